package org.gongjian.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongjian.body.SeatHolder;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Agenda;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.jspecify.annotations.Nullable;

/**
 * What minutes say that nobody writes: drafted from the facts of the meeting and its motions, frozen when they are issued. Persons and
 * units stand in it by their ids. Of an item about a sensitive matter it says only that there was one (001-54 (5) 保密).
 *
 * @param chair the seat that presided at the end
 * @param acting why another presided than the one whose turn it was
 * @param seats of every body that sat: those that were expected, and others that came all the same
 * @param waiver why the period of notice was waived
 * @param items that the meeting had before it, also what was taken off its agenda since it opened
 */
public record MinutesSheet(
        String title,
        Occasion occasion,
        LocalDate heldOn,
        Instant openedAt,
        Instant closedAt,
        String place,
        SeatId chair,
        @Nullable String acting,
        List<Seated> seats,
        @Nullable String waiver,
        List<Item> items) {
    public MinutesSheet {
        seats = List.copyOf(seats);
        items = List.copyOf(items);
    }

    /**
     * A seat and whether it was there.
     *
     * @param body its name
     * @param decides its body decided on an item and it was expected; else it attended (列席)
     * @param attendance null where nothing was said of it
     */
    public record Seated(
            SeatId seat,
            String body,
            BodyKind kind,
            boolean decides,
            SeatHolder holder,
            @Nullable Attendance attendance,
            Sitting.@Nullable Substitute substitute) {}

    /**
     * An item.
     *
     * @param title null for one about a sensitive matter: it is written down elsewhere
     * @param recused the seats that took no part
     * @param disputed what was put to the vote where the record of the vote is amiss: that it was put, and no outcome
     * @param takenOff why it was taken off in the meeting; null where it stood, empty for one about a sensitive matter
     */
    public record Item(
            int number,
            @Nullable String title,
            Purpose purpose,
            List<SeatId> recused,
            List<Vote> votes,
            List<String> disputed,
            @Nullable String takenOff) {
        public Item {
            recused = List.copyOf(recused);
            votes = List.copyOf(votes);
            disputed = List.copyOf(disputed);
        }

        private Item called(Nominees.Called called) {
            return new Item(
                    number,
                    title,
                    purpose,
                    recused,
                    votes.stream()
                            .map(vote -> new Vote(
                                    vote.text(),
                                    vote.way(),
                                    vote.rule(),
                                    vote.outcome().called(called),
                                    vote.reserved()))
                            .toList(),
                    disputed,
                    takenOff);
        }
    }

    /** The same with whoever was chosen from or appraised as he is called. */
    public MinutesSheet called(Nominees.Called called) {
        return new MinutesSheet(
                title,
                occasion,
                heldOn,
                openedAt,
                closedAt,
                place,
                chair,
                acting,
                seats,
                waiver,
                items.stream().map(item -> item.called(called)).toList());
    }

    /** What was put to the vote, and what it came to. */
    public record Vote(String text, VotingWay way, VotingRule rule, Outcome outcome, List<Reserved> reserved) {
        public Vote {
            reserved = List.copyOf(reserved);
        }
    }

    /** 保留意见. */
    public record Reserved(SeatId seat, String opinion) {}

    /**
     * Of a meeting that was held.
     *
     * @param motions that were put in it; those that are void are left out
     * @param amiss those in whose record a fact does not fit, as they were before it
     */
    public static MinutesSheet of(
            MeetingState.Closed held, List<MotionState.Decided> motions, List<MotionState.Known> amiss) {
        Sitting sitting = held.sitting();
        Plan plan = sitting.plan();
        return new MinutesSheet(
                plan.title(),
                plan.occasion(),
                plan.heldOn(),
                held.presiding().openedAt(),
                held.closedAt(),
                plan.place(),
                held.presiding().chair(),
                held.presiding().acting(),
                plan.rolls().stream()
                        .flatMap(roll -> roll.seats().stream()
                                .filter(seat -> sitting.expected(roll).contains(roll.id(seat))
                                        || sitting.isPresent(roll.id(seat)))
                                .map(seat -> seated(roll, seat, sitting)))
                        .toList(),
                sitting.waiver(),
                sitting.agenda().heard().stream()
                        .map(item -> item(item, sitting, motions, amiss))
                        .toList());
    }

    private static Seated seated(Roll roll, Roll.RollSeat seat, Sitting sitting) {
        Sitting.Presence presence = sitting.presences().get(roll.id(seat));
        return new Seated(
                roll.id(seat),
                roll.name(),
                roll.kind(),
                decides(roll, sitting) && sitting.expected(roll).contains(roll.id(seat)),
                seat.holder(),
                presence == null ? null : presence.attendance(),
                presence == null ? null : presence.substitute());
    }

    /** The body that calls, and every other that decides on an item. */
    private static boolean decides(Roll roll, Sitting sitting) {
        return roll.equals(sitting.plan().rolls().getFirst())
                || sitting.agenda().heard().stream()
                        .anyMatch(item -> item.entitled().contains(roll.body()));
    }

    private static Item item(
            AgendaItem item, Sitting sitting, List<MotionState.Decided> motions, List<MotionState.Known> amiss) {
        String takenOff = sitting.agenda()
                .withdrawal(item.number())
                .map(Agenda.Withdrawn::reason)
                .orElse(null);
        return item.sensitive()
                ? new Item(
                        item.number(),
                        null,
                        item.purpose(),
                        List.of(),
                        List.of(),
                        List.of(),
                        takenOff == null ? null : "")
                : new Item(
                        item.number(),
                        item.title(),
                        item.purpose(),
                        sitting.recusals().stream()
                                .filter(one -> one.item() == item.number())
                                .map(Sitting.Recusal::seat)
                                .toList(),
                        at(item, motions).map(MinutesSheet::vote).toList(),
                        at(item, amiss)
                                .map(motion -> motion.ballot().put().question().text())
                                .toList(),
                        takenOff);
    }

    private static <M extends MotionState.Known> Stream<M> at(AgendaItem item, List<M> motions) {
        return motions.stream()
                .filter(motion -> motion.ballot().put().item() == item.number())
                .sorted(Comparator.comparing(
                        motion -> motion.ballot().put().happened().at()));
    }

    private static Vote vote(MotionState.Decided motion) {
        MotionState.Ballot ballot = motion.ballot();
        return new Vote(
                ballot.put().question().text(),
                ballot.put().way(),
                ballot.put().rule(),
                motion.outcome(),
                ballot.reserved().entrySet().stream()
                        .map(one -> new Reserved(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(
                                        (Reserved one) -> one.seat().body().toString())
                                .thenComparing(one -> one.seat().number()))
                        .toList());
    }

    /** Those of which this holds. */
    public List<Seated> seats(Predicate<Seated> which) {
        return seats.stream().filter(which).toList();
    }

    /** A seat of it. */
    public Optional<Seated> seat(SeatId seat) {
        return seats.stream().filter(one -> one.seat().equals(seat)).findFirst();
    }
}
