package org.gongjian.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import javax.sql.DataSource;
import org.gongjian.postgres.Passwords;
import org.gongjian.query.platform.generations.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register made anew from all events, in a query node that has no other read model. */
final class RebuildMeasurement implements Measurement {
    private static final int SAMPLES = 500;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int events = ground.size(100_000, 500_000);
        Path data = ground.folder("rebuild");
        try (InProcess node = InProcess.start(data, "command")) {
            DataSource append = node.bean("appendPool", DataSource.class);
            Rows.settle(JdbcClient.create(append));
            Told told = new Told(node, append);
            for (int i = 0; i < SAMPLES; i++) {
                told.matter(i);
            }
            multiply(JdbcClient.create(Rows.as(data, Passwords.OWNER)), events);
        }
        try (InProcess node = InProcess.start(data, "query")) {
            ReadModels models = node.bean(ReadModels.class);
            JdbcClient view = JdbcClient.create(node.bean("viewPool", DataSource.class));
            Times.until(
                    600,
                    "first generation",
                    () -> view.sql("SELECT to_regclass('view.matter_register') IS NOT NULL")
                            .query(Boolean.class)
                            .single());
            double[] whole = new double[3];
            double[] reading = new double[3];
            long[] read = new long[1];
            for (int i = 0; i < 3; i++) {
                whole[i] = Times.seconds(() -> read[0] = models.rebuild("matter_register"));
                reading[i] = Times.seconds(() -> read(node.bean("viewPool", DataSource.class)));
            }
            double rate = read[0] / Times.median(whole);
            return List.of(
                    new Figure(
                            "register rebuilt from %,d events, indexes and switch included (median of 3)"
                                    .formatted(read[0]),
                            Times.per(rate, "events"),
                            "100,000 events/s",
                            ground.full() ? (Boolean) (rate >= 100_000) : null,
                            Times.s(Times.median(whole)) + ", at best " + Times.s(Times.percentile(0, whole))),
                    Figure.raw(
                            "reading the same events by stream, nothing else",
                            Times.per(read[0] / Times.median(reading), "events")));
        }
    }

    private static void read(DataSource view) throws Exception {
        try (Connection connection = view.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT payload, metadata FROM store.event WHERE type = 'matter'"
                            + " ORDER BY aggregateidentifier, sequencenumber")) {
                select.setFetchSize(2000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        row.getBytes(1);
                        row.getBytes(2);
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The same stories again under ids that grow, as those of real matters do. A rebuild does not look at authenticators. */
    private static void multiply(JdbcClient owner, int events) {
        owner.sql("""
                        INSERT INTO store.event (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype,
                                                 payloadrevision, payload, metadata, authenticatorkey, authenticator)
                        SELECT gen_random_uuid()::text,
                               (lpad(to_hex(n), 8, '0') || substr(md5(aggregateidentifier || n), 9))::uuid::text,
                               sequencenumber, type, timestamp, payloadtype, payloadrevision, payload, metadata, authenticatorkey,
                               authenticator
                        FROM generate_series(1, ?) n, store.event e WHERE e.type = 'matter'
                        ORDER BY n, e.globalindex LIMIT ?
                        """).params(events / SAMPLES / 2 + 1, events).update();
        owner.sql("ANALYZE store.event").update();
    }
}
