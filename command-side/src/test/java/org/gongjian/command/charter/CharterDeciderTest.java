package org.gongjian.command.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterState;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.CharterAbove;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class CharterDeciderTest {
    private static final Id.CharterId CHARTER = new Id.CharterId(Given.uuid(20));
    private static final CharterRule SEVEN = days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.DEFAULT);
    private static final CharterRule FIVE = days(RuleKeys.LIMIT_REPAIR_DAYS, 5, Firmness.DEFAULT);
    private final Given admin = Given.a(Role.ADMINISTRATOR).under(holding(SEVEN));
    private final Given street = Given.a(Role.STREET).byPerson(31).under(holding(SEVEN));
    private final CharterState first = after(CharterState.UNKNOWN, found("2026-04-13", SEVEN), admin);
    private final CharterState drafted = after(first, draft(FIVE), admin);

    @Test
    void the_first_version_takes_effect_from_the_day_of_its_recording_on() {
        assertThat(versions(first)).extracting(CharterVersion::version).containsExactly(1);
        refused(CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING, CharterState.UNKNOWN, found("2026-04-12", SEVEN));
    }

    @Test
    void just_after_midnight_it_is_the_local_day_that_counts() {
        Given justAfterMidnight = admin.at("2026-04-14T00:30:00");

        assertRefused(
                CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING,
                () -> CharterDecider.decide(
                        CharterState.UNKNOWN, found("2026-04-13", SEVEN), justAfterMidnight.edge()));
    }

    @Test
    void only_the_administrator_founds_and_only_where_there_is_nothing() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> CharterDecider.decide(CharterState.UNKNOWN, found("2026-04-13", SEVEN), street.edge()));
        refused(CharterRefusal.VERSION_IS_DRAFTED_FIRST, first, found("2026-07-01", FIVE));
        refused(
                CharterRefusal.VERSION_IS_DRAFTED_FIRST,
                after(CharterState.UNKNOWN, draft(SEVEN), admin),
                found("2026-07-01", SEVEN));
    }

    @Test
    void a_draft_holds_nowhere_until_another_person_puts_it_in_force() {
        assertThat(versions(drafted))
                .extracting(one -> one.whole(RuleKeys.LIMIT_REPAIR_DAYS))
                .containsExactly(7);

        CharterState second = after(drafted, put(1, "2026-07-01"), street);

        assertThat(second).isInstanceOf(CharterState.InForce.class);
        assertThat(repairOn(second, "2026-06-30")).isEqualTo(7);
        assertThat(repairOn(second, "2026-07-01")).isEqualTo(5);
    }

    @Test
    void who_drafted_does_not_put_in_force_whatever_office_he_holds() {
        refused(CharterRefusal.DRAFTER_DOES_NOT_PUT_IN_FORCE, drafted, put(1, "2026-07-01"));
        assertRefused(
                CharterRefusal.DRAFTER_DOES_NOT_PUT_IN_FORCE,
                () -> CharterDecider.decide(
                        drafted,
                        put(1, "2026-07-01"),
                        Given.a(Role.STREET).under(holding(SEVEN)).edge()));
        assertThat(CharterDecider.decide(drafted, put(1, "2026-07-01"), street.edge()))
                .hasSize(1);
    }

    @Test
    void who_drafted_anew_answers_for_the_whole_draft() {
        CharterState again = after(drafted, draft(SEVEN), street);

        assertRefused(
                CharterRefusal.DRAFTER_DOES_NOT_PUT_IN_FORCE,
                () -> CharterDecider.decide(again, put(2, "2026-07-01"), street.edge()));
        assertThat(repairOn(after(again, put(2, "2026-07-01"), admin), "2026-07-01"))
                .isEqualTo(7);
    }

    @Test
    void nobody_puts_in_force_a_draft_he_has_not_read() {
        CharterState again = after(drafted, draft(SEVEN), admin);

        assertRefused(
                CharterRefusal.ANOTHER_DRAFT_LIES_THERE,
                () -> CharterDecider.decide(again, put(1, "2026-07-01"), street.edge()));
    }

    @Test
    void of_a_charter_that_is_not_known_nothing_is_put_in_force() {
        refused(CharterRefusal.NO_SUCH_CHARTER, CharterState.UNKNOWN, put(1, "2026-07-01"));
    }

    @Test
    void without_a_draft_there_is_nothing_to_put_in_force() {
        refused(CharterRefusal.NOTHING_IS_DRAFTED, first, put(1, "2026-07-01"));
        CharterState second = after(drafted, put(1, "2026-07-01"), street);
        refused(CharterRefusal.NOTHING_IS_DRAFTED, second, put(1, "2026-07-01"));
    }

    @Test
    void versions_follow_each_other() {
        CharterState second = after(after(drafted, put(1, "2026-07-01"), street), draft(SEVEN), admin);

        assertRefused(
                CharterRefusal.CHARTER_VERSION_BEGINS_BEFORE_THE_LAST,
                () -> CharterDecider.decide(second, put(2, "2026-06-30"), street.edge()));
        assertRefused(
                CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING,
                () -> CharterDecider.decide(drafted, put(1, "2026-04-12"), street.edge()));
    }

    @Test
    void a_charter_states_each_rule_once() {
        refused(CharterRefusal.CHARTER_HAS_NO_RULES, CharterState.UNKNOWN, draft());
        refused(CharterRefusal.RULE_IS_STATED_TWICE, CharterState.UNKNOWN, draft(SEVEN, SEVEN));
    }

    @Test
    void a_rule_is_known_and_of_its_type_and_in_range() {
        refused(
                CharterRefusal.RULE_IS_UNKNOWN,
                CharterState.UNKNOWN,
                draft(days("limit_of_the_moon", 7, Firmness.DEFAULT)));
        refused(
                CharterRefusal.RULE_HAS_ANOTHER_TYPE,
                CharterState.UNKNOWN,
                draft(rule(RuleKeys.LIMIT_REPAIR_DAYS, new RuleValue.Flag(true), Firmness.DEFAULT)));
        for (int days : new int[] {-1, 366}) {
            refused(
                    CharterRefusal.RULE_IS_OUT_OF_RANGE,
                    CharterState.UNKNOWN,
                    draft(days(RuleKeys.LIMIT_REPAIR_DAYS, days, Firmness.DEFAULT)));
        }
    }

    @Test
    void a_rule_with_a_few_words_says_one_of_them() {
        CharterRule half = word(MeetingRuleKeys.QUORUM_COMMITTEE, "MORE_THAN_HALF");
        Given under = admin.under(holding(half));

        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(half), under.edge()))
                .hasSize(1);
        assertRefused(
                CharterRefusal.RULE_SAYS_NONE_OF_ITS_WORDS,
                () -> CharterDecider.decide(
                        CharterState.UNKNOWN, draft(word(MeetingRuleKeys.QUORUM_COMMITTEE, "SOME")), under.edge()));
    }

    @Test
    void a_rule_that_says_none_says_nothing_else() {
        CharterRule none = words(MeetingRuleKeys.NOTICE_WAIVABLE_FOR, "NONE");
        Given under = admin.under(holding(none));

        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(none), under.edge()))
                .hasSize(1);
        assertRefused(
                CharterRefusal.RULE_SAYS_NONE_AND_SOME,
                () -> CharterDecider.decide(
                        CharterState.UNKNOWN,
                        draft(words(MeetingRuleKeys.NOTICE_WAIVABLE_FOR, "EXTRAORDINARY_MEETING", "NONE")),
                        under.edge()));
    }

    @Test
    void the_cut_off_of_a_year_is_a_day_that_every_year_has() {
        CharterRule day = word(RuleKeys.CUT_OFF_DAY_OF_YEAR, "12-18");
        Given under = admin.under(holding(day));

        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(day), under.edge()))
                .hasSize(1);
        for (String wrong : List.of("02-29", "13-01", "六月底")) {
            assertRefused(
                    CharterRefusal.RULE_IS_OUT_OF_RANGE,
                    () -> CharterDecider.decide(
                            CharterState.UNKNOWN, draft(word(RuleKeys.CUT_OFF_DAY_OF_YEAR, wrong)), under.edge()));
        }
    }

    @Test
    void points_needed_for_a_star_are_numbers() {
        CharterRule numbers = stars("20", "60");
        CharterRule words = stars("20", "六十");
        Given under = admin.under(holding(numbers));

        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(numbers), under.edge()))
                .hasSize(1);
        assertRefused(
                CharterRefusal.RULE_IS_OUT_OF_RANGE,
                () -> CharterDecider.decide(CharterState.UNKNOWN, draft(words), under.edge()));
    }

    @Test
    void what_the_area_above_fixed_cannot_be_changed_below() {
        Edge below = below(admin, Firmness.FIXED);

        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE,
                () -> CharterDecider.decide(CharterState.UNKNOWN, draft(FIVE), below));
        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(SEVEN), below))
                .hasSize(1);
        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(FIVE), below(admin, Firmness.DEFAULT)))
                .hasSize(1);
    }

    @Test
    void what_was_fixed_above_since_it_was_drafted_stops_it() {
        CharterState lies = after(CharterState.UNKNOWN, draft(FIVE), admin);
        Edge below = below(street, Firmness.FIXED);

        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE, () -> CharterDecider.decide(lies, put(1, "2026-07-01"), below));
    }

    @Test
    void a_version_is_held_against_what_is_in_force_above_on_the_day_it_begins() {
        CharterState lies = after(CharterState.UNKNOWN, draft(FIVE), admin);
        CharterVersion open = holding(days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.DEFAULT));
        CharterVersion fixed = holding(days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.FIXED));
        Edge soonFixed = street.edge().withCharterAbove(above(Map.of("2026-04-13", open, "2026-07-01", fixed)));
        Edge soonOpen = street.edge().withCharterAbove(above(Map.of("2026-04-13", fixed, "2026-07-01", open)));

        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE, () -> CharterDecider.decide(lies, put(1, "2026-07-01"), soonFixed));
        assertThat(CharterDecider.decide(lies, put(1, "2026-06-30"), soonFixed))
                .as("from July on what is fixed above wins by itself")
                .hasSize(1);
        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE, () -> CharterDecider.decide(lies, put(1, "2026-06-30"), soonOpen));
        assertThat(CharterDecider.decide(lies, put(1, "2026-07-01"), soonOpen)).hasSize(1);
        Edge founding = admin.edge().withCharterAbove(above(Map.of("2026-04-13", open, "2026-07-01", fixed)));
        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE,
                () -> CharterDecider.decide(CharterState.UNKNOWN, found("2026-07-01", FIVE), founding));
        assertThat(CharterDecider.decide(CharterState.UNKNOWN, found("2026-04-13", FIVE), founding))
                .hasSize(1);
    }

    @Test
    void a_draft_is_refused_only_where_no_day_is_known_on_which_it_could_begin() {
        CharterVersion open = holding(days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.DEFAULT));
        CharterVersion fixed = holding(days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.FIXED));
        Edge soonOpen = admin.edge().withCharterAbove(above(Map.of("2026-04-13", fixed, "2026-07-01", open)));
        Edge never = admin.edge().withCharterAbove(above(Map.of("2026-04-13", fixed, "2026-07-01", fixed)));

        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(FIVE), soonOpen))
                .hasSize(1);
        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE,
                () -> CharterDecider.decide(CharterState.UNKNOWN, draft(FIVE), never));
    }

    @Test
    void what_comes_round_comes_round_after_a_month_at_the_earliest() {
        for (String key : RuleKeys.COME_ROUND) {
            CharterRule never = months(key, 0);
            Given under = admin.under(holding(never));

            assertRefused(
                    CharterRefusal.RULE_IS_OUT_OF_RANGE,
                    () -> CharterDecider.decide(CharterState.UNKNOWN, draft(never), under.edge()));
            assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(months(key, 1)), under.edge()))
                    .hasSize(1);
        }
        assertThat(RuleKeys.ALL.stream().filter(key -> key.endsWith("_every_months")))
                .containsExactlyInAnyOrderElementsOf(RuleKeys.COME_ROUND);
        CharterRule atOnce = days(RuleKeys.LIMIT_REPAIR_DAYS, 0, Firmness.DEFAULT);
        assertThat(CharterDecider.decide(CharterState.UNKNOWN, draft(atOnce), admin.edge()))
                .as("other numbers may be none")
                .hasSize(1);
    }

    @Test
    void what_the_area_fixed_itself_it_may_change() {
        CharterRule fixed = days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.FIXED);
        CharterState own = after(CharterState.UNKNOWN, found("2026-04-13", fixed), admin);

        assertThat(CharterDecider.decide(
                        own,
                        draft(FIVE.with(Firmness.FIXED)),
                        admin.under(holding(fixed)).edge()))
                .hasSize(1);
    }

    @Test
    void what_the_area_fixed_itself_it_may_not_change_once_it_is_fixed_above_in_the_same_words() {
        CharterRule fixed = days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.FIXED);
        CharterState own = after(CharterState.UNKNOWN, found("2026-04-13", fixed), admin);
        Edge below = below(admin, Firmness.FIXED);

        assertRefused(CharterRefusal.RULE_IS_FIXED_ABOVE, () -> CharterDecider.decide(own, draft(FIVE), below));
    }

    @Test
    void a_charter_stays_with_its_area() {
        refused(
                CharterRefusal.CHARTER_BELONGS_TO_ANOTHER_AREA,
                first,
                new CharterCommand.Draft(CHARTER, Given.area(13), "机床-1", "001b", List.of(SEVEN)));
        refused(
                CharterRefusal.CHARTER_BELONGS_TO_ANOTHER_AREA,
                first,
                new CharterCommand.Found(
                        CHARTER, Given.area(13), "机床-1", "001b", LocalDate.parse("2026-05-01"), List.of(SEVEN)));
    }

    @Test
    void a_clerk_neither_drafts_nor_puts_in_force() {
        Given clerk = Given.a(Role.CLERK).byPerson(40).under(holding(SEVEN));
        for (CharterCommand command : List.of(found("2026-04-13", SEVEN), draft(SEVEN), put(1, "2026-07-01"))) {
            assertRefused(GeneralRefusal.NOT_YOUR_OFFICE, () -> CharterDecider.decide(drafted, command, clerk.edge()));
        }
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        CharterEvent again = CharterDecider.decide(CharterState.UNKNOWN, found("2026-04-13", SEVEN), admin.edge())
                .getFirst();

        refused(GeneralRefusal.RECORD_IS_AMISS, first.evolve(again), draft(SEVEN));
    }

    private static CharterCommand found(String from, CharterRule... rules) {
        return new CharterCommand.Found(CHARTER, Given.area(12), "柳荫", "004", LocalDate.parse(from), List.of(rules));
    }

    private static CharterCommand draft(CharterRule... rules) {
        return new CharterCommand.Draft(CHARTER, Given.area(12), "柳荫-2", "004", List.of(rules));
    }

    private static CharterCommand put(int draft, String from) {
        return new CharterCommand.PutInForce(draft, LocalDate.parse(from));
    }

    private static List<CharterVersion> versions(CharterState state) {
        return ((CharterState.Known) state).versions();
    }

    private static int repairOn(CharterState state, String day) {
        return CharterVersion.inForce(versions(state), LocalDate.parse(day))
                .orElseThrow()
                .whole(RuleKeys.LIMIT_REPAIR_DAYS);
    }

    private static CharterVersion holding(CharterRule rule) {
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        rules.put(rule.key(), rule);
        return new CharterVersion(new Id.CharterId(Given.uuid(98)), 1, "在行", LocalDate.EPOCH, rules);
    }

    /** Where seven days come down from above. */
    private static Edge below(Given given, Firmness firmness) {
        CharterVersion above = holding(days(RuleKeys.LIMIT_REPAIR_DAYS, 7, firmness));
        return given.under(above).edge().withCharterAbove(above(Map.of("2026-04-13", above)));
    }

    /** Below an area whose versions begin on these days, the first of them today. */
    private static CharterAbove above(Map<String, CharterVersion> versions) {
        TreeMap<LocalDate, CharterVersion> from = new TreeMap<>();
        versions.forEach((day, version) -> from.put(LocalDate.parse(day), version));
        return new CharterAbove(from);
    }

    private static CharterRule days(String key, int days, Firmness firmness) {
        return rule(key, new RuleValue.Whole(days), firmness);
    }

    private static CharterRule months(String key, int months) {
        return new CharterRule(
                key,
                new RuleValue.Whole(months),
                RuleUnit.MONTHS,
                Firmness.DEFAULT,
                "本产品默认",
                null,
                "自定",
                Provenance.OURS);
    }

    private static CharterRule word(String key, String word) {
        return rule(key, new RuleValue.Text(word), Firmness.DEFAULT);
    }

    private static CharterRule stars(String... points) {
        return words(RuleKeys.STAR_THRESHOLDS, points);
    }

    private static CharterRule words(String key, String... words) {
        return rule(key, new RuleValue.Words(List.of(words)), Firmness.DEFAULT);
    }

    private static CharterRule rule(String key, RuleValue value, Firmness firmness) {
        return new CharterRule(key, value, RuleUnit.WORKING_DAYS, firmness, "本产品默认", null, "自定", Provenance.OURS);
    }

    private void refused(RefusalCode code, CharterState state, CharterCommand command) {
        assertRefused(code, () -> CharterDecider.decide(state, command, admin.edge()));
    }

    private static CharterState after(CharterState state, CharterCommand command, Given given) {
        CharterState next = state;
        for (CharterEvent event : CharterDecider.decide(state, command, given.edge())) {
            next = next.evolve(event);
        }
        return next;
    }
}
