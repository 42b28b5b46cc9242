package org.gongjian.command.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.platform.Town.day;
import static org.gongjian.command.platform.Town.instant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.calendar.CalendarCommand;
import org.gongjian.command.calendar.CalendarRefusal;
import org.gongjian.command.charter.CharterCommand;
import org.gongjian.command.charter.CharterRefusal;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.community.AreaRefusal;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.command.office.OfficeCommand;
import org.gongjian.command.office.OfficeRefusal;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.command.organisation.OrganisationRefusal;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.command.partyorganisation.PartyOrganisationRefusal;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.person.PersonRefusal;
import org.gongjian.command.platform.Town;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.registry.areas.RegistryRefusal;
import org.gongjian.command.platform.registry.rules.Presets;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.command.session.SessionCommand;
import org.gongjian.command.session.SessionRefusal;
import org.gongjian.community.AreaKind;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.person.ContactData;
import org.gongjian.person.Membership;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through the platform on a real PostgreSQL: what was decided is what the edge is told, on this node and on another. */
class RegistryTest {
    private static final String PHONE = "13900001234";

    private Town town;

    @BeforeEach
    void found() {
        town = new Town().found();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_area_is_known_with_path_numbers_and_categories_on_every_node() {
        Town.Node other = town.node();
        assertThat(other.registry().areaFacts().categories(town.communityPath(), day("2026-01-05")))
                .isEmpty();

        town.first().send(town.community(), add("SEWER", TimeLimitClass.REPAIR), town.communityPath());
        town.first()
                .send(town.districtPath().district(), add("ADVICE", TimeLimitClass.CONSULTATION), town.districtPath());

        assertThat(other.registry().areaFacts().path(town.community())).isEqualTo(town.communityPath());
        assertThat(other.registry().areaFacts().categories(town.communityPath(), day("2026-01-05")))
                .isEqualTo(Map.of("SEWER", "REPAIR", "ADVICE", "CONSULTATION"));
        assertThat(other.registry().areaFacts().numberPattern(town.communityPath(), NumberSeries.RECEIPT))
                .isEqualTo("LY{yyyy}{MM}{dd}-{nn}");
        assertThat(other.registry().areaFacts().calendar(town.communityPath()).plus(day("2026-04-24"), 15))
                .isEqualTo(day("2026-05-19"));
        assertRefused(
                AreaRefusal.CATEGORY_IS_ALREADY_THERE,
                () -> other.send(town.community(), add("SEWER", TimeLimitClass.HELP), town.communityPath()));
    }

    @Test
    void a_category_is_there_from_the_day_it_was_added_to_the_day_it_was_closed() {
        AreaFacts known = town.node().registry().areaFacts();
        town.first().send(town.community(), add("SEWER", TimeLimitClass.REPAIR), town.communityPath());
        town.at("2026-02-02T09:00");
        town.first().send(town.community(), new AreaCommand.CloseCategory("SEWER"), town.communityPath());

        assertThat(known.categories(town.communityPath(), day("2026-01-04"))).isEmpty();
        assertThat(known.categories(town.communityPath(), day("2026-01-05"))).containsOnlyKeys("SEWER");
        assertThat(known.categories(town.communityPath(), day("2026-02-01"))).containsOnlyKeys("SEWER");
        assertThat(known.categories(town.communityPath(), day("2026-02-02"))).isEmpty();
    }

    @Test
    void a_report_is_received_under_the_next_number_and_a_refusal_takes_none() {
        Id.OrganisationId school = new Id.OrganisationId(UUID.randomUUID());
        town.first()
                .send(
                        school,
                        new OrganisationCommand.Register(OrganisationKind.PUBLIC_INSTITUTION, "柳荫小学", null, true, true),
                        town.communityPath());
        Id.PartyOrganisationId party = new Id.PartyOrganisationId(UUID.randomUUID());
        town.first()
                .send(
                        party,
                        new PartyOrganisationCommand.Register(
                                PartyOrganisationKind.BRANCH, null, "柳荫小学党支部", null, null, school),
                        town.communityPath(),
                        Set.of(school));
        town.first()
                .send(
                        party,
                        new PartyOrganisationCommand.ReportIn(
                                UnitReport.Kind.FIRST,
                                day("2026-01-05"),
                                "区教育局党委",
                                null,
                                null,
                                12,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                "同意报到",
                                null),
                        town.communityPath());
        PartyOrganisationCommand receive = new PartyOrganisationCommand.ReceiveReport("同意接收", List.of(), null);
        assertRefused(GeneralRefusal.NOT_YOUR_OFFICE, () -> town.first().send(party, receive, town.communityPath()));
        assertThat(slips()).isEmpty();

        Acting secretary = new Acting(
                new Id.PersonId(new UUID(0, 9)),
                new Id.OfficeId(new UUID(0, 10)),
                Role.SECRETARY,
                town.communityPath(),
                null,
                "zhangguoping");
        town.first().send(secretary, party, receive, town.communityPath(), Set.of());
        assertThat(slips()).containsExactly(1L);
        assertRefused(
                PartyOrganisationRefusal.NO_REPORT_TO_RECEIVE,
                () -> town.first().send(secretary, party, receive, town.communityPath(), Set.of()));
        assertThat(slips()).containsExactly(1L);
    }

    private List<Long> slips() {
        return JdbcClient.create(town.database().append())
                .sql("SELECT last FROM work.number_series WHERE series = 'REPORT_IN'")
                .query(Long.class)
                .list();
    }

    @Test
    void two_communities_cannot_write_receipt_numbers_alike() {
        Id.AreaId second = new Id.AreaId(UUID.randomUUID());
        AreaPath path =
                new AreaPath(town.districtPath().district(), town.streetPath().street(), second);

        assertRefused(
                RegistryRefusal.RECEIPT_PREFIX_IS_TAKEN,
                () -> town.first()
                        .send(
                                second,
                                new AreaCommand.Register(AreaKind.COMMUNITY, "柳园社区", Town.ZONE, null, "LY", "园"),
                                path));
        assertThat(town.first().registry().areaFacts().path(second)).isNull();
    }

    @Test
    void a_new_version_in_force_between_two_days_gives_each_its_own() {
        Id.CharterId charter = new Id.CharterId(UUID.randomUUID());
        Presets presets = town.first().registry().presets();
        town.first().send(charter, put(charter, "柳荫-1", "2026-01-05", presets, List.of()), town.communityPath());
        Town.Node other = town.node();
        assertThat(repair(other, "2026-07-01")).isEqualTo("柳荫-1 v1: 7");

        town.first()
                .send(
                        charter,
                        draft(charter, "柳荫-2", presets, List.of(days(RuleKeys.LIMIT_REPAIR_DAYS, 5, Firmness.DEFAULT))),
                        town.communityPath());
        assertThat(repair(other, "2026-07-01")).as("a draft holds nowhere").isEqualTo("柳荫-1 v1: 7");
        assertRefused(
                CharterRefusal.DRAFTER_DOES_NOT_PUT_IN_FORCE,
                () -> town.first()
                        .send(charter, new CharterCommand.PutInForce(1, day("2026-07-01")), town.communityPath()));
        asAnother(charter, new CharterCommand.PutInForce(1, day("2026-07-01")));

        assertThat(repair(other, "2026-06-30")).isEqualTo("柳荫-1 v1: 7");
        assertThat(repair(other, "2026-07-01")).isEqualTo("柳荫-2 v2: 5");
        assertThat(other.registry().areas().ownCharter(town.community())).contains(charter);
        assertThat(other.registry().areas().ownRules(town.community()).get(RuleKeys.LIMIT_REPAIR_DAYS))
                .isEqualTo(days(RuleKeys.LIMIT_REPAIR_DAYS, 5, Firmness.DEFAULT));
        assertRefused(
                CharterRefusal.VERSION_IS_DRAFTED_FIRST,
                () -> other.send(
                        charter, put(charter, "柳荫-3", "2026-07-01", presets, List.of()), town.communityPath()));
    }

    @Test
    void before_any_charter_the_product_s_defaults_hold_and_say_so() {
        CharterVersion defaults = town.first().registry().areaFacts().charter(town.communityPath(), day("2025-12-31"));

        assertThat(defaults.version()).isZero();
        assertThat(defaults.name()).isEqualTo("本产品默认");
        assertThat(defaults.rules().keySet()).containsExactlyInAnyOrderElementsOf(RuleKeys.ALL);
    }

    @Test
    void what_the_street_fixed_holds_in_the_community() {
        streetFixesRepairsFrom("2026-01-05");
        Id.CharterId own = new Id.CharterId(UUID.randomUUID());
        Presets presets = town.first().registry().presets();

        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE,
                () -> town.first().send(own, put(own, "柳荫-1", "2026-01-05", presets, List.of()), town.communityPath()));
        assertThat(town.first()
                        .registry()
                        .areaFacts()
                        .charter(town.communityPath(), day("2026-01-05"))
                        .whole(RuleKeys.LIMIT_REPAIR_DAYS))
                .isEqualTo(6);
    }

