package org.gongjian.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

class CharterVersionTest {
    private static final String KEY = RuleKeys.LIMIT_REPAIR_DAYS;

    @Test
    void the_version_that_began_last_is_in_force() {
        CharterVersion first = version(1, "2026-01-01", rule(KEY, 7, Firmness.DEFAULT));
        CharterVersion second = version(2, "2026-07-01", rule(KEY, 5, Firmness.DEFAULT));

        assertThat(CharterVersion.inForce(List.of(first, second), LocalDate.parse("2026-06-30")))
                .contains(first);
        assertThat(CharterVersion.inForce(List.of(first, second), LocalDate.parse("2026-07-01")))
                .contains(second);
        assertThat(CharterVersion.inForce(List.of(first, second), LocalDate.parse("2025-12-31")))
                .isEmpty();
    }

    @Test
    void of_two_that_begin_on_one_day_the_later_version_is_in_force() {
        CharterVersion first = version(1, "2026-07-01");
        CharterVersion second = version(2, "2026-07-01");

        assertThat(CharterVersion.inForce(List.of(first, second), LocalDate.parse("2026-07-02")))
                .contains(second);
    }

    @Test
    void the_area_s_own_rule_wins_over_a_default_above() {
        CharterVersion resolved = CharterVersion.resolved(List.of(
                version(1, "2026-01-01", rule(KEY, 7, Firmness.DEFAULT)),
                version(4, "2026-01-01", rule(KEY, 5, Firmness.DEFAULT))));

        assertThat(resolved.whole(KEY)).isEqualTo(5);
        assertThat(resolved.version()).isEqualTo(4);
    }

    @Test
    void a_fixed_rule_above_wins_over_the_area_s_own() {
        CharterVersion resolved = CharterVersion.resolved(List.of(
                version(1, "2026-01-01", rule(KEY, 7, Firmness.FIXED)),
                version(1, "2026-01-01", rule(KEY, 5, Firmness.DEFAULT))));

        assertThat(resolved.whole(KEY)).isEqualTo(7);
    }

    @Test
    void a_rule_left_free_above_is_not_inherited() {
        CharterVersion resolved = CharterVersion.resolved(
                List.of(version(1, "2026-01-01", rule(KEY, 7, Firmness.FREE)), version(1, "2026-01-01")));

        assertThat(resolved.rules()).isEmpty();
        assertThatThrownBy(() -> resolved.whole(KEY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void below_a_rule_left_free_what_holds_still_further_above_comes_down() {
        CharterVersion product = version(0, "2020-01-01", rule(KEY, 7, Firmness.DEFAULT));
        CharterVersion street = version(1, "2026-01-01", rule(KEY, 5, Firmness.FREE));

        assertThat(CharterVersion.resolved(List.of(product, street)).whole(KEY)).isEqualTo(5);
        assertThat(CharterVersion.resolved(List.of(product, street, version(1, "2026-01-01")))
                        .whole(KEY))
                .isEqualTo(7);
    }

    @Test
    void a_rule_is_read_as_what_it_is() {
        CharterVersion version = version(1, "2026-01-01", rule(KEY, 7, Firmness.DEFAULT));

        assertThatThrownBy(() -> version.flag(KEY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> version.text(KEY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> version.words(KEY)).isInstanceOf(IllegalStateException.class);
    }

    private static CharterVersion version(int version, String from, CharterRule... rules) {
        TreeMap<String, CharterRule> byKey = new TreeMap<>();
        for (CharterRule rule : rules) {
            byKey.put(rule.key(), rule);
        }
        Id.CharterId id = new Id.CharterId(UUID.fromString("0190f5a0-0000-7000-8000-000000000001"));
        return new CharterVersion(id, version, "v" + version, LocalDate.parse(from), byKey);
    }

    private static CharterRule rule(String key, int days, Firmness firmness) {
        return new CharterRule(
                key, new RuleValue.Whole(days), RuleUnit.WORKING_DAYS, firmness, "本产品默认", null, "自定", Provenance.OURS);
    }
}
