package org.gongjian.query.imports;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model {@code imports}. */
@Component
final class ImportsReadModel implements ReadModel {
    static final String GROUP = "imports";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new ImportsProjection(new ImportsTable(view, generation));
    }
}
