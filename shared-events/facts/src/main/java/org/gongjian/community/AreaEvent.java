package org.gongjian.community;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The story of an area: a district, a street or a community. */
public sealed interface AreaEvent extends Fact {

    /**
     * An area was registered.
     *
     * @param path from the district down to the area itself
     * @param zone in which its dates are read
     * @param calendar which its working days follow; absent: that of the area above
     */
    @EventName("area.Registered")
    record Registered(
            Happened happened, AreaKind kind, AreaPath path, String name, ZoneId zone, Id.@Nullable CalendarId calendar)
            implements AreaEvent {}

    /** It bears another name from now on. */
    @EventName("area.Renamed")
    record Renamed(Happened happened, String name) implements AreaEvent {}

    /** It follows another working calendar from now on. */
    @EventName("area.CalendarChosen")
    record CalendarChosen(Happened happened, Id.CalendarId calendar) implements AreaEvent {}

    /**
     * Patterns of its numbers, {@code LY{yyyy}{MM}{dd}-{nn}}, {@code 机建案〔{yyyy}〕{n}号}. Series not named keep the pattern they
     * had.
     */
    @EventName("area.NumberingAdopted")
    record NumberingAdopted(Happened happened, SortedMap<NumberSeries, String> patterns) implements AreaEvent {
        public NumberingAdopted {
            patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
        }
    }

    /**
     * A grid was drawn.
     *
     * @param code unique within the area
     * @param buildings that belong to it
     */
    @EventName("area.GridDrawn")
    record GridDrawn(Happened happened, String code, String name, List<String> buildings) implements AreaEvent {
        public GridDrawn {
            buildings = List.copyOf(buildings);
        }
    }

    /** A grid was drawn anew: other name or buildings. */
    @EventName("area.GridRedrawn")
    record GridRedrawn(Happened happened, String code, String name, List<String> buildings) implements AreaEvent {
        public GridRedrawn {
            buildings = List.copyOf(buildings);
        }
    }

    /** A grid is no more. */
    @EventName("area.GridDissolved")
    record GridDissolved(Happened happened, String code) implements AreaEvent {}

    /**
     * A category of matters was added.
     *
     * @param code unique within the area
     * @param parent the category above it in the tree
     */
    @EventName("area.CategoryAdded")
    record CategoryAdded(
            Happened happened,
            String code,
            String name,
            @Nullable String parent,
            TimeLimitClass timeLimitClass) implements AreaEvent {}

    /** A category bears another name or has another default time-limit class. */
    @EventName("area.CategoryChanged")
    record CategoryChanged(Happened happened, String code, String name, TimeLimitClass timeLimitClass)
            implements AreaEvent {}

    /** No new matter is classified here any more. */
    @EventName("area.CategoryClosed")
    record CategoryClosed(Happened happened, String code) implements AreaEvent {}
}
