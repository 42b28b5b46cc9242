package org.gongjian.query.registry.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/** Behind which volunteer the next page begins, as it stands in the address. */
record PlaceAmongVolunteers(LocalDate from, UUID person) {

    static String written(ServiceRow last) {
        return Objects.requireNonNull(last.volunteer()).from() + "." + last.person();
    }

    /** Nothing begins at the top. */
    static @Nullable PlaceAmongVolunteers read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        int dot = written.indexOf('.');
        if (dot < 0) {
            throw new WrongParameter("after");
        }
        try {
            return new PlaceAmongVolunteers(
                    LocalDate.parse(written.substring(0, dot)), UUID.fromString(written.substring(dot + 1)));
        } catch (IllegalArgumentException | DateTimeException noPlace) {
            throw new WrongParameter("after");
        }
    }
}
