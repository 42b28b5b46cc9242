package org.gongjian.command.matter.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
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
import org.gongjian.matter.MatterState;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.notice.NoticeState;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * 公示、延长、期满、撤回，事项随之 (ADR 0030): noted in the transaction that appends to the notice and asked of its matter afterwards, in the
 * order of the facts. Until then whoever assigns the matter asks it first, so that nothing slips through between.
 */
public final class WhenNoticeRunsThenMatterWaits implements AppendListener, DueAutomation {
    private static final String TYPE = "matter_notice";
    private static final String RULE = "public_notice";
    private static final String POSTED = "NOTICE_POSTED";
    private static final String EXTENDED = "NOTICE_EXTENDED";
    private static final String ENDED = "NOTICE_ENDED";
    private static final String WITHDRAWN = "NOTICE_WITHDRAWN";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;

    public WhenNoticeRunsThenMatterWaits(DueTable table, Streams streams, EdgeFacts edges) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (!(state instanceof NoticeState.Known known)) {
            return;
        }
        Id.MatterId matter = known.sheet().about().follows();
        if (matter == null) {
            return;
        }
        for (Appended event : events) {
            if (event.fact() instanceof NoticeEvent fact && kind(fact).isPresent()) {
                Line line = new Line(matter.toString(), event.aggregateId(), event.sequence());
                table.enter(List.of(new DueRow(
                        TYPE,
                        line.toString(),
                        kind(fact).orElseThrow(),
                        fact.happened().at())));
            }
        }
    }

    private static Optional<String> kind(NoticeEvent fact) {
        return switch (fact) {
            case NoticeEvent.Posted ignored -> Optional.of(POSTED);
            case NoticeEvent.Extended ignored -> Optional.of(EXTENDED);
            case NoticeEvent.Ended ignored -> Optional.of(ENDED);
            case NoticeEvent.Withdrawn ignored -> Optional.of(WITHDRAWN);
            case NoticeEvent.Drafted ignored -> Optional.empty();
            case NoticeEvent.Redrafted ignored -> Optional.empty();
            case NoticeEvent.SentBack ignored -> Optional.empty();
            case NoticeEvent.ObjectionRaised ignored -> Optional.empty();
            case NoticeEvent.ObjectionHandled ignored -> Optional.empty();
            case NoticeEvent.WithdrawalAsked ignored -> Optional.empty();
        };
    }

    /** What a date is about: a matter, and the fact of a notice that it follows. They sort by the order of these facts. */
    private record Line(String matter, String notice, long sequence) {
        static Line of(DueRow due) {
            String[] parts = due.aggregate().split("/", 3);
            return new Line(parts[0], parts[1], Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return "%s/%s/%06d".formatted(matter, notice, sequence);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** What became of the notice before comes first, whichever node deals with it. */
    @Override
    public boolean mustWait(DueRow due) {
        Line line = Line.of(due);
        return table.areDue(LongStream.range(0, line.sequence())
                .mapToObj(sequence -> new Line(line.matter(), line.notice(), sequence).toString())
                .toList());
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        Line line = Line.of(due);
        return streams.open(line.matter()).flatMap(matter -> asked(due, matter, folded(matter), null));
    }

    /** Whether there is something that this matter has not been told yet. */
    boolean areUntold(String matter) {
        return !table.dueBelow(TYPE, matter).isEmpty();
    }

    /** What this matter has not been told yet, in the order in which it happened; the first is asked of the version that the user saw. */
    List<Asked<?>> pending(OpenMatter matter, @Nullable Long seen) {
        List<DueRow> untold = table.dueBelow(TYPE, matter.id().toString());
        if (untold.isEmpty()) {
            return List.of();
        }
        Optional<Streams.Stream> stream = streams.open(matter.id());
        List<Asked<?>> asked = new ArrayList<>();
        for (DueRow due : untold) {
            Long version = asked.isEmpty() ? seen : null;
            stream.flatMap(one -> asked(due, one, matter.state(), version)).ifPresent(asked::add);
        }
        return asked;
    }

    /** Nothing where the matter knows it already. */
    private Optional<Asked<?>> asked(DueRow due, Streams.Stream matter, MatterState state, @Nullable Long version) {
        Line line = Line.of(due);
        Id.NoticeId id = new Id.NoticeId(UUID.fromString(line.notice()));
        boolean known = state.facts().stream()
                .anyMatch(fact -> fact instanceof MatterEvent.OfNotice told
                        && told.notice().equals(id)
                        && kind(told).equals(due.kind())
                        && told.happened().at().equals(due.at()));
        if (known) {
            return Optional.empty();
        }
        Edge edge = edges.systemEdge(RULE, matter.area(), due.at(), new EdgeFacts.Named(Set.of(), Set.of(), due.at()));
        return streams.open(line.notice())
                .map(notice -> (NoticeEvent) notice.facts().get((int) line.sequence()))
                .flatMap(fact -> command(id, fact))
                .map(command -> new Asked<>(line.matter(), command, edge, version));
    }

    private static String kind(MatterEvent.OfNotice told) {
        return switch (told) {
            case MatterEvent.NoticePosted ignored -> POSTED;
            case MatterEvent.NoticeExtended ignored -> EXTENDED;
            case MatterEvent.NoticeEnded ended -> ended.withdrawn() ? WITHDRAWN : ENDED;
        };
    }

    private static Optional<MatterCommand> command(Id.NoticeId id, NoticeEvent fact) {
        return switch (fact) {
            case NoticeEvent.Posted it ->
                Optional.of(new MatterCommand.PutUnderNotice(
                        id, it.period().from(), it.period().until(), it.holds()));
            case NoticeEvent.Extended it ->
                Optional.of(new MatterCommand.ExtendNotice(id, it.period().until()));
            case NoticeEvent.Ended ignored -> Optional.of(new MatterCommand.EndNotice(id, false));
            case NoticeEvent.Withdrawn ignored -> Optional.of(new MatterCommand.EndNotice(id, true));
            case NoticeEvent.Drafted ignored -> Optional.empty();
            case NoticeEvent.Redrafted ignored -> Optional.empty();
            case NoticeEvent.SentBack ignored -> Optional.empty();
            case NoticeEvent.ObjectionRaised ignored -> Optional.empty();
            case NoticeEvent.ObjectionHandled ignored -> Optional.empty();
            case NoticeEvent.WithdrawalAsked ignored -> Optional.empty();
        };
    }

    private static MatterState folded(Streams.Stream matter) {
        return MatterState.fold(matter.facts(MatterEvent.class));
    }
}
