package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.gongjian.postgres.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product is killed at random instants in bursts of votes while the voters send again under their keys: what was acknowledged is what is
 * stored is what is counted.
 */
final class KillsMeasurement implements Measurement {
    private static final Duration SPREAD = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public List<Figure> run(Ground ground) throws Exception {
        Path data = ground.folder("kills");
        Assembly assembly;
        try (Product product = Product.start(ground, data)) {
            JdbcClient owner = JdbcClient.create(Rows.as(data, Passwords.OWNER));
            Rows.settle(owner);
            assembly = Assembly.found(product, owner, ground.size(100, 500));
        }
        return List.of(killed(ground, data, assembly, ground.size(2, 100)));
    }

    /** A motion for each kill, by name and in secret by turns; whoever got no answer sends again until he gets one. */
    private static Figure killed(Ground ground, Path data, Assembly assembly, int kills) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int sentAgain = 0;
        Product product = Product.start(ground, data);
        try {
            for (int kill = 0; kill < kills; kill++) {
                Assembly.Way way = Assembly.Way.values()[kill % 2];
                String motion = assembly.put(product, way);
                Product doomed = product;
                Thread reaper = Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(random.nextInt(1_200) * 1_000_000L);
                    doomed.kill();
                });
                List<Integer> unanswered = tried(doomed, assembly, motion);
                reaper.join();
                product = Product.start(ground, data);
                sentAgain += unanswered.size();
                for (int voter : unanswered) {
                    assembly.vote(product, motion, voter, "k" + motion);
                }
                assembly.requireCounted(product, JdbcClient.create(Rows.as(data, Passwords.OWNER)), motion, way);
            }
        } finally {
            product.close();
        }
        return new Figure(
                "the product killed %,d times at random instants in bursts of %,d votes"
                        .formatted(kills, assembly.voters().size()),
                "acknowledged = stored = counted",
                "the same",
                ground.full() ? Boolean.TRUE : null,
                "%,d votes sent again under their keys; seed %d".formatted(sentAgain, seed));
    }

    private static List<Integer> tried(Product product, Assembly assembly, String motion) throws Exception {
        List<Integer> unanswered = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> sent = new ArrayList<>();
            for (int n = 0; n < assembly.voters().size(); n++) {
                int voter = n;
                sent.add(crowd.submit(() -> {
                    LockSupport.parkNanos(
                            SPREAD.toNanos() * voter / assembly.voters().size());
                    try {
                        assembly.vote(product, motion, voter, "k" + motion);
                        return true;
                    } catch (IOException gone) {
                        return false;
                    }
                }));
            }
            for (int n = 0; n < sent.size(); n++) {
                if (!sent.get(n).get()) {
                    unanswered.add(n);
                }
            }
        }
        return unanswered;
    }
}
