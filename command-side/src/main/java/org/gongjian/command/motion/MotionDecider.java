package org.gongjian.command.motion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MeetingOffices;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.MotionState.Ballot;
import org.gongjian.motion.MotionState.Decided;
import org.gongjian.record.Role;

/** What may be done with a motion, and by whom. */
public final class MotionDecider {
    private MotionDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<MotionEvent> decide(MotionState state, MotionCommand command, Edge edge) {
        requireOffice(command, edge);
        try {
            return switch (state) {
                case MotionState.NotYetKnown() -> {
                    if (command instanceof MotionCommand.Put asked) {
                        yield List.of(Putting.put(asked, edge));
                    }
                    throw new Refused(MotionRefusal.NO_SUCH_MOTION);
                }
                case MotionState.Voting(Ballot ballot) ->
                    voting(after(ballot, ballot.put().happened().at(), edge), command, edge);
                case Decided decided -> List.of(decided(decided, command, edge));
                case MotionState.Void ignored -> throw new Refused(MotionRefusal.MOTION_IS_VOID);
                case MotionState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
            };
        } catch (Refused refused) {
            throw Cited.from(edge.charter(), refused);
        }
    }

    /** Whoever has a seat votes, in whatever office and wherever it reaches; the seat is asked, not the office. */
    private static void requireOffice(MotionCommand command, Edge edge) {
        switch (command) {
            case MotionCommand.Vote c -> requireVoter(c.held(), edge);
            case MotionCommand.CastBallot c -> requireVoter(c.held(), edge);
            case MotionCommand.AskVoiding ignored ->
                Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.OVERSEER, Role.STREET);
            case MotionCommand.Void ignored ->
                Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.OVERSEER, Role.STREET);
            case MotionCommand.Put ignored -> requireKeeper(edge);
            case MotionCommand.RecordVote ignored -> requireKeeper(edge);
            case MotionCommand.CountWrittenOpinion ignored -> requireKeeper(edge);
            case MotionCommand.CountHands ignored -> requireKeeper(edge);
            case MotionCommand.CountPapers ignored -> requireKeeper(edge);
            case MotionCommand.Close ignored -> requireKeeper(edge);
            case MotionCommand.ReserveOpinion ignored -> requireKeeper(edge);
        }
    }

    private static void requireVoter(MeetingState.Known held, Edge edge) {
        Entitled.requireSeated(
                edge, MeetingOffices.SEATED, Voting.isSeated(edge.acting().person(), held));
    }

    private static void requireKeeper(Edge edge) {
        Entitled.require(edge, MeetingOffices.KEEPERS);
    }

    private static List<MotionEvent> voting(Ballot ballot, MotionCommand command, Edge edge) {
        return switch (command) {
            case MotionCommand.Put ignored -> throw new Refused(MotionRefusal.MOTION_IS_PUT_ALREADY);
            case MotionCommand.Vote c -> List.of(Voting.own(ballot, c, edge));
            case MotionCommand.CastBallot c -> List.of(Voting.secret(ballot, c, edge));
            case MotionCommand.RecordVote c -> List.of(Voting.recorded(ballot, c, edge));
            case MotionCommand.CountWrittenOpinion c -> List.of(Voting.written(ballot, c, edge));
            case MotionCommand.CountHands c -> List.of(Counting.hands(ballot, c, edge));
            case MotionCommand.CountPapers c -> List.of(Counting.papers(ballot, c, edge));
            case MotionCommand.Close c -> Counting.ended(after(ballot, ballot.lastAt(), edge), c, edge);
            case MotionCommand.ReserveOpinion c -> List.of(reserved(ballot, c, edge));
            case MotionCommand.AskVoiding ignored -> throw new Refused(MotionRefusal.MOTION_IS_STILL_OPEN);
            case MotionCommand.Void ignored -> throw new Refused(MotionRefusal.MOTION_IS_STILL_OPEN);
        };
    }

    private static MotionEvent decided(Decided now, MotionCommand command, Edge edge) {
        return switch (command) {
            case MotionCommand.Put ignored -> throw new Refused(MotionRefusal.MOTION_IS_PUT_ALREADY);
            case MotionCommand.Vote ignored -> throw closed(now, edge);
            case MotionCommand.CastBallot ignored -> throw closed(now, edge);
            case MotionCommand.RecordVote ignored -> throw closed(now, edge);
            case MotionCommand.CountWrittenOpinion ignored -> throw closed(now, edge);
            case MotionCommand.CountHands ignored -> throw closed(now, edge);
            case MotionCommand.CountPapers ignored -> throw closed(now, edge);
            case MotionCommand.Close ignored -> throw closed(now, edge);
            case MotionCommand.ReserveOpinion c -> {
                requireInTime(now, c, edge);
                yield reserved(after(now, now.closedAt(), edge).ballot(), c, edge);
            }
            case MotionCommand.AskVoiding c -> voidingAsked(after(now, now.closedAt(), edge), c, edge);
            case MotionCommand.Void ignored -> voided(after(now, now.closedAt(), edge), edge);
        };
    }

    /** Two persons void: neither acts through the other. */
    private static void requireInPerson(Edge edge) {
        if (edge.happened().recordedForAnother()) {
            throw new Refused(MotionRefusal.VOIDING_IS_DONE_IN_PERSON, Map.of("field", "happened.actedBy"));
        }
    }

    /** Whoever comes late is told when it ended. */
    private static Refused closed(Decided now, Edge edge) {
        return new Refused(
                MotionRefusal.MOTION_IS_CLOSED,
                Map.of(
                        "closedAt",
                        now.closedAt().atZone(edge.zone()).toLocalDateTime().toString()));
    }

    private static MotionEvent reserved(Ballot ballot, MotionCommand.ReserveOpinion asked, Edge edge) {
        SeatId seat = SeatId.read(asked.seat())
                .filter(ballot.put().entitled()::contains)
                .orElseThrow(() -> new Refused(MotionRefusal.SEAT_DOES_NOT_DECIDE));
        edge.lookups().requireNobodyShown(MotionRefusal.MOTION_SHOWS_PERSONAL_DATA);
        return new MotionEvent.OpinionReserved(edge.happened(), seat, asked.opinion());
    }

    /**
     * In writing it may follow within the days of the charter, from the day on which its unit was told the resolutions (004-13, 004-14), else
     * from the close; the business day counts.
     */
    private static void requireInTime(Decided now, MotionCommand.ReserveOpinion asked, Edge edge) {
        LocalDate from = LocalDate.ofInstant(toldAt(asked).orElse(now.closedAt()), edge.zone());
        int days = edge.charter().whole(MeetingRuleKeys.RESERVED_OPINION_DAYS);
        LocalDate last =
                edge.charter().rule(MeetingRuleKeys.RESERVED_OPINION_DAYS).unit() == RuleUnit.WORKING_DAYS
                        ? edge.calendar().plus(from, days)
                        : from.plusDays(days);
        if (edge.happenedOn().isAfter(last)) {
            throw new Refused(
                    MotionRefusal.OPINION_COMES_TOO_LATE,
                    Map.of("rule", MeetingRuleKeys.RESERVED_OPINION_DAYS, "last", last));
        }
    }

    private static Optional<Instant> toldAt(MotionCommand.ReserveOpinion asked) {
        return asked.held() instanceof MeetingState.Closed held
                ? SeatId.read(asked.seat())
                        .flatMap(held.sitting().plan()::seat)
                        .map(seat -> seat.holder().unit())
                        .flatMap(held.papers()::servedAt)
                : Optional.empty();
    }

    private static MotionEvent voidingAsked(Decided now, MotionCommand.AskVoiding asked, Edge edge) {
        requireInPerson(edge);
        if (now.voiding() != null) {
            throw new Refused(MotionRefusal.VOIDING_IS_ASKED_ALREADY);
        }
        edge.lookups().requireNobodyShown(MotionRefusal.MOTION_SHOWS_PERSONAL_DATA);
        return new MotionEvent.VoidingAsked(edge.happened(), asked.reason());
    }

    private static MotionEvent voided(Decided now, Edge edge) {
        requireInPerson(edge);
        MotionState.Voiding voiding = now.voiding();
        if (voiding == null) {
            throw new Refused(MotionRefusal.VOIDING_IS_NOT_ASKED_FOR);
        }
        if (edge.acting().person().equals(voiding.by())) {
            throw new Refused(MotionRefusal.VOIDING_NEEDS_ANOTHER_PERSON);
        }
        return new MotionEvent.Voided(edge.happened());
    }

    /** Nothing happens to a motion before that on which it builds. */
    private static <T> T after(T now, Instant cause, Edge edge) {
        boolean before = edge.happened().dateOnly()
                ? edge.happenedOn().isBefore(LocalDate.ofInstant(cause, edge.zone()))
                : edge.happened().at().isBefore(cause);
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
        return now;
    }
}
