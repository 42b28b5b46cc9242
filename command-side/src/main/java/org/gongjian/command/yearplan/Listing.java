package org.gongjian.command.yearplan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Id;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearLists;
import org.jspecify.annotations.Nullable;

/** What may stand in a list. */
final class Listing {
    private Listing() {}

    /**
     * A need.
     *
     * @param before where the entry came from that it replaces: those organisations stay, also when they are dissolved by now
     */
    static Entry.Need need(YearPlanCommand.NeedWords words, Sources before, Edge edge) {
        int opinions = words.opinions() == null ? 0 : words.opinions();
        if (opinions < 0) {
            throw new Refused(YearPlanRefusal.OPINIONS_ARE_COUNTED_FROM_ZERO);
        }
        Sources sources = new Sources(words.matters(), words.visits(), words.surveys(), opinions, words.gathered());
        if (sources.isEmpty()) {
            throw new Refused(YearPlanRefusal.NEED_HAS_NO_SOURCE);
        }
        requireOrganisations(surveyedAnew(words.surveys(), before), edge);
        requireGrid(words.grid(), edge);
        return new Entry.Need(words.title(), words.content(), words.needClass(), words.grid(), sources);
    }

    /** A resource; {@code before} as for a need. */
    static Entry.Resource resource(YearPlanCommand.ResourceWords words, Sources before, Edge edge) {
        requireOrganisations(List.of(words.offeredBy()), edge);
        requireOrganisations(surveyedAnew(words.surveys(), before), edge);
        requireGrid(words.grid(), edge);
        return new Entry.Resource(
                words.title(),
                words.content(),
                words.resourceClass(),
                words.offeredBy(),
                words.terms(),
                words.grid(),
                new Sources(List.of(), words.visits(), words.surveys(), 0, null));
    }

    static Entry.Project project(YearPlanCommand.ProjectWords words, YearLists lists) {
        if (words.kind() == ProjectKind.LIVELIHOOD && words.needs().isEmpty()) {
            throw new Refused(YearPlanRefusal.PROJECT_ANSWERS_NO_NEED);
        }
        words.needs().forEach(key -> require(lists, EntryList.NEED, key));
        words.resources().forEach(key -> require(lists, EntryList.RESOURCE, key));
        return new Entry.Project(
                words.title(),
                words.content(),
                words.kind(),
                words.tags().stream().distinct().toList(),
                words.needs().stream().distinct().toList(),
                words.resources().stream().distinct().toList());
    }

    /** The entry of this key, which must be one of this list. */
    static Entry require(YearLists lists, EntryList list, String key) {
        return lists.entry(key)
                .filter(entry -> entry.list() == list)
                .orElseThrow(() -> new Refused(YearPlanRefusal.NO_SUCH_ENTRY, Map.of("key", key)));
    }

    /** Nothing that points to a person gets onto a list that is made to be published. */
    static void requireNobodyShown(Edge edge) {
        edge.lookups().requireNobodyShown(YearPlanRefusal.ENTRY_SHOWS_PERSONAL_DATA);
    }

    private static List<Id.OrganisationId> surveyedAnew(List<Id.OrganisationId> surveys, Sources before) {
        return surveys.stream().filter(one -> !before.surveys().contains(one)).toList();
    }

    private static void requireOrganisations(Collection<Id.OrganisationId> named, Edge edge) {
        if (!edge.lookups().organisations().keySet().containsAll(named)) {
            throw new Refused(YearPlanRefusal.ENTRY_NAMES_NO_ORGANISATION);
        }
    }

    private static void requireGrid(@Nullable String grid, Edge edge) {
        if (grid != null && !edge.lookups().grids().contains(grid)) {
            throw new Refused(YearPlanRefusal.ENTRY_NAMES_NO_GRID, Map.of("grid", grid));
        }
    }
}
