package org.gongjian.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The hour at which the product believes to be: a file that every process of it reads. */
final class StoryClock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Path file;

    StoryClock(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** It is now this minute, in the community's zone. */
    void at(String local) {
        set(LocalDateTime.parse(local).atZone(ZONE).toInstant());
    }

    void set(Instant instant) {
        try {
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(half, instant.toString());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
