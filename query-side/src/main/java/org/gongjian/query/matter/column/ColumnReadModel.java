package org.gongjian.query.matter.column;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the public column. */
@Component
public final class ColumnReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "public_column";

    private final JdbcClient view;
    private final Streams streams;

    public ColumnReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new ColumnProjection(new ColumnTable(view, generation), streams);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new ColumnProjection(new ColumnTable(view, generation), streams));
    }
}
