package org.gongjian.command.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.charter.CharterCommand;
import org.gongjian.command.matter.desk.Counter;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Agreements through the endpoints of a whole command node over a real PostgreSQL: numbers without gaps, the calendar's part, the papers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreedTest {
    private static final String ITEMS = """
        [{"promisor":"UNIT","title":"节日慰问老人","atLeast":14,"unit":"户",
          "windows":[{"label":"端午","from":"2026-06-15","to":"2026-06-18"},{"label":"中秋","from":"2026-09-18","to":"2026-09-25"}]}]
        """;

    private Counter counter;
    private Id.OrganisationId xinyuan;

    @BeforeAll
    void open() {
        counter = new Counter();
        counter.town.at("2026-03-02T09:10");
        xinyuan = counter.organisation("鑫源再生资源公司党支部");
    }

    @AfterAll
    void close() {
        counter.close();
    }

    private MockHttpServletResponse send(String path, String body) throws Exception {
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
    }

    private String done(String path, String body) throws Exception {
        MockHttpServletResponse answer = send(path, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private void refused(String code, String path, String body) throws Exception {
        assertThat(send(path, body).getContentAsString(UTF_8)).contains(code);
    }

    private String drafted(String items, String to) throws Exception {
        counter.as(Role.CLERK);
        return done("/agreements", draft(items, to));
    }

    private String draft(String items, String to) {
        return """
                {"kind":"YEAR_DUTIES","unit":"%s","communityName":"锦湖社区党委","unitParty":"鑫源公司党支部","from":"2026-01-01","to":"%s",
                 "clauses":["第一条","第二条"],"items":%s}
                """.formatted(xinyuan, to, items);
    }

    private void liaison() {
        counter.as(new Acting(
                new Id.PersonId(new UUID(7, 70)),
                new Id.OfficeId(new UUID(8, 70)),
                Role.LIAISON,
                counter.town.communityPath(),
                xinyuan,
                "liaison",
                Standing.HOLDER,
                Set.of(xinyuan)));
    }

    /** Signed by the secretary now and by the liaison now. */
    private String inForce(String to) throws Exception {
        String id = drafted(ITEMS, to);
        counter.as(Role.SECRETARY);
        done("/agreements/" + id + "/sign", "{\"side\":\"COMMUNITY\",\"signatory\":\"书记\",\"stamped\":true}");
        liaison();
        done("/agreements/" + id + "/sign", "{\"side\":\"UNIT\",\"signatory\":\"党支部书记\",\"stamped\":true}");
        return id;
    }

    private String number(String id) {
        return counter.told(id, "agreement.TookEffect", "number");
    }

    @Test
    void the_second_signature_draws_the_next_number_and_a_refused_one_draws_none() throws Exception {
        counter.town.at("2026-03-02T09:10");
        String first = inForce("2026-12-31");
        String half = drafted(ITEMS, "2026-12-31");
        liaison();
        done("/agreements/" + half + "/sign", "{\"side\":\"UNIT\",\"signatory\":\"党支部书记\"}");
        counter.as(Role.CLERK);
        refused(
                "SIGNATURE_NEEDS_EVIDENCE",
                "/agreements/" + half + "/sign",
                "{\"side\":\"COMMUNITY\",\"signatory\":\"书记\"}");
        String second = inForce("2026-12-31");

        assertThat(number(first)).matches(".*责〔2026〕\\d+号");
        assertThat(count(number(second))).isEqualTo(count(number(first)) + 1);
        assertThat(counter.story(first))
                .containsExactly("agreement.Drafted", "agreement.Signed", "agreement.Signed", "agreement.TookEffect");
        counter.as(Role.SECRETARY);
        refused("AGREEMENT_BINDS_ALREADY", "/agreements/" + first + "/withdraw", "{\"reason\":\"另行商定\"}");
    }

    private static int count(String number) {
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }

    @Test
    void a_paper_that_the_desk_enters_for_the_unit_bears_the_day_written_on_it() throws Exception {
        counter.town.at("2026-03-02T09:10");
        String id = drafted(ITEMS, "2026-12-31");
        counter.town.at("2026-03-12T09:10");
        counter.as(Role.SECRETARY);
        done(
                "/agreements/" + id + "/sign",
                "{\"side\":\"COMMUNITY\",\"signatory\":\"书记\",\"stamped\":true,\"happened\":{\"at\":\"2026-03-06\"}}");
        counter.as(Role.CLERK);
        done("/agreements/" + id + "/sign", """
            {"side":"UNIT","signatory":"党支部书记","stamped":true,
             "happened":{"at":"2026-03-10","evidence":{"note":"盖章纸件","files":[]}}}
            """);

        assertThat(counter.told(id, "agreement.TookEffect", "from")).isEqualTo("2026-03-10");
        assertThat(counter.told(id, "agreement.Signed", "happened.via")).isEqualTo("PAPER");
        assertThat(counter.told(id, "agreement.Signed", "happened.inCapacityOf.organisation"))
                .isEqualTo(xinyuan.toString());
    }

    @Test
    void the_calendar_announces_the_end_and_brings_it() throws Exception {
        counter.town.at("2026-03-02T09:10");
        String id = inForce("2026-09-30");
        counter.town.at("2026-08-30T23:00");
        DuePoller poller = counter.bean(DuePoller.class);
        poller.carryOut(counter.town.now());
        assertThat(counter.story(id)).doesNotContain("agreement.EndAnnounced");
        counter.town.at("2026-09-02T08:00");
        poller.carryOut(counter.town.now());
        assertThat(counter.story(id)).endsWith("agreement.EndAnnounced");
        assertThat(counter.told(id, "agreement.EndAnnounced", "happened.at")).isEqualTo("2026-08-30T16:00:00Z");
        counter.town.at("2026-10-05T08:00");
        poller.carryOut(counter.town.now());

        assertThat(counter.story(id)).endsWith("agreement.EndAnnounced", "agreement.Lapsed");
        assertThat(counter.told(id, "agreement.Lapsed", "happened.at")).isEqualTo("2026-09-30T16:00:00Z");
        assertThat(counter.told(id, "agreement.Lapsed", "happened.inCapacityOf.rule"))
                .isEqualTo("AGREEMENT_LAPSES");
    }

    @Test
    void the_end_is_announced_later_where_the_charter_allows_fewer_days_meanwhile() throws Exception {
        counter.town.at("2026-03-02T09:10");
        String id = inForce("2027-12-31");
        Id.CharterId charter = new Id.CharterId(UUID.randomUUID());
        CharterRule ten = new CharterRule(
                RuleKeys.AGREEMENT_END_NOTICE_DAYS,
                new RuleValue.Whole(10),
                RuleUnit.NATURAL_DAYS,
                Firmness.DEFAULT,
                "社区工作制度",
                null,
                "自定",
                Provenance.OURS);
        counter.town
                .first()
                .send(
                        charter,
                        new CharterCommand.Found(
                                charter,
                                counter.town.community(),
                                "柳荫-1",
                                null,
                                LocalDate.parse("2027-06-01"),
                                List.of(ten)),
                        counter.town.communityPath());
        DuePoller poller = counter.bean(DuePoller.class);
        counter.town.at("2027-12-02T08:00");
        poller.carryOut(counter.town.now());
        assertThat(counter.story(id)).doesNotContain("agreement.EndAnnounced");
        counter.town.at("2027-12-21T08:00");
        poller.carryOut(counter.town.now());

        assertThat(counter.story(id)).endsWith("agreement.EndAnnounced");
        assertThat(counter.told(id, "agreement.EndAnnounced", "happened.at")).isEqualTo("2027-12-20T16:00:00Z");
    }

    @Test
    void rows_left_empty_are_no_rows_and_half_filled_ones_are_named() throws Exception {
        counter.town.at("2026-03-02T09:10");
        counter.as(Role.CLERK);
        String rows = """
                [{"promisor":"UNIT"},{"place":1,"title":"慰问","windows":[{"label":"端午","from":"2026-06-15"}]},
                 {"promisor":"UNIT","title":"停车","atLeast":30,"windows":[{},{"label":"全年","from":"2026-01-01","to":"2026-12-31"}]}]
                """;
        assertThat(send("/agreements", draft(rows, "2026-12-31")).getContentAsString(UTF_8))
                .contains("items[1].promisor", "items[1].windows[0].to", "items[2].unit")
                .doesNotContain("items[0]", "windows[1]");
        assertThat(send("/agreements", draft("[{\"place\":7,\"title\":\"慰问\"}]", "2026-12-31"))
                        .getContentAsString(UTF_8))
                .contains("items[7].promisor");
        refused("AGREEMENT_HAS_NO_ITEMS", "/agreements", draft("[{\"promisor\":\"UNIT\"}]", "2026-12-31"));
        refused("OCCURRENCE_WINDOW_OUTSIDE_TERM", "/agreements", draft(ITEMS, "2026-08-31"));
    }

    @Test
    void it_is_revised_varied_and_renewed_and_what_is_not_there_is_refused() throws Exception {
        counter.town.at("2026-03-02T09:10");
        String draft = drafted(ITEMS, "2026-12-31");
        done("/agreements/" + draft + "/note", "{\"note\":\"户数已谈妥\"}");
        done(
                "/agreements/" + draft + "/revise",
                "{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"clauses\":[\"只此一条\"],\"items\":%s}".formatted(ITEMS));
        done("/agreements/" + draft + "/withdraw", "{\"reason\":\"另行商定\"}");
        assertThat(counter.story(draft))
                .containsExactly(
                        "agreement.Drafted",
                        "agreement.NegotiationNoted",
                        "agreement.ClausesChanged",
                        "agreement.ItemsChanged",
                        "agreement.Withdrawn");
        String id = inForce("2026-12-31");
        counter.as(Role.DEPUTY_SECRETARY);
        String other =
                "{\"reason\":\"延长\",\"from\":\"2026-01-01\",\"to\":\"2027-01-31\",\"clauses\":[\"第一条\",\"第二条\"],\"items\":%s}"
                        .formatted(ITEMS);
        done("/agreements/" + id + "/vary", other);
        done("/agreements/" + id + "/drop-variation", "{\"reason\":\"不改了\"}");
        String renewed = draft(ITEMS, "2026-12-31").replace("\"clauses\"", "\"renewalOf\":\"" + id + "\",\"clauses\"");
        assertThat(counter.told(done("/agreements", renewed), "agreement.Drafted", "renewalOf"))
                .isEqualTo(id);
        refused("renewalOf", "/agreements", renewed.replace(id, draft));
        refused("NO_SUCH_STEP", "/agreements/" + id + "/burn", "{}");
        refused("NO_SUCH_AGREEMENT", "/agreements/" + UUID.randomUUID() + "/note", "{\"note\":\"谁的\"}");
        refused("NO_SUCH_AGREEMENT", "/agreements/nonsense/note", "{\"note\":\"谁的\"}");
        counter.asStranger();
        refused("OUTSIDE_YOUR_AREA", "/agreements/" + id + "/note", "{\"note\":\"谁的\"}");
    }

    @Test
    void the_party_organisation_that_is_named_is_the_communitys_own() throws Exception {
        counter.town.at("2026-03-02T09:10");
        counter.as(Role.CLERK);
        UUID own = party("锦湖社区党委", counter.town.communityPath());
        String id = done("/agreements", draftOf(own));

        assertThat(counter.told(id, "agreement.Drafted", "parties.communityParty"))
                .isEqualTo(own.toString());
        refused("communityParty NOT_FOUND", "/agreements", draftOf(party("街道党工委", counter.town.streetPath())));
        refused("communityParty NOT_FOUND", "/agreements", draftOf(UUID.randomUUID()));
    }

    private String draftOf(UUID party) {
        return draft(ITEMS, "2026-12-31").replace("\"clauses\"", "\"communityParty\":\"" + party + "\",\"clauses\"");
    }

    private UUID party(String name, AreaPath area) {
        UUID id = UUID.randomUUID();
        counter.town
                .first()
                .send(
                        id,
                        new PartyOrganisationCommand.Register(
                                PartyOrganisationKind.COMMITTEE, null, name, null, null, null),
                        area);
        return id;
    }

    @Test
    void both_copies_come_as_word_and_pdf_to_whom_they_concern() throws Exception {
        counter.town.at("2026-03-02T09:10");
        String id = inForce("2026-12-31");
        MockHttpServletResponse pdf = printed(id, "as=pdf&copy=2");
        assertThat(Sheets.pdf(pdf.getContentAsByteArray())).contains(number(id), "驻区单位党组织存", "鑫源公司党支部");
        assertThat(pdf.getHeader("Content-Disposition")).contains(".pdf");
        assertThat(Sheets.word(printed(id, "as=word&copy=1").getContentAsByteArray()))
                .contains(number(id), "社区党组织存", "第二条");
        counter.asStranger();
        assertThat(printed(id, "as=pdf").getContentAsString(UTF_8)).contains("NO_SUCH_AGREEMENT");
        counter.as(Role.LIAISON);
        assertThat(printed(id, "as=pdf").getContentAsString(UTF_8))
                .as("a liaison of nobody")
                .contains("NO_SUCH_AGREEMENT");
    }

    private MockHttpServletResponse printed(String id, String how) throws Exception {
        return counter.web
                .perform(post("/agreements/" + id + "/paper?" + how))
                .andReturn()
                .getResponse();
    }

    @Test
    void each_kind_has_its_empty_form() throws Exception {
        counter.as(Role.CLERK);
        for (String step : new String[] {"co-building-agreement", "year-duties-letter", "mutual-service-pledge"}) {
            MockHttpServletResponse form = counter.web
                    .perform(post("/papers/" + step + "/empty?as=word"))
                    .andReturn()
                    .getResponse();
            assertThat(Sheets.word(form.getContentAsByteArray())).contains("编号", "负责人（签字）");
        }
    }
}
