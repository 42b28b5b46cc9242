package org.gongjian.command.platform.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.matter.desk.Counter;
import org.gongjian.command.organisation.OrganisationCommand;
import org.gongjian.command.partyorganisation.PartyOrganisationCommand;
import org.gongjian.organisation.Survey;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.UnitReport;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletResponse;

/** 附件3 and 附件5 through the endpoints of a whole command node: empty for every office, filled for the desk alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedFormsTest {
    private static final Id.PartyOrganisationId BRANCH = new Id.PartyOrganisationId(new UUID(7, 300));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private Counter counter;
    private Id.OrganisationId unit;

    @BeforeAll
    void open() {
        counter = new Counter();
        counter.town.at("2026-03-02T09:10");
        unit = counter.organisation("锦程超市");
        Survey survey = new Survey(
                "91310000MA1K0001",
                Survey.Nature.MARKET,
                "锦程路 1 号",
                null,
                null,
                38,
                null,
                null,
                Survey.PartyPresence.OWN,
                null,
                6,
                null,
                null,
                null,
                null,
                TODAY);
        counter.town.first().send(unit, new OrganisationCommand.RecordSurvey(survey), counter.town.communityPath());
        counter.town
                .first()
                .send(
                        BRANCH,
                        new PartyOrganisationCommand.Register(
                                PartyOrganisationKind.BRANCH, null, "锦程超市党支部", null, null, unit),
                        counter.town.communityPath(),
                        Set.of(unit));
    }

    @AfterAll
    void close() {
        counter.close();
    }

    private MockHttpServletResponse printed(String path) throws Exception {
        return counter.web.perform(post(path + "?as=word")).andReturn().getResponse();
    }

    private String word(String path) throws Exception {
        MockHttpServletResponse answer = printed(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(".docx");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return Sheets.word(answer.getContentAsByteArray());
    }

    private void refused(String code, String path) throws Exception {
        assertThat(printed(path).getContentAsString(UTF_8)).contains(code);
    }

    @Test
    void the_empty_forms_have_their_boxes_and_none_is_ticked() throws Exception {
        counter.as(Role.LIAISON);

        assertThat(word("/papers/survey-form/empty"))
                .contains("驻区单位摸排登记表", "□商圈市场", "□应建未建")
                .doesNotContain("■", "{{");
        assertThat(word("/papers/report-in-form/empty"))
                .contains("驻区单位党组织报到登记表", "□首次", "编号：")
                .doesNotContain("■", "{{", "编号：编号");
    }

    @Test
    void what_was_surveyed_is_printed_for_the_desk_and_for_nobody_else() throws Exception {
        String path = "/admin/organisations/" + unit + "/survey-form";
        counter.as(Role.CLERK);
        assertThat(word(path)).contains("锦程超市", "91310000MA1K0001", "■商圈市场", "■单独建", "□应建未建");
        refused("NO_SUCH_ORGANISATION", "/admin/organisations/" + UUID.randomUUID() + "/survey-form");
        refused("NO_SUCH_ORGANISATION", "/admin/organisations/nonsense/survey-form");
        refused("NO_SUCH_ORGANISATION", "/admin/organisations/" + BRANCH + "/survey-form");

        counter.as(Role.GRID_WORKER);
        refused("NOT_YOUR_OFFICE", path);
        counter.asStranger();
        refused("OUTSIDE_YOUR_AREA", path);
    }

    @Test
    void a_report_is_printed_once_there_is_one_and_for_the_desk_alone() throws Exception {
        String path = "/admin/party-organisations/" + BRANCH + "/report-in-form";
        counter.as(Role.CLERK);
        refused("HAS_NOT_REPORTED_IN", path);
        counter.town
                .first()
                .send(
                        BRANCH,
                        new PartyOrganisationCommand.ReportIn(
                                UnitReport.Kind.FIRST,
                                TODAY,
                                "区商业系统党委",
                                null,
                                null,
                                6,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        counter.town.communityPath());

        assertThat(word(path)).contains("锦程超市党支部", "区商业系统党委", "■首次", "□续报", "年终评价", "出勤　");
        bySecretary(new PartyOrganisationCommand.ReceiveReport("同意接收", List.of(), null));
        bySecretary(new PartyOrganisationCommand.EvaluateYear(TODAY.getYear(), "四次到会三次", "7 期次兑现 6 次", "较好"));
        assertThat(word(path)).contains("出勤：四次到会三次", "兑现：7 期次兑现 6 次", "评议：较好");
        refused("NO_SUCH_PARTY_ORGANISATION", "/admin/party-organisations/nonsense/report-in-form");
        counter.as(Role.GRID_WORKER);
        refused("NOT_YOUR_OFFICE", path);
        counter.asStranger();
        refused("OUTSIDE_YOUR_AREA", path);
    }

    private void bySecretary(PartyOrganisationCommand command) {
        counter.town
                .first()
                .send(
                        new Acting(
                                new Id.PersonId(new UUID(0, 9)),
                                new Id.OfficeId(new UUID(0, 10)),
                                Role.SECRETARY,
                                counter.town.communityPath(),
                                null,
                                "zhangguoping"),
                        BRANCH,
                        command,
                        counter.town.communityPath(),
                        Set.of());
    }
}
