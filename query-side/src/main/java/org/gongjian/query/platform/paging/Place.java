package org.gongjian.query.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/** Behind which row the next page begins. */
public record Place(Instant at, UUID id) {
    /** Its name in the address. */
    private static final String PARAMETER = "after";

    /** As it stands in the address. */
    public String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }

    /** The place written; nothing begins at the top. */
    public static @Nullable Place read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        int dot = written.indexOf('.');
        if (dot < 0) {
            throw new WrongParameter(PARAMETER);
        }
        try {
            return new Place(
                    Instant.EPOCH.plus(Long.parseLong(written.substring(0, dot)), ChronoUnit.MICROS),
                    UUID.fromString(written.substring(dot + 1)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException noPlace) {
            throw new WrongParameter(PARAMETER);
        }
    }
}
