package org.gongjian.query.matter.papers;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the papers of matters. */
@Component
public final class PapersReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "matter_papers";

    private final JdbcClient view;
    private final Streams streams;

    public PapersReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new PapersProjection(new PapersTable(view, generation), streams);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new PapersProjection(new PapersTable(view, generation), streams));
    }
}
