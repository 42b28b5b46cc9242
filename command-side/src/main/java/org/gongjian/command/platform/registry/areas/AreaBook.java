package org.gongjian.command.platform.registry.areas;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.registry.rules.Calendars;
import org.gongjian.command.platform.registry.rules.CharterBook;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.command.platform.registry.rules.RegistryVersion;
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
    private volatile @Nullable AreaPages pages;

    public AreaBook(
            Areas areas, CharterBook charters, Calendars calendars, RegistryVersion version, CharterVersion defaults) {
        this.areas = areas;
        this.charters = charters;
        this.calendars = calendars;
        this.version = version;
        this.defaults = defaults;
    }

    @Override
    public AreaFacts glance() {
        return current();
    }

    private AreaPages current() {
        AreaPages known = pages;
        // the version is read before the pages: what changes in between is read again next time
        long now = version.current();
        if (known == null || known.version() != now) {
            known = new AreaPages(now, areas.load(), charters.load(), calendars.load(), defaults, published);
            pages = known;
        }
        return known;
    }

    @Override
    public @Nullable AreaPath path(Id.AreaId area) {
        return current().path(area);
    }

    @Override
    public List<AreaPath> communitiesNamed(String name) {
        return current().communitiesNamed(name);
    }

    @Override
    public ZoneId zone(AreaPath area) {
        return current().zone(area);
    }

    @Override
    public CharterVersion charter(AreaPath area, LocalDate day) {
        return current().charter(area, day);
    }

    @Override
    public Set<LocalDate> charterBegins(AreaPath area, LocalDate after) {
        return current().charterBegins(area, after);
    }

    /** The charter of the area itself, when it has one. */
    public Optional<Id.CharterId> ownCharter(Id.AreaId area) {
        return current().ownCharter(area);
    }

    /** What the version put in force last of the area's own charter states; nothing where it has none. */
    public Map<String, CharterRule> ownRules(Id.AreaId area) {
        return current().ownRules(area);
    }

    @Override
    public WorkingCalendar calendar(AreaPath area) {
        return current().calendar(area);
    }

    /** Whether a version of this calendar was adopted. */
    public boolean knowsCalendar(Id.CalendarId calendar) {
        return current().knowsCalendar(calendar);
    }

    @Override
    public Map<String, String> categories(AreaPath area, LocalDate day) {
        return current().categories(area, day);
    }

    @Override
    public Set<String> grids(AreaPath area) {
        return current().grids(area);
    }

    @Override
    public String numberPattern(AreaPath area, NumberSeries series) {
        return current().numberPattern(area, series);
    }
}
