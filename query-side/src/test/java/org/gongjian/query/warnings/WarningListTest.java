package org.gongjian.query.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.warnings.WarningKind.BRANCH_OUT_OF_SIZE;
import static org.gongjian.query.warnings.WarningKind.DELEGATES_OUT_OF_SIZE;
import static org.gongjian.query.warnings.WarningKind.GRID_WITHOUT_PARTY_ORGANISATION;
import static org.gongjian.query.warnings.WarningKind.GROUP_OUT_OF_SIZE;
import static org.gongjian.query.warnings.WarningKind.MAY_BECOME_COMMITTEE;
import static org.gongjian.query.warnings.WarningKind.UNIT_NOT_SURVEYED;
import static org.gongjian.query.warnings.WarningKind.UNIT_PARTY_ORGANISATION_NOT_REGISTERED;
import static org.gongjian.query.warnings.WarningKind.UNIT_WITHOUT_PARTY_ORGANISATION;
import static org.gongjian.query.warnings.WarningKind.UNIT_WITHOUT_SEAT_OR_LIAISON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.organisation.Survey;
import org.gongjian.organisation.Survey.PartyPresence;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.query.registry.members.BranchSize;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WarningListTest {
    private static final UUID SCHOOL = new UUID(0, 50);
    private static final UUID MARKET = new UUID(0, 51);
    private static final UUID BRANCH = new UUID(0, 60);
    private static final UUID GROUP = new UUID(0, 61);

    private final List<Directory.Organisation> units = new ArrayList<>();
    private final Map<UUID, Survey> surveys = new HashMap<>();
    private final Set<UUID> seated = new HashSet<>();
    private final Set<UUID> liaisons = new HashSet<>();
    private final List<PartyOrganisationRow> parties = new ArrayList<>();
    private final Map<UUID, BranchSize> sizes = new HashMap<>();
    private final List<Directory.Grid> grids = new ArrayList<>();
    private long members = 490;
    private long delegates;

    @Test
    void a_partner_unit_needs_a_concurrent_member_or_a_liaison() {
        unit(SCHOOL, true, false, PartyPresence.NO_MEMBERS);
        unit(MARKET, true, false, PartyPresence.NO_MEMBERS);
        assertThat(kinds()).containsExactly(UNIT_WITHOUT_SEAT_OR_LIAISON, UNIT_WITHOUT_SEAT_OR_LIAISON);

        seated.add(SCHOOL);
        assertThat(found())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo("/admin/organisations/" + MARKET));
        liaisons.add(MARKET);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void who_is_no_partner_or_no_more_needs_neither() {
        unit(SCHOOL, false, false, null);
        unit(MARKET, true, true, null);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_unit_is_surveyed_and_has_the_party_organisation_it_should_have() {
        liaisons.addAll(Set.of(SCHOOL, MARKET));
        unit(SCHOOL, true, false, PartyPresence.OWN);
        unit(MARKET, true, false, PartyPresence.LACKING);
        UUID bank = new UUID(0, 52);
        liaisons.add(bank);
        unit(bank, true, false, null);
        assertThat(kinds())
                .containsExactly(
                        UNIT_NOT_SURVEYED, UNIT_WITHOUT_PARTY_ORGANISATION, UNIT_PARTY_ORGANISATION_NOT_REGISTERED);

        parties.add(party(BRANCH, PartyOrganisationKind.BRANCH, null, null, SCHOOL));
        assertThat(kinds()).containsExactly(UNIT_NOT_SURVEYED, UNIT_WITHOUT_PARTY_ORGANISATION);
    }

    @Test
    void a_grid_branch_has_thirty_to_fifty_members_those_of_its_groups_among_them() {
        parties.add(party(BRANCH, PartyOrganisationKind.BRANCH, PartyOrganisationFunction.AREA, null, null));
        size(BRANCH, 29);
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(BRANCH_OUT_OF_SIZE);
            assertThat(one.numbers()).containsExactly(29L, 30, 50);
            assertThat(one.rules())
                    .extracting(CharterRule::key)
                    .containsExactly(RuleKeys.GRID_BRANCH_MEMBERS_FROM, RuleKeys.GRID_BRANCH_MEMBERS_TO);
        });

        parties.add(party(GROUP, PartyOrganisationKind.GROUP, PartyOrganisationFunction.AREA, BRANCH, null));
        size(GROUP, 8);
        assertThat(kinds()).isEmpty();
        size(BRANCH, 42);
        assertThat(kinds()).isEmpty();
        size(BRANCH, 43);
        assertThat(kinds()).containsExactly(BRANCH_OUT_OF_SIZE);
    }

    @Test
    void a_grid_group_has_about_ten_members() {
        parties.add(party(GROUP, PartyOrganisationKind.GROUP, PartyOrganisationFunction.AREA, null, null));
        for (int about : List.of(5, 10, 15)) {
            size(GROUP, about);
            assertThat(kinds()).as("%d members", about).isEmpty();
        }
        for (int off : List.of(4, 16)) {
            size(GROUP, off);
            assertThat(kinds()).as("%d members", off).containsExactly(GROUP_OUT_OF_SIZE);
        }
    }

    @Test
    void a_branch_of_another_type_may_have_any_size() {
        parties.add(party(BRANCH, PartyOrganisationKind.BRANCH, PartyOrganisationFunction.FUNCTIONAL, null, null));
        size(BRANCH, 3);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_general_branch_with_more_than_a_hundred_members_or_thirty_units_may_become_a_committee() {
        parties.add(party(BRANCH, PartyOrganisationKind.GENERAL_BRANCH, null, null, null));
        size(BRANCH, 100);
        assertThat(kinds()).isEmpty();
        size(BRANCH, 101);
        assertThat(kinds()).containsExactly(MAY_BECOME_COMMITTEE);

        size(BRANCH, 10);
        IntStream.range(0, 31).forEach(n -> {
            UUID one = new UUID(1, n);
            liaisons.add(one);
            unit(one, true, false, PartyPresence.NO_MEMBERS);
            assertThat(kinds().contains(MAY_BECOME_COMMITTEE))
                    .as("%d units", n + 1)
                    .isEqualTo(n + 1 > 30);
        });
    }

    @Test
    void organisations_that_stand_under_each_other_in_a_circle_are_counted_once() {
        parties.add(party(BRANCH, PartyOrganisationKind.GENERAL_BRANCH, null, GROUP, null));
        parties.add(party(GROUP, PartyOrganisationKind.GENERAL_BRANCH, null, BRANCH, null));
        size(BRANCH, 60);
        size(GROUP, 41);

        assertThat(found())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.numbers()).first().isEqualTo(101L));
    }

    @Test
    void a_grid_is_served_by_an_organisation_of_the_party() {
        grids.add(new Directory.Grid("G1", "一网格", List.of()));
        assertThat(kinds()).containsExactly(GRID_WITHOUT_PARTY_ORGANISATION);

        parties.add(party(BRANCH, PartyOrganisationKind.BRANCH, null, null, null));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void delegates_are_a_tenth_of_the_members() {
        delegates = 49;
        assertThat(kinds()).isEmpty();
        delegates = 48;
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(DELEGATES_OUT_OF_SIZE);
            assertThat(one.numbers()).containsExactly(48L, 490L, 10, 49L);
        });
        members = 481;
        delegates = 49;
        assertThat(kinds()).as("rounded up").isEmpty();
        delegates = 0;
        assertThat(kinds()).as("not convened").isEmpty();
    }

    private List<WarningKind> kinds() {
        return found().stream().map(Warning::kind).toList();
    }

    private List<Warning> found() {
        UUID community = HERE.community().value();
        return WarningList.of(new Registers(
                units,
                surveys,
                seated,
                liaisons,
                parties,
                sizes,
                Map.of(HERE, grids),
                Map.of(community, members),
                Map.of(community, delegates),
                area -> CHARTER));
    }

    private void unit(UUID id, boolean partner, boolean dissolved, @Nullable PartyPresence presence) {
        units.add(new Directory.Organisation(
                id, OrganisationKind.PUBLIC_INSTITUTION, "单位" + id, null, partner, true, dissolved, HERE));
        if (presence != null) {
            surveys.put(
                    id,
                    new Survey(
                            null, null, null, null, null, null, null, null, presence, null, null, null, null, null,
                            null, null));
        }
    }

    private void size(UUID party, int members) {
        sizes.put(party, new BranchSize(members, 0));
    }

    private static PartyOrganisationRow party(
            UUID id,
            PartyOrganisationKind kind,
            @Nullable PartyOrganisationFunction function,
            @Nullable UUID superior,
            @Nullable UUID unit) {
        return new PartyOrganisationRow(
                id, kind, function, "党组织" + id, superior, null, unit, List.of("G1"), false, null, HERE, List.of());
    }

    private static final CharterVersion CHARTER = charter(Map.of(
            RuleKeys.GRID_BRANCH_MEMBERS_FROM, 30,
            RuleKeys.GRID_BRANCH_MEMBERS_TO, 50,
            RuleKeys.GRID_GROUP_MEMBERS, 10,
            RuleKeys.GRID_GROUP_MEMBERS_MARGIN, 5,
            RuleKeys.UPGRADE_ABOVE_MEMBERS, 100,
            RuleKeys.UPGRADE_ABOVE_UNITS, 30,
            RuleKeys.DELEGATES_PERCENT, 10));

    private static CharterVersion charter(Map<String, Integer> numbers) {
        TreeMap<String, CharterRule> rules = new TreeMap<>();
        numbers.forEach((key, number) -> rules.put(
                key,
                new CharterRule(
                        key,
                        new RuleValue.Whole(number),
                        RuleUnit.COUNT,
                        Firmness.DEFAULT,
                        "方案",
                        null,
                        "第3行",
                        Provenance.QUOTED)));
        return new CharterVersion(new Id.CharterId(new UUID(0, 0)), 1, "试", LocalDate.EPOCH, rules);
    }
}
