package org.gongjian.command.year;

import static org.gongjian.command.decision.Given.person;
import static org.gongjian.command.decision.Given.uuid;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.body.SeatKind;
import org.gongjian.command.body.BodyCommand;
import org.gongjian.command.meeting.KnownBody;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.record.Id;

/** The bodies of the community: nine in the committee, a seat for each of fourteen units in the conference, and so on. */
final class Town {
    /** Carries out what the others decide. */
    static final Id.OrganisationId RESIDENTS_COMMITTEE = new Id.OrganisationId(uuid(900));

    private final Year year;
    private final Map<BodyKind, Aggregate<BodyState, BodyCommand, BodyEvent>> bodies = new EnumMap<>(BodyKind.class);

    Town(Year year) {
        this.year = year;
        year.knows(RESIDENTS_COMMITTEE);
    }

    /** How many seats a body has. */
    static int seats(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE -> 9;
            case JOINT_CONFERENCE -> 14;
            case TWO_NEW_CONFERENCE -> 7;
            case COMMUNITY_ASSEMBLY -> 21;
            case PARTY_CONGRESS -> 30;
            case OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, WORKING_COMMITTEE, OTHER -> throw new AssertionError(kind);
        };
    }

    /** Founded, and every seat taken, today. */
    void founds(BodyKind kind, String name) {
        var body = year.body(new Id.BodyId(uuid(40 + kind.ordinal())));
        bodies.put(kind, body);
        body.asks(new BodyCommand.Establish(kind, name, seats(kind)));
        for (int seat = 1; seat <= seats(kind); seat++) {
            body.asks(seated(kind, seat));
        }
    }

    /** One seat, one vote: what takes a seat is a unit where units sit together, else a person. */
    static BodyCommand.Seat seated(BodyKind kind, int seat) {
        boolean units = kind == BodyKind.JOINT_CONFERENCE || kind == BodyKind.TWO_NEW_CONFERENCE;
        return new BodyCommand.Seat(
                seat,
                units ? SeatKind.ORGANISATIONAL : SeatKind.PERSONAL,
                person(sits(kind, seat)),
                units ? unit(kind, seat) : null,
                "委员",
                LocalDate.parse("2026-01-05"),
                null,
                null,
                null,
                "选举");
    }

    /** Who sits there. */
    static int sits(BodyKind kind, int seat) {
        return 10_000 + 1_000 * kind.ordinal() + seat;
    }

    /** Whose seat it is. */
    static Id.OrganisationId unit(BodyKind kind, int seat) {
        return new Id.OrganisationId(uuid(20_000 + 1_000 * kind.ordinal() + seat));
    }

    void knowsTheUnitsOf(BodyKind kind) {
        for (int seat = 1; seat <= seats(kind); seat++) {
            year.knows(unit(kind, seat));
        }
    }

    Aggregate<BodyState, BodyCommand, BodyEvent> body(BodyKind kind) {
        return Objects.requireNonNull(bodies.get(kind), kind::name);
    }

    static Id.BodyId id(BodyKind kind) {
        return new Id.BodyId(uuid(40 + kind.ordinal()));
    }

    /** The bodies that there are. */
    List<BodyKind> kinds() {
        return List.copyOf(bodies.keySet());
    }

    /** A body as it stands on the day of a meeting, as the edge brings it. */
    KnownBody on(LocalDate day, BodyKind kind) {
        BodyState state = body(kind).state();
        BodyState.Seats seats = ((BodyState.Existing) state).seats();
        return new KnownBody(
                id(kind),
                kind,
                seats.name(),
                seats.area(),
                body(kind).facts().size(),
                state.chairOn(day).map(BodyState.Tenure::seat).orElse(null),
                state.rollOn(day).stream()
                        .map(tenure -> new RollSeat(tenure.seat(), tenure.holder(), tenure.post()))
                        .toList());
    }
}