    private void streetFixesRepairsFrom(String begins) {
        Id.CharterId above = new Id.CharterId(UUID.randomUUID());
        Id.AreaId street = Objects.requireNonNull(town.streetPath().street());
        town.first()
                .send(
                        above,
                        new CharterCommand.Found(
                                above,
                                street,
                                "澄塘-1",
                                null,
                                day(begins),
                                List.of(days(RuleKeys.LIMIT_REPAIR_DAYS, 6, Firmness.FIXED))),
                        town.streetPath());
    }

    @Test
    void what_the_street_fixes_from_a_later_day_is_held_against_what_begins_then_and_wins_where_it_began_before() {
        streetFixesRepairsFrom("2026-07-01");
        Id.CharterId own = new Id.CharterId(UUID.randomUUID());
        Presets presets = town.first().registry().presets();

        assertRefused(
                CharterRefusal.RULE_IS_FIXED_ABOVE,
                () -> town.first().send(own, put(own, "柳荫-1", "2026-07-01", presets, List.of()), town.communityPath()));
        town.first().send(own, put(own, "柳荫-1", "2026-06-30", presets, List.of()), town.communityPath());

        assertThat(repair(town.first(), "2026-06-30")).isEqualTo("柳荫-1 v1: 7");
        assertThat(repair(town.first(), "2026-07-01")).isEqualTo("柳荫-1 v1: 6");
    }

