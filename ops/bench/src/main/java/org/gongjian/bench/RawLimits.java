package org.gongjian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.gongjian.postgres.EmbeddedPostgres;
import org.gongjian.postgres.RunningPostgres;
import org.postgresql.PGConnection;

/** What the machine and PostgreSQL can do at all, without the product. */
final class RawLimits implements Measurement {
    private static final String ROW = "x".repeat(900);

    @Override
    public String name() {
        return "raw limits";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        try (RunningPostgres server = EmbeddedPostgres.start(ground.folder("raw"))) {
            DataSource owner = Rows.source(server.jdbcUrl(), server.ownerCredentials());
            Report.database = Machine.database(owner);
            try (Connection connection = owner.getConnection()) {
                connection
                        .createStatement()
                        .execute("CREATE TABLE bench (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, row text)");
            }
            List<Figure> figures = new ArrayList<>();
            int seconds = ground.size(2, 5);
            figures.add(Figure.raw("one-row commits, 1 thread", Times.per(commits(owner, 1, seconds), "commits")));
            figures.add(Figure.raw("one-row commits, 32 threads", Times.per(commits(owner, 32, seconds), "commits")));
            int rows = ground.size(100_000, 500_000);
            double copied = Times.seconds(() -> copy(owner, rows));
            figures.add(Figure.raw("COPY of rows of 900 bytes", Times.per(rows / copied, "rows")));
            AtomicLong read = new AtomicLong();
            double reading = Times.seconds(() -> read.set(read(owner)));
            figures.add(Figure.raw("reading rows of 900 bytes", Times.per(read.get() / reading, "rows")));
            return figures;
        }
    }

    private static double commits(DataSource source, int threads, int seconds) throws Exception {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService crowd = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(crowd.submit(() -> {
                    try (Connection connection = source.getConnection();
                            PreparedStatement insert =
                                    connection.prepareStatement("INSERT INTO bench (row) VALUES (?)")) {
                        while (System.nanoTime() < end) {
                            insert.setString(1, ROW);
                            insert.executeUpdate();
                            done.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return (double) done.get() / seconds;
    }

    private static void copy(DataSource source, int rows) throws Exception {
        String block = (ROW + "\n").repeat(1000);
        try (Connection connection = source.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY bench (row) FROM STDIN");
            byte[] bytes = block.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < rows / 1000; i++) {
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        }
    }

    private static long read(DataSource source) throws Exception {
        long rows = 0;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("SELECT id, row FROM bench ORDER BY id")) {
                select.setFetchSize(2000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        rows += row.getString(2) == null ? 0 : 1;
                    }
                }
            }
        }
        return rows;
    }
}
