package org.gongjian.yearplan;

import java.util.List;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The story of the three lists of a community for one year. What changes after the lists were published says why: it is shown as a change
 * during the year, and nothing published is lost.
 */
public sealed interface YearPlanEvent extends Fact {

    /** The lists of a year were opened: from now on entries are gathered. */
    @EventName("year_plan.Opened")
    record Opened(Happened happened, Id.AreaId community, int year) implements YearPlanEvent {}

    /**
     * A need was listed.
     *
     * @param reason why it came during the year; null before the lists were published
     */
    @EventName("year_plan.NeedListed")
    record NeedListed(
            Happened happened,
            String key,
            Entry.Need need,
            @Nullable String reason) implements YearPlanEvent {}

    /**
     * Needs that say the same became one (归并): its sources are those of all of them.
     *
     * @param into the need that stays
     * @param merged those that are found there from now on
     * @param reason why it was done during the year; null before the lists were published
     */
    @EventName("year_plan.NeedsMerged")
    record NeedsMerged(
            Happened happened,
            String into,
            List<String> merged,
            @Nullable String reason) implements YearPlanEvent {
        public NeedsMerged {
            merged = List.copyOf(merged);
        }
    }

    /**
     * A resource was listed that an organisation offers.
     *
     * @param reason why it came during the year; null before the lists were published
     */
    @EventName("year_plan.ResourceListed")
    record ResourceListed(
            Happened happened,
            String key,
            Entry.Resource resource,
            @Nullable String reason) implements YearPlanEvent {}

    /**
     * A project was drafted out of needs and resources (对接整合).
     *
     * @param reason why it came during the year; null before the lists were published
     */
    @EventName("year_plan.ProjectDrafted")
    record ProjectDrafted(
            Happened happened,
            String key,
            Entry.Project project,
            @Nullable String reason) implements YearPlanEvent {}

    /**
     * An entry says something else.
     *
     * @param entry what holds from now on, in full
     * @param before what held until then
     * @param reason why; null before the lists were published where nobody gave one
     */
    @EventName("year_plan.EntryChanged")
    record EntryChanged(
            Happened happened,
            String key,
            Entry entry,
            Entry before,
            @Nullable String reason) implements YearPlanEvent {}

    /** An entry was taken off its list. */
    @EventName("year_plan.EntryRemoved")
    record EntryRemoved(Happened happened, String key, String reason) implements YearPlanEvent {}

    /**
     * A resource was found for a need (对接).
     *
     * @param reason why they belong together
     */
    @EventName("year_plan.Matched")
    record Matched(Happened happened, String need, String resource, String reason) implements YearPlanEvent {}

    /** A resource is not meant for a need any more. */
    @EventName("year_plan.MatchDissolved")
    record MatchDissolved(Happened happened, String need, String resource, String reason) implements YearPlanEvent {}

    /**
     * The lists as they stood were shown to everybody (公开).
     *
     * @param version 1 for the first time in the year, then one more each time
     */
    @EventName("year_plan.Published")
    record Published(Happened happened, int version) implements YearPlanEvent {}

    /** The lists were taken off the public page (撤下); published again they are there again. */
    @EventName("year_plan.Withdrawn")
    record Withdrawn(Happened happened, String reason) implements YearPlanEvent {}
}
