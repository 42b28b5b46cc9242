package org.gongjian.query.matter.column;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.query.platform.folding.Recorded;
import org.jspecify.annotations.Nullable;

/** Folds a stream into its entry on the public column: the fold of the record itself, looked at after every fact. */
final class ColumnFold {
    private MatterState state = MatterState.NOT_YET_KNOWN;
    private int since;
    private ColumnRow.@Nullable Shown shown;
    private @Nullable Instant changedAt;

    private ColumnFold() {}

    /** Nothing as long as nothing was published. */
    static Optional<ColumnRow> of(List<Recorded> stream) {
        Recorded last = stream.getLast();
        boolean published = stream.stream().anyMatch(event -> event.fact() instanceof MatterEvent.Published);
        if (!published || last.area() == null) {
            return Optional.empty();
        }
        ColumnFold fold = new ColumnFold();
        stream.forEach(fold::on);
        UUID entry = fold.state instanceof MatterState.Known known
                ? known.file().publication().entry()
                : null;
        return entry == null || fold.changedAt == null
                ? Optional.empty()
                : Optional.of(new ColumnRow(last.id(), entry, fold.shown, fold.changedAt, last.area()));
    }

    private void on(Recorded event) {
        state = state.evolve((MatterEvent) event.fact());
        if (shown == null) {
            since = state.facts().size() - 1;
        }
        ColumnRow.Shown now = state instanceof MatterState.Known known ? shown(known) : null;
        if (!Objects.equals(now, shown)) {
            shown = now;
            changedAt = event.recordedAt();
        }
    }

    private ColumnRow.@Nullable Shown shown(MatterState.Known known) {
        MatterEvent.PublicationDrafted text = known.file().published();
        if (text == null) {
            return null;
        }
        List<MatterEvent> facts = Corrections.applied(known.facts());
        return new ColumnRow.Shown(
                text.title(),
                text.summary(),
                text.answer(),
                known.file().filing().category(),
                known.code(),
                known.stage() instanceof Stage.Closed closed ? closed.reason() : null,
                result(facts),
                facts.get(since).happened().at());
    }

    private static @Nullable ResultClass result(List<MatterEvent> facts) {
        for (MatterEvent fact : facts.reversed()) {
            if (fact instanceof MatterEvent.AnswerIssued answer) {
                return answer.result();
            }
            if (fact instanceof MatterEvent.AnsweredOnTheSpot answer) {
                return answer.result();
            }
        }
        return null;
    }
}
