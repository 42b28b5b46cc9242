package org.gongjian.query.yearplan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a year as a page and a program read them: no source by its id, for what the reader may not open must not be there for
 * him.
 *
 * @param version of the last publication; 0 while nothing was published
 * @param changed since then
 * @param withdrawn since then, so that nobody reads it any more
 * @param changes during the year, the latest first
 */
record ListsView(
        UUID id,
        UUID community,
        int year,
        int version,
        @Nullable Instant publishedAt,
        boolean changed,
        YearPlanRow.@Nullable Withdrawn withdrawn,
        Counts counts,
        List<EntryView> needs,
        List<EntryView> resources,
        List<EntryView> projects,
        List<YearPlanRow.Change> changes) {

    /**
     * How many stand in the lists.
     *
     * @param opinions of residents behind the needs
     * @param matched needs for which a resource was found
     */
    record Counts(
            int needs, int opinions, int matched, int resources, int projects, int partyBuilding, int livelihood) {}

    /**
     * An entry.
     *
     * @param matched keys of those it is matched with
     * @param projects keys of the projects that name it
     * @param gone how it left the list; null while it stands
     */
    record EntryView(
            String key,
            EntryList list,
            String title,
            @Nullable String content,
            @Nullable NeedClass needClass,
            @Nullable ResourceClass resourceClass,
            @Nullable ProjectKind projectKind,
            List<InTheCommunity> tags,
            @Nullable String grid,
            @Nullable UUID offeredBy,
            @Nullable String offeredByName,
            @Nullable String terms,
            int opinions,
            @Nullable String gathered,
            List<String> needs,
            List<String> resources,
            List<String> matched,
            List<String> projects,
            Instant listedAt,
            YearPlanRow.@Nullable Gone gone) {

        /** The message that names its class. */
        public String kind() {
            return needClass != null
                    ? "choice.NeedClass." + needClass
                    : resourceClass != null
                            ? "choice.ResourceClass." + resourceClass
                            : "choice.ProjectKind." + projectKind;
        }
    }

    /** How the lists are narrowed; empty for not at all. */
    record Narrowed(String list, String of, String grid, boolean unmatched) {
        static final Narrowed NOT = new Narrowed("", "", "", false);

        /** Whether a list is shown. */
        public boolean shows(EntryList one) {
            return list.isEmpty() || list.equals(one.name());
        }

        boolean takes(EntryView entry) {
            boolean kind = of.isEmpty()
                    || of.equals(String.valueOf(entry.needClass()))
                    || of.equals(String.valueOf(entry.resourceClass()))
                    || of.equals(String.valueOf(entry.projectKind()))
                    || entry.resourceClass() != null
                            && of.equals("FOUR_" + entry.resourceClass().four());
            return shows(entry.list())
                    && kind
                    && (grid.isEmpty() || grid.equals(entry.grid()))
                    && (!unmatched
                            || entry.list() == EntryList.PROJECT
                            || entry.matched().isEmpty());
        }
    }
}
