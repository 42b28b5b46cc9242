package org.gongjian.command.body;

import java.util.Map;
import java.util.stream.IntStream;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState.Seats;
import org.gongjian.body.BodyState.Tenure;
import org.gongjian.body.HowSeated;
import org.gongjian.body.SeatHolder;
import org.gongjian.body.SeatKind;
import org.gongjian.body.Unfit;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Who may take which seat: one holder of a seat, one seat of a holder, at a time; and what follows for who does not do his duty there. */
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
        requireApproved(seats, asked, edge);
        requireOfItsUnit(seats, seat, holder, edge);
        requireRoom(seats, asked, edge);
        return new BodyEvent.Seated(
                edge.happened(), seat, holder, asked.post(), asked.from(), asked.lastDay(), next.how());
    }

    static void requireThere(Seats seats, int seat) {
        if (!seats.has(seat)) {
            throw new Refused(BodyRefusal.NO_SUCH_SEAT, Map.of("seat", seat, "last", seats.number()));
        }
    }

    /** 委员由谁审核批准 (001-05, 001-19, 001-46): of somebody's own seat in the committee it is said who approved, elected or appointed him. */
    private static void requireApproved(Seats seats, BodyCommand.Seat asked, Edge edge) {
        boolean member = seats.kind() == BodyKind.COMMITTEE && asked.kind() == SeatKind.PERSONAL;
        if (member && asked.approvedBy() == null && asked.appointedBy() == null) {
            throw new Refused(
                    BodyRefusal.MEMBER_IS_NOT_APPROVED,
                    Map.of(
                            "rule",
                            MeetingRuleKeys.MEMBERS_APPROVED_BY,
                            "word",
                            edge.charter().text(MeetingRuleKeys.MEMBERS_APPROVED_BY),
                            "field",
                            "approvedBy"));
        }
    }

    /** 由原单位重新推荐 (004-17): the next comes from the unit of who did not do his duty, unless a paper shows that it names nobody. */
    private static void requireOfItsUnit(Seats seats, int seat, SeatHolder holder, Edge edge) {
        Id.OrganisationId unit = seats.renaming().get(seat);
        if (unit != null
                && !unit.equals(holder.organisation())
                && edge.happened().evidence() == null) {
            throw new Refused(
                    BodyRefusal.SEAT_IS_FOR_ITS_UNIT_TO_NAME,
                    Map.of("rule", MeetingRuleKeys.UNFIT_MEMBER, "seat", seat, "field", "organisation"));
        }
    }

    /** No more members oversee than the charter says, however many seats there are. */
    private static void requireRoom(Seats seats, BodyCommand.Seat asked, Edge edge) {
        if (seats.kind() == BodyKind.OVERSIGHT_COMMITTEE) {
            int others = (int) seats.tenures().stream()
                    .filter(tenure -> tenure.covers(asked.from()))
                    .count();
            int least = edge.charter().whole(MeetingRuleKeys.OVERSIGHT_MEMBERS_FROM);
            BodyDecider.requireOverseers(seats.kind(), Math.max(others + 1, least), edge.charter());
        }
    }

    /**
     * Who leaves, and what the charter says follows where he does not do his duty (001-37, 001-54, 004-17): the seat is adjusted; or his unit
     * names another, where he comes from one; or he is removed, which a decision shows.
     */
    static BodyEvent vacated(Seats seats, BodyCommand.Vacate asked, Edge edge) {
        Tenure who = seats.holderOn(asked.seat(), asked.lastDay())
                .orElseThrow(() -> new Refused(BodyRefusal.SEAT_IS_VACANT_THEN, Map.of("seat", asked.seat())));
        Unfit unfit = asked.unfit() ? unfit(who, edge) : null;
        if (unfit == Unfit.REMOVED && edge.happened().evidence() == null) {
            throw new Refused(
                    BodyRefusal.REMOVAL_NEEDS_EVIDENCE,
                    Map.of("rule", MeetingRuleKeys.UNFIT_MEMBER, "field", "happened.evidence"));
        }
        return new BodyEvent.Vacated(edge.happened(), asked.seat(), asked.lastDay(), asked.reason(), unfit);
    }

    private static Unfit unfit(Tenure who, Edge edge) {
        return switch (edge.charter().text(MeetingRuleKeys.UNFIT_MEMBER)) {
            case "REMOVED" -> Unfit.REMOVED;
            case "RENAMED_BY_UNIT" -> who.holder().organisation() == null ? Unfit.ADJUSTED : Unfit.RENAMED_BY_UNIT;
            default -> Unfit.ADJUSTED;
        };
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
