package org.gongjian.query.registry.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/** Behind which report the next page begins, as it stands in the address. */
record PlaceAmongReports(boolean waits, LocalDate reportedOn, long sequence, UUID party) {

    static String written(UnitReportRow last) {
        return (last.received() == null ? "w." : "r.") + last.report().reportedOn() + "." + last.sequence() + "."
                + last.party();
    }

    /** Nothing begins at the top. */
    static @Nullable PlaceAmongReports read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String[] parts = written.split("\\.", 4);
        if (parts.length != 4 || !parts[0].equals("w") && !parts[0].equals("r")) {
            throw new WrongParameter("after");
        }
        try {
            return new PlaceAmongReports(
                    parts[0].equals("w"),
                    LocalDate.parse(parts[1]),
                    Long.parseLong(parts[2]),
                    UUID.fromString(parts[3]));
        } catch (IllegalArgumentException | DateTimeException noPlace) {
            throw new WrongParameter("after");
        }
    }
}
