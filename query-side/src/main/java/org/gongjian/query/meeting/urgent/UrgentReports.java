package org.gongjian.query.meeting.urgent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.ChoiceSource;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待通报: what was consulted on urgently and no meeting has reported, as far as the reader may open the matters. */
@Component
public class UrgentReports implements Reminder.Source, ChoiceSource {
    /** List of the agenda. */
    public static final String LIST = "matters_to_report";

    private static final Set<Role> LEADERS = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final UrgentReportsTable table;
    private final MatterHeads heads;

    public UrgentReports(JdbcClient viewJdbc, MatterHeads heads) {
        this.table = new UrgentReportsTable(viewJdbc, Generation.live(UrgentReportsReadModel.GROUP));
        this.heads = heads;
    }

    /** A matter to report. */
    public record Line(UUID id, String receiptNo, String summary, Instant consultedAt) {}

    /** Those at or below the reader's area, the earliest first. */
    public List<Line> waiting(Scope scope) {
        List<UrgentReportsTable.Waiting> waiting = table.waiting(scope);
        Map<UUID, MatterHead> open = heads.heads(
                waiting.stream().map(UrgentReportsTable.Waiting::matter).toList(), scope);
        return waiting.stream()
                .flatMap(one -> Stream.ofNullable(open.get(one.matter()))
                        .map(head -> new Line(head.id(), head.receiptNo(), head.summary(), one.consultedAt())))
                .toList();
    }

    @Override
    public List<Reminder> of(Acting acting) {
        if (!LEADERS.contains(acting.role())) {
            return List.of();
        }
        int waiting = waiting(Scope.of(acting)).size();
        return waiting == 0 ? List.of() : List.of(new Reminder("meeting.urgent.reminder", "/meetings", waiting));
    }

    @Override
    public String list() {
        return LIST;
    }

    @Override
    public List<Choice> choices(Scope scope, @Nullable UUID matter) {
        return waiting(scope).stream()
                .map(line -> new Choice(line.id().toString(), line.receiptNo() + " " + line.summary()))
                .toList();
    }
}
