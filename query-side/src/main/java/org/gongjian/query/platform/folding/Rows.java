package org.gongjian.query.platform.folding;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows by one round trip, in the transaction of the batch. */
public final class Rows {
    private final JdbcTemplate view;

    public Rows(DataSource viewPool) {
        this.view = new JdbcTemplate(viewPool);
    }

    /** Executes the statement once for each list of parameters, in their order. */
    public void write(String sql, List<? extends List<? extends @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            view.batchUpdate(sql, rows.stream().map(List::toArray).toList());
        }
    }
}
