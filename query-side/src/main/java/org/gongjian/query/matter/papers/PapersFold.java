package org.gongjian.query.matter.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Papers;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Happened;

/** The papers that a matter's stream led to and can lead to: the fold of the record itself. */
final class PapersFold {
    private PapersFold() {}

    static List<PaperRow> of(List<Recorded> stream) {
        Recorded last = stream.getLast();
        AreaPath area = last.area();
        List<MatterEvent> facts =
                stream.stream().map(event -> (MatterEvent) event.fact()).toList();
        if (area == null || !(MatterState.fold(facts) instanceof MatterState.Known known)) {
            return List.of();
        }
        List<PaperRow> rows = new ArrayList<>();
        Papers.possible(known)
                .forEach((paper, about) ->
                        rows.add(new PaperRow(last.id(), -1 - paper.ordinal(), paper, about, null, area)));
        for (Recorded event : stream) {
            if (event.fact() instanceof MatterEvent.PaperIssued it) {
                rows.add(new PaperRow(last.id(), event.sequence(), it.paper(), it.about(), issued(it, event), area));
            }
        }
        return rows;
    }

    private static PaperRow.Issued issued(MatterEvent.PaperIssued it, Recorded event) {
        Happened happened = it.happened();
        UUID by = happened.actedBy() == null ? null : happened.actedBy().value();
        return new PaperRow.Issued(
                it.number(),
                happened.at(),
                happened.dateOnly(),
                event.recordedAt(),
                by,
                it.template().version(),
                it.word(),
                it.pdf());
    }
}
