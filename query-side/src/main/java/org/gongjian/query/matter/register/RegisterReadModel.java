package org.gongjian.query.matter.register;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the register. */
@Component
public final class RegisterReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "matter_register";

    private final JdbcClient view;
    private final Streams streams;
    private final Opener opener;
    private final Rows rows;

    public RegisterReadModel(JdbcClient viewJdbc, Streams streams, Opener opener, Rows rows) {
        this.view = viewJdbc;
        this.streams = streams;
        this.opener = opener;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return projection(generation);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(projection(generation));
    }

    private RegisterProjection projection(Generation generation) {
        return new RegisterProjection(new RegisterTable(view, generation), streams, opener, rows);
    }
}
