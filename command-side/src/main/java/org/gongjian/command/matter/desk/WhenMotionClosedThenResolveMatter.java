package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.RuleKeys;
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
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.record.Id;

/**
 * 表决结束，事项随之 (ADR 0028): what a motion on a matter came to is recorded on the matter, and where it was adopted with somebody named who
 * carries it out, it is assigned as resolved (001-38). Noted in the transaction that appends and asked afterwards, each once, one after the
 * other: a resolution stands even where nobody can be told to carry it out. What is refused is an outcome. A ballot whose public notice holds
 * the assignment back is assigned by whoever ends the notice. Where a motion is voided afterwards, the matter is told, and whoever leads it
 * decides what becomes of what was done since.
 */
public final class WhenMotionClosedThenResolveMatter implements AppendListener, DueAutomation {
    static final String TYPE = "closed_motion";
    private static final String RESOLUTION = "RESOLUTION_VOTED";
    private static final String VOIDING = "RESOLUTION_VOIDED";
    private static final String ASSIGNMENT = "ASSIGNMENT_AS_RESOLVED";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final MotionBook book;
    private final WhenNoticeRunsThenMatterWaits notices;

    public WhenMotionClosedThenResolveMatter(
            DueTable table, Streams streams, EdgeFacts edges, MotionBook book, WhenNoticeRunsThenMatterWaits notices) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.book = book;
        this.notices = notices;
    }

    // ------------------------------------------------------------------ noted in the transaction that appends

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof MotionEvent.Closed closed
                    && state instanceof MotionState.Known motion
                    && motion.ballot().put().matter() instanceof Id.MatterId matter) {
                enter(
                        matter.toString(),
                        event.aggregateId(),
                        RESOLUTION,
                        closed.happened().at());
            } else if (event.fact() instanceof MotionEvent.Voided voided
                    && state instanceof MotionState.Known motion
                    && motion.ballot().put().matter() instanceof Id.MatterId matter) {
                enter(
                        matter.toString(),
                        event.aggregateId(),
                        VOIDING,
                        voided.happened().at());
            } else if (event.fact() instanceof MatterEvent.Resolved resolved
                    && resolved.task() != null
                    && resolved.basis() instanceof ResolutionBasis.Voted voted
                    && !isHeld(voted, edge)) {
                enter(
                        event.aggregateId(),
                        voted.motion().toString(),
                        ASSIGNMENT,
                        resolved.happened().at());
            }
        }
    }

    private static boolean isHeld(ResolutionBasis.Voted voted, Edge edge) {
        return voted.manner() == VoteManner.SECRET_BALLOT
                && edge.charter().flag(RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT);
    }

    private void enter(String matter, String motion, String kind, Instant at) {
        table.enter(List.of(new DueRow(TYPE, matter + "/" + motion, kind, at)));
    }

    // ------------------------------------------------------------------ asked afterwards

    @Override
    public String type() {
        return TYPE;
    }

    /** Nothing is assigned before its matter knows of all notices that may hold it. */
    @Override
    public boolean mustWait(DueRow due) {
        return due.kind().equals(ASSIGNMENT)
                && notices.areUntold(due.aggregate().split("/", 2)[0]);
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        String[] parts = due.aggregate().split("/", 2);
        Id.MotionId motion = new Id.MotionId(UUID.fromString(parts[1]));
        return streams.open(parts[0]).flatMap(matter -> switch (due.kind()) {
            case RESOLUTION -> resolution(due, parts[0], motion, matter);
            case ASSIGNMENT -> assignment(due, parts[0], motion, matter);
            case VOIDING -> voiding(due, parts[0], motion, matter);
            default -> throw new IllegalStateException(due.kind());
        });
    }

    private Optional<Asked<?>> resolution(DueRow due, String id, Id.MotionId motion, Streams.Stream matter) {
        return ClosedMotion.of(motion, streams, book)
                .filter(closed -> filing(matter).filter(closed::isTold).isEmpty())
                .flatMap(ClosedMotion::resolution)
                .map(command -> new Asked<>(id, command, edge(due, matter, Set.of())));
    }

    /** What was voided before it was recorded on the matter has nothing to take back. */
    private Optional<Asked<?>> voiding(DueRow due, String id, Id.MotionId motion, Streams.Stream matter) {
        return filing(matter)
                .flatMap(filing -> falling(motion, filing))
                .map(falling -> new Asked<>(
                        id, new MatterCommand.VoidResolution(falling, reason(motion)), edge(due, matter, Set.of())));
    }

    /** The motion on which a resolution rests that falls with this one: itself, or that of another body to which it is needed. */
    private Optional<Id.MotionId> falling(Id.MotionId voided, MatterFile.Filing filing) {
        return filing.restsOn(voided)
                ? Optional.of(voided)
                : put(voided).stream()
                        .flatMap(put -> book.adopted(put.meeting(), put.item()).stream())
                        .filter(filing::restsOn)
                        .filter(other -> ClosedMotion.of(other, streams, book)
                                .flatMap(ClosedMotion::resolution)
                                .isEmpty())
                        .findFirst();
    }

    private Optional<MotionEvent.Put> put(Id.MotionId motion) {
        return streams.open(motion)
                .flatMap(stream ->
                        stream.facts().getFirst() instanceof MotionEvent.Put put ? Optional.of(put) : Optional.empty());
    }

    private static Optional<MatterFile.Filing> filing(Streams.Stream matter) {
        return MatterState.fold(matter.facts(MatterEvent.class)) instanceof MatterState.Known known
                ? Optional.of(known.file().filing())
                : Optional.empty();
    }

    private String reason(Id.MotionId motion) {
        return streams.open(motion)
                .map(stream -> MotionEvent.voidedBecause(stream.facts()))
                .orElse("");
    }

    /**
     * A matter that somebody works on already is assigned to nobody else, one that is held to nobody before its notice ends, and one that was
     * put off, or whose motion was voided since, to nobody at all.
     */
    private Optional<Asked<?>> assignment(DueRow due, String id, Id.MotionId motion, Streams.Stream matter) {
        boolean nothingToDo = MatterState.fold(matter.facts(MatterEvent.class)) instanceof MatterState.Known known
                && (known.stage() instanceof Stage.Handled || known.held() != null || !stands(known, motion));
        return nothingToDo
                ? Optional.empty()
                : Optional.of(new Asked<>(
                        id,
                        new MatterCommand.AssignAsResolved(motion, reserving(motion)),
                        edge(due, matter, handlers(matter, motion))
                                .withOpenMotions(book.open(new Id.MatterId(UUID.fromString(id))))));
    }

    private Set<Id.OrganisationId> reserving(Id.MotionId motion) {
        return ClosedMotion.of(motion, streams, book)
                .map(ClosedMotion::reserving)
                .orElse(Set.of());
    }

    private boolean stands(MatterState.Known known, Id.MotionId motion) {
        List<MatterEvent.Resolved> resolutions = known.file().filing().resolutions();
        return known.file().filing().restsOn(motion)
                && resolutions.getLast().outcome().adopts()
                && resolutions.stream()
                        .map(MatterEvent.Resolved::basis)
                        .filter(basis -> basis instanceof ResolutionBasis.Voted voted
                                && voted.motion().equals(motion))
                        .noneMatch(book::isVoided);
    }

    private static Set<Id.OrganisationId> handlers(Streams.Stream matter, Id.MotionId motion) {
        return matter.facts().stream()
                .flatMap(fact -> fact instanceof MatterEvent.Resolved resolved
                                && resolved.basis() instanceof ResolutionBasis.Voted voted
                                && voted.motion().equals(motion)
                        ? Stream.ofNullable(resolved.task())
                        : Stream.empty())
                .map(WhenMotionClosedThenResolveMatter::handlers)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Set<Id.OrganisationId> handlers(ResolvedTask task) {
        Set<Id.OrganisationId> all = new HashSet<>(task.coHandlers());
        all.add(task.lead());
        return all;
    }

    private Edge edge(DueRow due, Streams.Stream matter, Set<Id.OrganisationId> handlers) {
        return edges.systemEdge(due.kind(), matter.area(), due.at(), new EdgeFacts.Named(Set.of(), handlers, due.at()));
    }
}
