package org.gongjian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receiving and admitting on 32 threads through the gateway, by turns with plain JDBC that writes the same rows. */
final class CommandsMeasurement implements Measurement {
    private static final int THREADS = 32;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        try (InProcess node = InProcess.start(ground.folder("commands"), "command")) {
            DataSource append = node.bean("appendPool", DataSource.class);
            Rows.settle(JdbcClient.create(append));
            Told told = new Told(node, append);
            Peer peer = new Peer(append, told.matter(0));
            int seconds = ground.size(4, 10);
            rate(seconds, worker -> told.matter(worker));
            rate(seconds / 2, peer::matter);
            double[] ours = new double[5];
            double[] plain = new double[5];
            double[] ratio = new double[5];
            for (int i = 0; i < 5; i++) {
                ours[i] = rate(seconds, worker -> told.matter(worker));
                plain[i] = rate(seconds, peer::matter);
                ratio[i] = ours[i] / plain[i];
            }
            double half = Times.median(ratio);
            return List.of(
                    new Figure(
                            "create + follow-up on 32 threads, ratio to plain JDBC (median of 5)",
                            "%.2f".formatted(half),
                            "0.5",
                            half >= 0.5,
                            "of %.2f to %.2f".formatted(Times.percentile(0, ratio), Times.percentile(100, ratio))),
                    Figure.raw("create + follow-up through the gateway", Times.per(Times.median(ours), "pairs")),
                    Figure.raw(
                            "plain JDBC, the same rows (" + peer.rows() + ")",
                            Times.per(Times.median(plain), "pairs")));
        }
    }

    /** What a worker does over and over. */
    interface One {
        void run(int worker) throws Exception;
    }

    static double rate(int seconds, One one) throws Exception {
        AtomicLong done = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        try (ExecutorService crowd = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int worker = i;
                all.add(crowd.submit(() -> {
                    while (System.nanoTime() < end) {
                        one.run(worker);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }
}
