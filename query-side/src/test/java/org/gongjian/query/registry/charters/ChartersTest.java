package org.gongjian.query.registry.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.FAR;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartersTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final GivenFacts given = new GivenFacts();
    private final Charters charters = new Charters(given.jdbc(), new PresetTitles());

    @BeforeEach
    void follow() {
        given.following(new ChartersReadModel());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void without_any_charter_the_defaults_of_the_product_hold_and_say_so() {
        List<Charters.Line> rules = charters.holding(List.of(), HERE, JULY);

        assertThat(rules).extracting(line -> line.rule().key()).containsExactlyElementsOf(RuleKeys.ALL);
        assertThat(rules).allSatisfy(line -> assertThat(line.from()).isNull());
    }

    @Test
    void a_rule_of_the_street_comes_down_and_a_fixed_one_wins() {
        inForce(
                STREET,
                1,
                NEW_YEAR,
                rule(RuleKeys.ACCEPTANCE_DAYS, 2, Firmness.DEFAULT),
                rule(RuleKeys.FIRST_CONTACT_DAYS, 3, Firmness.FIXED));
        inForce(
                HERE,
                1,
                NEW_YEAR,
                rule(RuleKeys.ACCEPTANCE_DAYS, 4, Firmness.DEFAULT),
                rule(RuleKeys.FIRST_CONTACT_DAYS, 5, Firmness.DEFAULT));

        assertThat(line(HERE, RuleKeys.ACCEPTANCE_DAYS, JULY)).satisfies(line -> {
            assertThat(line.value()).isEqualTo("4");
            assertThat(line.from()).isEqualTo(HERE.community().value());
            assertThat(line.rule().provenance()).isEqualTo(Provenance.QUOTED);
        });
        assertThat(line(HERE, RuleKeys.FIRST_CONTACT_DAYS, JULY).value()).isEqualTo("3");
        assertThat(line(HERE, RuleKeys.FIRST_CONTACT_DAYS, JULY).from())
                .isEqualTo(STREET.street().value());
        assertThat(line(THERE, RuleKeys.ACCEPTANCE_DAYS, JULY).value()).isEqualTo("2");
    }

    @Test
    void a_later_version_holds_from_its_day_on() {
        inForce(HERE, 1, NEW_YEAR, rule(RuleKeys.ACCEPTANCE_DAYS, 1, Firmness.DEFAULT));
        inForce(HERE, 2, JULY, rule(RuleKeys.ACCEPTANCE_DAYS, 2, Firmness.DEFAULT));

        assertThat(line(HERE, RuleKeys.ACCEPTANCE_DAYS, JULY.minusDays(1)).value())
                .isEqualTo("1");
        assertThat(line(HERE, RuleKeys.ACCEPTANCE_DAYS, JULY).value()).isEqualTo("2");
    }

    @Test
    void a_community_sees_the_charters_above_it_and_not_those_beside_it() {
        inForce(STREET, 1, NEW_YEAR, rule(RuleKeys.ACCEPTANCE_DAYS, 1, Firmness.DEFAULT));
        inForce(THERE, 1, NEW_YEAR, rule(RuleKeys.ACCEPTANCE_DAYS, 1, Firmness.DEFAULT));

        assertThat(charters.versions(scope(HERE)))
                .extracting(CharterRow::area)
                .containsExactly(STREET.street().value());
        assertThat(charters.versions(scope(STREET))).hasSize(2);
        assertThat(charters.versions(scope(FAR))).isEmpty();
    }

    private Charters.Line line(AreaPath area, String key, LocalDate day) {
        return charters.holding(charters.versions(scope(area)), area, day).stream()
                .filter(line -> line.rule().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void inForce(AreaPath area, int version, LocalDate from, CharterRule... rules) {
        Id.AreaId own = area.community() == null ? area.street() : area.community();
        UUID charter = new UUID(50, own.value().getLeastSignificantBits());
        given.fact(
                "charter",
                charter,
                area,
                NOW,
                new CharterEvent.PutInForce(
                        by(Role.ADMINISTRATOR),
                        new Id.CharterId(charter),
                        own,
                        version,
                        "试-" + version,
                        null,
                        from,
                        List.of(rules)));
        given.folded();
    }

    private static CharterRule rule(String key, int days, Firmness firmness) {
        return new CharterRule(
                key,
                new RuleValue.Whole(days),
                RuleUnit.WORKING_DAYS,
                firmness,
                "某办法",
                "第三条",
                "第12行",
                Provenance.QUOTED);
    }
}
