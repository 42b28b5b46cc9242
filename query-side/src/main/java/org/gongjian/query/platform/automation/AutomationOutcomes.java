package org.gongjian.query.platform.automation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the command side keeps of its automations, by grant: a refusal is an outcome and no fact, so no read model knows it. Whether the
 * reader may see what they are about is asked before.
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
                .query((row, n) -> new Automated(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        Automated.State.valueOf(row.getString(5)),
                        row.getString(6)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
