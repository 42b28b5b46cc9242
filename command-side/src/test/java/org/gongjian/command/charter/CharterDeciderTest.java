package org.gongjian.command.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterState;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class CharterDeciderTest {
    private static final Id.CharterId CHARTER = new Id.CharterId(Given.uuid(20));
    private static final CharterRule SEVEN = days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.DEFAULT);
    private final Given admin = Given.a(Role.ADMINISTRATOR).under(holding(SEVEN));
    private final CharterState first = after(CharterState.UNKNOWN, put("2026-04-13", SEVEN), admin);

    @Test
    void a_version_takes_effect_from_the_day_of_its_recording_on() {
        assertThat(((CharterState.InForce) first).versions())
                .extracting(CharterVersion::version)
                .containsExactly(1);
        refused(CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING, CharterState.UNKNOWN, put("2026-04-12", SEVEN));
    }

    @Test
    void just_after_midnight_it_is_the_local_day_that_counts() {
        Given justAfterMidnight = admin.at("2026-04-14T00:30:00");

        assertRefused(
                CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING,
                () -> CharterDecider.decide(CharterState.UNKNOWN, put("2026-04-13", SEVEN), justAfterMidnight.edge()));
    }

    @Test
    void versions_follow_each_other_and_each_decision_finds_its_own() {
        CharterState second =
                after(first, put("2026-07-01", days(RuleKeys.LIMIT_REPAIR_DAYS, 5, Firmness.DEFAULT)), admin);
        List<CharterVersion> versions = ((CharterState.InForce) second).versions();

        assertThat(CharterVersion.inForce(versions, LocalDate.parse("2026-06-30"))
                        .orElseThrow()
                        .whole(RuleKeys.LIMIT_REPAIR_DAYS))
                .isEqualTo(7);
        assertThat(CharterVersion.inForce(versions, LocalDate.parse("2026-07-01"))
                        .orElseThrow()
                        .whole(RuleKeys.LIMIT_REPAIR_DAYS))
                .isEqualTo(5);
        refused(CharterRefusal.CHARTER_VERSION_BEGINS_BEFORE_THE_LAST, second, put("2026-06-30", SEVEN));
    }

    @Test
    void a_charter_states_each_rule_once() {
        refused(CharterRefusal.CHARTER_HAS_NO_RULES, CharterState.UNKNOWN, put("2026-04-13"));
        refused(CharterRefusal.RULE_IS_STATED_TWICE, CharterState.UNKNOWN, put("2026-04-13", SEVEN, SEVEN));
    }

    @Test
    void a_rule_is_known_and_of_its_type_and_in_range() {
        refused(
                CharterRefusal.RULE_IS_UNKNOWN,
                CharterState.UNKNOWN,
                put("2026-04-13", days("limit_of_the_moon", 7, Firmness.DEFAULT)));
        refused(
                CharterRefusal.RULE_HAS_ANOTHER_TYPE,
                CharterState.UNKNOWN,
                put("2026-04-13", rule(RuleKeys.LIMIT_REPAIR_DAYS, new RuleValue.Flag(true), Firmness.DEFAULT)));
        refused(
                CharterRefusal.RULE_IS_OUT_OF_RANGE,
                CharterState.UNKNOWN,
                put("2026-04-13", days(RuleKeys.LIMIT_REPAIR_DAYS, -1, Firmness.DEFAULT)));
        refused(
                CharterRefusal.RULE_IS_OUT_OF_RANGE,
                CharterState.UNKNOWN,
                put("2026-04-13", days(RuleKeys.LIMIT_REPAIR_DAYS, 366, Firmness.DEFAULT)));
    }

    @Test
    void points_needed_for_a_star_are_numbers() {
        CharterRule numbers = stars("20", "60");
        CharterRule words = stars("20", "六十");

        assertThat(CharterDecider.decide(
                        CharterState.UNKNOWN,
                        put("2026-04-13", numbers),
                        admin.under(holding(numbers)).edge()))
                .hasSize(1);
        assertRefused(
                CharterRefusal.RULE_IS_OUT_OF_RANGE,
                () -> CharterDecider.decide(
                        CharterState.UNKNOWN,
                        put("2026-04-13", words),
                        admin.under(holding(numbers)).edge()));
    }

    @Test
    void what_the_area_above_fixed_cannot_be_changed_below() {
        Given below = admin.under(holding(days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.FIXED)));

        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE,
                () -> CharterDecider.decide(
                        CharterState.UNKNOWN,
                        put("2026-04-13", days(RuleKeys.LIMIT_REPAIR_DAYS, 5, Firmness.DEFAULT)),
                        below.edge()));
        assertThat(CharterDecider.decide(CharterState.UNKNOWN, put("2026-04-13", SEVEN), below.edge()))
                .hasSize(1);
    }

    @Test
    void what_the_area_fixed_itself_it_may_change() {
        CharterRule fixed = days(RuleKeys.LIMIT_REPAIR_DAYS, 7, Firmness.FIXED);
        CharterState own = after(CharterState.UNKNOWN, put("2026-04-13", fixed), admin);

        assertThat(CharterDecider.decide(
                        own,
                        put("2026-07-01", days(RuleKeys.LIMIT_REPAIR_DAYS, 5, Firmness.FIXED)),
                        admin.under(holding(fixed)).edge()))
                .hasSize(1);
    }

    @Test
    void a_charter_stays_with_its_area() {
        CharterCommand elsewhere = new CharterCommand.PutInForce(
                CHARTER, Given.area(13), "机床-1", "001b", LocalDate.parse("2026-05-01"), List.of(SEVEN));

        refused(CharterRefusal.CHARTER_BELONGS_TO_ANOTHER_AREA, first, elsewhere);
    }

    @Test
    void a_clerk_puts_no_charter_in_force() {
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> CharterDecider.decide(
                        CharterState.UNKNOWN,
                        put("2026-04-13", SEVEN),
                        Given.a(Role.CLERK).under(holding(SEVEN)).edge()));
    }

    @Test
    void a_misfit_in_the_record_stops_every_decision() {
        CharterState amiss = first.evolve(
                ((CharterEvent) CharterDecider.decide(CharterState.UNKNOWN, put("2026-04-13", SEVEN), admin.edge())
                        .getFirst()));

        refused(GeneralRefusal.RECORD_IS_AMISS, amiss, put("2026-05-01", SEVEN));
    }

    private static CharterCommand put(String from, CharterRule... rules) {
        return new CharterCommand.PutInForce(
                CHARTER, Given.area(12), "柳荫", "004", LocalDate.parse(from), List.of(rules));
    }

    private static CharterVersion holding(CharterRule rule) {
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        rules.put(rule.key(), rule);
        return new CharterVersion(new Id.CharterId(Given.uuid(98)), 1, "在行", LocalDate.EPOCH, rules);
    }

    private static CharterRule days(String key, int days, Firmness firmness) {
        return rule(key, new RuleValue.Whole(days), firmness);
    }

    private static CharterRule stars(String... points) {
        return rule(RuleKeys.STAR_THRESHOLDS, new RuleValue.Words(List.of(points)), Firmness.DEFAULT);
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
