package org.gongjian.command.platform.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.platform.AreaFacts;
import org.gongjian.community.NumberSeries;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the edge asks about areas, from memory; one cheap query each time tells whether it is still current. Where
 * nobody put a charter in force the product's defaults hold, and say so; where nobody adopted a calendar, the published days.
 */
public final class AreaBook implements AreaFacts {
    private final Areas areas;
    private final CharterBook charters;
    private final Calendars calendars;
    private final RegistryVersion version;
    private final CharterVersion defaults;
    private final WorkingCalendar published = PublishedDays.published().calendar();
    private volatile @Nullable Pages pages;

    AreaBook(Areas areas, CharterBook charters, Calendars calendars, RegistryVersion version, CharterVersion defaults) {
        this.areas = areas;
        this.charters = charters;
        this.calendars = calendars;
        this.version = version;
        this.defaults = defaults;
    }

    private record Pages(
            long version,
            Map<Id.AreaId, Areas.Entry> areas,
            Map<Id.AreaId, List<CharterVersion>> charters,
            Map<Id.CalendarId, WorkingCalendar> calendars) {

        private <T> Optional<T> nearest(AreaPath path, Function<Areas.Entry, @Nullable T> of) {
            return Paths.upwards(path).stream()
                    .map(areas::get)
                    .filter(entry -> entry != null && of.apply(entry) != null)
                    .map(of)
                    .findFirst();
        }
    }

    private Pages current() {
        Pages known = pages;
        // the version is read before the pages: what changes in between is read again next time
        long now = version.current();
        if (known == null || known.version() != now) {
            known = new Pages(now, areas.load(), charters.load(), calendars.load());
            pages = known;
        }
        return known;
    }

    @Override
    public @Nullable AreaPath path(Id.AreaId area) {
        Areas.Entry entry = current().areas().get(area);
        return entry == null ? null : entry.path();
    }

    @Override
    public ZoneId zone(AreaPath area) {
        return current().nearest(area, Areas.Entry::zone).orElse(ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public CharterVersion charter(AreaPath area, LocalDate day) {
        Pages book = current();
        List<CharterVersion> layers = new ArrayList<>();
        layers.add(defaults);
        for (Id.AreaId level : Paths.upwards(area).reversed()) {
            CharterVersion.inForce(book.charters().getOrDefault(level, List.of()), day)
                    .ifPresent(layers::add);
        }
        return CharterVersion.resolved(layers);
    }

    /** The charter of the area itself, when it has one. */
    public Optional<Id.CharterId> ownCharter(Id.AreaId area) {
        return Optional.ofNullable(current().charters().get(area))
                .map(versions -> versions.getFirst().charter());
    }

    @Override
    public WorkingCalendar calendar(AreaPath area) {
        Pages book = current();
        return book.nearest(area, Areas.Entry::calendar)
                .map(book.calendars()::get)
                .orElse(published);
    }

    /** Whether a version of this calendar was adopted. */
    public boolean knowsCalendar(Id.CalendarId calendar) {
        return current().calendars().containsKey(calendar);
    }

    @Override
    public Map<String, String> categories(AreaPath area) {
        Pages book = current();
        Map<String, String> all = new HashMap<>();
        Paths.upwards(area).reversed().forEach(level -> {
            Areas.Entry entry = book.areas().get(level);
            if (entry != null) {
                all.putAll(entry.categories());
            }
        });
        return all;
    }

    @Override
    public String numberPattern(AreaPath area, NumberSeries series) {
        return current()
                .nearest(area, entry -> entry.patterns().get(series))
                .orElseThrow(() -> new IllegalStateException("no pattern of " + series + " for " + area));
    }
}
