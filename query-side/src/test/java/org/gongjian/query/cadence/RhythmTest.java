package org.gongjian.query.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.query.registry.charters.PresetTitles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static final LocalDate FOUNDED = LocalDate.parse("2026-01-01");
    private static final LocalDate HELD = LocalDate.parse("2026-01-15");
    private final PresetTitles presets = new PresetTitles();

    private CharterVersion under(String preset) {
        TreeMap<String, CharterRule> rules = new TreeMap<>(presets.defaults().rules());
        presets.all().stream()
                .filter(one -> one.preset().equals(preset))
                .flatMap(one -> one.rules().stream())
                .forEach(rule -> rules.put(rule.key(), rule));
        return new CharterVersion(presets.defaults().charter(), 1, preset, FOUNDED, rules);
    }

    private Rhythm rhythm(String preset, BodyKind kind, @Nullable LocalDate held, String since, String today) {
        return Rhythm.of(
                        new Rhythm.Sitting(new UUID(0, 1), kind, "党建联席会", HERE, LocalDate.parse(since)),
                        held,
                        null,
                        under(preset),
                        LocalDate.parse(today))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "000, COMMITTEE, 2026-04-15, OURS",
        "000, TWO_NEW_CONFERENCE, 2026-04-15, OURS",
        "001a, COMMITTEE, 2026-04-15, QUOTED",
        "001b, JOINT_CONFERENCE, 2026-04-15, QUOTED",
        "001b, PARTY_CONGRESS, 2026-07-15, QUOTED",
        "001b, COMMUNITY_ASSEMBLY, 2026-07-15, OURS",
        "001c, COMMITTEE, 2026-07-15, QUOTED",
        "002, OVERSIGHT_COMMITTEE, 2026-04-15, OURS",
        "003, WORKING_COMMITTEE, 2026-04-15, OURS",
        "004, COMMITTEE, 2026-02-15, QUOTED",
        "004, JOINT_CONFERENCE, 2026-04-15, QUOTED"
    })
    void a_body_is_to_meet_again_as_its_charter_says(String preset, BodyKind kind, LocalDate dueBy, String provenance) {
        Rhythm rhythm = rhythm(preset, kind, HELD, "2026-01-01", "2026-01-20");

        assertThat(rhythm.dueBy()).isEqualTo(dueBy);
        assertThat(rhythm.rule().provenance().name()).isEqualTo(provenance);
        assertThat(rhythm.overdue()).isFalse();
    }

    @Test
    void a_charter_of_before_that_says_no_months_says_nothing() {
        CharterVersion usual = under("004");
        TreeMap<String, CharterRule> rules = new TreeMap<>(usual.rules());
        CharterRule monthly = usual.rule(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS);
        rules.put(
                monthly.key(),
                new CharterRule(
                        monthly.key(),
                        new RuleValue.Whole(0),
                        monthly.unit(),
                        monthly.firmness(),
                        monthly.document(),
                        monthly.number(),
                        monthly.line(),
                        monthly.provenance()));
        Rhythm.Sitting body = new Rhythm.Sitting(new UUID(0, 1), BodyKind.COMMITTEE, "大党委", HERE, FOUNDED);

        assertThat(Rhythm.of(body, HELD, null, usual, HELD.plusYears(1))).isPresent();
        assertThat(Rhythm.of(
                        body,
                        HELD,
                        null,
                        new CharterVersion(usual.charter(), 1, "004", FOUNDED, rules),
                        HELD.plusYears(1)))
                .isEmpty();
    }

    @Test
    void it_is_over_from_the_day_after() {
        assertThat(rhythm("004", BodyKind.COMMITTEE, HELD, "2026-01-01", "2026-02-15")
                        .overdue())
                .isFalse();
        Rhythm over = rhythm("004", BodyKind.COMMITTEE, HELD, "2026-01-01", "2026-02-16");
        assertThat(over.overdue()).isTrue();
        assertThat(over.daysOver()).isEqualTo(1);
    }

    @Test
    void what_never_met_is_counted_from_when_it_could() {
        assertThat(rhythm("004", BodyKind.COMMITTEE, null, "2025-06-01", "2026-01-20")
                        .dueBy())
                .as("the charter holds from 1 January")
                .isEqualTo(LocalDate.parse("2026-02-01"));
        assertThat(rhythm("004", BodyKind.COMMITTEE, null, "2026-03-10", "2026-03-20")
                        .dueBy())
                .as("nobody sat in it before")
                .isEqualTo(LocalDate.parse("2026-04-10"));
    }

    @Test
    void no_charter_says_how_often_a_residents_council_meets() {
        assertThat(Rhythm.key(BodyKind.RESIDENTS_COUNCIL)).isEmpty();
        assertThat(Rhythm.key(BodyKind.OTHER)).isEmpty();
    }
}
