package org.gongjian.query.registry.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartyOrganisationsTest {
    private static final UUID COMMITTEE = new UUID(0, 30);
    private static final UUID BRANCH = new UUID(0, 31);
    private static final UUID ZHANG = new UUID(0, 10);
    private static final UUID LI = new UUID(0, 11);

    private final GivenFacts given = new GivenFacts();
    private final PartyOrganisationsTable table =
            new PartyOrganisationsTable(given.jdbc(), Generation.live(PartyOrganisationsReadModel.GROUP));
    private final PartyOrganisations organisations = new PartyOrganisations(given.jdbc());

    @BeforeEach
    void tell() {
        given.following(new PartyOrganisationsReadModel());
        registered(COMMITTEE, STREET, PartyOrganisationKind.COMMITTEE, "澄塘街道党工委", null);
        registered(BRANCH, HERE, PartyOrganisationKind.BRANCH, "第三网格党支部", COMMITTEE);
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_branch_stands_as_it_was_registered_and_under_a_superior_above_the_readers_area() {
        assertThat(table.all(scope(HERE)))
                .containsExactly(new PartyOrganisationRow(
                        BRANCH,
                        PartyOrganisationKind.BRANCH,
                        PartyOrganisationFunction.AREA,
                        "第三网格党支部",
                        COMMITTEE,
                        LocalDate.of(2016, 7, 1),
                        null,
                        List.of(),
                        false,
                        null,
                        HERE,
                        List.of()));
        assertThat(table.names(scope(HERE))).containsEntry(COMMITTEE, "澄塘街道党工委");
        assertThat(table.all(scope(THERE))).isEmpty();
        assertThat(table.all(scope(STREET))).hasSize(2);
    }

    @Test
    void it_takes_another_name_another_place_and_other_grids() {
        UUID other = new UUID(0, 32);
        fact(new PartyOrganisationEvent.Renamed(by(Role.CLERK), "柳荫里党支部"));
        fact(new PartyOrganisationEvent.PlacedUnder(by(Role.CLERK), new Id.PartyOrganisationId(other)));
        fact(new PartyOrganisationEvent.GridsServed(by(Role.CLERK), List.of("G1", "G2")));
        fact(new PartyOrganisationEvent.GridsServed(by(Role.CLERK), List.of("G2")));
        given.folded();

        PartyOrganisationRow branch = branch();
        assertThat(branch.name()).isEqualTo("柳荫里党支部");
        assertThat(branch.superior()).isEqualTo(other);
        assertThat(branch.grids()).containsExactly("G2");
    }

    @Test
    void one_secretary_follows_the_other_with_or_without_a_time_between() {
        fact(named(ZHANG, "2024-01-01"));
        fact(named(LI, "2025-01-01"));
        fact(new PartyOrganisationEvent.SecretaryLeft(by(Role.CLERK), LocalDate.of(2025, 12, 31)));
        fact(named(ZHANG, "2026-03-01"));
        given.folded();

        assertThat(branch().secretaries())
                .containsExactly(
                        secretary(ZHANG, "2026-03-01", null),
                        secretary(LI, "2025-01-01", "2025-12-31"),
                        secretary(ZHANG, "2024-01-01", "2024-12-31"));
        assertThat(branch().secretaryOn(LocalDate.of(2026, 2, 28))).isNull();
        assertThat(branch().secretaryOn(LocalDate.of(2026, 3, 1))).isEqualTo(secretary(ZHANG, "2026-03-01", null));
    }

    @Test
    void the_list_is_by_pinyin_and_those_that_are_no_more_stand_last() {
        UUID first = new UUID(0, 33);
        registered(first, HERE, PartyOrganisationKind.BRANCH, "北院党支部", COMMITTEE);
        given.folded();
        assertThat(organisations.all(scope(STREET)))
                .extracting(PartyOrganisationRow::name)
                .containsExactly("北院党支部", "澄塘街道党工委", "第三网格党支部");

        given.fact("party_organisation", first, HERE, NOW, new PartyOrganisationEvent.Dissolved(by(Role.CLERK), "并入"));
        given.folded();
        assertThat(organisations.all(scope(STREET)))
                .extracting(PartyOrganisationRow::name)
                .containsExactly("澄塘街道党工委", "第三网格党支部", "北院党支部");
    }

    @Test
    void one_that_is_no_more_was_there_until_the_day_on_which_it_was_dissolved() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        LocalDate last = LocalDate.ofInstant(NOW, zone);
        fact(named(ZHANG, "2024-01-01"));
        given.folded();
        assertThat(branch().standsOn(last.plusDays(1), zone)).isTrue();

        fact(new PartyOrganisationEvent.Dissolved(by(Role.CLERK), "并入"));
        given.folded();
        assertThat(branch().dissolved()).isTrue();
        assertThat(branch().standsOn(last, zone)).isTrue();
        assertThat(branch().standsOn(last.plusDays(1), zone)).isFalse();
    }

    private PartyOrganisationRow branch() {
        return organisations.one(BRANCH, scope(HERE)).orElseThrow();
    }

    private void fact(PartyOrganisationEvent fact) {
        given.fact("party_organisation", BRANCH, HERE, NOW, fact);
    }

    private void registered(UUID id, AreaPath area, PartyOrganisationKind kind, String name, @Nullable UUID superior) {
        given.fact(
                "party_organisation",
                id,
                area,
                NOW,
                new PartyOrganisationEvent.Registered(
                        by(Role.CLERK),
                        kind,
                        PartyOrganisationFunction.AREA,
                        name,
                        superior == null ? null : new Id.PartyOrganisationId(superior),
                        area,
                        LocalDate.of(2016, 7, 1),
                        null));
    }

    private static PartyOrganisationEvent named(UUID person, String from) {
        return new PartyOrganisationEvent.SecretaryNamed(
                by(Role.CLERK), new Id.PersonId(Objects.requireNonNull(person)), LocalDate.parse(from));
    }

    private static PartyOrganisationRow.Secretary secretary(UUID person, String from, @Nullable String lastDay) {
        return new PartyOrganisationRow.Secretary(
                person, LocalDate.parse(from), lastDay == null ? null : LocalDate.parse(lastDay));
    }
}
