package org.gongjian.query.visit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/** Behind which visit the next page begins, as it stands in the address. */
final class PlaceInList {
    private PlaceInList() {}

    static String written(VisitRow last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.madeAt()) + "." + last.id();
    }

    /** Nothing begins at the top. */
    static VisitTable.@Nullable Place read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        int dot = written.indexOf('.');
        if (dot < 0) {
            throw new WrongParameter("after");
        }
        try {
            return new VisitTable.Place(
                    Instant.EPOCH.plus(Long.parseLong(written.substring(0, dot)), ChronoUnit.MICROS),
                    UUID.fromString(written.substring(dot + 1)));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException noPlace) {
            throw new WrongParameter("after");
        }
    }
}
