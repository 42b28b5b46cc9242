package org.gongjian.command.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
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
import org.gongjian.matter.Notices;
import org.gongjian.motion.MotionEvent;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeState;
import org.gongjian.record.Id;

/**
 * 议决作废，公示撤回 (ADR 0030): a notice of what a motion came to, or of a matter on the resolution that rested on it, is taken back when the motion
 * is voided. It holds its matter no longer, and nothing is assigned after it. Noted in the transaction that appends, asked afterwards, of
 * what still runs.
 */
public final class WhenMotionVoidedThenWithdrawNotice implements AppendListener, DueAutomation {
    private static final String TYPE = "notice_of_voided";
    private static final String OF_MOTION = "NOTICE_OF_VOIDED_MOTION";
    private static final String OF_MATTER = "NOTICE_OF_VOIDED_RESOLUTION";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final NoticesOfMotions notices;

    public WhenMotionVoidedThenWithdrawNotice(
            DueTable table, Streams streams, EdgeFacts edges, NoticesOfMotions notices) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.notices = notices;
    }

    // ------------------------------------------------------------------ noted in the transaction that appends

    /** A matter may be told of a notice after it was told that its resolution is void, and the other way about. */
    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof MotionEvent.Voided voided) {
                Id.MotionId motion = new Id.MotionId(UUID.fromString(event.aggregateId()));
                notices.of(motion)
                        .forEach(notice -> enter(
                                notice, motion, OF_MOTION, voided.happened().at()));
            } else if ((event.fact() instanceof MatterEvent.ResolutionVoided
                            || event.fact() instanceof MatterEvent.NoticePosted)
                    && state instanceof MatterState.Known matter) {
                Instant at = ((MatterEvent) event.fact()).happened().at();
                Notices.ofWhatWasVoided(matter).forEach((notice, motion) -> enter(notice, motion, OF_MATTER, at));
            }
        }
    }

    private void enter(Id.NoticeId notice, Id.MotionId motion, String kind, Instant at) {
        table.enter(List.of(new DueRow(TYPE, notice + "/" + motion, kind, at)));
    }

    // ------------------------------------------------------------------ asked afterwards

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        String[] parts = due.aggregate().split("/", 2);
        Id.MotionId motion = new Id.MotionId(UUID.fromString(parts[1]));
        return streams.open(parts[0])
                .flatMap(stream -> NoticeFacts.folded(stream) instanceof NoticeState.Running running
                                && falls(running.sheet().about(), parts[0], motion, due)
                        ? Optional.of(new Asked<>(
                                parts[0],
                                new NoticeCommand.WithdrawAsVoided(reason(motion)),
                                edge(due, stream, running.posting().postedAt())))
                        : Optional.empty());
    }

    /** A notice of another motion on the same matter stands as long as that one does. */
    private boolean falls(NoticeAbout about, String notice, Id.MotionId motion, DueRow due) {
        return switch (about) {
            case NoticeAbout.OfMotion ignored -> due.kind().equals(OF_MOTION);
            case NoticeAbout.OfMatter(Id.MatterId matter) ->
                due.kind().equals(OF_MATTER) && restedOn(motion, notice, matter);
            case NoticeAbout.Free ignored -> false;
        };
    }

    /** What a migration asks of may rest on another resolution of the same matter. */
    private boolean restedOn(Id.MotionId motion, String notice, Id.MatterId matter) {
        return streams.open(matter)
                .map(stream -> MatterState.fold(stream.facts(MatterEvent.class)))
                .filter(state -> state instanceof MatterState.Known known
                        && motion.equals(Notices.ofWhatWasVoided(known).get(new Id.NoticeId(UUID.fromString(notice)))))
                .isPresent();
    }

    private String reason(Id.MotionId motion) {
        return streams.open(motion)
                .map(stream -> MotionEvent.voidedBecause(stream.facts()))
                .orElse("");
    }

    /** Nothing is taken back before it was posted. */
    private Edge edge(DueRow due, Streams.Stream stream, Instant postedAt) {
        Instant at = due.at().isBefore(postedAt) ? postedAt : due.at();
        return edges.systemEdge(due.kind(), stream.area(), at, new EdgeFacts.Named(Set.of(), Set.of(), at));
    }
}
