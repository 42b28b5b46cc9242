package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterAggregate;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.DueKind;
import org.jspecify.annotations.Nullable;

/** On which dates of a matter the system acts, and what it then asks. The other dates only show on pages. */
public final class MatterDueDates implements AppendListener, DueAutomation {
    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;

    public MatterDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
    }

    private static @Nullable MatterCommand onDay(DueKind kind) {
        return switch (kind) {
            case ACCEPTANCE -> new MatterCommand.DeemAccepted();
            case RESUMPTION -> new MatterCommand.Resume();
            case URGING -> new MatterCommand.UrgeHandling("已超过办理期限，请抓紧办理，并说明未按期办结的原因。");
            case SUPERVISION -> new MatterCommand.OpenSupervision("逾期未办结，按工作制度转为督办。", null);
            case REPORT_UP -> new MatterCommand.ReportUp();
            case LAPSE -> new MatterCommand.Close(null, null);
            case PROMISE -> new MatterCommand.MissPromise("承诺期限已过，未见兑现。");
            case ENTRY_INTO_FORCE -> new CommitmentCommand.BringIntoForce();
            case PERFORMANCE -> new CommitmentCommand.Miss();
            case PERFORMANCE_URGING -> new MatterCommand.UrgeHandling("期次窗口已满未见兑现，请尽快补做，并说明原因。");
            case ADMISSION,
                    PERFORMANCE_REMINDER,
                    PERFORMANCE_VERIFICATION,
                    PAPERS_COMPLETED,
                    REFERRAL_ANSWER,
                    FIRST_CONTACT,
                    RETURN_DECISION,
                    CO_HANDLER_OPINIONS,
                    REMINDER,
                    COMPLETION,
                    CHECK,
                    FOLLOW_UP,
                    FEEDBACK,
                    VERIFICATION,
                    PROMISE_REMINDER,
                    REVIEW_OF_LONG_LIST -> null;
        };
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (state instanceof MatterState matter && !events.isEmpty()) {
            String id = events.getFirst().aggregateId();
            if (events.getFirst().sequence() == 0) {
                table.enter(rows(id, matter.dues()));
            } else {
                table.replace(id, rows(id, matter.dues()));
            }
        }
    }

    private static List<DueTable.DueRow> rows(String matter, Map<DueKind, Instant> dues) {
        return dues.entrySet().stream()
                .filter(due -> onDay(due.getKey()) != null)
                .map(due -> new DueTable.DueRow(
                        MatterAggregate.TYPE, matter, due.getKey().name(), due.getValue()))
                .toList();
    }

    @Override
    public String type() {
        return MatterAggregate.TYPE;
    }

    @Override
    public Optional<Asked<?>> ask(DueTable.DueRow due) {
        MatterCommand command = onDay(DueKind.valueOf(due.kind()));
        return command == null
                ? Optional.empty()
                : streams.open(due.aggregate())
                        .map(stream -> new Asked<>(
                                due.aggregate(),
                                command,
                                edges.systemEdge(
                                        due.kind(),
                                        stream.area(),
                                        due.at(),
                                        new EdgeFacts.Named(Set.of(), Set.of(), due.at()))));
    }
}
