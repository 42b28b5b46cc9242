package org.gongjian.query.yearplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.yearplan.YearPlanRow.Change;
import org.gongjian.record.Happened;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;

/** Folds a stream into the lists of a year: the fold of the record itself, looked at after every fact. */
final class YearPlanFold {
    private YearPlanState state = YearPlanState.UNKNOWN;
    private final Map<String, YearPlanRow.Line> lines = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private List<YearLists.Listed> published = List.of();
    private @Nullable Instant openedAt;
    private @Nullable Instant publishedAt;
    private YearPlanRow.@Nullable Withdrawn withdrawn;
    private @Nullable YearLists lists;

    private YearPlanFold() {}

    /** Nothing while the lists were not opened; a fact that does not fit leaves them as they were. */
    static Optional<YearPlanRow> of(List<Recorded> stream) {
        YearPlanFold fold = new YearPlanFold();
        for (Recorded event : stream) {
            fold.on((YearPlanEvent) event.fact(), event.sequence());
        }
        Recorded last = stream.getLast();
        YearLists lists = fold.lists;
        Instant openedAt = fold.openedAt;
        if (lists == null || openedAt == null || last.area() == null) {
            return Optional.empty();
        }
        return Optional.of(new YearPlanRow(
                last.id(),
                last.area(),
                new YearPlanRow.Book(
                        lists.year(),
                        openedAt,
                        lists.version(),
                        fold.publishedAt,
                        lists.changed(),
                        fold.withdrawn,
                        List.copyOf(fold.lines.values()),
                        lists.matches(),
                        fold.changes,
                        fold.published)));
    }

    private void on(YearPlanEvent event, long sequence) {
        YearLists before = lists;
        state = state.evolve(event);
        if (!(state instanceof YearPlanState.Open(YearLists now))) {
            return;
        }
        lists = now;
        Instant at = event.happened().at();
        now.entries()
                .forEach(one -> lines.compute(
                        one.key(),
                        (key, line) ->
                                new YearPlanRow.Line(key, one.entry(), line == null ? at : line.listedAt(), null)));
        int version = before == null ? 0 : before.version();
        switch (event) {
            case YearPlanEvent.Opened ignored -> openedAt = at;
            case YearPlanEvent.NeedListed e ->
                change(e, sequence, Change.Kind.ADDED, e.key(), null, e.reason(), version);
            case YearPlanEvent.ResourceListed e ->
                change(e, sequence, Change.Kind.ADDED, e.key(), null, e.reason(), version);
            case YearPlanEvent.ProjectDrafted e ->
                change(e, sequence, Change.Kind.ADDED, e.key(), null, e.reason(), version);
            case YearPlanEvent.EntryChanged e ->
                change(e, sequence, Change.Kind.CHANGED, e.key(), null, e.reason(), version);
            case YearPlanEvent.NeedsMerged e -> {
                e.merged().forEach(key -> gone(key, at, e.into(), e.reason()));
                change(e, sequence, Change.Kind.MERGED, e.into(), String.join("、", e.merged()), e.reason(), version);
            }
            case YearPlanEvent.EntryRemoved e -> {
                change(e, sequence, Change.Kind.REMOVED, e.key(), null, e.reason(), version);
                gone(e.key(), at, null, e.reason());
            }
            case YearPlanEvent.Matched e ->
                change(e, sequence, Change.Kind.MATCHED, e.need(), e.resource(), e.reason(), version);
            case YearPlanEvent.MatchDissolved e ->
                change(e, sequence, Change.Kind.DISSOLVED, e.need(), e.resource(), e.reason(), version);
            case YearPlanEvent.Published ignored -> {
                published = now.entries();
                publishedAt = at;
                withdrawn = null;
            }
            case YearPlanEvent.Withdrawn e -> withdrawn = new YearPlanRow.Withdrawn(at, e.reason());
        }
    }

    private void gone(String key, Instant at, @Nullable String into, @Nullable String reason) {
        lines.computeIfPresent(
                key,
                (same, line) -> new YearPlanRow.Line(
                        key, line.entry(), line.listedAt(), new YearPlanRow.Gone(at, into, reason)));
    }

    private void change(
            YearPlanEvent event,
            long sequence,
            Change.Kind kind,
            String key,
            @Nullable String other,
            @Nullable String reason,
            int version) {
        Happened happened = event.happened();
        YearPlanRow.Line line = lines.get(key);
        Entry entry = line == null ? null : line.entry();
        UUID by = happened.actedBy() == null ? null : happened.actedBy().value();
        changes.add(new Change(
                sequence, happened.at(), by, kind, key, entry == null ? key : entry.title(), other, reason, version));
    }
}
