package org.gongjian.query.platform.folding;

import java.util.List;
import org.gongjian.store.GongjianSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the whole stream of one aggregate up to a sequence, for a fold that cannot go on from a row: a correction folds everything anew.
 * Within a projection it reads in the transaction of the batch; what came later is never seen, so that the same events give the same rows.
 */
public final class Streams {
    private static final String STREAM =
            StoreReader.COLUMNS + "WHERE aggregateidentifier = ? AND sequencenumber <= ? ORDER BY sequencenumber";

    private final JdbcClient view;
    private final StoreReader store;

    public Streams(JdbcClient view, GongjianSerializer facts) {
        this.view = view;
        this.store = new StoreReader(facts);
    }

    /** The stream up to and with a sequence; empty for an unknown id. */
    public List<Recorded> upTo(String aggregateId, long sequence) {
        return view.sql(STREAM)
                .params(aggregateId, sequence)
                .query((row, n) -> store.read(StoredRow.of(row)))
                .list();
    }
}
