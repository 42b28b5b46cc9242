package org.gongjian.query.minutes;

import java.util.List;
import java.util.Optional;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;

/**
 * Who reads minutes in an office (ADR 0029). Drafts and versions alike are for the desk and those who look over it. An office of a unit reads
 * for its unit: what is public to units or to everybody. Any other office reads a version once it is public anywhere, and from its
 * signature on where its holder has a seat in the meeting or sat there for somebody. Nobody else knows of it before.
 */
final class MinutesReaders {
    private MinutesReaders() {}

    /** What of minutes this reader may read; nothing where none of it is his. */
    static Optional<MinutesRow> fit(MinutesRow row, Scope scope) {
        if (scope.looksOverMinutes()) {
            return Optional.of(row);
        }
        MinutesRow.Told told = row.told();
        List<MinutesRow.Version> some = told == null
                ? List.of()
                : told.versions().stream().filter(one -> reads(one, scope)).toList();
        return told == null || some.isEmpty()
                ? Optional.empty()
                : Optional.of(new MinutesRow(
                        row.meeting(),
                        row.title(),
                        row.heldAt(),
                        MinutesRow.Stage.ISSUED,
                        row.issueBy(),
                        row.area(),
                        told.issuedOnly(some)));
    }

    private static boolean reads(MinutesRow.Version version, Scope scope) {
        return scope.ownOrganisationOnly()
                ? version.isAt(PublicPlace.UNITS) || version.isAt(PublicPlace.PUBLIC_COLUMN)
                : version.isPublic() || sat(version.sheet(), scope.person());
    }

    private static boolean sat(MinutesSheet sheet, Id.PersonId reader) {
        return sheet.seats().stream()
                .anyMatch(seat -> reader.equals(seat.holder().sitting())
                        || seat.substitute() != null
                                && reader.equals(seat.substitute().person()));
    }
}
