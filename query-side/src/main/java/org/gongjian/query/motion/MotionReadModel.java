package org.gongjian.query.motion;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of motions. */
@Component
public final class MotionReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "motions";

    private final JdbcClient view;
    private final Streams streams;

    public MotionReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new MotionProjection(new MotionTable(view, generation), streams);
    }
}
