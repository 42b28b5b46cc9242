package org.gongjian.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bursts of votes on one motion, by name and in secret, sessions opened beforehand: the first after a start, and those of a product that
 * has seen some.
 */
final class VotesMeasurement implements Measurement {
    private static final Duration SPREAD = Duration.ofSeconds(1);
    private static final int WARM = 8;
    private static final int MEASURED = 5;

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        int many = ground.size(100, 500);
        Path data = ground.folder("votes");
        List<Figure> figures = new ArrayList<>();
        try (Product product = Product.start(ground, data)) {
            JdbcClient owner = JdbcClient.create(Rows.as(data, Passwords.OWNER));
            Rows.settle(owner);
            Assembly assembly = Assembly.found(product, owner, many);
            for (Assembly.Way way : Assembly.Way.values()) {
                Burst first = burst(List.of(product), owner, assembly, way);
                figures.add(Figure.raw(
                        "%,d votes, %s, the first after a start (p99)".formatted(many, way.words()),
                        Times.s(first.all) + " (" + Times.s(Times.percentile(99, first.each)) + ")"));
            }
            figures.addAll(measured(ground, List.of(product), owner, assembly, ""));
            try (Product another = product.another(ground, ground.folder("votes-2"))) {
                figures.addAll(measured(
                        ground, List.of(product, another), owner, assembly, ", each sent to two command nodes"));
            }
        }
        return figures;
    }

    /** The median of some bursts, after others that count for nothing. */
    private static List<Figure> measured(
            Ground ground, List<Product> nodes, JdbcClient owner, Assembly assembly, String where) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int warm = 0; warm < ground.size(1, WARM); warm++) {
            for (Assembly.Way way : Assembly.Way.values()) {
                burst(nodes, owner, assembly, way);
            }
        }
        for (Assembly.Way way : Assembly.Way.values()) {
            List<Burst> some = new ArrayList<>();
            for (int n = 0; n < MEASURED; n++) {
                some.add(burst(nodes, owner, assembly, way));
            }
            some.sort(Comparator.comparingDouble(Burst::all));
            figures.addAll(some.get(MEASURED / 2)
                    .figures(
                            ground,
                            assembly.voters().size(),
                            where,
                            "median of %d after %d; %.1f to %.1f s; "
                                    .formatted(
                                            MEASURED, ground.size(1, WARM), some.getFirst().all, some.getLast().all)));
        }
        return figures;
    }

    /**
     * What a burst came to.
     *
     * @param all from the first vote sent to the last acknowledged
     * @param seen from there until somebody else reads all of them
     */
    private record Burst(Assembly.Way way, double all, double[] each, double seen, double ours, double theirs) {
        List<Figure> figures(Ground ground, int many, String where, String beside) {
            double p99 = Times.percentile(99, each);
            String what = "%,d votes on one motion within a second, %s".formatted(many, way.words()) + where;
            return List.of(
                    new Figure(
                            what + ": all acknowledged",
                            Times.s(all),
                            "2 s from the first",
                            ground.full() ? (Boolean) (all <= 2) : null,
                            beside
                                    + "none lost, none double; of the processor time of clients and product %.0f %% are the clients'"
                                            .formatted(100 * ours / (ours + theirs))),
                    new Figure(
                            "the same, p99",
                            Times.ms(p99),
                            "500 ms",
                            ground.full() ? (Boolean) (p99 <= 0.5) : null,
                            "median " + Times.ms(Times.median(each))),
                    new Figure(
                            "the same, all shown to somebody else",
                            Times.ms(seen),
                            "1 s",
                            ground.full() ? (Boolean) (seen <= 1) : null,
                            ""));
        }
    }

    /** The first node is also where is looked; on the others everybody sends the same once more, under the same key. */
    private static Burst burst(List<Product> nodes, JdbcClient owner, Assembly assembly, Assembly.Way way)
            throws Exception {
        Product product = nodes.getFirst();
        String motion = assembly.put(product, way);
        List<String> voters = assembly.voters();
        double[] each = new double[voters.size() * nodes.size()];
        double ours = clients();
        double theirs = nodes.stream().mapToDouble(Product::cpu).sum();
        long begin = System.nanoTime() + 100_000_000;
        double all;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (int n = 0; n < each.length; n++) {
                int place = n;
                int voter = n / nodes.size();
                Product node = nodes.get(n % nodes.size());
                sent.add(crowd.submit(() -> {
                    long at = begin + SPREAD.toNanos() * voter / voters.size();
                    LockSupport.parkNanos(at - System.nanoTime());
                    each[place] = Times.seconds(() -> assembly.vote(node, motion, voter, "k" + motion));
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            all = (System.nanoTime() - begin) / 1e9;
        }
        double seen = Times.seconds(
                () -> Times.until(60, "all votes shown", () -> assembly.shown(product, motion, way) == voters.size()));
        Burst burst = new Burst(
                way,
                all,
                each,
                seen,
                clients() - ours,
                nodes.stream().mapToDouble(Product::cpu).sum() - theirs);
        assembly.requireCounted(product, owner, motion, way);
        return burst;
    }

    private static double clients() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }
}
