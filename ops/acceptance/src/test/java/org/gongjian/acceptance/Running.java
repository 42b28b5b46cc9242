package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The product that most classes share: one process on a clock of its own, started by the first that asks and stopped with the
 * tests; and under the same clock two nodes, for who asks for them. Each class works in a community of its own.
 */
final class Running {

    private static @Nullable Running one;

    private final Path folder;
    private final Product product;
    private final StoryClock clock;
    private @Nullable TwoNodes twoNodes;

    private Running() {
        try {
            folder = Files.createTempDirectory("gongjian-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clock = new StoryClock(folder.resolve("now"));
        clock.at(Setting.DEMONSTRATION_DAY + "T09:00");
        product = Product.start(
                folder,
                "--data=" + folder.resolve("data"),
                "--demo-date=" + Setting.DEMONSTRATION_DAY,
                "--gongjian.test.clock-file=" + clock.file());
    }

    /** The one that runs, when its demonstration is told. */
    static synchronized Running get() {
        Running running = one;
        if (running == null) {
            running = new Running();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
            one = running;
        }
        running.product.awaitTold();
        return running;
    }

    /** At once, for a JVM that ends is not waited for long. */
    private synchronized void stop() {
        TwoNodes nodes = twoNodes;
        Thread beside = Thread.ofPlatform().start(() -> {
            if (nodes != null) {
                nodes.close();
            }
        });
        product.close();
        try {
            beside.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }

    Product product() {
        return product;
    }

    /** Where to reach it: the one process, or a command node and a query node behind a proxy. */
    synchronized URI address(boolean split) {
        if (!split) {
            return product.address();
        }
        TwoNodes nodes = twoNodes;
        if (nodes == null) {
            nodes = TwoNodes.start(clock);
            twoNodes = nodes;
        }
        return nodes.address();
    }

    StoryClock clock() {
        return clock;
    }

    /** Its data, with the database and the log inside. */
    Path data() {
        return folder.resolve("data");
    }
}
