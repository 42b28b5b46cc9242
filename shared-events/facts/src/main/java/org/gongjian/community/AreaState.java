package org.gongjian.community;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of an area. */
public sealed interface AreaState {

    /** Before the first fact. */
    AreaState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements AreaState {}

    /** A grid and its buildings. */
    record Grid(String name, List<String> buildings) {}

    /**
     * A category in the tree.
     *
     * @param since the first day on which matters may be classified here
     * @param closed the first day on which they may not any more
     */
    record Category(
            String name,
            @Nullable String parent,
            TimeLimitClass timeLimitClass,
            LocalDate since,
            @Nullable LocalDate closed) {
        /** Nobody closed it. */
        public boolean open() {
            return closed == null;
        }
    }

    /** A registered area. */
    record Known(
            AreaKind kind,
            AreaPath path,
            String name,
            ZoneId zone,
            Id.@Nullable CalendarId calendar,
            SortedMap<NumberSeries, String> patterns,
            SortedMap<String, Grid> grids,
            SortedMap<String, Category> categories)
            implements AreaState {
        public Known {
            patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
            grids = Collections.unmodifiableSortedMap(new TreeMap<>(grids));
            categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
        }

        private LocalDate day(AreaEvent event) {
            return LocalDate.ofInstant(event.happened().at(), zone);
        }

        private Known named(String other) {
            return new Known(kind, path, other, zone, calendar, patterns, grids, categories);
        }

        private Known following(Id.CalendarId other) {
            return new Known(kind, path, name, zone, other, patterns, grids, categories);
        }

        private Known numbering(SortedMap<NumberSeries, String> others) {
            return new Known(
                    kind, path, name, zone, calendar, changed(patterns, all -> all.putAll(others)), grids, categories);
        }

        private Known grids(Consumer<SortedMap<String, Grid>> change) {
            return new Known(kind, path, name, zone, calendar, patterns, changed(grids, change), categories);
        }

        private Known categories(Consumer<SortedMap<String, Category>> change) {
            return new Known(kind, path, name, zone, calendar, patterns, grids, changed(categories, change));
        }

        private static <K extends Comparable<K>, V> SortedMap<K, V> changed(
                SortedMap<K, V> before, Consumer<SortedMap<K, V>> change) {
            SortedMap<K, V> after = new TreeMap<>(before);
            change.accept(after);
            return after;
        }
    }

    /** A fact that does not fit: nothing is decided on this area any more. */
    record Anomaly(AreaState before, AreaEvent misfit) implements AreaState {}

    /** The state after this fact. */
    default AreaState evolve(AreaEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof AreaEvent.Registered r
                        ? new Known(
                                r.kind(),
                                r.path(),
                                r.name(),
                                r.zone(),
                                r.calendar(),
                                new TreeMap<>(),
                                new TreeMap<>(),
                                new TreeMap<>())
                        : new Anomaly(this, event);
            case Known known -> evolved(known, event);
            case Anomaly anomaly -> anomaly;
        };
    }

    private static AreaState evolved(Known area, AreaEvent event) {
        return switch (event) {
            case AreaEvent.Registered misfit -> new Anomaly(area, misfit);
            case AreaEvent.Renamed renamed -> area.named(renamed.name());
            case AreaEvent.CalendarChosen chosen -> area.following(chosen.calendar());
            case AreaEvent.NumberingAdopted adopted -> area.numbering(adopted.patterns());
            case AreaEvent.GridDrawn drawn ->
                area.grids.containsKey(drawn.code())
                        ? new Anomaly(area, drawn)
                        : area.grids(all -> all.put(drawn.code(), new Grid(drawn.name(), drawn.buildings())));
            case AreaEvent.GridRedrawn redrawn ->
                area.grids.containsKey(redrawn.code())
                        ? area.grids(all -> all.put(redrawn.code(), new Grid(redrawn.name(), redrawn.buildings())))
                        : new Anomaly(area, redrawn);
            case AreaEvent.GridDissolved dissolved ->
                area.grids.containsKey(dissolved.code())
                        ? area.grids(all -> all.remove(dissolved.code()))
                        : new Anomaly(area, dissolved);
            case AreaEvent.CategoryAdded added ->
                area.categories.containsKey(added.code())
                        ? new Anomaly(area, added)
                        : area.categories(all -> all.put(
                                added.code(),
                                new Category(
                                        added.name(), added.parent(), added.timeLimitClass(), area.day(added), null)));
            case AreaEvent.CategoryChanged changed -> {
                Category before = area.categories.get(changed.code());
                yield before == null
                        ? new Anomaly(area, changed)
                        : area.categories(all -> all.put(
                                changed.code(),
                                new Category(
                                        changed.name(),
                                        before.parent(),
                                        changed.timeLimitClass(),
                                        before.since(),
                                        before.closed())));
            }
            case AreaEvent.CategoryClosed closed -> {
                Category before = area.categories.get(closed.code());
                yield before == null
                        ? new Anomaly(area, closed)
                        : area.categories(all -> all.put(
                                closed.code(),
                                new Category(
                                        before.name(),
                                        before.parent(),
                                        before.timeLimitClass(),
                                        before.since(),
                                        area.day(closed))));
            }
        };
    }
}
