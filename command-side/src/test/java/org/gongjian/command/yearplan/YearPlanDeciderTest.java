package org.gongjian.command.yearplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.Sources;
import org.gongjian.yearplan.YearLists;
import org.gongjian.yearplan.YearPlanEvent;
import org.gongjian.yearplan.YearPlanState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearPlanDeciderTest {
    private static final Id.OrganisationId FACTORY = new Id.OrganisationId(Given.uuid(40));
    private static final Id.OrganisationId NOWHERE = new Id.OrganisationId(Given.uuid(49));
    private static final Id.MatterId MATTER = new Id.MatterId(Given.uuid(60));
    private static final Id.VisitId VISIT = new Id.VisitId(Given.uuid(61));
    private static final Given CLERK = Given.a(Role.CLERK).knowing(lookups());
    private static final Given SECRETARY = Given.a(Role.SECRETARY).knowing(lookups());

    private YearPlanState plan = after(YearPlanState.UNKNOWN, new YearPlanCommand.Open(2026));

    @Test
    void a_community_opens_the_lists_of_a_year() {
        assertThat(YearPlanDecider.decide(YearPlanState.UNKNOWN, new YearPlanCommand.Open(2026), CLERK.edge()))
                .containsExactly(new YearPlanEvent.Opened(CLERK.happened(), Given.area(12), 2026));
        refused(YearPlanRefusal.YEAR_PLAN_IS_ALREADY_OPEN, new YearPlanCommand.Open(2026));
        assertRefused(
                YearPlanRefusal.YEAR_IS_OUT_OF_RANGE,
                () -> YearPlanDecider.decide(YearPlanState.UNKNOWN, new YearPlanCommand.Open(1999), CLERK.edge()));
        assertRefused(
                YearPlanRefusal.YEAR_IS_OUT_OF_RANGE,
                () -> YearPlanDecider.decide(YearPlanState.UNKNOWN, new YearPlanCommand.Open(2100), CLERK.edge()));
        assertRefused(
                YearPlanRefusal.YEAR_PLANS_BELONG_TO_COMMUNITIES,
                () -> YearPlanDecider.decide(
                        YearPlanState.UNKNOWN,
                        new YearPlanCommand.Open(2026),
                        CLERK.in(STREET).edge()));
        assertRefused(
                YearPlanRefusal.NO_SUCH_YEAR_PLAN,
                () -> YearPlanDecider.decide(YearPlanState.UNKNOWN, new YearPlanCommand.Publish(), SECRETARY.edge()));
    }

    @Test
    void who_keeps_the_lists_sits_in_the_community() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> YearPlanDecider.decide(
                        plan,
                        listNeed("停车难"),
                        Given.a(Role.LIAISON).knowing(lookups()).edge()));
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> YearPlanDecider.decide(
                        plan, listNeed("停车难"), CLERK.reaching(OTHER_COMMUNITY).edge()));
    }

    @Test
    void a_need_is_listed_with_everything_it_comes_from() {
        YearPlanCommand command = new YearPlanCommand.ListNeed(
                new YearPlanCommand.NeedWords(
                        "夜间停车难",
                        "夜里车位不够。",
                        NeedClass.PARKING,
                        "G1",
                        List.of(MATTER),
                        List.of(VISIT),
                        List.of(FACTORY),
                        12,
                        "一月入户"),
                null);

        assertThat(YearPlanDecider.decide(plan, command, CLERK.edge()))
                .containsExactly(new YearPlanEvent.NeedListed(
                        CLERK.happened(),
                        "N1",
                        new Entry.Need(
                                "夜间停车难",
                                "夜里车位不够。",
                                NeedClass.PARKING,
                                "G1",
                                new Sources(List.of(MATTER), List.of(VISIT), List.of(FACTORY), 12, "一月入户")),
                        null));
    }

    @Test
    void a_need_that_comes_from_nowhere_is_not_listed() {
        refused(YearPlanRefusal.NEED_HAS_NO_SOURCE, new YearPlanCommand.ListNeed(need("停车难", 0, null), null));
        refused(
                YearPlanRefusal.OPINIONS_ARE_COUNTED_FROM_ZERO,
                new YearPlanCommand.ListNeed(need("停车难", -1, null), null));
        refused(YearPlanRefusal.ENTRY_NAMES_NO_GRID, new YearPlanCommand.ListNeed(need("停车难", 1, "G9"), null));
        refused(
                YearPlanRefusal.ENTRY_NAMES_NO_ORGANISATION,
                new YearPlanCommand.ListNeed(
                        new YearPlanCommand.NeedWords(
                                "停车难", null, NeedClass.PARKING, null, List.of(), List.of(), List.of(NOWHERE), 1, null),
                        null));
    }

    @Test
    void needs_gathered_among_residents_are_listed_line_by_line_all_or_none() {
        tell(listNeed("停车难"));
        tell(gathered("夜间停车难 22", "楼道灯损坏多（14条）", "3 号楼积水：9"));

        assertThat(lists().entries()).extracting(one -> one.key()).containsExactly("N1", "N2", "N3", "N4");
        assertThat(lists().entries().stream().skip(1).map(one -> one.entry().title()))
                .containsExactly("夜间停车难", "楼道灯损坏多", "3 号楼积水");
        assertThat(lists().entry("N3").orElseThrow().sources())
                .isEqualTo(new Sources(List.of(), List.of(), List.of(), 14, "一月入户"));
        refused(YearPlanRefusal.LINE_COUNTS_NO_OPINIONS, gathered("夜间停车难 22", "楼道灯损坏多"));
        refused(YearPlanRefusal.LINE_COUNTS_NO_OPINIONS, gathered("夜间停车难 0"));
        refused(YearPlanRefusal.LINE_COUNTS_NO_OPINIONS, gathered());
        refused(
                YearPlanRefusal.ENTRY_SHOWS_PERSONAL_DATA,
                gathered("夜间停车难 22"),
                CLERK.knowing(lookups(new Passage(Passage.Part.SUMMARY, Passage.Kind.PHONE_NUMBER, 1, 11))));
    }

    private static YearPlanCommand gathered(String... lines) {
        return new YearPlanCommand.ListNeeds(NeedClass.OTHER, List.of(lines), "一月入户", null);
    }

    @Test
    void a_key_is_never_given_twice() {
        tell(listNeed("停车难"));
        tell(listNeed("没有车位"));
        tell(new YearPlanCommand.Remove("N2", "重复登记"));
        tell(listNeed("缺车位"));

        assertThat(lists().entries()).extracting(one -> one.key()).containsExactly("N1", "N3");
        refused(YearPlanRefusal.NO_SUCH_ENTRY, new YearPlanCommand.Remove("N2", "重复登记"));
    }

    @Test
    void merged_needs_keep_all_their_sources_and_whoever_used_them_goes_on() {
        tell(new YearPlanCommand.ListNeed(need("老人没人看望", 100, null), null));
        tell(new YearPlanCommand.ListNeed(need("独居老人敲敲门", 86, null), null));
        tell(listResource("志愿服务队"));
        tell(new YearPlanCommand.Match("N2", "R1", "正好"));
        tell(draft(List.of("N2"), List.of("R1")));
        tell(new YearPlanCommand.MergeNeeds("N1", List.of("N2", "N2"), null));

        assertThat(lists().entry("N1").orElseThrow().sources().opinions()).isEqualTo(186);
        assertThat(lists().entry("N2")).isEmpty();
        assertThat(lists().matches()).extracting(match -> match.need()).containsExactly("N1");
        assertThat(((Entry.Project) lists().entry("P1").orElseThrow()).needs()).containsExactly("N1");
        refused(YearPlanRefusal.MERGE_NEEDS_ANOTHER_NEED, new YearPlanCommand.MergeNeeds("N1", List.of(), null));
        refused(YearPlanRefusal.MERGE_NEEDS_ANOTHER_NEED, new YearPlanCommand.MergeNeeds("N1", List.of("N1"), null));
        refused(YearPlanRefusal.NO_SUCH_ENTRY, new YearPlanCommand.MergeNeeds("N1", List.of("N2"), null));
        refused(YearPlanRefusal.NO_SUCH_ENTRY, new YearPlanCommand.MergeNeeds("R1", List.of("N1"), null));
    }

    @Test
    void a_resource_is_some_organisations() {
        YearPlanCommand.ListResource command = listResource("会议室");
        assertThat(YearPlanDecider.decide(plan, command, CLERK.edge()))
                .containsExactly(new YearPlanEvent.ResourceListed(
                        CLERK.happened(),
                        "R1",
                        new Entry.Resource(
                                "会议室",
                                null,
                                ResourceClass.VENUE,
                                FACTORY,
                                "周末",
                                null,
                                new Sources(List.of(), List.of(VISIT), List.of(), 0, null)),
                        null));
        refused(YearPlanRefusal.ENTRY_NAMES_NO_ORGANISATION, resource("会议室", NOWHERE, null));
        refused(YearPlanRefusal.ENTRY_NAMES_NO_GRID, resource("会议室", FACTORY, "G9"));
    }

    @Test
    void a_project_for_livelihood_answers_a_need_and_party_building_may_answer_none() {
        refused(YearPlanRefusal.PROJECT_ANSWERS_NO_NEED, draft(List.of(), List.of()));
        refused(YearPlanRefusal.NO_SUCH_ENTRY, draft(List.of("N1"), List.of()));
        tell(listNeed("停车难"));
        refused(YearPlanRefusal.NO_SUCH_ENTRY, draft(List.of("N1"), List.of("N1")));
        tell(new YearPlanCommand.DraftProject(
                new YearPlanCommand.ProjectWords(
                        "联学联建", null, ProjectKind.PARTY_BUILDING, List.of(), List.of(), List.of()),
                null));
        assertThat(lists().entry("P1")).isPresent();
    }

    @Test
    void an_entry_is_changed_in_full_and_in_its_own_list() {
        tell(listNeed("停车难"));
        Entry before = lists().entry("N1").orElseThrow();

        assertThat(YearPlanDecider.decide(
                        plan, new YearPlanCommand.ChangeNeed("N1", need("夜间停车难", 3, null), null), CLERK.edge()))
                .containsExactly(new YearPlanEvent.EntryChanged(
                        CLERK.happened(),
                        "N1",
                        Listing.need(need("夜间停车难", 3, null), Sources.NONE, CLERK.edge()),
                        before,
                        null));
        refused(
                YearPlanRefusal.ENTRY_SAYS_THIS_ALREADY,
                new YearPlanCommand.ChangeNeed("N1", need("停车难", 1, null), null));
        refused(
                YearPlanRefusal.NO_SUCH_ENTRY,
                new YearPlanCommand.ChangeResource("N1", listResource("会议室").resource(), null));
        refused(
                YearPlanRefusal.NO_SUCH_ENTRY,
                new YearPlanCommand.ChangeProject(
                        "P1", draft(List.of("N1"), List.of()).project(), null));
    }

    @Test
    void what_is_used_is_not_taken_off() {
        tell(listNeed("停车难"));
        tell(listResource("夜间车位"));
        tell(new YearPlanCommand.Match("N1", "R1", "类别对应"));
        refused(YearPlanRefusal.ENTRY_IS_IN_USE, new YearPlanCommand.Remove("N1", "不办了"));
        tell(draft(List.of("N1"), List.of("R1")));
        tell(new YearPlanCommand.DissolveMatch("N1", "R1", "单位另有安排"));
        refused(YearPlanRefusal.ENTRY_IS_IN_USE, new YearPlanCommand.Remove("R1", "收回"));
        tell(new YearPlanCommand.Remove("P1", "不办了"));
        tell(new YearPlanCommand.Remove("R1", "收回"));
        assertThat(lists().entries()).extracting(one -> one.key()).containsExactly("N1");
    }

    @Test
    void a_need_and_a_resource_are_matched_once_until_that_is_dissolved() {
        tell(listNeed("停车难"));
        tell(listResource("夜间车位"));
        refused(YearPlanRefusal.ENTRIES_ARE_NOT_MATCHED, new YearPlanCommand.DissolveMatch("N1", "R1", "没有了"));
        refused(YearPlanRefusal.NO_SUCH_ENTRY, new YearPlanCommand.Match("R1", "N1", "反了"));
        refused(YearPlanRefusal.NO_SUCH_ENTRY, new YearPlanCommand.Match("N1", "N1", "反了"));
        tell(new YearPlanCommand.Match("N1", "R1", "类别对应"));
        refused(YearPlanRefusal.ENTRIES_ARE_MATCHED_ALREADY, new YearPlanCommand.Match("N1", "R1", "类别对应"));
    }

    @Test
    void a_secretary_publishes_three_lists_that_are_filled_and_again_only_after_a_change() {
        tell(listNeed("停车难"));
        tell(listResource("夜间车位"));
        refused(YearPlanRefusal.LISTS_ARE_INCOMPLETE, new YearPlanCommand.Publish(), SECRETARY);
        tell(draft(List.of("N1"), List.of("R1")));
        refused(GeneralRefusal.NOT_YOUR_OFFICE, new YearPlanCommand.Publish(), CLERK);
        tell(new YearPlanCommand.Publish());
        assertThat(lists().version()).isEqualTo(1);
        refused(YearPlanRefusal.NOTHING_CHANGED_SINCE_PUBLICATION, new YearPlanCommand.Publish(), SECRETARY);

        refused(YearPlanRefusal.CHANGE_DURING_THE_YEAR_NEEDS_A_REASON, listNeed("缺路灯"));
        refused(
                YearPlanRefusal.CHANGE_DURING_THE_YEAR_NEEDS_A_REASON,
                new YearPlanCommand.ChangeNeed("N1", need("夜间停车难", 3, null), null));
        tell(new YearPlanCommand.ListNeed(need("缺路灯", 4, null), "五月走访新提出"));
        refused(YearPlanRefusal.CHANGE_DURING_THE_YEAR_NEEDS_A_REASON, gathered("缺路灯 4"));
        refused(
                YearPlanRefusal.CHANGE_DURING_THE_YEAR_NEEDS_A_REASON,
                new YearPlanCommand.MergeNeeds("N1", List.of("N2"), null));
        tell(new YearPlanCommand.Publish());
        assertThat(lists().version()).isEqualTo(2);
    }

    /** practice.md 7.1: 三个清单全年公开. */
    @Test
    void lists_that_the_charter_has_public_all_year_are_taken_down_once_it_is_over() {
        YearPlanCommand withdraw = new YearPlanCommand.Withdraw("重新征集");
        Given secretary = SECRETARY.under(Presets.ofTheProduct().defaults());
        refused(YearPlanRefusal.LISTS_ARE_NOT_PUBLIC, withdraw, secretary);
        tell(listNeed("停车难"));
        tell(listResource("夜间车位"));
        tell(draft(List.of("N1"), List.of("R1")));
        tell(new YearPlanCommand.Publish());

        Refused refused =
                catchThrowableOfType(Refused.class, () -> YearPlanDecider.decide(plan, withdraw, secretary.edge()));
        assertThat(refused.code()).isEqualTo(YearPlanRefusal.LISTS_ARE_PUBLIC_ALL_YEAR);
        assertThat(refused.facts())
                .containsEntry("rule", MeetingRuleKeys.LISTS_PUBLIC_ALL_YEAR)
                .containsKey("document");
        refused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                withdraw,
                CLERK.under(Presets.ofTheProduct().defaults()));
        Given nextYear = secretary.at("2027-01-04T09:00");
        assertThat(YearPlanDecider.decide(plan, withdraw, nextYear.edge()))
                .containsExactly(new YearPlanEvent.Withdrawn(nextYear.happened(), "重新征集"));
    }

    @Test
    void under_another_charter_they_may_be_taken_down_during_the_year_and_are_published_again() {
        tell(listNeed("停车难"));
        tell(listResource("夜间车位"));
        tell(draft(List.of("N1"), List.of("R1")));
        tell(new YearPlanCommand.Publish());
        Given secretary = SECRETARY.under(notAllYear());

        for (YearPlanEvent fact :
                YearPlanDecider.decide(plan, new YearPlanCommand.Withdraw("重新征集"), secretary.edge())) {
            plan = plan.evolve(fact);
        }
        assertThat(lists().isPublic()).isFalse();
        refused(YearPlanRefusal.LISTS_ARE_NOT_PUBLIC, new YearPlanCommand.Withdraw("再撤"), secretary);
        tell(new YearPlanCommand.Publish());
        assertThat(lists().isPublic()).isTrue();
        assertThat(lists().version()).isEqualTo(2);
    }

    private static CharterVersion notAllYear() {
        CharterVersion of = Presets.ofTheProduct().defaults();
        TreeMap<String, CharterRule> rules = new TreeMap<>(of.rules());
        rules.put(
                MeetingRuleKeys.LISTS_PUBLIC_ALL_YEAR,
                new CharterRule(
                        MeetingRuleKeys.LISTS_PUBLIC_ALL_YEAR,
                        new RuleValue.Flag(false),
                        RuleUnit.FLAG,
                        Firmness.DEFAULT,
                        "测试",
                        null,
                        "自定",
                        Provenance.OURS));
        return new CharterVersion(of.charter(), 2, of.name(), of.inForceFrom(), rules);
    }

    @Test
    void nothing_that_points_to_a_person_gets_onto_a_list() {
        Given shown = CLERK.knowing(lookups(new Passage(Passage.Part.TITLE, Passage.Kind.PHONE_NUMBER, 1, 11)));
        refused(YearPlanRefusal.ENTRY_SHOWS_PERSONAL_DATA, listNeed("停车难"), shown);
        tell(listNeed("停车难"));
        refused(YearPlanRefusal.ENTRY_SHOWS_PERSONAL_DATA, new YearPlanCommand.Remove("N1", "王某来电"), shown);
    }

    @Test
    void lists_with_a_fact_that_does_not_fit_take_no_more() {
        YearPlanState amiss = plan.evolve(new YearPlanEvent.Published(CLERK.happened(), 7));
        assertRefused(
                GeneralRefusal.RECORD_IS_AMISS, () -> YearPlanDecider.decide(amiss, listNeed("停车难"), CLERK.edge()));
    }

    private static YearPlanCommand.ListNeed listNeed(String title) {
        return new YearPlanCommand.ListNeed(need(title, 1, null), null);
    }

    private static YearPlanCommand.NeedWords need(String title, int opinions, @Nullable String grid) {
        return new YearPlanCommand.NeedWords(
                title, null, NeedClass.PARKING, grid, List.of(), List.of(), List.of(), opinions, null);
    }

    private static YearPlanCommand.ListResource listResource(String title) {
        return resource(title, FACTORY, null);
    }

    private static YearPlanCommand.ListResource resource(String title, Id.OrganisationId by, @Nullable String grid) {
        return new YearPlanCommand.ListResource(
                new YearPlanCommand.ResourceWords(
                        title, null, ResourceClass.VENUE, by, "周末", grid, List.of(VISIT), List.of()),
                null);
    }

    private static YearPlanCommand.DraftProject draft(List<String> needs, List<String> resources) {
        return new YearPlanCommand.DraftProject(
                new YearPlanCommand.ProjectWords(
                        "错时停车",
                        null,
                        ProjectKind.LIVELIHOOD,
                        List.of(InTheCommunity.HARMONY, InTheCommunity.HARMONY),
                        needs,
                        resources),
                null);
    }

    private static Lookups lookups(Passage... found) {
        return new Lookups(
                null,
                Map.of(),
                Map.of(FACTORY, new KnownOrganisation(FACTORY, "PRIVATE_ENTERPRISE", COMMUNITY)),
                Map.of(),
                null,
                Map.of(),
                Set.of("G1"),
                new Lookups.LookedThrough(Given.uuid(90), List.of(found)));
    }

    private YearLists lists() {
        return ((YearPlanState.Open) plan).lists();
    }

    private void tell(YearPlanCommand command) {
        plan = after(plan, command);
    }

    private static YearPlanState after(YearPlanState before, YearPlanCommand command) {
        YearPlanState state = before;
        for (YearPlanEvent fact : YearPlanDecider.decide(before, command, SECRETARY.edge())) {
            state = state.evolve(fact);
        }
        assertThat(state).isInstanceOf(YearPlanState.Open.class);
        return state;
    }

    private void refused(RefusalCode code, YearPlanCommand command) {
        refused(code, command, CLERK);
    }

    private void refused(RefusalCode code, YearPlanCommand command, Given by) {
        assertRefused(code, () -> YearPlanDecider.decide(plan, command, by.edge()));
    }
}
