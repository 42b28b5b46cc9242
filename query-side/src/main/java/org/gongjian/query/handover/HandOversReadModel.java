package org.gongjian.query.handover;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of hand-overs. */
@Component
public final class HandOversReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "office_hand_overs";

    private final JdbcClient view;
    private final Streams streams;

    public HandOversReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new HandOversProjection(new HandOversTable(view, generation), streams);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new HandOversProjection(new HandOversTable(view, generation), streams));
    }
}
