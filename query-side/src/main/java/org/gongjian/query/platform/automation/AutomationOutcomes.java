package org.gongjian.query.platform.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the command side keeps of its automations, by grant: a refusal is an outcome and no fact, so no read model knows it. Whether the
 * reader may see one aggregate is asked before.
 */
@Component
public final class AutomationOutcomes {
    private final JdbcClient view;

    public AutomationOutcomes(@Qualifier("viewJdbc") JdbcClient view) {
        this.view = view;
    }

    /** Those about parts of this aggregate, the earliest date first. */
    public List<Automated> of(String aggregate) {
        return view.sql("""
            SELECT aggregate, kind, due_at, at, outcome, code FROM work.automation_outcome
            WHERE aggregate LIKE :parts
            UNION ALL
            SELECT aggregate, kind, at, NULL, 'WAITING', NULL FROM work.due
            WHERE aggregate LIKE :parts
            ORDER BY due_at, aggregate
            """)
                .param("parts", aggregate + "/%")
                .query((row, n) -> automated(row))
                .list();
    }

    /**
     * The latest of those that came to nothing.
     *
     * @param total how many there are
     */
    public record Amiss(List<Automated> latest, int total) {
        public Amiss {
            latest = List.copyOf(latest);
        }
    }

    /** Those since an instant that came to nothing in reach of the reader, the latest first. */
    public Amiss amiss(Instant since, int most, Scope scope) {
        AtomicInteger total = new AtomicInteger();
        List<Automated> latest = view.sql("""
            SELECT aggregate, kind, due_at, at, outcome, code, count(*) OVER () AS total FROM work.automation_outcome o
            WHERE outcome IN ('REFUSED', 'PARKED') AND at >= :since AND %s
            ORDER BY at DESC, id DESC LIMIT :most
            """.formatted(scope.condition("o")))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .params(scope.parameters())
                .query((row, n) -> {
                    total.set(row.getInt("total"));
                    return automated(row);
                })
                .list();
        return new Amiss(latest, total.get());
    }

    private static Automated automated(ResultSet row) throws SQLException {
        return new Automated(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                instant(row.getObject(4, OffsetDateTime.class)),
                Automated.State.valueOf(row.getString(5)),
                row.getString(6));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
