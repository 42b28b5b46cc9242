package org.gongjian.query.minutes;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of minutes. */
@Component
public final class MinutesReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "minutes";

    private final JdbcClient view;
    private final Streams streams;

    public MinutesReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new MinutesProjection(new MinutesTable(view, generation), streams);
    }
}
