package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the measurements take place: the built product, a folder of its own, and the sizes. */
final class Ground implements AutoCloseable {
    private final Path root;
    private final Path folder;
    private final boolean full;

    Ground(Path root, boolean full) throws IOException {
        this.root = root;
        this.folder = Files.createTempDirectory("gongjian-bench");
        this.full = full;
    }

    /** The script by which users start the product. */
    Path script() {
        return root.resolve("ops/run").toAbsolutePath();
    }

    /** What the script keeps beside the built product to start faster the next time. */
    Path unpacked() {
        return root.resolve("ops/app/target/unpacked");
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    boolean full() {
        return full;
    }

    /** The size of the figure, or a smaller one for a quick look. */
    int size(int small, int whole) {
        return full ? whole : small;
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
