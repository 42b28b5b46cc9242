package org.gongjian.command.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.community.AreaState;
import org.gongjian.community.CategoryTree;
import org.gongjian.community.NumberSeries;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What may be done to an area. */
public final class AreaDecider {
    private AreaDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<AreaEvent> decide(AreaState state, AreaCommand command, Edge edge) {
        Entitled.require(edge, Role.ADMINISTRATOR);
        return switch (state) {
            case AreaState.NotYetKnown() -> {
                if (command instanceof AreaCommand.Register register) {
                    yield register(register, edge);
                }
                throw new Refused(AreaRefusal.NO_SUCH_AREA);
            }
            case AreaState.Known area -> change(area, command, edge);
            case AreaState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static List<AreaEvent> register(AreaCommand.Register asked, Edge edge) {
        if (kindOf(edge.area()) != asked.kind()) {
            throw new Refused(AreaRefusal.AREA_DOES_NOT_FIT_UNDER_ITS_PARENT);
        }
        if (asked.kind() == AreaKind.DISTRICT && asked.calendar() == null) {
            throw new Refused(AreaRefusal.DISTRICT_NEEDS_A_CALENDAR);
        }
        AreaEvent registered = new AreaEvent.Registered(
                edge.happened(), asked.kind(), edge.area(), asked.name(), asked.zone(), asked.calendar());
        if (asked.receiptPrefix() == null || asked.shortName() == null) {
            if (asked.kind() == AreaKind.COMMUNITY) {
                throw new Refused(AreaRefusal.COMMUNITY_NEEDS_ITS_PREFIXES);
            }
            return List.of(registered);
        }
        return List.of(registered, numbering(NumberPatterns.of(asked.receiptPrefix(), asked.shortName()), edge));
    }

    private static AreaKind kindOf(AreaPath path) {
        if (path.community() != null) {
            return AreaKind.COMMUNITY;
        }
        return path.street() != null ? AreaKind.STREET : AreaKind.DISTRICT;
    }

    private static List<AreaEvent> change(AreaState.Known area, AreaCommand command, Edge edge) {
        return switch (command) {
            case AreaCommand.Register ignored -> throw new Refused(AreaRefusal.AREA_IS_ALREADY_REGISTERED);
            case AreaCommand.Rename asked -> List.of(new AreaEvent.Renamed(edge.happened(), asked.name()));
            case AreaCommand.ChooseCalendar asked ->
                List.of(new AreaEvent.CalendarChosen(edge.happened(), asked.calendar()));
            case AreaCommand.AdoptNumbering asked -> List.of(numbering(asked.patterns(), edge));
            case AreaCommand.DrawGrid asked -> draw(area, asked, edge);
            case AreaCommand.RedrawGrid asked -> redraw(area, asked, edge);
            case AreaCommand.AdoptGrids asked -> adopt(area, asked, edge);
            case AreaCommand.DissolveGrid asked -> {
                requireGrid(area, asked.code());
                yield List.of(new AreaEvent.GridDissolved(edge.happened(), asked.code()));
            }
            case AreaCommand.AddCategory asked -> add(area, asked, edge);
            case AreaCommand.ChangeCategory asked -> {
                requireOpenCategory(area, asked.code());
                yield List.of(new AreaEvent.CategoryChanged(
                        edge.happened(), asked.code(), asked.name(), asked.timeLimitClass()));
            }
            case AreaCommand.AdoptCategoryTree asked -> adopt(area, asked, edge);
            case AreaCommand.CloseCategory asked -> {
                requireOpenCategory(area, asked.code());
                yield List.of(new AreaEvent.CategoryClosed(edge.happened(), asked.code()));
            }
        };
    }

    private static AreaEvent numbering(Map<NumberSeries, String> patterns, Edge edge) {
        NumberPatterns.requireCounting(patterns);
        return new AreaEvent.NumberingAdopted(edge.happened(), new TreeMap<>(patterns));
    }

    private static List<AreaEvent> draw(AreaState.Known area, AreaCommand.DrawGrid asked, Edge edge) {
        if (area.kind() != AreaKind.COMMUNITY) {
            throw new Refused(AreaRefusal.ONLY_COMMUNITIES_HAVE_GRIDS);
        }
        if (area.grids().containsKey(asked.code())) {
            throw new Refused(AreaRefusal.GRID_IS_ALREADY_DRAWN, Map.of("grid", asked.code()));
        }
        requireFree(area, asked.code(), asked.buildings());
        return List.of(new AreaEvent.GridDrawn(edge.happened(), asked.code(), asked.name(), asked.buildings()));
    }

    private static List<AreaEvent> redraw(AreaState.Known area, AreaCommand.RedrawGrid asked, Edge edge) {
        requireGrid(area, asked.code());
        requireFree(area, asked.code(), asked.buildings());
        return List.of(new AreaEvent.GridRedrawn(edge.happened(), asked.code(), asked.name(), asked.buildings()));
    }

    private static List<AreaEvent> adopt(AreaState.Known area, AreaCommand.AdoptGrids asked, Edge edge) {
        List<AreaEvent> facts = new ArrayList<>();
        AreaState state = area;
        for (AreaCommand.AskedGrid grid : asked.grids()) {
            AreaState.Known now = (AreaState.Known) state;
            AreaCommand command = now.grids().containsKey(grid.code())
                    ? new AreaCommand.RedrawGrid(grid.code(), grid.name(), grid.buildings())
                    : new AreaCommand.DrawGrid(grid.code(), grid.name(), grid.buildings());
            for (AreaEvent fact : change(now, command, edge)) {
                facts.add(fact);
                state = state.evolve(fact);
            }
        }
        return facts;
    }

    private static void requireGrid(AreaState.Known area, String code) {
        if (!area.grids().containsKey(code)) {
            throw new Refused(AreaRefusal.NO_SUCH_GRID);
        }
    }

    private static void requireFree(AreaState.Known area, String code, List<String> buildings) {
        area.grids().forEach((other, grid) -> {
            for (String building : buildings) {
                if (!other.equals(code) && grid.buildings().contains(building)) {
                    throw new Refused(
                            AreaRefusal.BUILDING_BELONGS_TO_ANOTHER_GRID,
                            Map.of("building", building, "grid", grid.name()));
                }
            }
        });
    }

    private static List<AreaEvent> add(AreaState.Known area, AreaCommand.AddCategory asked, Edge edge) {
        if (area.categories().containsKey(asked.code())) {
            throw new Refused(AreaRefusal.CATEGORY_IS_ALREADY_THERE, Map.of("category", asked.code()));
        }
        if (asked.parent() != null) {
            requireOpenCategory(area, asked.parent());
        }
        return List.of(new AreaEvent.CategoryAdded(
                edge.happened(), asked.code(), asked.name(), asked.parent(), asked.timeLimitClass()));
    }

    private static List<AreaEvent> adopt(AreaState.Known area, AreaCommand.AdoptCategoryTree asked, Edge edge) {
        CategoryTree tree = CategoryTree.read(asked.tree());
        if (tree.lines().isEmpty()) {
            throw new Refused(AreaRefusal.CATEGORY_TREE_IS_EMPTY);
        }
        Map<String, CategoryTree.Known> there = new TreeMap<>();
        area.categories()
                .forEach((code, one) -> there.put(
                        code, new CategoryTree.Known(one.name(), one.parent(), one.timeLimitClass(), one.open())));
        CategoryTree.Difference difference = tree.against(there, asked.timeLimitClass());
        List<AreaEvent> facts = new ArrayList<>();
        for (CategoryTree.Category one : difference.added()) {
            facts.add(new AreaEvent.CategoryAdded(
                    edge.happened(), one.code(), one.name(), one.parent(), one.timeLimitClass()));
        }
        for (CategoryTree.Category one : difference.changed()) {
            facts.add(new AreaEvent.CategoryChanged(edge.happened(), one.code(), one.name(), one.timeLimitClass()));
        }
        difference.closed().forEach(code -> facts.add(new AreaEvent.CategoryClosed(edge.happened(), code)));
        return facts;
    }

    private static void requireOpenCategory(AreaState.Known area, String code) {
        AreaState.@Nullable Category category = area.categories().get(code);
        if (category == null) {
            throw new Refused(AreaRefusal.NO_SUCH_CATEGORY);
        }
        if (!category.open()) {
            throw new Refused(AreaRefusal.CATEGORY_IS_CLOSED, Map.of("category", code));
        }
    }
}
