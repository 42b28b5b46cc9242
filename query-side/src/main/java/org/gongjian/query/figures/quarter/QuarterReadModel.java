package org.gongjian.query.figures.quarter;

import java.util.List;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model {@code quarter_figures}. */
@Component
public final class QuarterReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "quarter_figures";

    private final JdbcClient view;
    private final Streams streams;
    private final Rows rows;

    QuarterReadModel(JdbcClient viewJdbc, Streams streams, Rows rows) {
        this.view = viewJdbc;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(
                GROUP,
                "quarter_figures_matter",
                "quarter_figures_area",
                "quarter_figures_calendar",
                "quarter_figures_charter");
    }

    @Override
    public List<BulkFold> bulk(Generation generation) {
        QuarterWriting table = new QuarterWriting(view, generation);
        return List.of(new QuarterBulk(table, projection(view, generation)), new QuarterBulk.Versions(table));
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new QuarterProjection(new QuarterWriting(view, generation), streams, rows);
    }
}
