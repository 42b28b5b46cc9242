package org.gongjian.query.matter.awaiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.Task;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what awaits an office. */
@Component
public class Awaiting {
    private final AwaitingTable table;
    private final Clock clock;

    Awaiting(JdbcClient viewJdbc, Clock clock) {
        this.table = new AwaitingTable(viewJdbc, Generation.live(AwaitingReadModel.GROUP));
        this.clock = clock;
    }

    /** One thing to do; {@code task} is the step that does it. */
    public record Row(
            UUID id,
            String receiptNo,
            MatterKind kind,
            StageCode stage,
            List<String> marks,
            String summary,
            @Nullable LocalDate dueOn,
            String task) {}

    /** Things of one sort; label {@code awaiting.<code>}. */
    public record Group(String code, List<Row> rows) {}

    /** All that awaits the office. */
    public record Answer(List<Group> groups, int total, int overdue) {}

    /** What awaits this office, by sort, the most urgent first. */
    public Answer of(Scope scope) {
        Instant now = clock.instant();
        Map<Task, List<Row>> sorted = new EnumMap<>(Task.class);
        int overdue = 0;
        int total = 0;
        for (AwaitingRow row : table.awaiting(scope)) {
            boolean late = !row.dueUntil().isAfter(now);
            sorted.computeIfAbsent(row.task(), task -> new ArrayList<>()).add(shown(row, late));
            overdue += late ? 1 : 0;
            total++;
        }
        return new Answer(
                sorted.entrySet().stream()
                        .map(group -> new Group(group.getKey().name(), List.copyOf(group.getValue())))
                        .toList(),
                total,
                overdue);
    }

    private static Row shown(AwaitingRow row, boolean late) {
        List<String> marks = new ArrayList<>();
        if (late) {
            marks.add("OVERDUE");
        }
        marks.addAll(row.line().marks());
        return new Row(
                row.matter(),
                row.line().number(),
                row.line().kind(),
                row.line().stage(),
                marks,
                row.line().summary(),
                row.dueOn(),
                row.task().step());
    }
}
