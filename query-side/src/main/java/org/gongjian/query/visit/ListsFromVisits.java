package org.gongjian.query.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;

/** The lists of the year into which leads what was heard on a visit. */
public interface ListsFromVisits {

    /** The read model that answers. */
    String GROUP = "year_plans";

    /** The lists of a community for a year, by which others lead to them. */
    record Lists(UUID id, int year) {}

    /**
     * Where something was listed.
     *
     * @param plan the lists in which it stands
     * @param key of the entry
     */
    record Listed(UUID plan, int year, String key, String title) {}

    /** The lists into which something new of this community goes: those of the latest year. */
    Optional<Lists> latest(UUID community, Scope scope);

    /** What was listed because of a visit. */
    List<Listed> fromVisit(UUID visit, Scope scope);
}
