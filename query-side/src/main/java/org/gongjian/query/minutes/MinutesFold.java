package org.gongjian.query.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Folds a stream into minutes. */
final class MinutesFold {
    private final List<MinutesRow.Entry> story = new ArrayList<>();
    private final Map<Integer, Map<PublicPlace, Instant>> published = new LinkedHashMap<>();

    private MinutesFold() {}

    /** Nothing while none were drafted. A fact that does not fit leaves them as they were. */
    static Optional<MinutesRow> of(List<Recorded> stream) {
        MinutesState state = MinutesState.UNKNOWN;
        MinutesFold fold = new MinutesFold();
        MinutesState.Known known = null;
        for (Recorded event : stream) {
            MinutesEvent fact = (MinutesEvent) event.fact();
            state = state.evolve(fact);
            if (state instanceof MinutesState.Known now) {
                known = now;
                fold.take(fact, event);
            }
        }
        Recorded first = stream.getFirst();
        return known == null || first.area() == null ? Optional.empty() : Optional.of(fold.row(first, known));
    }

    private void take(MinutesEvent fact, Recorded event) {
        String said = switch (fact) {
            case MinutesEvent.Drafted ignored -> null;
            case MinutesEvent.Edited ignored -> null;
            case MinutesEvent.CheckedForSecrecy ignored -> null;
            case MinutesEvent.Returned e -> e.reason();
            case MinutesEvent.Issued e -> e.number();
            case MinutesEvent.Published e -> {
                Map<PublicPlace, Instant> places =
                        published.computeIfAbsent(e.version(), none -> new LinkedHashMap<>());
                e.places()
                        .forEach(place -> places.putIfAbsent(place, e.happened().at()));
                yield null;
            }
            case MinutesEvent.CorrectionDrafted e -> e.reason();
        };
        Happened happened = fact.happened();
        story.add(new MinutesRow.Entry(
                event.name(),
                happened.at(),
                event.recordedAt(),
                Columns.value(happened.actedBy()),
                Columns.value(happened.recordedBy()),
                said));
    }

    private MinutesRow row(Recorded first, MinutesState.Known known) {
        MinutesState.File file = known.file();
        return new MinutesRow(
                file.meeting().value(),
                null,
                null,
                switch (known) {
                    case MinutesState.Drafted ignored -> MinutesRow.Stage.DRAFTED;
                    case MinutesState.Returned ignored -> MinutesRow.Stage.RETURNED;
                    case MinutesState.Checked ignored -> MinutesRow.Stage.CHECKED;
                    case MinutesState.Issued ignored -> MinutesRow.Stage.ISSUED;
                },
                file.issueBy(),
                Objects.requireNonNull(first.area()),
                new MinutesRow.Told(
                        first.id(),
                        file.wording(),
                        known instanceof MinutesState.Returned returned ? returned.reason() : null,
                        known instanceof MinutesState.Issued ? null : file.correcting(),
                        hands(file),
                        file.versions().stream().map(this::version).toList(),
                        story));
    }

    private static List<UUID> hands(MinutesState.File file) {
        return file.hands().stream()
                .map(Id.PersonId::value)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private MinutesRow.Version version(MinutesState.Version version) {
        MinutesEvent.Issued issued = version.issued();
        Id.@Nullable PersonId by = issued.happened().actedBy();
        return new MinutesRow.Version(
                issued.version(),
                issued.number(),
                issued.happened().at(),
                Columns.value(by),
                version.correcting(),
                version.wording(),
                issued.sheet(),
                issued.publishBy(),
                issued.publishAt(),
                issued.template().version(),
                issued.word(),
                issued.pdf(),
                published.getOrDefault(issued.version(), Map.of()).entrySet().stream()
                        .map(one -> new MinutesRow.Publication(one.getKey(), one.getValue()))
                        .toList());
    }
}
