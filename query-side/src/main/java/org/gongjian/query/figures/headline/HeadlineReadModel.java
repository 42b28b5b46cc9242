package org.gongjian.query.figures.headline;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of headline counts. */
@Component
public final class HeadlineReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "headline_counts";

    private final JdbcClient view;
    private final Streams streams;

    public HeadlineReadModel(JdbcClient viewJdbc, Streams streams) {
        this.view = viewJdbc;
        this.streams = streams;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient unused, Generation generation) {
        return new HeadlineProjection(new HeadlineTable(view, generation), streams);
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        return List.of(new HeadlineProjection(new HeadlineTable(view, generation), streams));
    }
}
