package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for texts in the bytes of files: of the database, its log ahead of writing, the product's own log. */
final class Markers {

    private Markers() {}

    /** Where each of them lies; what lies nowhere has no entry. */
    static Map<String, List<Path>> in(Path folder, String... markers) {
        Map<String, List<Path>> found = new LinkedHashMap<>();
        for (Path file : Folders.below(folder)) {
            if (Files.isRegularFile(file)) {
                String bytes = bytes(file);
                for (String marker : markers) {
                    if (bytes.contains(asBytes(marker))) {
                        found.computeIfAbsent(marker, none -> new ArrayList<>()).add(file);
                    }
                }
            }
        }
        return found;
    }

    /** One character for each byte. */
    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asBytes(String marker) {
        return new String(marker.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
