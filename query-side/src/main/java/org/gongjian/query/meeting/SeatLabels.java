package org.gongjian.query.meeting;

import java.util.Map;
import java.util.UUID;
import org.gongjian.meeting.Sitting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What a seat is called: its number, the unit or person whose it is, who sits there for a unit. */
public record SeatLabels(Map<UUID, String> people, Map<UUID, String> organisations, boolean several) {
    public SeatLabels {
        people = Map.copyOf(people);
        organisations = Map.copyOf(organisations);
    }

    /** With the body where several sit. */
    public String full(MeetingRow.Seat seat, MeetingRow.Told told) {
        String body = several
                ? told.bodies().stream()
                        .filter(one -> one.id().equals(seat.body()))
                        .map(MeetingRow.Body::name)
                        .findFirst()
                        .orElse("")
                : "";
        return (body + " " + seat.seat().number() + " " + of(seat)).strip();
    }

    /** Whose it is. Who is not named has no name here. */
    public String of(MeetingRow.Seat seat) {
        Id.OrganisationId organisation = seat.seat().holder().unit();
        Id.PersonId sitting = seat.seat().holder().sitting();
        String unit = organisation == null ? "" : organisations.getOrDefault(organisation.value(), "");
        String person = sitting == null ? "" : person(sitting.value());
        return unit.isEmpty() ? person : person.isEmpty() ? unit : unit + "（" + person + "）";
    }

    /** Whose it is, and who sat there for him where somebody did. */
    public String withSubstitute(MeetingRow.Seat seat) {
        Sitting.Presence presence = seat.presence();
        Sitting.Substitute substitute = presence == null ? null : presence.substitute();
        if (substitute == null) {
            return of(seat);
        }
        Id.OrganisationId organisation = seat.seat().holder().unit();
        String unit = organisation == null ? "" : organisations.getOrDefault(organisation.value(), "");
        Id.PersonId sitter = substitute.person();
        String person = sitter == null ? "" : person(sitter.value());
        return unit.isEmpty() ? of(seat) : person.isEmpty() ? unit : unit + "（" + person + "）";
    }

    /** A unit, empty where it is not named. */
    public String unit(UUID organisation) {
        return organisations.getOrDefault(organisation, "");
    }

    /** A name, empty where it is not shown. */
    public String person(@Nullable UUID person) {
        return person == null ? "" : people.getOrDefault(person, "");
    }
}
