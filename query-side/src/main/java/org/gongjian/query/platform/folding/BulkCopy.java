package org.gongjian.query.platform.folding;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whole streams as they are read, folded on other threads into the tables of a read model. The first failure ends all of it. */
public final class BulkCopy implements AutoCloseable {
    private static final int EVENTS_A_CHUNK = 1_000;
    private static final int CHUNKS_AHEAD = 6;

    private final StoreReader store;
    private final List<CopyTarget> targets = new ArrayList<>();
    private final ExecutorService folding =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Semaphore ahead = new Semaphore(CHUNKS_AHEAD);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private List<byte[]> chunk = new ArrayList<>(EVENTS_A_CHUNK);
    private long read;

    public BulkCopy(StoreReader store, DataSource viewPool, List<BulkFold> bulk, boolean seen) throws SQLException {
        this.store = store;
        try {
            for (BulkFold fold : bulk) {
                targets.add(CopyTarget.open(fold, viewPool, seen));
            }
        } catch (SQLException | RuntimeException unopened) {
            close();
            throw unopened;
        }
    }

    public void add(byte[] copied) throws InterruptedException {
        if (chunk.size() >= EVENTS_A_CHUNK && !StoredRow.sameStream(copied, chunk.getLast())) {
            submit();
        }
        chunk.add(copied);
        read++;
    }

    private void submit() throws InterruptedException {
        List<byte[]> full = chunk;
        chunk = new ArrayList<>(EVENTS_A_CHUNK);
        ahead.acquire();
        requireNoFailure();
        folding.execute(() -> {
            try {
                fold(full);
            } catch (Throwable any) {
                failure.compareAndSet(null, any);
            } finally {
                ahead.release();
            }
        });
    }

    private void fold(List<byte[]> copied) throws SQLException {
        List<List<Recorded>> streams = new ArrayList<>();
        byte[] before = null;
        for (byte[] row : copied) {
            if (before == null || !StoredRow.sameStream(row, before)) {
                streams.add(new ArrayList<>());
            }
            streams.getLast().add(store.read(StoredRow.of(row)));
            before = row;
        }
        for (CopyTarget target : targets) {
            target.write(folded(target.fold(), streams));
        }
    }

    private static byte[] folded(BulkFold fold, List<List<Recorded>> streams) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream(streams.size() * 512);
        List<List<Recorded>> asked = streams.stream()
                .filter(stream -> fold.types().contains(stream.getFirst().type()))
                .toList();
        fold.fold(asked, row -> row.writeTo(rows));
        return rows.toByteArray();
    }

    /** Number of events, when all of them are in the tables. */
    public long finish() throws SQLException, InterruptedException {
        submit();
        ahead.acquire(CHUNKS_AHEAD);
        requireNoFailure();
        for (CopyTarget target : targets) {
            target.finish();
        }
        return read;
    }

    private void requireNoFailure() {
        Throwable first = failure.get();
        if (first != null) {
            throw new IllegalStateException("a stream could not be folded", first);
        }
    }

    /** What was not finished is not there. */
    @Override
    public void close() throws SQLException {
        folding.shutdownNow();
        folding.close();
        for (CopyTarget target : targets) {
            target.close();
        }
    }
}