    @Test
    void membership_and_mandate_are_told_for_the_day_and_the_community() {
        Id.PersonId person = person();
        town.first()
                .send(
                        person,
                        new PersonCommand.RecordMembership(Membership.FULL, "二支部", true, day("2020-07-01")),
                        town.communityPath());
        town.first()
                .send(
                        person,
                        new PersonCommand.RecordMandate(town.community(), day("2026-03-01"), day("2029-02-28")),
                        town.communityPath());

        assertThat(standing(person, town.communityPath(), "2026-03-13T15:20"))
                .isEqualTo(new MemberStanding(MemberStanding.Membership.FULL, true, true));
        assertThat(standing(person, town.communityPath(), "2026-02-28T23:59"))
                .isEqualTo(new MemberStanding(MemberStanding.Membership.FULL, true, false));
        assertThat(standing(person, town.streetPath(), "2026-03-13T15:20").delegate())
                .isFalse();
        assertThat(town.first()
                        .registry()
                        .peopleFacts()
                        .members(town.communityPath(), Set.of(person), instant("2020-06-30T12:00")))
                .isEmpty();
        assertRefused(
                PersonRefusal.MANDATES_OVERLAP,
                () -> town.first()
                        .send(
                                person,
                                new PersonCommand.RecordMandate(town.community(), day("2027-03-01"), null),
                                town.communityPath()));
    }

