package org.gongjian.query.figures.quarter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterVersion;
import org.gongjian.community.AreaEvent;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.counting.WorkedDays;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * By what was counted when the fold had come to a position: what {@link RuleBook} would have read there. A matter that is folded by
 * itself, out of the order of the positions, is counted with it as it was counted live.
 */
final class RulesByPosition {
    private final Map<UUID, NavigableMap<Long, Rules.Area>> areas = new HashMap<>();
    private final Map<UUID, NavigableMap<Long, List<CharterVersion>>> charters = new HashMap<>();
    private final NavigableMap<Long, Rules.Calendars> calendars = new TreeMap<>();
    private final Map<Place, Rules.Measure> measures = new ConcurrentHashMap<>();

    /** @param since position of the last fact that matters there */
    private record Place(AreaPath area, long since) {}

    /** The next fact about an area, a calendar or a charter; all of them come before anything is asked. */
    void know(Recorded event) {
        long position = event.position();
        switch (event.fact()) {
            case AreaEvent.Registered it ->
                areas.computeIfAbsent(event.id(), none -> new TreeMap<>(Map.of(position, area(it))));
            case AreaEvent.CalendarChosen it ->
                areas.computeIfPresent(event.id(), (id, before) -> {
                    Rules.Area known = before.lastEntry().getValue();
                    before.put(
                            position,
                            new Rules.Area(
                                    known.path(), known.zone(), it.calendar().value()));
                    return before;
                });
            case CharterEvent.PutInForce it ->
                charters.computeIfAbsent(it.area().value(), none -> new TreeMap<>())
                        .merge(position, List.of(QuarterWriting.asked(it)), (one, other) -> other);
            case CalendarEvent.Adopted it -> adopted(event, it);
            default -> {
                // nothing that is counted with
            }
        }
    }

    private static Rules.Area area(AreaEvent.Registered told) {
        return new Rules.Area(
                told.path(),
                told.zone(),
                told.calendar() == null ? null : told.calendar().value());
    }

    private void adopted(Recorded event, CalendarEvent.Adopted told) {
        WorkedDays days = new WorkedDays(told.holidays(), told.workdays());
        Map<UUID, WorkedDays> all = new LinkedHashMap<>();
        if (!calendars.isEmpty()) {
            all.putAll(calendars.lastEntry().getValue().byId());
        }
        all.put(event.id(), days);
        calendars.put(event.position(), new Rules.Calendars(all, days));
    }

    /** With what a matter of this area was counted at this position. */
    Rules.Measure measure(AreaPath area, long position) {
        List<UUID> levels = Rules.upwards(area);
        long since = Stream.concat(
                        Stream.of(floor(calendars, position)),
                        levels.stream()
                                .flatMap(level -> Stream.of(
                                        floor(areas.get(level), position), floor(charters.get(level), position))))
                .mapToLong(entry -> entry == null ? -1 : entry.getKey())
                .max()
                .orElse(-1);
        return measures.computeIfAbsent(
                new Place(area, since), place -> rules(levels, since).measure(area));
    }

    private Rules rules(List<UUID> levels, long position) {
        Map<UUID, Rules.Area> known = new HashMap<>();
        Map<UUID, List<CharterVersion>> inForce = new HashMap<>();
        for (UUID level : levels) {
            Entry<Long, Rules.Area> area = floor(areas.get(level), position);
            if (area != null) {
                known.put(level, area.getValue());
            }
            List<CharterVersion> versions = new ArrayList<>();
            if (charters.containsKey(level)) {
                charters.get(level).headMap(position, true).values().forEach(versions::addAll);
                versions.sort(Comparator.comparingInt(CharterVersion::version));
            }
            inForce.put(level, versions);
        }
        Entry<Long, Rules.Calendars> days = floor(calendars, position);
        return new Rules(
                known, inForce, days == null ? new Rules.Calendars(Map.of(), WorkedDays.WEEKDAYS) : days.getValue());
    }

    private static <V> @Nullable Entry<Long, V> floor(@Nullable NavigableMap<Long, V> of, long position) {
        return of == null ? null : of.floorEntry(position);
    }
}
