package org.gongjian.query.registry.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.person.Management;
import org.gongjian.person.NeighbourhoodPost;
import org.gongjian.person.PopulationClass;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is managed and serves.
 *
 * @param volunteer null for who never enrolled
 */
public record ServiceRow(
        UUID person,
        @Nullable Management management,
        @Nullable LocalDate managedFrom,
        List<PopulationClass> classes,
        @Nullable Volunteer volunteer,
        AreaPath path) {

    /** The same with this of the volunteer. */
    ServiceRow with(Volunteer said) {
        return new ServiceRow(person, management, managedFrom, classes, said, path);
    }

    /** What a volunteer can, wishes, and when, as he said it; null where he did not, is erased, or the reader keeps no roll. */
    public record Volunteer(
            @Nullable UUID team,
            @Nullable String skills,
            @Nullable String wish,
            @Nullable String times,
            LocalDate from,
            @Nullable LocalDate lastDay) {

        /** Whether it holds on a day. */
        public boolean covers(LocalDate day) {
            return !from.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    /** A post among the neighbours: who holds or held it, from when and until when. */
    public record Post(
            UUID person,
            NeighbourhoodPost post,
            LocalDate from,
            @Nullable LocalDate lastDay,
            AreaPath path) {}

    /** A day of service. */
    public record Served(long sequence, LocalDate on, String activity, int hours) {}

    /**
     * How a delegate was chosen.
     *
     * @param way ELECTED, RECOMMENDED_BY_UNIT or RECOMMENDED_JOINTLY
     * @param by the branch or the unit; null for a joint recommendation
     * @param recommenders of a joint recommendation
     */
    public record Choice(
            UUID community,
            LocalDate from,
            String way,
            @Nullable UUID by,
            List<UUID> recommenders) {}
}