    @Test
    void a_person_is_found_by_hash_and_read_until_a_second_person_erases() {
        Id.PersonId person = new Id.PersonId(UUID.randomUUID());
        Concealed name = town.concealer().conceal(person, "name", "王秀珍");
        register(person, name);
        Persons persons = town.first().registry().persons();
        town.first().send(person, new PersonCommand.RequestErasure("本人申请"), town.communityPath());

        assertRefused(
                PersonRefusal.ERASURE_NEEDS_A_SECOND_PERSON,
                () -> town.first().send(person, new PersonCommand.ConfirmErasure(), town.communityPath()));
        assertThat(persons.found(Persons.Key.PHONE, hashOfPhone())).containsExactly(person);
        assertThat(town.concealer().open(name, "name")).contains("王秀珍");

        town.first()
                .send(
                        town.administrator(9),
                        person,
                        new PersonCommand.ConfirmErasure(),
                        town.communityPath(),
                        Set.of());

        assertThat(persons.found(Persons.Key.PHONE, hashOfPhone())).isEmpty();
        assertThat(town.concealer().open(name, "name")).isEmpty();
        assertThat(town.first().registry().peopleFacts().isRegistered(person)).isTrue();
    }

    @Test
    void the_congress_sits_from_its_opening_to_its_closing() {
        Id.SessionId session = new Id.SessionId(UUID.randomUUID());
        town.at("2026-03-13T14:00").first().send(session, new SessionCommand.Open(3, 2, null), town.communityPath());
        assertRefused(
                SessionRefusal.ANOTHER_SESSION_SITS,
                () -> town.first().send(UUID.randomUUID(), new SessionCommand.Open(3, 3, null), town.communityPath()));
        town.at("2026-03-13T17:00").first().send(session, new SessionCommand.Close(), town.communityPath());

        assertThat(sitting("2026-03-13T13:59")).isNull();
        assertThat(sitting("2026-03-13T15:20"))
                .isEqualTo(new SittingCongress(session, "第三届第二次会议", instant("2026-03-13T14:00"), null));
        assertThat(sitting("2026-03-13T17:00")).isNull();
    }

    @Test
    void an_office_is_acted_in_by_its_holder_of_the_day() {
        Id.PersonId first = person();
        Id.PersonId second = person();
        Id.OrganisationId unit = new Id.OrganisationId(UUID.randomUUID());
        Id.OfficeId office = new Id.OfficeId(UUID.randomUUID());
        town.first().send(unit, organisation(), town.communityPath());
        town.first()
                .send(
                        office,
                        new OfficeCommand.Establish(
                                Role.LIAISON, "物业联络员", unit, null, holder(first, "孙强", "2026-01-01")),
                        town.communityPath(),
                        Set.of(unit));
        town.first().send(office, new OfficeCommand.Relieve(day("2026-06-30"), "换岗"), town.communityPath());
        town.first().send(office, new OfficeCommand.Appoint(holder(second, "何俊", "2026-07-01")), town.communityPath());
        Offices offices = town.node().registry().offices();

        assertThat(offices.holder(office, instant("2026-06-30T23:59")))
                .map(Offices.Held::actsAs)
                .contains("孙强");
        assertThat(offices.holder(office, instant("2026-07-01T00:00")))
                .map(Offices.Held::actsAs)
                .contains("何俊");
        assertThat(offices.heldBy(first, instant("2026-07-01T00:00"))).isEmpty();
        assertThat(offices.heldBy(second, instant("2026-07-01T00:00")))
                .singleElement()
                .satisfies(held -> assertThat(held.acting("he").organisation()).isEqualTo(unit));
        assertThat(offices.all(instant("2026-07-01T00:00"))).hasSize(1);
        assertRefused(
                OfficeRefusal.OFFICE_IS_HELD,
                () -> town.first()
                        .send(
                                office,
                                new OfficeCommand.Appoint(holder(first, "孙强", "2026-08-01")),
                                town.communityPath()));
    }

    @Test
    void a_dissolved_organisation_is_no_longer_there() {
        Id.OrganisationId unit = new Id.OrganisationId(UUID.randomUUID());
        town.first().send(unit, organisation(), town.communityPath());
        assertThat(town.first().registry().peopleFacts().organisations(Set.of(unit)))
                .containsKey(unit);

        town.first().send(unit, new OrganisationCommand.Dissolve("注销"), town.communityPath());

        assertThat(town.first().registry().peopleFacts().organisations(Set.of(unit)))
                .isEmpty();
        assertRefused(
                OrganisationRefusal.ORGANISATION_IS_DISSOLVED,
                () -> town.first().send(unit, new OrganisationCommand.Rename("新名", null), town.communityPath()));
    }

