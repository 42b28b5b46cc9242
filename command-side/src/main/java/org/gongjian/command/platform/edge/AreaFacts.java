package org.gongjian.command.platform.edge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.community.NumberSeries;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What the edge asks about an area; folded by id from the area's, the charter's and the calendar's own events. */
public interface AreaFacts {
    /** All of it as it stands at this moment, for an edge that asks several things: whether it is current is looked up once. */
    default AreaFacts glance() {
        return this;
    }

    /** The path of a district, street or community; null when there is none. */
    @Nullable
    AreaPath path(Id.AreaId area);

    /** Communities of exactly this name; names are unique within a street only. */
    List<AreaPath> communitiesNamed(String name);

    /** The zone in which dates without one are read. */
    ZoneId zone(AreaPath area);

    /** The charter in force on that day, resolved over district, street and community. */
    CharterVersion charter(AreaPath area, LocalDate day);

    /** Days after this one on which a version begins, in the area or above it, that is put in force already. */
    Set<LocalDate> charterBegins(AreaPath area, LocalDate after);

    /** The working calendar in its newest version. */
    WorkingCalendar calendar(AreaPath area);

    /** The categories under which matters are classified there on that day: default time-limit class by code. */
    Map<String, String> categories(AreaPath area, LocalDate day);

    /** Codes of the grids of a community; none above it. */
    Set<String> grids(AreaPath area);

    /**
     * The pattern of a series, with {@code {yyyy} {MM} {dd}} and {@code {n}}, {@code {nn}}, {@code {nnn}} for the number (least
     * digits): {@code LY{yyyy}{MM}{dd}-{nn}}.
     */
    String numberPattern(AreaPath area, NumberSeries series);
}
