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
 * already is not taken back: that is refused, and shown to the secretary.
 */
public final class WhenOpinionReservedThenRelease implements AppendListener, DueAutomation {
    private static final String TYPE = "reserved_opinion";
    private static final String KIND = "RESERVED_OPINION_RELEASES";
    private static final String REASON = "单位在规定期限内保留意见，按工作制度不参加执行。";

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
                    && motion.ballot().put().matter() instanceof Id.MatterId matter
                    && !edge.charter().flag(MeetingRuleKeys.RESERVED_OPINION_STILL_EXECUTES)) {
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

    /** What was resolved is recorded and assigned first. */
    @Override
    public boolean mustWait(DueRow due) {
        return !table.dueBelow(
                        WhenMotionClosedThenResolveMatter.TYPE, due.aggregate().split("/", 2)[0])
                .isEmpty();
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
                                    .flatMap(handling -> release(unit, handling)
                                            .map(command ->
                                                    new Asked<>(parts[0], command, edge(due, matter, handling))))));
        });
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
        return MatterState.fold(matter.facts(MatterEvent.class)) instanceof MatterState.Known known
                        && closed.isRestedOn(known.file().filing())
                        && known.stage() instanceof Stage.Handled handled
                ? Optional.of(handled.handling())
                : Optional.empty();
    }

    private static Optional<MatterCommand> release(Id.OrganisationId unit, Handling handling) {
        if (handling.lead().equals(unit)) {
            return Optional.of(new MatterCommand.WithdrawAssignment(REASON));
        }
        return handling.opinionsMissing().contains(unit)
                ? Optional.of(new MatterCommand.WaiveCoHandlerOpinion(unit, REASON))
                : Optional.empty();
    }

    /** Nothing is taken back before it was assigned. */
    private Edge edge(DueRow due, Streams.Stream matter, Handling handling) {
        Instant assigned = handling.assigned().happened().at();
        Instant at = due.at().isBefore(assigned) ? assigned : due.at();
        return edges.systemEdge(KIND, matter.area(), at, new EdgeFacts.Named(Set.of(), Set.of(), at));
    }
}