    @Test
    void a_calendar_is_adopted_provisionally_and_then_as_published() {
        Id.CalendarId calendar = new Id.CalendarId(UUID.randomUUID());
        town.first().send(calendar, adopt(PublishedDays.upTo(2027)), town.districtPath());
        town.first()
                .send(town.districtPath().district(), new AreaCommand.ChooseCalendar(calendar), town.districtPath());

        assertThat(town.first()
                        .registry()
                        .areaFacts()
                        .calendar(town.communityPath())
                        .lastYear())
                .isEqualTo(2027);
        assertRefused(
                CalendarRefusal.CALENDAR_LACKS_A_YEAR,
                () -> town.first().send(calendar, adopt(PublishedDays.published()), town.districtPath()));
    }

    private static CalendarCommand adopt(PublishedDays.Days days) {
        return new CalendarCommand.Adopt(
                days.calendar().version(),
                days.source(),
                days.calendar().holidays(),
                days.calendar().workdays(),
                days.provisionalYears());
    }

    private static AreaCommand add(String code, TimeLimitClass limit) {
        return new AreaCommand.AddCategory(code, code, null, limit);
    }

    private static OrganisationCommand organisation() {
        return new OrganisationCommand.Register(OrganisationKind.PROPERTY_COMPANY, "柳荫里物业", null, true, true);
    }

    private static OfficeCommand.Holder holder(Id.PersonId person, String actsAs, String from) {
        return new OfficeCommand.Holder(person, actsAs, LocalDate.parse(from), null, "协商推荐");
    }

    private Id.PersonId person() {
        Id.PersonId person = new Id.PersonId(UUID.randomUUID());
        register(person, town.concealer().conceal(person, "name", "王秀珍"));
        return person;
    }

    private String hashOfPhone() {
        return new ContactHash(new KeyedHash(town.keyFile())).phone(PHONE).orElseThrow();
    }

    private void register(Id.PersonId person, Concealed name) {
        PersonCommand command = new PersonCommand.Register(
                new ContactData(name, town.concealer().conceal(person, "phone", PHONE), null, null));
        town.first().send(person, command, town.communityPath());
    }

    private MemberStanding standing(Id.PersonId person, AreaPath area, String at) {
        return town.first()
                .registry()
                .peopleFacts()
                .members(area, Set.of(person), instant(at))
                .getOrDefault(person, MemberStanding.NONE);
    }

    private @Nullable SittingCongress sitting(String at) {
        return town.node().registry().peopleFacts().congress(town.communityPath(), instant(at));
    }

    private String repair(Town.Node node, String day) {
        CharterVersion charter = node.registry().areaFacts().charter(town.communityPath(), day(day));
        return charter.name() + " v" + charter.version() + ": " + charter.whole(RuleKeys.LIMIT_REPAIR_DAYS);
    }

    private void asAnother(Id.CharterId charter, CharterCommand command) {
        town.first().send(town.administrator(17), charter, command, town.communityPath(), Set.of());
    }

    private CharterCommand draft(Id.CharterId charter, String name, Presets presets, List<CharterRule> otherwise) {
        CharterCommand.Found whole = (CharterCommand.Found) put(charter, name, "2026-07-01", presets, otherwise);
        return new CharterCommand.Draft(charter, whole.area(), name, whole.preset(), whole.rules());
    }

    private CharterCommand put(
            Id.CharterId charter, String name, String from, Presets presets, List<CharterRule> otherwise) {
        List<CharterRule> rules = new ArrayList<>(presets.complete(Objects.requireNonNull(presets.named("004"))));
        otherwise.forEach(other -> rules.replaceAll(rule -> rule.key().equals(other.key()) ? other : rule));
        return new CharterCommand.Found(charter, town.community(), name, "004", day(from), rules);
    }

    private static CharterRule days(String key, int days, Firmness firmness) {
        return new CharterRule(
                key, new RuleValue.Whole(days), RuleUnit.WORKING_DAYS, firmness, "街道办法", null, "自定", Provenance.OURS);
    }
}
