package org.gongjian.query.matter.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;

/** Behind which line the next page begins; opaque to whoever carries it. */
record Cursor(RegisterFilter.Sort sort, Instant at, UUID id) {

    String written() {
        String plain = sort.name().charAt(0) + "/" + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** The cursor written; one of another order or none at all is a {@link WrongParameter}: to begin anew would never end. */
    static Cursor read(String written, RegisterFilter.Sort sort) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(written), StandardCharsets.US_ASCII).split("/", 3);
            if (parts.length != 3 || !parts[0].equals(sort.name().substring(0, 1))) {
                throw new WrongParameter("after");
            }
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
            return new Cursor(sort, at, UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException noCursor) {
            throw new WrongParameter("after");
        }
    }
}
