package org.gongjian.command.community;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Longest;
import org.gongjian.community.AreaKind;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of an area. Where it belongs stands in the edge. */
public sealed interface AreaCommand {

    /**
     * Registers a district, a street or a community.
     *
     * @param receiptPrefix letters of the receipt numbers: LY; communities need it
     * @param shortName one or two characters that begin its papers' numbers: 柳; communities need it
     */
    record Register(
            AreaKind kind,
            @Longest(value = 60, oneLine = true) String name,
            ZoneId zone,
            Id.@Nullable CalendarId calendar,
            @Longest(value = 8, oneLine = true) @Nullable String receiptPrefix,
            @Longest(value = 8, oneLine = true) @Nullable String shortName)
            implements AreaCommand {}

    /** Gives it another name. */
    record Rename(@Longest(value = 60, oneLine = true) String name) implements AreaCommand {}

    /** Lets it follow another working calendar. */
    record ChooseCalendar(Id.CalendarId calendar) implements AreaCommand {}

    /** Sets patterns of its numbers; series not named keep theirs. */
    record AdoptNumbering(Map<NumberSeries, String> patterns) implements AreaCommand {
        public AdoptNumbering {
            patterns = Map.copyOf(patterns);
        }
    }

    /** Draws a grid. */
    record DrawGrid(
            @Longest(value = 20, oneLine = true) String code,
            @Longest(value = 60, oneLine = true) String name,
            List<String> buildings)
            implements AreaCommand {
        public DrawGrid {
            buildings = List.copyOf(buildings);
        }
    }

    /** Gives a grid another name or other buildings. */
    record RedrawGrid(
            @Longest(value = 20, oneLine = true) String code,
            @Longest(value = 60, oneLine = true) String name,
            List<String> buildings)
            implements AreaCommand {
        public RedrawGrid {
            buildings = List.copyOf(buildings);
        }
    }

    /** A grid as a register lists it. */
    record AskedGrid(
            @Longest(value = 20, oneLine = true) String code,
            @Longest(value = 60, oneLine = true) String name,
            List<String> buildings) {
        public AskedGrid {
            buildings = List.copyOf(buildings);
        }
    }

    /** Draws the grids of a register that are not there yet, and draws anew those that are; the others stay. */
    record AdoptGrids(List<AskedGrid> grids) implements AreaCommand {
        public AdoptGrids {
            grids = List.copyOf(grids);
        }
    }

    /** Dissolves a grid. */
    record DissolveGrid(String code) implements AreaCommand {}

    /** Adds a category of matters. */
    record AddCategory(
            @Longest(value = 40, oneLine = true) String code,
            @Longest(value = 60, oneLine = true) String name,
            @Nullable String parent,
            TimeLimitClass timeLimitClass)
            implements AreaCommand {}

    /** Gives a category another name or time-limit class. */
    record ChangeCategory(
            String code,
            @Longest(value = 60, oneLine = true) String name,
            TimeLimitClass timeLimitClass) implements AreaCommand {}

    /**
     * Takes over a tree of categories as a workbook lists it: adds, renames and closes what differs.
     *
     * @param tree as {@link org.gongjian.community.CategoryTree#written} has it
     * @param timeLimitClass of new categories at the top
     */
    record AdoptCategoryTree(@Longest(200_000) String tree, TimeLimitClass timeLimitClass) implements AreaCommand {}

    /** Takes a category out of use. */
    record CloseCategory(String code) implements AreaCommand {}
}
