package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a test leaves behind. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) {
        for (Path each : below(folder).reversed()) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Everything in it, from the outside to the inside. */
    static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.comparingInt(Path::getNameCount)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
