package org.gongjian.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gongjian.catalogue.Gongjian;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.calendar.CalendarCommand;
import org.gongjian.command.charter.CharterRefusal;
import org.gongjian.command.community.AreaCommand;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.CommandSide;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.command.platform.registry.Persons;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.command.platform.registry.rules.PublishedDays;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.community.AreaKind;
import org.gongjian.community.NumberSeries;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Catalogue;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.FactJson;
import org.gongjian.store.Migrations;
import org.gongjian.store.keys.ContactHash;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of the administration over a whole command node: by JSON and by form, from an empty district on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTest {
    private static final Id.AreaId DISTRICT = new Id.AreaId(UUID.randomUUID());
    private static final AreaPath PATH = new AreaPath(DISTRICT, null, null);
    private static final Acting ADMINISTRATOR = new Acting(
            new Id.PersonId(UUID.randomUUID()),
            new Id.OfficeId(UUID.randomUUID()),
            Role.ADMINISTRATOR,
            PATH,
            null,
            "fang");
    private static final Instant NOW = local("2026-01-05T09:00");
    private final AnnotationConfigWebApplicationContext node = new AnnotationConfigWebApplicationContext();
    private MockMvc web;
    private Registry registry;
    private String street;
    private String community;

    @BeforeAll
    void start() throws Exception {
        node.setServletContext(new MockServletContext());
        node.register(Surroundings.class);
        node.refresh();
        web = MockMvcBuilders.webAppContextSetup(node).build();
        registry = node.getBean(Registry.class);
        found();
        street = id(json("/admin/areas", "{\"parent\":\"%s\",\"name\":\"澄塘街道\"}".formatted(DISTRICT)));
        community = id(json(
                "/admin/areas",
                "{\"parent\":\"%s\",\"name\":\"柳荫社区\",\"receiptPrefix\":\"LY\",\"shortName\":\"柳\"}"
                        .formatted(street)));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    /** The first district and its calendar: whoever starts the product does this. */
    private void found() {
        Id.CalendarId calendar = new Id.CalendarId(UUID.randomUUID());
        PublishedDays.Days days = PublishedDays.upTo(2027);
        ask(
                calendar,
                new CalendarCommand.Adopt(
                        days.calendar().version(),
                        days.source(),
                        days.calendar().holidays(),
                        days.calendar().workdays(),
                        days.provisionalYears()));
        ask(
                DISTRICT,
                new AreaCommand.Register(AreaKind.DISTRICT, "东澄区", ZoneId.of("Asia/Shanghai"), calendar, null, null));
    }

    private void ask(Object id, Object command) {
        EdgeFacts edges = node.getBean(EdgeFacts.class);
        node.getBean(Commands.class)
                .send(
                        RequestKey.once("fang"),
                        List.of(new Asked<>(
                                id.toString(), command, edges.edge(ADMINISTRATOR, PATH, HappenedInput.NOTHING))));
    }

    @Test
    void a_community_is_registered_under_its_street_and_draws_its_own_numbers() {
        AreaPath path = registry.areaFacts().path(new Id.AreaId(UUID.fromString(community)));

        assertThat(path).isEqualTo(new AreaPath(DISTRICT, area(street), area(community)));
        assertThat(registry.areaFacts().numberPattern(path(), NumberSeries.CASE))
                .isEqualTo("柳建案〔{yyyy}〕{n}号");
    }

    @Test
    void a_grid_is_drawn_by_a_form_whose_lines_are_buildings() throws Exception {
        MockHttpServletResponse answer = web.perform(post("/admin/areas/{id}/grids", community)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .param("code", "G1")
                        .param("name", "一网格")
                        .param("buildings", "1号楼\n2号楼"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).startsWith("/admin/areas?position=");
    }

    @Test
    void a_category_has_its_time_limit_class() throws Exception {
        MockHttpServletResponse answer = json(
                "/admin/areas/" + community + "/categories",
                "{\"code\":\"SEWER\",\"name\":\"化粪池\",\"timeLimitClass\":\"REPAIR\"}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("ETag")).isNotNull();
        assertThat(registry.areaFacts().categories(path(), LocalDate.parse("2026-01-05")))
                .containsEntry("SEWER", "REPAIR");
    }

    @Test
    void a_charter_is_a_preset_with_what_the_area_changes_in_it() throws Exception {
        MockHttpServletResponse answer = json("/admin/charters", """
                {"area":"%s","name":"柳荫-1","preset":"004","inForceFrom":"2026-01-05","adaptations":[
                  {"key":"first_asked_responsible","value":"true","document":"社区建立“大党委”实施方案","line":"第123行"},
                  {"key":"limit_repair_days","value":"6"}]}
                """.formatted(community));

        assertThat(answer.getStatus()).isEqualTo(201);
        CharterVersion charter = registry.areaFacts().charter(path(), LocalDate.parse("2026-01-05"));
        assertThat(charter.name()).isEqualTo("柳荫-1");
        assertThat(charter.whole(RuleKeys.LIMIT_REPAIR_DAYS)).isEqualTo(6);
        assertThat(charter.flag(RuleKeys.FIRST_ASKED_RESPONSIBLE)).isTrue();
        assertThat(charter.whole(RuleKeys.NOTICE_DAYS_JOINT_MEETING)).isEqualTo(7);
        assertThat(charter.rule(RuleKeys.FIRST_ASKED_RESPONSIBLE).provenance()).isEqualTo(Provenance.QUOTED);
        assertThat(charter.rule(RuleKeys.LIMIT_REPAIR_DAYS).provenance()).isEqualTo(Provenance.OURS);
    }

    @Test
    void the_next_version_is_drafted_and_keeps_the_authority_of_what_it_does_not_change() throws Exception {
        String here = id(json(
                "/admin/areas",
                "{\"parent\":\"%s\",\"name\":\"草案社区\",\"receiptPrefix\":\"CA\",\"shortName\":\"草\"}"
                        .formatted(street)));
        String founding =
                "{\"area\":\"%s\",\"name\":\"草案-1\",\"preset\":\"004\",\"inForceFrom\":\"2026-01-05\",\"adaptations\":[]}"
                        .formatted(here);
        String charter = id(json("/admin/charters", founding));

        assertRefused(CharterRefusal.VERSION_IS_DRAFTED_FIRST, "/admin/charters", founding);
        MockHttpServletResponse drafted = json("/admin/charters/drafts", """
                {"area":"%s","name":"草案-2","preset":"004","adaptations":[
                  {"key":"notice_days_joint_meeting","value":"7","firmness":"FIXED"},
                  {"key":"confirm_days","value":""},
                  {"key":"quorum_committee","value":"AT_LEAST_TWO_THIRDS"}]}
                """.formatted(here));

        assertThat(drafted.getStatus()).isEqualTo(201);
        assertThat(id(drafted)).isEqualTo(charter);
        CharterEvent.VersionDrafted draft = draft(charter);
        assertThat(rule(draft, RuleKeys.NOTICE_DAYS_JOINT_MEETING)).satisfies(rule -> {
            assertThat(rule.firmness()).isEqualTo(Firmness.FIXED);
            assertThat(rule.provenance()).isEqualTo(Provenance.QUOTED);
            assertThat(rule.line()).isEqualTo("第31行");
        });
        assertThat(rule(draft, RuleKeys.CONFIRM_DAYS).value()).isEqualTo(new RuleValue.Whole(1));
        assertThat(rule(draft, MeetingRuleKeys.QUORUM_COMMITTEE)).satisfies(rule -> {
            assertThat(rule.document()).isEqualTo("草案-2");
            assertThat(rule.provenance()).isEqualTo(Provenance.OURS);
        });
        assertRefused(
                CharterRefusal.DRAFTER_DOES_NOT_PUT_IN_FORCE,
                "/admin/charters/" + charter + "/put-in-force",
                "{\"draft\":1,\"inForceFrom\":\"2026-02-01\"}");
    }

    @Test
    void an_authority_that_is_derived_keeps_the_line_it_is_derived_from() throws Exception {
        CharterEvent.VersionDrafted draft = drafted("推定社区", "TD", "推", """
                  {"key":"limit_repair_days","value":"4","document":"某办法","number":"某〔2026〕3号",
                   "line":"参 第9条","provenance":"DERIVED"},
                  {"key":"limit_help_days","value":"4","document":"某办法","line":"第9条"},
                  {"key":"confirm_days","value":"4","document":"某办法"}""");

        assertThat(rule(draft, RuleKeys.LIMIT_REPAIR_DAYS)).satisfies(rule -> {
            assertThat(rule.provenance()).isEqualTo(Provenance.DERIVED);
            assertThat(rule.number()).isEqualTo("某〔2026〕3号");
            assertThat(rule.line()).isEqualTo("参 第9条");
        });
        assertThat(rule(draft, RuleKeys.LIMIT_HELP_DAYS).provenance()).isEqualTo(Provenance.QUOTED);
        assertThat(rule(draft, RuleKeys.CONFIRM_DAYS).provenance()).isEqualTo(Provenance.DERIVED);
        String one =
                "{\"area\":\"%s\",\"name\":\"柳荫\",\"adaptations\":[{\"key\":\"confirm_days\",\"value\":\"2\",%s}]}";
        assertFaulty(
                "adaptations[0].line",
                "/admin/charters/drafts",
                one.formatted(community, "\"document\":\"某办法\",\"provenance\":\"QUOTED\""));
        assertFaulty(
                "adaptations[0].document",
                "/admin/charters/drafts",
                one.formatted(community, "\"provenance\":\"DERIVED\""));
    }

    @Test
    void words_of_a_list_are_taken_one_by_one_as_they_are_ticked() throws Exception {
        CharterEvent.VersionDrafted draft = drafted("勾选社区", "GX", "勾", """
                  {"key":"minutes_public_at","words":["PARTY_AFFAIRS_BOARD","UNITS"]},
                  {"key":"notice_waivable_for","value":"URGENT_CONSULTATION、EXTRAORDINARY_MEETING"}""");

        assertThat(rule(draft, MeetingRuleKeys.MINUTES_PUBLIC_AT).value())
                .isEqualTo(new RuleValue.Words(List.of("PARTY_AFFAIRS_BOARD", "UNITS")));
        assertThat(rule(draft, MeetingRuleKeys.NOTICE_WAIVABLE_FOR).value())
                .isEqualTo(new RuleValue.Words(List.of("URGENT_CONSULTATION", "EXTRAORDINARY_MEETING")));
        assertFaulty("adaptations[0].words", "/admin/charters/drafts", """
                {"area":"%s","name":"柳荫","adaptations":[{"key":"confirm_days","words":["UNITS"]}]}
                """.formatted(community));
    }

    @Test
    void none_is_not_ticked_beside_others() throws Exception {
        String one = "{\"area\":\"%s\",\"name\":\"柳荫\",\"adaptations\":[{\"key\":\"notice_waivable_for\",%s}]}";
        assertFaulty(
                "adaptations[0].words",
                "/admin/charters/drafts",
                one.formatted(community, "\"words\":[\"EXTRAORDINARY_MEETING\",\"NONE\"]"));
        assertFaulty(
                "adaptations[0].value",
                "/admin/charters/drafts",
                one.formatted(community, "\"value\":\"NONE、URGENT_CONSULTATION\""));
        CharterEvent.VersionDrafted draft =
                drafted("不豁免社区", "BH", "不", "{\"key\":\"notice_waivable_for\",\"words\":[\"NONE\"]}");
        assertThat(rule(draft, MeetingRuleKeys.NOTICE_WAIVABLE_FOR).value())
                .isEqualTo(new RuleValue.Words(List.of("NONE")));
    }

    @Test
    void one_word_that_is_ticked_in_a_form_is_a_list_of_one() throws Exception {
        String here = areaOf("单选社区", "DX", "单");
        MockHttpServletResponse answer = web.perform(post("/admin/charters/drafts")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .accept(MediaType.TEXT_HTML)
                        .param("area", here)
                        .param("name", "单选-1")
                        .param("adaptations[0].key", "minutes_public_at")
                        .param("adaptations[0].words", "UNITS")
                        .param("adaptations[1].key", "notice_waivable_for")
                        .param("adaptations[1].words", "URGENT_CONSULTATION", "EXTRAORDINARY_MEETING"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        CharterEvent.VersionDrafted draft = draft(charterOf(here));
        assertThat(rule(draft, MeetingRuleKeys.MINUTES_PUBLIC_AT).value())
                .isEqualTo(new RuleValue.Words(List.of("UNITS")));
        assertThat(rule(draft, MeetingRuleKeys.NOTICE_WAIVABLE_FOR).value())
                .isEqualTo(new RuleValue.Words(List.of("URGENT_CONSULTATION", "EXTRAORDINARY_MEETING")));
    }

    @Test
    void an_authority_beside_no_value_is_not_dropped_silently() throws Exception {
        Refused refused = assertRefused(
                CharterRefusal.AUTHORITY_STANDS_BESIDE_NO_VALUE, "/admin/charters/drafts", """
                {"area":"%s","name":"柳荫","preset":"004",
                  "adaptations":[{"key":"confirm_days","value":"2"},{"key":"limit_repair_days","document":"某办法"}]}
                """.formatted(community));

        assertThat(refused.facts())
                .containsEntry("rule", RuleKeys.LIMIT_REPAIR_DAYS)
                .containsEntry("field", "adaptations[1].value");
    }

    private CharterEvent.VersionDrafted drafted(String name, String prefix, String shortName, String adaptations)
            throws Exception {
        MockHttpServletResponse answer =
                json("/admin/charters/drafts", """
                {"area":"%s","name":"%s-1","adaptations":[%s]}
                """.formatted(areaOf(name, prefix, shortName), name, adaptations));
        assertThat(answer.getStatus()).isEqualTo(201);
        return draft(id(answer));
    }

    private String areaOf(String name, String prefix, String shortName) throws Exception {
        return id(json("/admin/areas", """
                {"parent":"%s","name":"%s","receiptPrefix":"%s","shortName":"%s"}
                """.formatted(street, name, prefix, shortName)));
    }

    /** The id that a first draft of an area's charter has. */
    private static String charterOf(String area) {
        return UuidCreator.getNameBasedSha1("charter\n" + area).toString();
    }

    @Test
    void a_refusal_on_a_fixed_rule_cites_it() throws Exception {
        String above = id(json("/admin/areas", "{\"parent\":\"%s\",\"name\":\"统一街道\"}".formatted(DISTRICT)));
        String below = id(json(
                "/admin/areas",
                "{\"parent\":\"%s\",\"name\":\"统一社区\",\"receiptPrefix\":\"TY\",\"shortName\":\"统\"}".formatted(above)));
        json("/admin/charters", """
                {"area":"%s","name":"统一-1","inForceFrom":"2026-01-05","adaptations":[
                  {"key":"limit_repair_days","value":"6","firmness":"FIXED","document":"统一办法","number":"统〔2026〕1号"}]}
                """.formatted(above));

        Refused refused =
                assertRefused(CharterRefusal.RULE_IS_FIXED_ABOVE, "/admin/charters/drafts", """
                {"area":"%s","name":"统一社区-1","adaptations":[{"key":"limit_repair_days","value":"5"}]}
                """.formatted(below));

        assertThat(refused.facts())
                .containsEntry("rule", RuleKeys.LIMIT_REPAIR_DAYS)
                .containsEntry("document", "统一办法")
                .containsEntry("number", "统〔2026〕1号")
                .containsEntry("provenance", Provenance.DERIVED);
        assertThat(json("/admin/charters/drafts", """
                        {"area":"%s","name":"统一社区-1","preset":"004","adaptations":[]}
                        """.formatted(below)).getStatus())
                .as("a source does not state again what is fixed above")
                .isEqualTo(201);
    }

    @Test
    void a_charter_is_not_dated_back_past_what_is_fixed_above() throws Exception {
        String above = id(json("/admin/areas", "{\"parent\":\"%s\",\"name\":\"今日街道\"}".formatted(DISTRICT)));
        String below = id(json(
                "/admin/areas",
                "{\"parent\":\"%s\",\"name\":\"今日社区\",\"receiptPrefix\":\"JR\",\"shortName\":\"今\"}".formatted(above)));
        json("/admin/charters", """
                {"area":"%s","name":"今日-1","inForceFrom":"2026-01-05","adaptations":[
                  {"key":"limit_repair_days","value":"6","firmness":"FIXED"}]}
                """.formatted(above));

        assertRefused(CharterRefusal.RULE_IS_FIXED_ABOVE, "/admin/charters/drafts", """
                {"area":"%s","name":"今日社区-1","happened":{"at":"2026-01-04"},
                  "adaptations":[{"key":"limit_repair_days","value":"5"}]}
                """.formatted(below));
    }

    private Refused assertRefused(RefusalCode code, String path, String body) {
        ServletException thrown = catchThrowableOfType(ServletException.class, () -> json(path, body));
        assertThat(thrown.getCause()).isInstanceOf(Refused.class);
        Refused refused = (Refused) thrown.getCause();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    private CharterEvent.VersionDrafted draft(String charter) {
        return FactJson.mapper()
                .readValue(
                        JdbcClient.create(node.getBean(TestDatabase.class).append())
                                .sql(
                                        "SELECT convert_from(payload, 'UTF8') FROM store.event WHERE aggregateidentifier = ?"
                                                + " AND payloadtype = 'charter.VersionDrafted'")
                                .param(charter)
                                .query(String.class)
                                .single(),
                        CharterEvent.VersionDrafted.class);
    }

    private static CharterRule rule(CharterEvent.VersionDrafted draft, String key) {
        return draft.rules().stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_adaptation_that_is_no_rule_or_no_number_is_named() throws Exception {
        String form =
                "{\"area\":\"%s\",\"name\":\"柳荫\",\"preset\":\"004\",\"inForceFrom\":\"2026-02-01\",\"adaptations\":[{\"key\":\"%s\",\"value\":\"%s\"}]}";

        assertFaulty("adaptations[0].key", "/admin/charters", form.formatted(community, "no_such_rule", "1"));
        assertFaulty("adaptations[0].value", "/admin/charters", form.formatted(community, "confirm_days", "bald"));
    }

    private long eventsWith(String text) {
        return JdbcClient.create(node.getBean(TestDatabase.class).append())
                .sql("SELECT count(*) FROM store.event WHERE convert_from(payload, 'UTF8') LIKE '%' || ? || '%'"
                        + " OR aggregateidentifier = ?")
                .params(text, text)
                .query(Long.class)
                .single();
    }

    @Test
    void a_person_is_registered_concealed_and_found_by_hash_holds_an_office_and_is_a_member() throws Exception {
        MockHttpServletResponse registered = json(
                "/admin/persons",
                "{\"area\":\"%s\",\"contact\":{\"name\":\"张国平\",\"phone\":\"139 0000 1234\",\"address\":\"3号楼\"}}"
                        .formatted(community));
        String person = id(registered);
        String hash = new ContactHash(new KeyedHash(node.getBean(KeyFile.class)))
                .phone("13900001234")
                .orElseThrow();
        assertThat(registry.persons().found(Persons.Key.PHONE, hash))
                .containsExactly(new Id.PersonId(UUID.fromString(person)));

        assertThat(eventsWith(hash))
                .as("a fact outlives the erasure and holds no hash")
                .isZero();
        assertThat(eventsWith(person)).as("the control").isPositive();

        assertThat(json("/admin/persons/" + person + "/membership", "{\"membership\":\"FULL\",\"from\":\"2010-07-01\"}")
                        .getStatus())
                .isEqualTo(200);
        String office = id(json("/admin/offices", """
                {"area":"%s","role":"SECRETARY","title":"社区书记",
                 "holder":{"person":"%s","actsAs":"张国平","from":"2026-01-01","appointedBy":"街道党工委"}}
                """.formatted(community, person)));

        assertThat(registry.offices().heldBy(new Id.PersonId(UUID.fromString(person)), NOW))
                .singleElement()
                .extracting(Offices.Held::title)
                .isEqualTo("社区书记");
        assertThat(json("/admin/offices/" + office + "/relieve", "{\"lastDay\":\"2026-01-05\",\"reason\":\"调离\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(registry.offices().heldBy(new Id.PersonId(UUID.fromString(person)), local("2026-01-06T00:00")))
                .isEmpty();
    }

    @Test
    void an_organisation_moves_and_is_then_found_in_its_new_area() throws Exception {
        String unit = id(json(
                "/admin/organisations",
                "{\"area\":\"%s\",\"kind\":\"DEPARTMENT\",\"name\":\"区排水中心\",\"handles\":true}".formatted(DISTRICT)));

        json("/admin/organisations/" + unit + "/move", "{\"area\":\"%s\"}".formatted(street));

        Id.OrganisationId id = new Id.OrganisationId(UUID.fromString(unit));
        assertThat(registry.peopleFacts().organisations(Set.of(id)).get(id).area())
                .isEqualTo(new AreaPath(DISTRICT, area(street), null));
    }

    @Test
    void an_organisation_of_the_party_stands_under_another_serves_grids_and_has_members() throws Exception {
        json("/admin/areas/" + community + "/grids", "{\"code\":\"P1\",\"name\":\"党建网格\"}");
        String committee = party("COMMITTEE", "柳荫社区党委", null);
        String branch = party("BRANCH", "第一党支部", committee);
        String group = party("GROUP", "3号楼党小组", branch);

        Id.PartyOrganisationId id = new Id.PartyOrganisationId(UUID.fromString(group));
        assertThat(registry.peopleFacts().partyOrganisations(Set.of(id)).get(id).above())
                .extracting(Id.PartyOrganisationId::toString)
                .containsExactly(branch, committee);
        accepted("/admin/party-organisations/" + branch + "/grids", "{\"grids\":[\"P1\"]}");
        String person = person("孙桂芝");
        accepted(
                "/admin/party-organisations/" + branch + "/secretary",
                "{\"secretary\":\"%s\",\"from\":\"2026-01-01\"}".formatted(person));
        accepted("/admin/persons/" + person + "/membership", "{\"membership\":\"FULL\",\"from\":\"2010-07-01\"}");
        accepted(
                "/admin/persons/" + person + "/join-branch",
                "{\"branch\":\"%s\",\"from\":\"2026-01-01\"}".formatted(branch));

        assertRefused(
                "GRID_IS_NOT_DRAWN", "/admin/party-organisations/" + branch + "/grids", "{\"grids\":[\"nowhere\"]}");
        assertRefused(
                "SUPERIOR_STANDS_NO_HIGHER",
                "/admin/party-organisations/" + committee + "/place-under",
                "{\"superior\":\"%s\"}".formatted(group));
        assertFaulty(
                "secretary",
                "/admin/party-organisations/" + branch + "/secretary",
                "{\"secretary\":\"%s\",\"from\":\"2026-02-01\"}".formatted(UUID.randomUUID()));
        accepted("/admin/party-organisations/" + committee + "/dissolve", "{\"reason\":\"改建\"}");
        assertThat(registry.peopleFacts().partyOrganisations(Set.of(id)).get(id).above())
                .as("a dissolved one still stands between")
                .hasSize(2);
        assertRefused(
                "SUPERIOR_IS_NOT_THERE",
                "/admin/party-organisations/" + group + "/place-under",
                "{\"superior\":\"%s\"}".formatted(committee));
    }

    @Test
    void who_works_in_a_unit_located_here_takes_no_part_in_a_joint_recommendation() throws Exception {
        String unit = id(json(
                "/admin/organisations",
                "{\"area\":\"%s\",\"kind\":\"PUBLIC_INSTITUTION\",\"name\":\"柳荫小学\"}".formatted(community)));
        String ofTheUnit = id(json(
                "/admin/party-organisations",
                "{\"area\":\"%s\",\"kind\":\"BRANCH\",\"name\":\"柳荫小学党支部\",\"unit\":\"%s\"}"
                        .formatted(community, unit)));
        List<String> came = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            String person = person("外来党员" + n);
            accepted(
                    "/admin/persons/" + person + "/membership",
                    "{\"membership\":\"FULL\",\"elsewhere\":true,\"from\":\"2010-07-01\"}");
            came.add(person);
        }
        String delegate = came.removeFirst();
        String both = came.getFirst();
        accepted("/admin/persons/" + both + "/management", "{\"management\":\"DUAL\",\"from\":\"2026-01-01\"}");
        String joined = came.get(1);
        accepted(
                "/admin/persons/" + joined + "/join-branch",
                "{\"branch\":\"%s\",\"from\":\"2026-01-01\"}".formatted(ofTheUnit));
        List<String> free = came.subList(2, 7);

        assertRefused("RECOMMENDERS_ARE_OF_ANOTHER_KIND", chosen(delegate), jointly(both, free.subList(1, 5)));
        assertRefused("RECOMMENDERS_ARE_OF_ANOTHER_KIND", chosen(delegate), jointly(joined, free.subList(1, 5)));
        assertRefused("WAY_DOES_NOT_FIT_MEMBERSHIP", chosen(joined), jointly(free.getFirst(), free.subList(1, 5)));
        accepted(chosen(delegate), jointly(free.getFirst(), free.subList(1, 5)));
    }

    private static String chosen(String person) {
        return "/admin/persons/" + person + "/choose-delegate";
    }

    private String jointly(String one, List<String> others) {
        return "{\"community\":\"%s\",\"from\":\"2026-01-02\",\"recommenders\":[\"%s\",\"%s\"]}"
                .formatted(community, one, String.join("\",\"", others));
    }

    private String party(String kind, String name, @Nullable String superior) throws Exception {
        return id(json(
                "/admin/party-organisations",
                "{\"area\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\",\"superior\":%s}"
                        .formatted(community, kind, name, superior == null ? "null" : "\"" + superior + "\"")));
    }

    private String person(String name) throws Exception {
        return id(json("/admin/persons", "{\"area\":\"%s\",\"contact\":{\"name\":\"%s\"}}".formatted(community, name)));
    }

    private void accepted(String address, String form) throws Exception {
        assertThat(json(address, form).getStatus()).as(address).isEqualTo(200);
    }

    @Test
    void a_body_is_established_its_seats_taken_and_vacated_and_its_chair_goes_round() throws Exception {
        String unit = id(json(
                "/admin/organisations",
                "{\"area\":\"%s\",\"kind\":\"PUBLIC_INSTITUTION\",\"name\":\"柳荫小学\"}".formatted(community)));
        String body = id(json(
                "/admin/bodies",
                "{\"area\":\"%s\",\"kind\":\"JOINT_CONFERENCE\",\"name\":\"柳荫联席会\",\"seats\":2}".formatted(community)));
        String page = "/admin/bodies/" + body;
        accepted(
                page + "/seat",
                "{\"kind\":\"ORGANISATIONAL\",\"organisation\":\"%s\",\"from\":\"2026-01-01\"}".formatted(unit));
        accepted(
                page + "/seat",
                "{\"seat\":2,\"kind\":\"PERSONAL\",\"person\":\"%s\",\"from\":\"2026-01-01\"}"
                        .formatted(person("张国平")));
        accepted(page + "/chair-order", "{\"seats\":[1,2],\"from\":\"2026-01-01\",\"months\":12}");
        accepted(page + "/vacate", "{\"seat\":2,\"lastDay\":\"2026-01-04\",\"reason\":\"调离\"}");

        assertRefused(
                "SEAT_NEEDS_AN_ORGANISATION", page + "/seat", "{\"kind\":\"ORGANISATIONAL\",\"from\":\"2026-01-05\"}");
        assertRefused(
                "SEATED_ORGANISATION_IS_NOT_THERE",
                page + "/seat",
                "{\"kind\":\"ORGANISATIONAL\",\"organisation\":\"%s\",\"from\":\"2026-01-05\"}"
                        .formatted(UUID.randomUUID()));
        assertFaulty(
                "person",
                page + "/seat",
                "{\"kind\":\"PERSONAL\",\"person\":\"%s\",\"from\":\"2026-01-05\"}".formatted(UUID.randomUUID()));
        assertRefused("NO_SUCH_BODY", "/admin/bodies/" + unit + "/rename", "{\"name\":\"x\"}");
        assertRefused("NO_SUCH_STEP", page + "/paint", "{}");
    }

    @Test
    void a_session_is_opened_and_closed_at_the_times_declared() throws Exception {
        String session = id(json(
                "/admin/sessions",
                "{\"community\":\"%s\",\"term\":3,\"number\":2,\"happened\":{\"at\":\"2026-01-05T08:00\"}}"
                        .formatted(community)));
        json("/admin/sessions/" + session + "/close", "{\"happened\":{\"at\":\"2026-01-05T08:30\"}}");

        assertThat(registry.peopleFacts().congress(path(), local("2026-01-05T08:15")))
                .isNotNull();
        assertThat(registry.peopleFacts().congress(path(), local("2026-01-05T08:30")))
                .isNull();
    }

    @Test
    void the_same_request_sent_twice_registers_once() throws Exception {
        String form = "{\"area\":\"%s\",\"kind\":\"OTHER\",\"name\":\"柳荫便民店\"}".formatted(community);
        MockHttpServletResponse first = keyed(form, "abc");
        MockHttpServletResponse second = keyed(form, "abc");

        assertThat(id(second)).isEqualTo(id(first));
    }

    @Test
    void every_faulty_field_is_named_and_what_is_not_there_is_not_found() throws Exception {
        assertThat(trouble("/admin/areas", "{\"parent\":\"%s\",\"nme\":\"x\"}".formatted(street)))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        faulty -> assertThat(faulty.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder("name", "nme"));
        assertFaulty("parent", "/admin/areas", "{\"parent\":\"%s\",\"name\":\"x\"}".formatted(UUID.randomUUID()));
        assertFaulty("zone", "/admin/areas", "{\"parent\":\"%s\",\"name\":\"x\",\"zone\":\"Mars\"}".formatted(street));
        assertRefused("NO_SUCH_AREA", "/admin/areas/nowhere/rename", "{\"name\":\"x\"}");
        assertRefused("NO_SUCH_STEP", "/admin/areas/" + community + "/paint", "{}");
        assertRefused("NO_SUCH_OFFICE", "/admin/offices/" + community + "/abolish", "{\"reason\":\"x\"}");
        assertRefused(
                "AREA_DOES_NOT_FIT_UNDER_ITS_PARENT",
                "/admin/areas",
                "{\"parent\":\"%s\",\"name\":\"x\"}".formatted(community));
    }

    private MockHttpServletResponse keyed(String form, String key) throws Exception {
        return web.perform(post("/admin/organisations")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(form))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse json(String address, String form) throws Exception {
        return web.perform(post(address).contentType(MediaType.APPLICATION_JSON).content(form))
                .andReturn()
                .getResponse();
    }

    /** What the app turns into an answer, whether or not something resolved it on the way. */
    private Throwable trouble(String address, String form) throws Exception {
        try {
            Exception resolved = web.perform(post(address)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(form))
                    .andReturn()
                    .getResolvedException();
            assertThat(resolved).as(address).isNotNull();
            return resolved;
        } catch (ServletException thrown) {
            return thrown.getRootCause();
        }
    }

    private void assertFaulty(String field, String address, String form) throws Exception {
        assertThat(trouble(address, form))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        faulty -> assertThat(faulty.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    private void assertRefused(String code, String address, String form) throws Exception {
        assertThat(trouble(address, form))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }

    private static String id(MockHttpServletResponse answer) throws Exception {
        JsonNode body = JsonMapper.shared().readTree(answer.getContentAsByteArray());
        return body.get("id").asString();
    }

    private AreaPath path() {
        return new AreaPath(DISTRICT, area(street), area(community));
    }

    private static Id.AreaId area(String id) {
        return new Id.AreaId(UUID.fromString(id));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** What the app brings to a command node. No stereotype: the scan of a command node in another test must not find it. */
    @EnableWebMvc
    @Import(CommandSide.class)
    static class Surroundings implements WebMvcConfigurer {

        @Bean(destroyMethod = "close")
        TestDatabase database() {
            return TestDatabase.fresh("administration", owner -> Migrations.run(owner, Gongjian.catalogue()));
        }

        @Bean
        DataSource appendPool(TestDatabase database) {
            return database.append();
        }

        @Bean
        PlatformTransactionManager appendTransactions(DataSource appendPool) {
            return new JdbcTransactionManager(appendPool);
        }

        @Bean
        KeyFile keys() {
            return KeyFile.random();
        }

        @Bean
        Catalogue catalogue() {
            return Gongjian.catalogue();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new HandlerMethodArgumentResolver() {
                @Override
                public boolean supportsParameter(MethodParameter parameter) {
                    return parameter.getParameterType() == Acting.class;
                }

                @Override
                public Object resolveArgument(
                        MethodParameter parameter,
                        @Nullable ModelAndViewContainer container,
                        NativeWebRequest request,
                        @Nullable WebDataBinderFactory binder) {
                    return ADMINISTRATOR;
                }
            });
        }
    }
}
