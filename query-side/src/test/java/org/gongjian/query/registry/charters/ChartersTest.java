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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
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
        List<Charters.Line> rules = charters.holds(List.of(), HERE, JULY);

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

    @Test
    void a_draft_waits_until_it_is_put_in_force_and_is_seen_by_its_own_area_and_those_above() {
        draft(HERE, 1, rule(RuleKeys.ACCEPTANCE_DAYS, 2, Firmness.DEFAULT));
        draft(HERE, 2, rule(RuleKeys.ACCEPTANCE_DAYS, 3, Firmness.DEFAULT));

        assertThat(charters.drafts(scope(HERE))).singleElement().satisfies(waiting -> {
            assertThat(waiting.draft()).isEqualTo(2);
            assertThat(waiting.isBy(new UUID(0, 70))).isTrue();
            assertThat(waiting.isBy(new UUID(0, 71))).isFalse();
        });
        assertThat(charters.drafts(scope(STREET))).hasSize(1);
        assertThat(charters.drafts(scope(THERE))).isEmpty();
        assertThat(line(HERE, RuleKeys.ACCEPTANCE_DAYS, JULY).value())
                .as("a draft holds nowhere")
                .isEqualTo("1");

        inForce(HERE, 1, NEW_YEAR, rule(RuleKeys.ACCEPTANCE_DAYS, 3, Firmness.DEFAULT));

        assertThat(charters.drafts(scope(HERE))).isEmpty();
        assertThat(charters.versions(scope(HERE)))
                .singleElement()
                .satisfies(row -> assertThat(row.draftedBy()).isEqualTo(new UUID(0, 70)));
        draft(HERE, 3, rule(RuleKeys.ACCEPTANCE_DAYS, 4, Firmness.DEFAULT));
        assertThat(charters.drafts(scope(HERE))).hasSize(1);
    }

    @Test
    void what_would_hold_stands_between_what_is_fixed_above_and_what_is_stated_below() {
        inForce(STREET, 1, NEW_YEAR, rule(RuleKeys.FIRST_CONTACT_DAYS, 3, Firmness.FIXED));
        inForce(HERE, 1, NEW_YEAR, rule(RuleKeys.ACCEPTANCE_DAYS, 4, Firmness.DEFAULT));
        CharterVersion tried = Sides.version(
                "试",
                List.of(
                        rule(RuleKeys.ACCEPTANCE_DAYS, 6, Firmness.DEFAULT),
                        rule(RuleKeys.CONFIRM_DAYS, 9, Firmness.DEFAULT),
                        rule(RuleKeys.FIRST_CONTACT_DAYS, 8, Firmness.DEFAULT)));

        Function<AreaPath, CharterVersion> here = charters.trying(tried, HERE, JULY, scope(STREET));
        assertThat(here.apply(HERE).whole(RuleKeys.ACCEPTANCE_DAYS)).isEqualTo(6);
        assertThat(here.apply(HERE).whole(RuleKeys.FIRST_CONTACT_DAYS)).isEqualTo(3);
        Function<AreaPath, CharterVersion> street = charters.trying(tried, STREET, JULY, scope(STREET));
        assertThat(street.apply(HERE).whole(RuleKeys.ACCEPTANCE_DAYS)).isEqualTo(4);
        assertThat(street.apply(HERE).whole(RuleKeys.CONFIRM_DAYS)).isEqualTo(9);
        assertThat(street.apply(STREET).whole(RuleKeys.FIRST_CONTACT_DAYS)).isEqualTo(8);
    }

    @Test
    void a_rule_fixed_above_comes_from_there_though_the_area_says_the_same() {
        CharterRule fixed = rule(RuleKeys.FIRST_CONTACT_DAYS, 3, Firmness.FIXED);
        inForce(STREET, 1, NEW_YEAR, fixed);
        inForce(HERE, 1, NEW_YEAR, fixed);
        List<CharterRow> versions = charters.versions(scope(HERE));

        assertThat(line(HERE, RuleKeys.FIRST_CONTACT_DAYS, JULY).from())
                .isEqualTo(STREET.street().value());
        assertThat(charters.wouldHold(versions, HERE, JULY, Sides.version("试", List.of(fixed))))
                .filteredOn(line -> line.rule().equals(fixed))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.from()).isEqualTo(STREET.street().value()));
    }

    @Test
    void what_is_stated_in_vain_is_named_from_the_day_on_which_it_is_fixed_above() {
        CharterRule fixed = rule(RuleKeys.FIRST_CONTACT_DAYS, 3, Firmness.FIXED);
        CharterRule same = rule(RuleKeys.CONFIRM_DAYS, 2, Firmness.FIXED);
        inForce(STREET, 1, JULY, fixed, same);
        inForce(
                HERE,
                1,
                NEW_YEAR,
                rule(RuleKeys.FIRST_CONTACT_DAYS, 5, Firmness.DEFAULT),
                rule(RuleKeys.CONFIRM_DAYS, 2, Firmness.DEFAULT));
        List<CharterRow> versions = charters.versions(scope(HERE));

        for (LocalDate day : List.of(NEW_YEAR, JULY)) {
            assertThat(charters.overruled(versions, HERE, day)).singleElement().satisfies(one -> {
                assertThat(one.from()).isEqualTo(JULY);
                assertThat(one.stated().value()).isEqualTo(new RuleValue.Whole(5));
                assertThat(one.holds().rule()).isEqualTo(fixed);
                assertThat(one.holds().from()).isEqualTo(STREET.street().value());
            });
        }
        assertThat(charters.overruled(versions, STREET, JULY)).isEmpty();
        assertThat(charters.fixedLater(versions, HERE, NEW_YEAR, Sides.version("试", List.of())))
                .containsOnlyKeys(RuleKeys.FIRST_CONTACT_DAYS, RuleKeys.CONFIRM_DAYS)
                .allSatisfy((key, one) -> assertThat(one.from()).isEqualTo(JULY));
        assertThat(charters.fixedLater(versions, HERE, JULY, Sides.version("试", List.of())))
                .as("today already")
                .isEmpty();

        inForce(STREET, 2, JULY.plusMonths(1), rule(RuleKeys.FIRST_CONTACT_DAYS, 3, Firmness.DEFAULT));
        assertThat(charters.overruled(charters.versions(scope(HERE)), HERE, JULY.plusMonths(1)))
                .as("left open again")
                .isEmpty();
    }

    @Test
    void a_derived_rule_of_an_older_version_stands_in_the_form_with_its_line() {
        CharterRule derived = new CharterRule(
                RuleKeys.ACCEPTANCE_DAYS,
                new RuleValue.Whole(2),
                RuleUnit.WORKING_DAYS,
                Firmness.DEFAULT,
                "另一办法",
                "某〔2026〕3号",
                "参 第9条",
                Provenance.DERIVED);
        CharterDraftPage.Entry entry =
                new CharterDraftPage.Entry(4, new Charters.Line(derived, "2", null), false, null, List.of());

        assertThat(CharterDraftPage.proposed(entry, derived, List.of()))
                .containsEntry("adaptations[4].value", List.of("2"))
                .containsEntry("adaptations[4].document", List.of("另一办法"))
                .containsEntry("adaptations[4].number", List.of("某〔2026〕3号"))
                .containsEntry("adaptations[4].line", List.of("参 第9条"))
                .containsEntry("adaptations[4].provenance", List.of("DERIVED"));
    }

    @Test
    void words_of_a_closed_list_are_ticked_in_the_order_in_which_they_are_stated() {
        CharterRule usual = list("PARTY_AFFAIRS_BOARD", "PUBLIC_COLUMN");
        CharterRule turned = list("UNITS", "PARTY_AFFAIRS_BOARD");
        CharterRule open = new PresetTitles().defaults().rule(RuleKeys.STAR_THRESHOLDS);

        assertThat(CharterDraftPage.inOrder(usual)).containsExactly("PARTY_AFFAIRS_BOARD", "UNITS", "PUBLIC_COLUMN");
        assertThat(CharterDraftPage.inOrder(turned)).containsExactly("UNITS", "PARTY_AFFAIRS_BOARD", "PUBLIC_COLUMN");
        assertThat(CharterDraftPage.inOrder(open)).isEmpty();
        assertThat(CharterDraftPage.proposed(entry(usual), usual, List.of()))
                .containsEntry("adaptations[0].words", List.of("PARTY_AFFAIRS_BOARD", "PUBLIC_COLUMN"))
                .doesNotContainKey("adaptations[0].value");
        assertThat(CharterDraftPage.proposed(entry(open), open, List.of()))
                .containsKey("adaptations[0].value")
                .doesNotContainKey("adaptations[0].words");
    }

    private static CharterDraftPage.Entry entry(CharterRule rule) {
        return new CharterDraftPage.Entry(
                0, new Charters.Line(rule, "值", null), false, null, CharterDraftPage.inOrder(rule));
    }

    private static CharterRule list(String... words) {
        return new CharterRule(
                MeetingRuleKeys.MINUTES_PUBLIC_AT,
                new RuleValue.Words(List.of(words)),
                RuleUnit.LIST,
                Firmness.DEFAULT,
                "某办法",
                null,
                "第12行",
                Provenance.QUOTED);
    }

    @Test
    void an_authority_is_written_into_the_form_where_the_value_alone_leads_to_another() {
        CharterRule ours = rule(RuleKeys.ACCEPTANCE_DAYS, 2, Firmness.DEFAULT);
        CharterRule theirs = new CharterRule(
                ours.key(), ours.value(), ours.unit(), Firmness.FREE, "另一办法", null, "第1行", Provenance.QUOTED);

        assertThat(CharterDraftPage.isFound(ours.with(Firmness.FIXED), List.of(Map.of(), Map.of(ours.key(), ours))))
                .isTrue();
        assertThat(CharterDraftPage.isFound(ours, List.of(Map.of(ours.key(), theirs), Map.of(ours.key(), ours))))
                .as("the area's own newest version says the same on another document")
                .isFalse();
        assertThat(CharterDraftPage.isFound(ours, List.of(Map.of(), Map.of()))).isFalse();
    }

    @Test
    void the_parts_of_a_charter_hold_every_rule_once_in_its_order() {
        assertThat(Stream.of(RuleSection.values()).flatMap(part -> part.keys().stream()))
                .containsExactlyElementsOf(RuleKeys.ALL);
    }

    private void draft(AreaPath area, int number, CharterRule... rules) {
        Id.AreaId own = area.community() == null ? area.street() : area.community();
        UUID charter = new UUID(50, own.value().getLeastSignificantBits());
        given.fact(
                "charter",
                charter,
                area,
                NOW,
                new CharterEvent.VersionDrafted(
                        by(Role.ADMINISTRATOR), new Id.CharterId(charter), own, number, "稿", null, List.of(rules)));
        given.folded();
    }

    private Charters.Line line(AreaPath area, String key, LocalDate day) {
        return charters.holds(charters.versions(scope(area)), area, day).stream()
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
