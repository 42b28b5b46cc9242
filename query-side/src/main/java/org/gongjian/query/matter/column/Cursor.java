package org.gongjian.query.matter.column;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/** Behind which entry the next page begins; opaque to whoever carries it. */
record Cursor(Instant at, UUID entry) {

    String written() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + "/" + entry;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor written; nothing begins at the top. */
    static @Nullable Cursor read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split("/", 2);
            if (parts.length != 2) {
                throw new WrongParameter("after");
            }
            return new Cursor(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException noCursor) {
            throw new WrongParameter("after");
        }
    }
}
