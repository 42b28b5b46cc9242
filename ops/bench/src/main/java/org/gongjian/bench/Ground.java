package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the measurements take place: the built product, a folder of its own, and the sizes. */
final class Ground implements AutoCloseable {
    private final Path jar;
    private final Path folder;
    private final boolean full;

    Ground(Path root, boolean full) throws IOException {
        this.jar = root.resolve("ops/app/target/gongjian-exec.jar");
        this.folder = Files.createTempDirectory("gongjian-bench");
        this.full = full;
    }

    Path jar() {
        return jar;
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
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
