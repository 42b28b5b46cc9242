package org.gongjian.query.matter.awaiting;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Outstanding;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.matter.Handlings;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;

/** What a matter's stream leaves to be done: the fold of the record itself, read as tasks. */
final class AwaitingFold {
    private final UUID matter;
    private final AreaPath area;
    private final MatterState.Known known;
    private final List<AwaitingRow> rows = new ArrayList<>();

    private AwaitingFold(UUID matter, AreaPath area, MatterState.Known known) {
        this.matter = matter;
        this.area = area;
        this.known = known;
    }

    static List<AwaitingRow> of(List<Recorded> stream) {
        List<MatterEvent> facts =
                stream.stream().map(event -> (MatterEvent) event.fact()).toList();
        Recorded last = stream.getLast();
        if (last.area() == null || !(MatterState.fold(facts) instanceof MatterState.Known known)) {
            return List.of();
        }
        AwaitingFold fold = new AwaitingFold(last.id(), last.area(), known);
        Outstanding.of(known).forEach(fold::add);
        return List.copyOf(fold.rows);
    }

    private void add(Outstanding one) {
        Due due = one.due();
        int ordinal =
                (int) rows.stream().filter(row -> row.task() == one.task()).count();
        rows.add(new AwaitingRow(
                matter,
                one.task(),
                ordinal,
                one.of() == null ? null : one.of().value(),
                due == null ? null : due.on(),
                due == null ? AwaitingRow.NOTHING_DUE : due.until().truncatedTo(ChronoUnit.MICROS),
                line(),
                area));
    }

    private AwaitingRow.Line line() {
        MatterFile file = known.file();
        Handling handling = Handlings.of(known.stage());
        List<String> marks = new ArrayList<>();
        if (handling != null && handling.clock().suspended() != null) {
            marks.add("SUSPENDED");
        }
        if (file.marks().supervised()) {
            marks.add("SUPERVISED");
        }
        if (file.replies().reopened() > 0) {
            marks.add("REOPENED");
        }
        boolean sensitive = file.filing().sensitivity() != Sensitivity.ORDINARY;
        if (sensitive) {
            marks.add("SENSITIVE");
        }
        String summary = file.filing().publicSummary();
        return new AwaitingRow.Line(
                known.number(), file.kind(), known.code(), marks, summary == null ? "" : summary, sensitive);
    }
}
