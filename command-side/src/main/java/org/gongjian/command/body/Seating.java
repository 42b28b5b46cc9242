package org.gongjian.command.body;

import java.util.Map;
import java.util.stream.IntStream;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState.Seats;
import org.gongjian.body.BodyState.Tenure;
import org.gongjian.body.HowSeated;
import org.gongjian.body.SeatHolder;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Who may take which seat: one holder of a seat, one seat of a holder, at a time. */
final class Seating {
    private Seating() {}

    static BodyEvent seated(Seats seats, BodyCommand.Seat asked, Edge edge) {
        if (asked.lastDay() != null && asked.lastDay().isBefore(asked.from())) {
            throw new Refused(BodyRefusal.SEAT_IS_LEFT_BEFORE_IT_IS_TAKEN);
        }
        SeatHolder holder = holder(asked, edge);
        requireNoOtherSeat(seats, tenure(0, holder, asked));
        int seat = asked.seat() == null ? firstFree(seats, holder, asked) : asked.seat();
        requireThere(seats, seat);
        Tenure next = tenure(seat, holder, asked);
        seats.tenures().stream()
                .filter(other -> other.seat() == seat && other.overlaps(next))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            BodyRefusal.SEAT_IS_TAKEN,
                            Map.of("seat", seat, "since", other.from().toString()));
                });
        return new BodyEvent.Seated(
                edge.happened(), seat, holder, asked.post(), asked.from(), asked.lastDay(), next.how());
    }

    static void requireThere(Seats seats, int seat) {
        if (!seats.has(seat)) {
            throw new Refused(BodyRefusal.NO_SUCH_SEAT, Map.of("seat", seat, "last", seats.number()));
        }
    }

    private static SeatHolder holder(BodyCommand.Seat asked, Edge edge) {
        Id.@Nullable OrganisationId organisation = asked.organisation();
        Id.@Nullable PersonId person = asked.person();
        if (organisation != null && !edge.lookups().organisations().containsKey(organisation)) {
            throw new Refused(BodyRefusal.SEATED_ORGANISATION_IS_NOT_THERE);
        }
        return switch (asked.kind()) {
            case PERSONAL -> {
                if (person == null) {
                    throw new Refused(BodyRefusal.SEAT_NEEDS_A_PERSON);
                }
                yield new SeatHolder.Personal(person, organisation);
            }
            case ORGANISATIONAL -> {
                if (organisation == null) {
                    throw new Refused(BodyRefusal.SEAT_NEEDS_AN_ORGANISATION);
                }
                yield new SeatHolder.Organisational(organisation, person);
            }
        };
    }

    private static void requireNoOtherSeat(Seats seats, Tenure next) {
        seats.tenures().stream()
                .filter(other -> other.holder().isSameAs(next.holder()) && other.overlaps(next))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            BodyRefusal.HAS_A_SEAT_ALREADY,
                            Map.of("seat", other.seat(), "since", other.from().toString()));
                });
    }

    private static int firstFree(Seats seats, SeatHolder holder, BodyCommand.Seat asked) {
        return IntStream.rangeClosed(1, seats.number())
                .filter(seat -> {
                    Tenure next = tenure(seat, holder, asked);
                    return seats.tenures().stream().noneMatch(other -> other.seat() == seat && other.overlaps(next));
                })
                .findFirst()
                .orElseThrow(() -> new Refused(BodyRefusal.NO_SEAT_IS_FREE, Map.of("last", seats.number())));
    }

    private static Tenure tenure(int seat, SeatHolder holder, BodyCommand.Seat asked) {
        return new Tenure(
                seat,
                holder,
                asked.post(),
                asked.from(),
                asked.lastDay(),
                new HowSeated(asked.proposedBy(), asked.approvedBy(), asked.appointedBy()));
    }
}
