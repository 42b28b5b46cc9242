package org.gongjian.command.yearplan;

import java.util.List;
import org.gongjian.command.decision.Longest;
import org.gongjian.record.Id;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the three lists of a year. The community stands in the edge. Once the lists are published, what changes them says
 * why.
 */
public sealed interface YearPlanCommand {

    /** Opens the lists of a year. */
    record Open(int year) implements YearPlanCommand {}

    /**
     * What a need says and where it comes from.
     *
     * @param opinions how many residents said it
     * @param gathered how and when their opinions were gathered
     */
    record NeedWords(
            @Longest(value = 80, oneLine = true) String title,
            @Longest(1000) @Nullable String content,
            NeedClass needClass,
            @Longest(value = 20, oneLine = true) @Nullable String grid,
            List<Id.MatterId> matters,
            List<Id.VisitId> visits,
            List<Id.OrganisationId> surveys,
            @Nullable Integer opinions,
            @Longest(value = 100, oneLine = true) @Nullable String gathered) {}

    /** What a resource says, who offers it, and where that was said. */
    record ResourceWords(
            @Longest(value = 80, oneLine = true) String title,
            @Longest(1000) @Nullable String content,
            ResourceClass resourceClass,
            Id.OrganisationId offeredBy,
            @Longest(value = 200, oneLine = true) @Nullable String terms,
            @Longest(value = 20, oneLine = true) @Nullable String grid,
            List<Id.VisitId> visits,
            List<Id.OrganisationId> surveys) {}

    /** What a project says, which needs it answers and which resources it uses. */
    record ProjectWords(
            @Longest(value = 80, oneLine = true) String title,
            @Longest(1000) @Nullable String content,
            ProjectKind kind,
            List<InTheCommunity> tags,
            @Longest(value = 10, oneLine = true) List<String> needs,
            @Longest(value = 10, oneLine = true) List<String> resources) {}

    /** Lists a need. */
    record ListNeed(NeedWords need, @Longest(200) @Nullable String reason) implements YearPlanCommand {}

    /**
     * Lists needs as they were gathered, one a line with the number of residents who said it at its end: {@code 夜间停车难 22}.
     *
     * @param gathered how and when their opinions were gathered
     */
    record ListNeeds(
            NeedClass needClass,
            @Longest(value = 90, oneLine = true) List<String> lines,
            @Longest(value = 100, oneLine = true) String gathered,
            @Longest(200) @Nullable String reason)
            implements YearPlanCommand {}

    /** Makes one need of several. */
    record MergeNeeds(
            @Longest(value = 10, oneLine = true) String into,
            @Longest(value = 10, oneLine = true) List<String> merged,
            @Longest(200) @Nullable String reason)
            implements YearPlanCommand {}

    /** Lists a resource. */
    record ListResource(
            ResourceWords resource, @Longest(200) @Nullable String reason) implements YearPlanCommand {}

    /** Drafts a project. */
    record DraftProject(
            ProjectWords project, @Longest(200) @Nullable String reason) implements YearPlanCommand {}

    /** Says a need otherwise; in full. */
    record ChangeNeed(
            @Longest(value = 10, oneLine = true) String key,
            NeedWords need,
            @Longest(200) @Nullable String reason) implements YearPlanCommand {}

    /** Says a resource otherwise; in full. */
    record ChangeResource(
            @Longest(value = 10, oneLine = true) String key,
            ResourceWords resource,
            @Longest(200) @Nullable String reason)
            implements YearPlanCommand {}

    /** Says a project otherwise; in full. */
    record ChangeProject(
            @Longest(value = 10, oneLine = true) String key,
            ProjectWords project,
            @Longest(200) @Nullable String reason)
            implements YearPlanCommand {}

    /** Takes an entry off its list. */
    record Remove(
            @Longest(value = 10, oneLine = true) String key,
            @Longest(200) String reason) implements YearPlanCommand {}

    /** Puts a resource to a need. */
    record Match(
            @Longest(value = 10, oneLine = true) String need,
            @Longest(value = 10, oneLine = true) String resource,
            @Longest(200) String reason)
            implements YearPlanCommand {}

    /** Takes a resource away from a need again. */
    record DissolveMatch(
            @Longest(value = 10, oneLine = true) String need,
            @Longest(value = 10, oneLine = true) String resource,
            @Longest(200) String reason)
            implements YearPlanCommand {}

    /** Shows the lists as they stand to everybody. */
    record Publish() implements YearPlanCommand {}

    /** Takes the lists off the public page. */
    record Withdraw(@Longest(200) String reason) implements YearPlanCommand {}
}
