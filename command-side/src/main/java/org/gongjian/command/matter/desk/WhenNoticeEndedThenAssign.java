package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.gongjian.matter.Notices;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.record.Id;

/**
 * 公示期满，按决议交办 (001-38, practice 11.2): on the first working day after the notice that held it has ended, a matter goes to whom the last
 * resolution names. Nothing is asked where nobody is named, where it was put off, passed upward or rejected since, where the motion that the
 * notice or the resolution rests on was voided, where another notice holds it, or where it was assigned meanwhile; a refusal, such as while a
 * body still votes on it, is an outcome and shown. What the matter was not told yet of its notices comes first.
 */
public final class WhenNoticeEndedThenAssign implements AppendListener, DueAutomation {
    static final String TYPE = "assignment_after_notice";
    private static final String RULE = "public_notice_ended";
    private static final String ASSIGN = "ASSIGN_AFTER_NOTICE";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final MotionBook motions;
    private final WhenNoticeRunsThenMatterWaits notices;

    public WhenNoticeEndedThenAssign(
            DueTable table,
            Streams streams,
            EdgeFacts edges,
            MotionBook motions,
            WhenNoticeRunsThenMatterWaits notices) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.motions = motions;
        this.notices = notices;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof MatterEvent.NoticeEnded ended
                    && !ended.withdrawn()
                    && state instanceof MatterState.Known known
                    && held(known, ended.notice())) {
                table.enter(List.of(new DueRow(
                        TYPE,
                        event.aggregateId() + "/" + ended.notice(),
                        ASSIGN,
                        opening(ended.happened().at(), edge))));
            }
        }
    }

    private static boolean held(MatterState.Known known, Id.NoticeId notice) {
        return known.facts().stream()
                .anyMatch(fact -> fact instanceof MatterEvent.NoticePosted posted
                        && posted.holds()
                        && posted.notice().equals(notice));
    }

    /** At once on a working day, otherwise with the beginning of the next. */
    private static Instant opening(Instant ended, Edge edge) {
        LocalDate day = LocalDate.ofInstant(ended, edge.zone());
        return edge.calendar().isWorkingDay(day)
                ? ended
                : edge.calendar().plus(day, 1).atStartOfDay(edge.zone()).toInstant();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean mustWait(DueRow due) {
        return notices.areUntold(matter(due));
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        String matter = matter(due);
        return streams.open(matter)
                .flatMap(stream -> MatterState.fold(stream.facts(MatterEvent.class)) instanceof MatterState.Known known
                        ? task(known, notice(due))
                                .map(task -> new Asked<>(
                                        matter,
                                        new MatterCommand.AssignAsResolved(null, reserving(known)),
                                        edge(due, stream, task)))
                        : Optional.empty());
    }

    private static String matter(DueRow due) {
        return due.aggregate().split("/", 2)[0];
    }

    private static Id.NoticeId notice(DueRow due) {
        return new Id.NoticeId(UUID.fromString(due.aggregate().split("/", 2)[1]));
    }

    private Optional<ResolvedTask> task(MatterState.Known known, Id.NoticeId notice) {
        boolean free = known.stage() instanceof Stage.Admitted
                && known.held() == null
                && !Notices.ofWhatWasVoided(known).containsKey(notice);
        List<MatterEvent.Resolved> resolutions = known.file().filing().resolutions();
        return !free || resolutions.isEmpty()
                ? Optional.empty()
                : Optional.of(resolutions.getLast())
                        .filter(last -> last.outcome().adopts() && !motions.isVoided(last.basis()))
                        .flatMap(last -> Optional.ofNullable(last.task()));
    }

    /** Who reserved an opinion on the last resolution, until now: a notice takes longer than the days for it. */
    private Set<Id.OrganisationId> reserving(MatterState.Known known) {
        return known.file().filing().resolutions().getLast().basis() instanceof ResolutionBasis.Voted voted
                ? ClosedMotion.of(voted.motion(), streams, motions)
                        .map(ClosedMotion::reserving)
                        .orElse(Set.of())
                : Set.of();
    }

    private Edge edge(DueRow due, Streams.Stream stream, ResolvedTask task) {
        Set<Id.OrganisationId> named = new HashSet<>(task.coHandlers());
        named.add(task.lead());
        Id.MatterId matter = new Id.MatterId(UUID.fromString(matter(due)));
        return edges.systemEdge(RULE, stream.area(), due.at(), new EdgeFacts.Named(Set.of(), named, due.at()))
                .withOpenMotions(motions.open(matter));
    }
}
