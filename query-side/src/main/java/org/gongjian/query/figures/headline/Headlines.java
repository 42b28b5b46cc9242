package org.gongjian.query.figures.headline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of an area on a day, and what is behind each. */
@Component
class Headlines {
    private final HeadlineTable table;

    Headlines(JdbcClient viewJdbc) {
        this.table = new HeadlineTable(viewJdbc, Generation.live(HeadlineReadModel.GROUP));
    }

    Map<Headline, Long> counts(LocalDate day, Scope scope) {
        return table.counts(day, scope);
    }

    List<HeadlineRow> behind(
            Headline figure, LocalDate day, HeadlineTable.@Nullable After after, int most, Scope scope) {
        return table.behind(figure, day, after, most, scope);
    }
}
