package org.gongjian.query.platform.following;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the end of the store, once for all processors, and wakes them when something can be seen that could not be before. */
public final class StoreGlance {
    private static final Logger LOG = LoggerFactory.getLogger(StoreGlance.class);
    /** An event that fills a gap does not move the end; within this distance of it the number of events tells. */
    private static final int NEAR = 500;

    private final JdbcClient view;
    private final Tail tail;
    private long end = -1;
    private long near = -1;
    private boolean due;
    private boolean unreachable;

    public StoreGlance(JdbcClient view, Tail tail) {
        this.view = view;
        this.tail = tail;
    }

    public boolean anything() {
        return view.sql("SELECT EXISTS (SELECT 1 FROM store.event)")
                .query(Boolean.class)
                .single();
    }

    public void wakeWhenSomethingIsNew() {
        if (due && tail.resting()) {
            // that something is new is known, and nobody would read on yet
            return;
        }
        try {
            long[] now = view.sql(
                            "SELECT coalesce(max(globalindex), -1), count(*) FROM store.event WHERE globalindex > ?")
                    .param(end - NEAR)
                    .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                    .single();
            unreachable = false;
            if (now[0] != end || now[1] != near) {
                boolean moved = now[0] != end;
                end = now[0];
                // counted again from the new end before it can tell anything
                near = moved ? -1 : now[1];
                due = true;
            }
            if (due && !tail.resting()) {
                due = false;
                tail.wake();
            }
        } catch (RuntimeException passing) {
            if (!unreachable) {
                LOG.warn("the store cannot be looked at: {}", passing.toString());
            }
            unreachable = true;
        }
    }
}
