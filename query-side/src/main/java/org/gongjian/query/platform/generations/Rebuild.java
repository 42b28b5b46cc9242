package org.gongjian.query.platform.generations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.gongjian.query.platform.folding.BulkFold;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.StoreReader;
import org.gongjian.record.Fact;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty generation from one snapshot of the store and leaves the token, gaps included, from which its processor goes on. An
 * event that cannot be folded ends the filling: the generation in use stays.
 */
public final class Rebuild {
    private static final int EVENTS_A_CHUNK = 4_000;
    private static final int CHUNKS_AHEAD = 6;

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

    /** Number of events read. */
    long fill(ReadModel model, Generation generation) {
        try (Connection snapshot = viewPool.getConnection()) {
            snapshot.setAutoCommit(false);
            snapshot.setReadOnly(true);
            snapshot.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                TrackingToken end = store.end(snapshot);
                List<BulkFold> bulk = model.bulk(generation);
                long events = 0;
                if (end != null && bulk.isEmpty()) {
                    events = fold(snapshot, model, generation);
                } else if (end != null) {
                    for (BulkFold table : bulk) {
                        events = Math.max(events, copy(snapshot, table));
                    }
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
        store.byPosition(snapshot, model.types(), raw -> {
            read[0]++;
            if (projection.concerns(store.type(raw).asSubclass(Fact.class))) {
                chunk.add(store.read(raw));
            }
            if (chunk.size() == EVENTS_A_CHUNK) {
                transaction.executeWithoutResult(status -> chunk.forEach(projection::on));
                chunk.clear();
            }
        });
        transaction.executeWithoutResult(status -> chunk.forEach(projection::on));
        return read[0];
    }

    private long copy(Connection snapshot, BulkFold bulk) throws Exception {
        try (Connection target = viewPool.getConnection();
                ExecutorService folding =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Chunks chunks = new Chunks(bulk, folding, target);
            try {
                store.byStream(snapshot, bulk.types(), chunks::add);
                return chunks.finish();
            } finally {
                chunks.close();
                folding.shutdownNow();
            }
        }
    }

    /** Whole streams, folded ahead on other threads, written in order on this one. */
    private final class Chunks {
        private final BulkFold bulk;
        private final ExecutorService folding;
        private final CopyIn copy;
        private final Deque<Future<byte[]>> ahead = new ArrayDeque<>();
        private List<StoreReader.Raw> chunk = new ArrayList<>();
        private @Nullable String stream;
        private long read;

        Chunks(BulkFold bulk, ExecutorService folding, Connection target) throws SQLException {
            this.bulk = bulk;
            this.folding = folding;
            this.copy = target.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + bulk.target() + " FROM STDIN");
        }

        void add(StoreReader.Raw raw) throws Exception {
            if (chunk.size() >= EVENTS_A_CHUNK && !raw.aggregateId().equals(stream)) {
                submit();
            }
            stream = raw.aggregateId();
            chunk.add(raw);
            read++;
        }

        private void submit() throws Exception {
            List<StoreReader.Raw> full = chunk;
            chunk = new ArrayList<>(EVENTS_A_CHUNK);
            ahead.add(folding.submit(() -> foldStreams(full)));
            if (ahead.size() > CHUNKS_AHEAD) {
                write(ahead.remove());
            }
        }

        private byte[] foldStreams(List<StoreReader.Raw> raws) {
            List<List<Recorded>> streams = new ArrayList<>();
            for (StoreReader.Raw raw : raws) {
                if (streams.isEmpty()
                        || !streams.getLast().getFirst().aggregateId().equals(raw.aggregateId())) {
                    streams.add(new ArrayList<>());
                }
                streams.getLast().add(store.read(raw));
            }
            StringBuilder lines = new StringBuilder(raws.size() * 200);
            bulk.fold(streams, row -> lines.append(row.line()).append('\n'));
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }

        private void write(Future<byte[]> folded) throws SQLException, InterruptedException, ExecutionException {
            byte[] lines = folded.get();
            copy.writeToCopy(lines, 0, lines.length);
        }

        long finish() throws Exception {
            submit();
            while (!ahead.isEmpty()) {
                write(ahead.remove());
            }
            copy.endCopy();
            return read;
        }

        void close() throws SQLException, IOException {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
