package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.files.Files;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Through the endpoint to a real PostgreSQL and back, as the app wires it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatterEndpointTest {
    private static final String ISSUE = """
            {"raiser":{"is":"resident","name":"王秀珍","phone":"13800138000","address":"柳荫里3号楼2单元"},
             "channel":"PHONE","publicSummary":"化粪池漫溢","text":"三号楼化粪池漫出来了"}
            """;

    private Counter counter;

    @BeforeAll
    void open() {
        counter = new Counter();
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @BeforeEach
    void clerk() {
        counter.town.at("2026-04-13T09:10");
        counter.as(Role.CLERK);
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return counter.web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse json(String path, String body) throws Exception {
        return send(post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String raised() throws Exception {
        MockHttpServletResponse answer = json("/matters/issues", ISSUE);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private void step(String matter, String step, String body) throws Exception {
        MockHttpServletResponse answer = json("/matters/" + matter + "/" + step, body);
        assertThat(answer.getStatus())
                .as(step + ": " + answer.getContentAsString(UTF_8))
                .isEqualTo(200);
    }

    private static void assertCode(MockHttpServletResponse answer, int status, String code) throws Exception {
        String body = answer.getContentAsString(UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(status);
        assertThat(JsonPath.<String>read(body, "$.code")).isEqualTo(code);
    }

    @Test
    void a_walk_in_is_registered_with_her_matter_and_nothing_of_her_stands_in_clear() throws Exception {
        MockHttpServletResponse answer = json("/matters/issues", ISSUE);
        String body = answer.getContentAsString(UTF_8);
        String matter = JsonPath.read(body, "$.id");

        assertThat(JsonPath.<List<String>>read(body, "$.events"))
                .containsExactly("person.Registered", "matter.IssueRaised");
        assertThat(answer.getHeader("Location")).isEqualTo("/matters/" + matter);
        assertThat(answer.getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(counter.told(matter, "matter.IssueRaised", "receiptNo")).startsWith("LY20260413-");
        assertThat(counter.told(matter, "matter.IssueRaised", "happened.via")).isEqualTo("PHONE");
        assertThat(counter.told(matter, "matter.IssueRaised", "happened.actedBy"))
                .isEqualTo(counter.told(matter, "matter.IssueRaised", "raiser.person"))
                .isNotEqualTo(counter.told(matter, "matter.IssueRaised", "happened.recordedBy"));
        assertThat(counter.jdbc
                        .sql(
                                "SELECT count(*) FROM store.event WHERE convert_from(payload, 'UTF8') ~ '王秀珍|13800138000|漫出来'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_goes_on_to_the_receipt_and_a_second_click_changes_nothing() throws Exception {
        MockHttpServletRequestBuilder form = post("/matters/issues")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_key", UUID.randomUUID().toString())
                .param("_next", "receipt")
                .param("raiser.is", "anonymous")
                .param("publicSummary", "路灯不亮")
                .param("text", "北门路灯不亮");
        MockHttpServletResponse first = send(form);
        MockHttpServletResponse second = send(form);

        assertThat(first.getStatus()).isEqualTo(303);
        assertThat(first.getHeader("Location")).matches("/matters/[0-9a-f-]{36}/receipt\\?position=\\d+");
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    }

    @Test
    void a_form_goes_on_to_the_next_slip_of_the_pile() throws Exception {
        MockHttpServletResponse answer = send(post("/matters/issues")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_key", UUID.randomUUID().toString())
                .param("_next", "another")
                .param("raiser.is", "anonymous")
                .param("channel", "LETTER")
                .param("text", "北门路灯不亮"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location"))
                .matches("/matters/receive\\?after=[0-9a-f-]{36}&channel=LETTER&position=\\d+");
    }

    @Test
    void the_form_of_a_correction_corrects_what_was_filled_in_and_leaves_the_rest() throws Exception {
        String matter = raised();
        MockHttpServletResponse answer = send(post("/matters/" + matter + "/correct")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_key", UUID.randomUUID().toString())
                .param("sequence", "0")
                .param("fields[0].field", "happened.at")
                .param("fields[0].now", "")
                .param("fields[1].field", "channel")
                .param("fields[1].now", "LETTER")
                .param("fields[2].field", "category")
                .param("fields[2].now", "")
                .param("reason", "来信，不是来电"));

        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(303);
        assertThat(counter.told(matter, "matter.Corrected", "fields"))
                .contains("channel", "LETTER")
                .doesNotContain("happened.at", "category");
    }

    @Test
    void what_is_answered_on_the_spot_is_closed_by_one_request() throws Exception {
        MockHttpServletResponse answer = json(
                "/matters/issues",
                ISSUE.replace("\"channel\"", "\"onTheSpot\":{\"answer\":\"已告知办理时间\",\"told\":\"PHONE\"},\"channel\""));
        String matter = JsonPath.read(answer.getContentAsString(UTF_8), "$.id");

        assertThat(counter.story(matter)).containsExactly("matter.IssueRaised", "matter.AnsweredOnTheSpot");
        assertThat(counter.told(matter, "matter.AnsweredOnTheSpot", "happened.actedBy"))
                .isEqualTo(counter.told(matter, "matter.AnsweredOnTheSpot", "happened.recordedBy"));
    }

    @Test
    void every_faulty_field_is_named_and_nothing_is_saved() throws Exception {
        MockHttpServletResponse answer = json("/matters/issues", """
                {"raiser":{"is":"resident","phone":"1"},"channel":"DRUM","happened":{"at":"yesterday"},
                 "onTheSpot":{"answer":"好","told":"SHOUTING"}}
                """);

        assertCode(answer, 422, "FAULTY_INPUT");
        assertThat(JsonPath.<List<String>>read(answer.getContentAsString(UTF_8), "$.errors"))
                .containsExactlyInAnyOrder(
                        "raiser.name REQUIRED",
                        "happened.at WRONG_TYPE",
                        "channel UNKNOWN_VALUE",
                        "text REQUIRED",
                        "onTheSpot.told UNKNOWN_VALUE");
    }

    @Test
    void a_proposal_registers_every_signer_and_the_first_one_hands_it_in() throws Exception {
        MockHttpServletResponse answer = json("/matters/proposals", """
                {"title":"加装充电棚","text":"北院加装电动自行车集中充电棚","handedInAt":"2026-04-07T10:15","channel":"LETTER",
                 "signersAsWritten":[{"name":"孙桂芝","branch":"二支部"},{"name":"李卫东","branch":"五支部"},{"name":"何秀英"}]}
                """);
        String body = answer.getContentAsString(UTF_8);
        assertThat(answer.getStatus()).as(body).isEqualTo(201);
        String matter = JsonPath.read(body, "$.id");

        assertThat(JsonPath.<List<String>>read(body, "$.events"))
                .containsExactly(
                        "person.Registered", "person.Registered", "person.Registered", "matter.ProposalReceived");
        assertThat(counter.told(matter, "matter.ProposalReceived", "handedInAt"))
                .isEqualTo("2026-04-07T02:15:00Z");
        assertThat(counter.told(matter, "matter.ProposalReceived", "happened.actedBy"))
                .isEqualTo(counter.told(matter, "matter.ProposalReceived", "signersAsWritten.0.person"));
        assertThat(counter.told(matter, "matter.ProposalReceived", "text.key"))
                .isEqualTo(counter.told(matter, "matter.ProposalReceived", "signersAsWritten.0.person"));
    }

    @Test
    void a_picture_is_kept_concealed_and_named_by_what_it_is() throws Exception {
        byte[] picture = HexFormat.of().parseHex("89504e470d0a1a0a" + "00".repeat(300_000));
        MockHttpServletResponse answer = send(multipart("/matters/issues")
                .part(new MockPart("attachments", "C:\\照片\\现场.txt", picture))
                .param("raiser.is", "anonymous")
                .param("publicSummary", "污水外溢")
                .param("text", "二号楼旁污水外溢"));
        String matter = matterOf(answer);
        Id.FileId file =
                new Id.FileId(UUID.fromString(counter.told(matter, "matter.IssueRaised", "attachments.0.file")));

        assertThat(counter.told(matter, "matter.IssueRaised", "attachments.0.type"))
                .isEqualTo("image/png");
        assertThat(counter.told(matter, "matter.IssueRaised", "attachments.0.name"))
                .isEqualTo("现场.txt");
        assertThat(counter.bean(Files.class).open(file)).isEqualTo(picture);
        assertThat(counter.jdbc
                        .sql("SELECT count(*) FROM work.file_chunk WHERE file = ? AND position(? IN box) > 0")
                        .params(file.value(), new byte[64])
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_page_in_disguise_is_not_kept() throws Exception {
        MockHttpServletResponse answer = send(multipart("/matters/issues")
                .part(new MockPart("attachments", "a.png", "<script>1</script>".getBytes(UTF_8)))
                .param("raiser.is", "anonymous")
                .param("publicSummary", "x")
                .param("text", "x"));

        assertCode(answer, 422, "FILE_KIND_NOT_KEPT");
    }

    @Test
    void what_lies_elsewhere_is_not_known_to_exist() throws Exception {
        String matter = raised();
        counter.asStranger();

        assertCode(json("/matters/" + matter + "/withdraw", "{}"), 404, "NO_SUCH_MATTER");
        assertCode(json("/matters/" + UUID.randomUUID() + "/withdraw", "{}"), 404, "NO_SUCH_MATTER");
        assertCode(
                json(
                        "/matters/issues",
                        ISSUE.replaceFirst("\\{", "{\"community\":\"" + counter.town.community() + "\",")),
                403,
                "OUTSIDE_YOUR_AREA");
    }

    @Test
    void a_step_that_is_none_and_an_office_that_may_not() throws Exception {
        String matter = raised();
        assertCode(json("/matters/" + matter + "/deem-accepted", "{}"), 404, "NO_SUCH_STEP");
        counter.as(Role.AUDITOR);
        assertCode(json("/matters/" + matter + "/add-note", "{\"note\":\"x\"}"), 403, "NOT_YOUR_OFFICE");
    }

    @Test
    void a_version_that_has_passed_is_stale() throws Exception {
        String matter = raised();
        step(matter, "add-note", "{\"note\":\"再去看一次\"}");

        assertCode(
                send(post("/matters/" + matter + "/withdraw")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "\"0\"")
                        .content("{}")),
                412,
                "STALE");
    }

    @Test
    void merging_writes_both_matters_and_the_raisers_come_along() throws Exception {
        String kept = raised();
        String merged = raised();
        step(merged, "merge", "{\"into\":\"" + kept + "\",\"reason\":\"同一处漫溢\"}");

        assertThat(counter.story(merged)).contains("matter.Merged");
        assertThat(counter.told(kept, "matter.JoinedBy", "raisers.0.person"))
                .isEqualTo(counter.told(merged, "matter.IssueRaised", "raiser.person"));
    }

    @Test
    void splitting_raises_a_new_matter_and_leaves_a_trace_on_the_old_one() throws Exception {
        String old = raised();
        MockHttpServletResponse answer =
                json("/matters/issues", ISSUE.replaceFirst("\\{", "{\"splitFrom\":\"" + old + "\","));
        String split = JsonPath.read(answer.getContentAsString(UTF_8), "$.id");

        assertThat(counter.told(split, "matter.SplitFrom", "matter")).isEqualTo(old);
        assertThat(counter.story(old)).hasSize(2);
    }

    @Test
    void acceptance_is_deemed_at_the_instant_it_was_due_however_late_anybody_looks() throws Exception {
        Id.OrganisationId property = counter.organisation("柳荫里物业");
        String matter = raised();
        step(matter, "admit", "{\"route\":\"JOINT_ACTION\",\"timeLimitClass\":\"REPAIR\"}");
        counter.as(Role.DEPUTY_SECRETARY);
        step(matter, "assign", "{\"lead\":\"" + property + "\"}");
        assertThat(counter.carryOutWhatIsDue()).isZero();

        counter.town.at("2026-04-15T08:00");
        assertThat(counter.carryOutWhatIsDue()).isPositive();

        assertThat(counter.story(matter).getLast()).isEqualTo("matter.AcceptanceDeemed");
        assertThat(counter.told(matter, "matter.AcceptanceDeemed", "happened.at"))
                .isEqualTo("2026-04-14T16:00:00Z");
        assertThat(counter.told(matter, "matter.AcceptanceDeemed", "happened.inCapacityOf.rule"))
                .isEqualTo("ACCEPTANCE");
        assertThat(counter.carryOutWhatIsDue()).isZero();
        assertThat(outcomes(matter)).containsExactly("ACCEPTANCE ACCEPTED");
    }

    @Test
    void two_nodes_that_look_at_once_carry_out_each_date_once() throws Exception {
        Id.OrganisationId property = counter.organisation("柳荫里物业");
        List<String> matters = List.of(raised(), raised(), raised(), raised());
        for (String matter : matters) {
            counter.as(Role.CLERK);
            step(matter, "admit", "{\"route\":\"JOINT_ACTION\",\"timeLimitClass\":\"REPAIR\"}");
            counter.as(Role.DEPUTY_SECRETARY);
            step(matter, "assign", "{\"lead\":\"" + property + "\"}");
        }
        counter.town.at("2026-04-15T08:00");
        assertThat(counter.carryOutWhatIsDueTwiceAtOnce()).isGreaterThanOrEqualTo(4);

        assertThat(matters).allSatisfy(matter -> {
            assertThat(counter.story(matter)).containsOnlyOnce("matter.AcceptanceDeemed");
            assertThat(outcomes(matter)).containsExactly("ACCEPTANCE ACCEPTED");
        });
    }

    @Test
    void what_the_system_is_refused_is_an_outcome_and_not_asked_again() throws Exception {
        String matter = raised();
        counter.jdbc
                .sql(
                        "INSERT INTO work.due (type, aggregate, kind, at) VALUES ('matter', ?, 'RESUMPTION', now() - interval '1 year')")
                .param(matter)
                .update();
        counter.carryOutWhatIsDue();

        assertThat(outcomes(matter)).containsExactly("RESUMPTION REFUSED");
        assertThat(counter.jdbc
                        .sql("SELECT count(*) FROM work.due WHERE aggregate = ? AND kind = 'RESUMPTION'")
                        .param(matter)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void while_another_node_tells_a_past_this_one_leaves_its_dates_alone() throws Exception {
        String matter = raised();
        counter.jdbc
                .sql(
                        "INSERT INTO work.due (type, aggregate, kind, at) VALUES ('matter', ?, 'RESUMPTION', now() - interval '1 year')")
                .param(matter)
                .update();
        DuePoller poller = counter.bean(DuePoller.class);
        try (DueHold.Held held =
                new DueHold(counter.town.database().append()).take().orElseThrow()) {
            assertThat(held).isNotNull();
            poller.tick();
            assertThat(outcomes(matter)).isEmpty();
        }
        poller.tick();
        assertThat(outcomes(matter)).containsExactly("RESUMPTION REFUSED");
    }

    @Test
    void where_much_was_received_the_answer_draws_whether_it_is_followed_up() throws Exception {
        counter.town.at("2026-07-13T09:10");
        Id.OrganisationId property = counter.organisation("柳荫里物业");
        String matter = raised();
        step(matter, "admit", "{\"route\":\"JOINT_ACTION\",\"timeLimitClass\":\"REPAIR\"}");
        counter.as(Role.SECRETARY);
        step(matter, "assign", "{\"lead\":\"" + property + "\"}");
        counter.as(9, Role.LIAISON, property);
        step(matter, "report-completion", "{\"result\":\"A\",\"outcome\":\"已疏通\"}");
        counter.as(Role.SECRETARY);
        step(matter, "confirm-completion", "{}");
        counter.jdbc
                .sql("INSERT INTO work.issue_volume (community, month, received) VALUES (?, '2026-06-01', 201)")
                .param(counter.town.communityPath().community().value())
                .update();
        step(matter, "issue-answer", "{\"answer\":\"已疏通\",\"told\":\"PHONE\"}");

        assertThat(counter.story(matter)).endsWith("matter.AnswerIssued", "matter.FollowUpSampled");
        assertThat(counter.told(matter, "matter.FollowUpSampled", "received")).isEqualTo("201");
        assertThat(Integer.parseInt(counter.told(matter, "matter.FollowUpSampled", "lot")))
                .isBetween(0, 99);
    }

    @Test
    void issues_are_counted_in_the_month_in_which_they_came() throws Exception {
        counter.town.at("2026-08-31T23:59");
        raised();
        counter.town.at("2026-09-01T00:00");
        raised();
        raised();
        assertThat(received("2026-08-01")).isEqualTo(1);
        assertThat(received("2026-09-01")).isEqualTo(2);
    }

    private int received(String month) {
        return counter.jdbc
                .sql("SELECT received FROM work.issue_volume WHERE community = ? AND month = ?::date")
                .params(counter.town.communityPath().community().value(), month)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_call_is_recorded_for_the_handler_with_its_note_as_evidence() throws Exception {
        Id.OrganisationId property = counter.organisation("柳荫里物业");
        String matter = raised();
        step(matter, "admit", "{\"route\":\"JOINT_ACTION\",\"timeLimitClass\":\"REPAIR\"}");
        counter.as(Role.SECRETARY);
        step(matter, "assign", "{\"lead\":\"" + property + "\"}");
        counter.as(Role.CLERK);
        counter.town.at("2026-04-14T16:00");
        step(matter, "request-return", """
                {"reason":"WRONG_DUTY","explanation":"主管属原纺织厂家属区",
                 "happened":{"at":"2026-04-14T15:00","forOrganisation":"%s","via":"PHONE","evidence":{"note":"通话记录"}}}
                """.formatted(property));

        assertThat(counter.told(matter, "matter.ReturnRequested", "happened.at"))
                .isEqualTo("2026-04-14T07:00:00Z");
        assertThat(counter.told(matter, "matter.ReturnRequested", "happened.inCapacityOf.organisation"))
                .isEqualTo(property.toString());
    }

    private List<String> outcomes(String matter) {
        return counter.jdbc
                .sql("SELECT kind || ' ' || outcome FROM work.automation_outcome WHERE aggregate = ? ORDER BY id")
                .param(matter)
                .query(String.class)
                .list();
    }

    private static String matterOf(MockHttpServletResponse answer) {
        String location = answer.getHeader("Location");
        assertThat(location).as(answer.getStatus() + "").isNotNull();
        return location.substring("/matters/".length(), "/matters/".length() + 36);
    }
}
