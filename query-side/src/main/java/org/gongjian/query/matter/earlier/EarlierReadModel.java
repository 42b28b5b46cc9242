package org.gongjian.query.matter.earlier;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of who came with which matter. */
@Component
public final class EarlierReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "matter_earlier";

    private final JdbcClient view;
    private final Rows rows;

    public EarlierReadModel(JdbcClient viewJdbc, Rows rows) {
        this.view = viewJdbc;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new EarlierProjection(new EarlierTable(view, generation), rows);
    }
}
