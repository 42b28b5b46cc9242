package org.gongjian.command.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.COMMUNITY;
import static org.gongjian.command.decision.Given.DISTRICT;
import static org.gongjian.command.decision.Given.OTHER_COMMUNITY;
import static org.gongjian.command.decision.Given.STREET;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.community.AreaState;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreaDeciderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-04-13");
    private static final Id.CalendarId CALENDAR = new Id.CalendarId(Given.uuid(30));
    private final Given admin = Given.a(Role.ADMINISTRATOR);
    private final AreaState community = after(AreaState.UNKNOWN, register(AreaKind.COMMUNITY, "LY", "柳"));

    @Test
    void a_community_is_registered_with_its_numbers() {
        List<AreaEvent> events =
                AreaDecider.decide(AreaState.UNKNOWN, register(AreaKind.COMMUNITY, "LY", "柳"), admin.edge());

        assertThat(events).hasSize(2);
        assertThat(((AreaEvent.NumberingAdopted) events.get(1)).patterns())
                .containsEntry(NumberSeries.RECEIPT, "LY{yyyy}{MM}{dd}-{nn}")
                .containsEntry(NumberSeries.CASE, "柳建案〔{yyyy}〕{n}号")
                .containsEntry(NumberSeries.ANSWER, "柳建复〔{yyyy}〕{n}号");
    }

    @Test
    void a_street_needs_no_numbers() {
        assertThat(AreaDecider.decide(
                        AreaState.UNKNOWN,
                        register(AreaKind.STREET, null, null),
                        admin.in(STREET).edge()))
                .hasSize(1);
    }

    @Test
    void a_community_needs_its_prefixes() {
        refused(AreaRefusal.COMMUNITY_NEEDS_ITS_PREFIXES, AreaState.UNKNOWN, register(AreaKind.COMMUNITY, "LY", null));
    }

    @Test
    void a_community_directly_under_a_district_does_not_fit() {
        assertRefused(
                AreaRefusal.AREA_DOES_NOT_FIT_UNDER_ITS_PARENT,
                () -> AreaDecider.decide(
                        AreaState.UNKNOWN,
                        register(AreaKind.COMMUNITY, "LY", "柳"),
                        admin.in(STREET).edge()));
    }

    @Test
    void a_district_needs_a_calendar() {
        assertRefused(
                AreaRefusal.DISTRICT_NEEDS_A_CALENDAR,
                () -> AreaDecider.decide(
                        AreaState.UNKNOWN,
                        new AreaCommand.Register(AreaKind.DISTRICT, "东澄区", Given.ZONE, null, null, null),
                        admin.in(DISTRICT).edge()));
    }

    @Test
    void only_administrators_register_areas() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> AreaDecider.decide(
                        AreaState.UNKNOWN,
                        register(AreaKind.COMMUNITY, "LY", "柳"),
                        Given.a(Role.SECRETARY).edge()));
    }

    @Test
    void an_administrator_of_another_community_does_not_reach_it() {
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> AreaDecider.decide(
                        community,
                        new AreaCommand.Rename("柳荫里"),
                        admin.reaching(OTHER_COMMUNITY).in(COMMUNITY).edge()));
    }

    @Test
    void what_is_not_registered_cannot_be_renamed_and_what_is_cannot_be_registered() {
        refused(AreaRefusal.NO_SUCH_AREA, AreaState.UNKNOWN, new AreaCommand.Rename("柳荫里"));
        refused(AreaRefusal.AREA_IS_ALREADY_REGISTERED, community, register(AreaKind.COMMUNITY, "LY", "柳"));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        AreaState amiss = AreaState.UNKNOWN.evolve(new AreaEvent.Renamed(admin.happened(), "柳荫里"));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, new AreaCommand.Rename("柳荫里"));
    }

    @Test
    void it_is_renamed_and_follows_another_calendar() {
        AreaState.Known renamed = (AreaState.Known) after(
                after(community, new AreaCommand.Rename("柳荫里")),
                new AreaCommand.ChooseCalendar(new Id.CalendarId(Given.uuid(31))));

        assertThat(renamed.name()).isEqualTo("柳荫里");
        assertThat(renamed.calendar()).isEqualTo(new Id.CalendarId(Given.uuid(31)));
    }

    @Test
    void a_pattern_without_counter_or_period_cannot_count() {
        refused(
                AreaRefusal.NUMBER_PATTERN_CANNOT_COUNT,
                community,
                new AreaCommand.AdoptNumbering(Map.of(NumberSeries.CASE, "机建案〔{yyyy}〕号")));
        refused(
                AreaRefusal.NUMBER_PATTERN_CANNOT_COUNT,
                community,
                new AreaCommand.AdoptNumbering(Map.of(NumberSeries.RECEIPT, "JC{yyyy}{MM}-{nn}")));
        refused(
                AreaRefusal.NUMBER_PATTERN_CANNOT_COUNT,
                community,
                new AreaCommand.AdoptNumbering(Map.of(NumberSeries.ANSWER, "机建复{n}号")));
    }

    @Test
    void series_not_named_keep_their_pattern() {
        AreaState.Known changed = (AreaState.Known)
                after(community, new AreaCommand.AdoptNumbering(Map.of(NumberSeries.CASE, "柳案〔{yyyy}〕{n}号")));

        assertThat(changed.patterns())
                .containsEntry(NumberSeries.CASE, "柳案〔{yyyy}〕{n}号")
                .containsEntry(NumberSeries.RECEIPT, "LY{yyyy}{MM}{dd}-{nn}");
    }

    @Test
    void a_grid_is_drawn_redrawn_and_dissolved() {
        AreaState drawn = after(community, new AreaCommand.DrawGrid("3", "三网格", List.of("3号楼", "5号楼")));
        AreaState redrawn = after(drawn, new AreaCommand.RedrawGrid("3", "三网格", List.of("3号楼")));

        assertThat(((AreaState.Known) redrawn).grids().get("3")).isEqualTo(new AreaState.Grid("三网格", List.of("3号楼")));
        assertThat(((AreaState.Known) after(redrawn, new AreaCommand.DissolveGrid("3"))).grids())
                .isEmpty();
    }

    @Test
    void a_grid_code_is_used_once_and_a_building_belongs_to_one_grid() {
        AreaState drawn = after(community, new AreaCommand.DrawGrid("3", "三网格", List.of("3号楼")));

        refused(AreaRefusal.GRID_IS_ALREADY_DRAWN, drawn, new AreaCommand.DrawGrid("3", "三", List.of()));
        refused(
                AreaRefusal.BUILDING_BELONGS_TO_ANOTHER_GRID,
                drawn,
                new AreaCommand.DrawGrid("4", "四网格", List.of("3号楼")));
        refused(AreaRefusal.NO_SUCH_GRID, drawn, new AreaCommand.RedrawGrid("5", "五网格", List.of()));
        refused(AreaRefusal.NO_SUCH_GRID, drawn, new AreaCommand.DissolveGrid("5"));
    }

    @Test
    void grids_are_drawn_in_communities_only() {
        AreaState street = after(AreaState.UNKNOWN, register(AreaKind.STREET, null, null), admin.in(STREET));

        assertRefused(
                AreaRefusal.ONLY_COMMUNITIES_HAVE_GRIDS,
                () -> AreaDecider.decide(
                        street,
                        new AreaCommand.DrawGrid("3", "三网格", List.of()),
                        admin.in(STREET).edge()));
    }

    @Test
    void a_category_is_added_under_an_open_one_changed_and_closed() {
        AreaState tree = after(community, add("FACILITY", null));
        tree = after(tree, add("SEWER", "FACILITY"));
        tree = after(tree, new AreaCommand.ChangeCategory("SEWER", "化粪池", TimeLimitClass.URGENT));
        tree = after(tree, new AreaCommand.CloseCategory("SEWER"));

        assertThat(((AreaState.Known) tree).categories().get("SEWER"))
                .isEqualTo(new AreaState.Category("化粪池", "FACILITY", TimeLimitClass.URGENT, TODAY, TODAY));
        refused(AreaRefusal.CATEGORY_IS_ALREADY_THERE, tree, add("FACILITY", null));
        refused(AreaRefusal.CATEGORY_IS_CLOSED, tree, add("PIPE", "SEWER"));
        refused(AreaRefusal.CATEGORY_IS_CLOSED, tree, new AreaCommand.CloseCategory("SEWER"));
        refused(AreaRefusal.NO_SUCH_CATEGORY, tree, add("PIPE", "NOWHERE"));
    }

    @Test
    void a_tree_from_a_workbook_adds_renames_and_closes_what_differs_and_nothing_the_second_time() {
        AreaState before = after(community, add("FACILITY", null));
        AreaCommand tree = tree("城乡建设\t安全生产\t事故处理\n城乡建设\t安全生产\t安全隐患\n环境\n");
        AreaState after = after(before, tree);

        assertThat(((AreaState.Known) after).categories())
                .containsOnlyKeys("FACILITY", "01", "0101", "010101", "010102", "02")
                .containsEntry("010102", new AreaState.Category("安全隐患", "0101", TimeLimitClass.HELP, TODAY, null));
        assertThat(((AreaState.Known) after).categories().get("FACILITY").open())
                .as("what the workbook does not name is closed")
                .isFalse();
        assertThat(AreaDecider.decide(after, tree, admin.edge())).isEmpty();

        assertThat(AreaDecider.decide(after, tree("城乡建设\t安全生产\t事故处理\n市容\t#02\n"), admin.edge()))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("CategoryChanged", "CategoryClosed");
        refused(AreaRefusal.CATEGORY_TREE_IS_EMPTY, after, tree(" \n\t\n"));
    }

    private static AreaCommand tree(String written) {
        return new AreaCommand.AdoptCategoryTree(written, TimeLimitClass.HELP);
    }

    private static AreaCommand add(String code, @Nullable String parent) {
        return new AreaCommand.AddCategory(code, code, parent, TimeLimitClass.REPAIR);
    }

    private static AreaCommand register(AreaKind kind, @Nullable String receipt, @Nullable String shortName) {
        return new AreaCommand.Register(kind, "柳荫社区", Given.ZONE, CALENDAR, receipt, shortName);
    }

    private void refused(RefusalCode code, AreaState state, AreaCommand command) {
        assertRefused(code, () -> AreaDecider.decide(state, command, admin.edge()));
    }

    private AreaState after(AreaState state, AreaCommand command) {
        return after(state, command, Given.a(Role.ADMINISTRATOR));
    }

    private static AreaState after(AreaState state, AreaCommand command, Given given) {
        AreaState next = state;
        for (AreaEvent event : AreaDecider.decide(state, command, given.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
