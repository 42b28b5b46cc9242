package org.gongjian.query.platform.generations;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.gongjian.query.platform.folding.BulkCopy;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.StoreReader;
import org.gongjian.query.platform.folding.StoredRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty generation from one snapshot of the store and leaves the token, gaps included, from which its processor goes on. An
 * event that cannot be folded ends the filling: the generation in use stays.
 */
public final class Rebuild {
    private static final int EVENTS_A_CHUNK = 4_000;

    private final DataSource viewPool;
    private final JdbcClient view;
    private final TransactionTemplate transaction;
    private final StoreReader store;
    private final TokenStore tokens;

    public Rebuild(DataSource viewPool, TransactionTemplate transaction, StoreReader store, TokenStore tokens) {
        this.viewPool = viewPool;
        this.view = JdbcClient.create(viewPool);
        this.transaction = transaction;
        this.store = store;
        this.tokens = tokens;
    }

    /**
     * Number of events read.
     *
     * @param seen whether pages already read these tables: they must not wait until the filling ends
     */
    long fill(ReadModel model, Generation generation, boolean seen) {
        try (Connection snapshot = viewPool.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setReadOnly(true);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                TrackingToken end = store.end(snapshot);
                List<BulkFold> bulk = model.bulk(generation);
                long events = 0;
                if (end != null) {
                    events = bulk.isEmpty() ? fold(snapshot, model, generation) : copy(snapshot, bulk, seen);
                }
                transaction.executeWithoutResult(
                        status -> tokens.initializeTokenSegments(generation.processor(), 1, end));
                return events;
            } finally {
                snapshot.rollback();
                snapshot.setReadOnly(false);
                snapshot.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                snapshot.setAutoCommit(true);
            }
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("filling " + generation.processor() + " failed", failure);
        }
    }

    private long fold(Connection snapshot, ReadModel model, Generation generation) throws Exception {
        Projection projection = model.projection(view, generation);
        List<Recorded> chunk = new ArrayList<>();
        long[] read = {0};
        store.byPosition(snapshot, model.types(), copied -> {
            read[0]++;
            StoredRow row = StoredRow.of(copied);
            if (projection.concerns(store.type(row))) {
                chunk.add(store.read(row));
            }
            if (chunk.size() == EVENTS_A_CHUNK) {
                transaction.executeWithoutResult(status -> projection.onAll(chunk));
                chunk.clear();
            }
        });
        transaction.executeWithoutResult(status -> projection.onAll(chunk));
        return read[0];
    }

    private long copy(Connection snapshot, List<BulkFold> bulk, boolean seen) throws Exception {
        long before = 0;
        for (BulkFold fold : bulk) {
            before += before(snapshot, fold);
        }
        try (BulkCopy copy = new BulkCopy(store, viewPool, bulk, seen)) {
            Set<String> types =
                    bulk.stream().flatMap(fold -> fold.types().stream()).collect(Collectors.toSet());
            store.byStream(snapshot, types, copy::add);
            return before + copy.finish();
        }
    }

    private long before(Connection snapshot, BulkFold fold) throws Exception {
        if (fold.before().isEmpty()) {
            return 0;
        }
        List<Recorded> events = new ArrayList<>();
        store.byPosition(snapshot, fold.before(), copied -> events.add(store.read(StoredRow.of(copied))));
        transaction.executeWithoutResult(status -> events.forEach(fold::know));
        return events.size();
    }
}
