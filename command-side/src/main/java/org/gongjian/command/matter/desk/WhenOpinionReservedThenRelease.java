package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.due.DueTable.DueRow;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/**
 * 保留意见，免予执行 (ADR 0033): where the charter does not want a unit that reserved its opinion to take part in executing, one that reserves it
 * after the close, within the days of the charter, is released from what was assigned by then: a co-handler owes no opinion any more, and what it
 * leads is to be assigned anew by hand, as where it had reserved before. What is not assigned yet leaves it out by itself. Work that was reported
 * already is not taken back: that is refused, and shown to the secretary. What waits on another agenda is not touched before it is off it.
 */
public final class WhenOpinionReservedThenRelease implements AppendListener, DueAutomation {
    private static final String TYPE = "reserved_opinion";
    private static final String KIND = "RESERVED_OPINION_RELEASES";
    private static final String REASON = "单位对表决事项“%s”在规定期限内保留意见，按工作制度不参加执行。";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final MotionBook book;

    public WhenOpinionReservedThenRelease(DueTable table, Streams streams, EdgeFacts edges, MotionBook book) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.book = book;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof MotionEvent.OpinionReserved reserved
                    && state instanceof MotionState.Decided motion
                    && motion.outcome().result() == Outcome.Result.ADOPTED
                    && motion.ballot().put().matter() instanceof Id.MatterId matter) {
                String about = matter + "/" + event.aggregateId() + "/"
                        + reserved.seat().number();
                table.enter(List.of(
                        new DueRow(TYPE, about, KIND, reserved.happened().at())));
            }
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    /**
     * What was resolved is recorded and assigned first, also after a notice that has ended. Of what waits on another agenda nothing is taken back
     * before it is off it.
     */
    @Override
    public boolean mustWait(DueRow due) {
        String matter = due.aggregate().split("/", 2)[0];
        return !table.dueBelow(WhenMotionClosedThenResolveMatter.TYPE, matter).isEmpty()
                || isAssignedNow(matter)
                || isOnAnotherAgenda(matter);
    }

    private boolean isAssignedNow(String matter) {
        Instant now = edges.now();
        return table.dueBelow(WhenNoticeEndedThenAssign.TYPE, matter).stream()
                .anyMatch(assignment -> !assignment.at().isAfter(now));
    }

    private boolean isOnAnotherAgenda(String matter) {
        return known(streams.open(matter))
                .filter(known ->
                        known.stage() instanceof Stage.OnAgenda waiting && waiting.before() instanceof Stage.Handled)
                .isPresent();
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        String[] parts = due.aggregate().split("/", 3);
        Id.MotionId motion = new Id.MotionId(UUID.fromString(parts[1]));
        return ClosedMotion.of(motion, streams, book).flatMap(closed -> {
            SeatId seat = new SeatId(closed.motion().ballot().put().body(), Integer.parseInt(parts[2]));
            return reservedAt(motion, seat)
                    .filter(due.at()::equals)
                    .flatMap(at -> closed.unit(seat))
                    .flatMap(unit -> streams.open(parts[0])
                            .flatMap(matter -> handling(matter, closed)
                                    .flatMap(handling -> release(unit, handling, closed)
                                            .flatMap(command ->
                                                    asked(parts[0], command, edge(due, matter, handling))))));
        });
    }

    /** As the charter of the matter wants it, like what is not assigned yet: the body may be one of its street. */
    private static Optional<Asked<?>> asked(String matter, MatterCommand command, Edge edge) {
        return edge.charter().flag(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES)
                ? Optional.empty()
                : Optional.of(new Asked<>(matter, command, edge));
    }

    /** When the seat first reserved its opinion: words that follow change nothing. */
    private Optional<Instant> reservedAt(Id.MotionId motion, SeatId seat) {
        return streams.open(motion).stream()
                .flatMap(stream -> stream.facts().stream())
                .filter(fact -> fact instanceof MotionEvent.OpinionReserved reserved
                        && reserved.seat().equals(seat))
                .map(Fact::happened)
                .map(happened -> happened.at())
                .findFirst();
    }

    private static Optional<Handling> handling(Streams.Stream matter, ClosedMotion closed) {
        return known(Optional.of(matter))
                .filter(known -> closed.isRestedOn(known.file().filing()))
                .flatMap(known -> known.stage() instanceof Stage.Handled handled
                        ? Optional.of(handled.handling())
                        : Optional.empty());
    }

    private static Optional<MatterState.Known> known(Optional<Streams.Stream> matter) {
        return matter.flatMap(
                stream -> MatterState.fold(stream.facts(MatterEvent.class)) instanceof MatterState.Known known
                        ? Optional.of(known)
                        : Optional.empty());
    }

    private static Optional<MatterCommand> release(Id.OrganisationId unit, Handling handling, ClosedMotion closed) {
        String reason =
                REASON.formatted(closed.motion().ballot().put().question().text());
        if (handling.lead().equals(unit)) {
            return Optional.of(new MatterCommand.WithdrawAssignment(reason));
        }
        return handling.opinionsMissing().contains(unit)
                ? Optional.of(new MatterCommand.WaiveCoHandlerOpinion(unit, reason))
                : Optional.empty();
    }

    /** Nothing is taken back before it was assigned. */
    private Edge edge(DueRow due, Streams.Stream matter, Handling handling) {
        Instant assigned = handling.assigned().happened().at();
        Instant at = due.at().isBefore(assigned) ? assigned : due.at();
        return edges.systemEdge(KIND, matter.area(), at, new EdgeFacts.Named(Set.of(), Set.of(), at));
    }
}
