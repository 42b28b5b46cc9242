package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Practice 11.2, steps 7 and 8, over a whole command node and a real PostgreSQL: a notice with an objection, and the assignment after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesOfMattersTest {
    private Counter counter;
    private Id.OrganisationId committee;
    private Id.OrganisationId power;

    @BeforeAll
    void open() {
        counter = new Counter();
        counter.town.at("2026-04-13T09:10");
        committee = counter.organisation("社区居委会");
        power = counter.organisation("供电营业站");
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
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private void refused(String code, String path, String body) throws Exception {
        MockHttpServletResponse answer = send(path, body);
        assertThat(answer.getContentAsString(UTF_8)).contains(code);
    }

    /** A matter on which the assembly resolved, with who carries it out. */
    private String resolved(boolean withTask) throws Exception {
        counter.town.at("2026-04-13T09:10");
        counter.as(Role.CLERK);
        String matter = done("/matters/issues", """
                {"raiser":{"is":"anonymous"},"channel":"COUNTER","text":"加装充电棚","publicSummary":"加装充电棚"}
                """);
        counter.as(Role.SECRETARY);
        done("/matters/" + matter + "/admit", "{\"route\":\"JOINT_DECISION\",\"vitalReason\":\"占公共用地\"}");
        counter.town.at("2026-04-28T21:00");
        String task = withTask
                ? ",\"task\":{\"lead\":\"%s\",\"coHandlers\":[\"%s\"],\"task\":\"加装充电棚\"}".formatted(committee, power)
                : "";
        done("/matters/" + matter + "/record-resolution", """
                {"basis":{"body":"COMMUNITY_ASSEMBLY","meeting":"代表大会","heldOn":"2026-04-28",
                          "manner":"SECRET_BALLOT","entitled":61,"present":47,"inFavour":31,"against":11,"abstained":3},
                 "outcome":"ADOPTED","text":"同意加装"%s,"happened":{"evidence":{"note":"计票单","files":[]}}}
                """.formatted(task));
        return matter;
    }

    private String draft(String matter) throws Exception {
        counter.as(Role.CLERK);
        return done("/notices", """
                {"matter":"%s","words":{"title":"充电棚票决结果公示","text":"赞成 31 票，通过。","howToObject":"到社区服务大厅提出",
                 "places":["社区公开栏","北院"],"onPublicPage":true}}
                """.formatted(matter));
    }

    private String posted(String matter) throws Exception {
        String notice = draft(matter);
        counter.town.at("2026-04-29T09:00");
        counter.as(Role.SECRETARY);
        done("/notices/" + notice + "/post", "{}");
        return notice;
    }

    private String assign() {
        return "{\"lead\":\"%s\"}".formatted(committee);
    }

    @Test
    void a_notice_holds_the_matter_at_once_takes_an_objection_and_is_followed_by_the_assignment() throws Exception {
        String matter = resolved(true);
        String notice = posted(matter);

        refused("PUBLIC_NOTICE_STILL_RUNNING", "/matters/" + matter + "/assign", assign());
        counter.carryOutWhatIsDue();
        assertThat(counter.told(matter, "matter.NoticePosted", "until")).isEqualTo("2026-05-09");
        refused("PUBLIC_NOTICE_STILL_RUNNING", "/matters/" + matter + "/assign", assign());

        counter.town.at("2026-05-07T15:00");
        counter.as(Role.CLERK);
        done("/notices/" + notice + "/raise-objection", """
                {"name":"郑桂英","phone":"13800138000","words":"离我家窗户太近，怕着火","summary":"离窗过近，担心火灾",
                 "happened":{"via":"IN_PERSON"}}
                """);
        assertThat(counter.story(notice)).containsExactly("notice.Drafted", "notice.Posted", "notice.ObjectionRaised");
        String objector = counter.told(notice, "notice.ObjectionRaised", "by");
        assertThat(counter.story(objector)).containsExactly("person.Registered");
        assertThat(counter.told(notice, "notice.ObjectionRaised", "happened.actedBy"))
                .isEqualTo(objector);
        assertThat(stored(notice)).doesNotContain("郑桂英", "13800138000", "怕着火");

        counter.town.at("2026-05-10T00:30");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(notice)).as("an objection is open").doesNotContain("notice.Ended");
        counter.town.at("2026-05-09T16:00");
        counter.as(Role.SECRETARY);
        refused("WHO_OBJECTED_MUST_BE_TOLD", "/notices/" + notice + "/handle-objection", """
                {"objection":1,"result":"ADOPTED","answer":"棚位外移"}
                """);
        done("/notices/" + notice + "/handle-objection", """
                {"objection":1,"result":"ADOPTED","answer":"棚位外移","told":"IN_PERSON"}
                """);

        counter.town.at("2026-05-10T10:00");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(notice)).endsWith("notice.Ended");
        assertThat(counter.told(notice, "notice.Ended", "happened.at")).isEqualTo("2026-05-09T16:00:00Z");
        assertThat(counter.story(matter)).as("a Sunday").endsWith("matter.NoticeEnded");
        counter.town.at("2026-05-11T00:05");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(matter)).endsWith("matter.Assigned");
        assertThat(counter.told(matter, "matter.Assigned", "lead")).isEqualTo(committee.toString());
        assertThat(counter.told(matter, "matter.Assigned", "coHandlers")).contains(power.toString());
        assertThat(counter.told(matter, "matter.Assigned", "task")).isEqualTo("加装充电棚");
        assertThat(counter.told(matter, "matter.Assigned", "happened.at")).isEqualTo("2026-05-10T16:00:00Z");
    }

    @Test
    void what_nobody_is_to_carry_out_is_left_to_the_secretary() throws Exception {
        String matter = resolved(false);
        posted(matter);
        counter.town.at("2026-05-12T00:05");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded");
        assertThat(outcomes(matter)).contains("ASSIGN_AFTER_NOTICE ACCEPTED NOTHING_TO_DO");
        counter.as(Role.SECRETARY);
        done("/matters/" + matter + "/assign", assign());
    }

    @Test
    void what_a_body_votes_on_once_more_is_not_assigned_when_its_notice_ends() throws Exception {
        String matter = resolved(true);
        posted(matter);
        counter.jdbc
                .sql("INSERT INTO work.matter_motion (motion, matter, meeting, item, body, state)"
                        + " VALUES (gen_random_uuid(), ?::uuid, gen_random_uuid(), 1, gen_random_uuid(), 'OPEN')")
                .param(matter)
                .update();
        counter.town.at("2026-05-12T00:05");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded");
        assertThat(outcomes(matter)).contains("ASSIGN_AFTER_NOTICE REFUSED MOTION_ON_THE_MATTER_IS_OPEN");
    }

    @Test
    void what_was_put_off_to_another_meeting_since_is_not_assigned_when_its_notice_ends() throws Exception {
        String matter = resolved(true);
        posted(matter);
        counter.carryOutWhatIsDue();
        counter.town.at("2026-05-08T15:00");
        done("/matters/" + matter + "/record-resolution", """
            {"basis":{"body":"COMMUNITY_ASSEMBLY","meeting":"代表大会","heldOn":"2026-05-08","manner":"SHOW_OF_HANDS"},
             "outcome":"POSTPONED","text":"下次再议","happened":{"evidence":{"note":"会议记录","files":[]}}}
            """);
        counter.town.at("2026-05-12T00:05");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded");
        assertThat(outcomes(matter)).contains("ASSIGN_AFTER_NOTICE ACCEPTED NOTHING_TO_DO");
    }

    @Test
    void what_was_put_under_notice_once_more_is_not_assigned_before_the_matter_is_told() throws Exception {
        String matter = resolved(true);
        posted(matter);
        counter.town.at("2026-05-10T10:00");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(matter)).as("a Sunday").endsWith("matter.NoticeEnded");

        counter.town.at("2026-05-11T09:00");
        String second = draft(matter);
        counter.as(Role.SECRETARY);
        done("/notices/" + second + "/post", "{}");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(matter)).endsWith("matter.NoticePosted");
        counter.town.at("2026-05-11T09:10");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(matter)).endsWith("matter.NoticePosted");
        assertThat(outcomes(matter)).contains("ASSIGN_AFTER_NOTICE ACCEPTED NOTHING_TO_DO");

        counter.town.at("2026-05-20T09:00");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded", "matter.Assigned");
    }

    @Test
    void who_assigns_by_hand_while_the_system_does_leaves_no_failure() throws Exception {
        String matter = resolved(true);
        posted(matter);
        counter.town.at("2026-05-10T10:00");
        counter.carryOutWhatIsDue();
        counter.town.at("2026-05-11T09:00");
        counter.as(Role.SECRETARY);
        WhenNoticeEndedThenAssign assigns = counter.bean(WhenNoticeEndedThenAssign.class);
        new DuePoller(
                        counter.bean(DueTable.class),
                        counter.bean(Commands.class),
                        List.of(new DueAutomation() {
                            @Override
                            public String type() {
                                return assigns.type();
                            }

                            @Override
                            public Optional<Asked<?>> ask(DueTable.DueRow due) {
                                Optional<Asked<?>> asked = assigns.ask(due);
                                if (asked.isPresent()) {
                                    byHand(matter);
                                }
                                return asked;
                            }
                        }),
                        List.of(),
                        new TransactionTemplate(counter.bean(PlatformTransactionManager.class)),
                        counter.town.clock(),
                        counter.bean(DueHold.class),
                        counter.bean(Streams.class))
                .carryOut(counter.town.now());

        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded", "matter.Assigned");
        assertThat(outcomes(matter)).contains("ASSIGN_AFTER_NOTICE ACCEPTED NOTHING_TO_DO");
    }

    private void byHand(String matter) {
        try {
            done("/matters/" + matter + "/assign", assign());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void who_is_not_named_for_sensitive_matters_knows_nothing_of_a_notice_whose_matter_became_sensitive()
            throws Exception {
        String matter = resolved(false);
        String notice = posted(matter);
        done("/matters/" + matter + "/classify", "{\"sensitivity\":\"SENSITIVE\"}");
        counter.as(Role.CLERK);
        refused("NO_SUCH_NOTICE", "/notices/" + notice + "/raise-objection", """
            {"words":"离窗太近","summary":"离窗过近"}
            """);
        assertThat(printed(notice, "pdf").getContentAsString(UTF_8)).contains("NO_SUCH_NOTICE");
        counter.as(Role.SECRETARY);
        done("/notices/" + notice + "/ask-withdrawal", "{\"reason\":\"不宜公开\"}");
    }

    @Test
    void what_is_withdrawn_is_left_to_the_secretary_too() throws Exception {
        String matter = resolved(true);
        String notice = posted(matter);
        counter.carryOutWhatIsDue();
        counter.town.at("2026-04-30T09:00");
        done("/notices/" + notice + "/ask-withdrawal", "{\"reason\":\"票数有误\"}");
        counter.as(Role.DEPUTY_SECRETARY);
        done("/notices/" + notice + "/withdraw", "{}");
        counter.town.at("2026-05-12T00:05");
        counter.carryOutWhatIsDue();

        assertThat(counter.told(matter, "matter.NoticeEnded", "withdrawn")).isEqualTo("true");
        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded");
    }

    @Test
    void who_saw_the_matter_before_it_was_told_that_its_notice_is_withdrawn_assigns_it_all_the_same() throws Exception {
        String matter = resolved(true);
        String notice = posted(matter);
        counter.carryOutWhatIsDue();
        int seen = counter.story(matter).size() - 1;
        counter.town.at("2026-04-30T09:00");
        done("/notices/" + notice + "/ask-withdrawal", "{\"reason\":\"票数有误\"}");
        counter.as(Role.DEPUTY_SECRETARY);
        done("/notices/" + notice + "/withdraw", "{}");

        assertThat(assigned(matter, seen - 1))
                .as("of what was seen before the notice")
                .isEqualTo(412);
        assertThat(assigned(matter, seen)).isBetween(200, 201);
        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded", "matter.Assigned");
    }

    private int assigned(String matter, int seen) throws Exception {
        return counter.web
                .perform(post("/matters/" + matter + "/assign")
                        .header("If-Match", Integer.toString(seen))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(assign()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void a_notice_of_what_is_not_there_or_lies_elsewhere_is_not_drafted() throws Exception {
        String matter = resolved(false);
        counter.asStranger();
        refused("matter NOT_FOUND", "/notices", """
                {"matter":"%s","words":{"title":"公示","text":"内容","howToObject":"到社区","places":["公开栏"]}}
                """.formatted(matter));
        counter.as(Role.CLERK);
        refused("motion NOT_FOUND", "/notices", """
                {"motion":"%s","words":{"title":"公示","text":"内容","howToObject":"到社区","places":["公开栏"]}}
                """.formatted(UUID.randomUUID()));
        refused("subject REQUIRED", "/notices", """
                {"words":{"title":"公示","text":"内容","howToObject":"到社区","places":["公开栏"]}}
                """);
        refused("NOTICE_SHOWS_PERSONAL_DATA", "/notices", """
                {"matter":"%s","words":{"title":"公示","text":"电话 13800138000","howToObject":"到社区","places":["公开栏"]}}
                """.formatted(matter));
        refused("NO_SUCH_NOTICE", "/notices/" + matter + "/post", "{}");
    }

    @Test
    void a_free_subject_may_hang_longer_and_holds_nothing() throws Exception {
        counter.as(Role.CLERK);
        String free = done("/notices", """
                {"subject":"CANDIDATES","words":{"title":"候选人公示","text":"名单见附件","howToObject":"到社区","places":["公开栏"]}}
                """);
        counter.as(Role.SECRETARY);
        done("/notices/" + free + "/post", "{\"until\":\"2026-06-30\"}");
        assertThat(counter.told(free, "notice.Posted", "holds")).isEqualTo("false");
        assertThat(counter.told(free, "notice.Posted", "period.until")).isEqualTo("2026-06-30");
    }

    @Test
    void what_was_posted_is_printed_for_the_board() throws Exception {
        String matter = resolved(false);
        String notice = draft(matter);
        assertThat(printed(notice, "word").getContentAsString(UTF_8)).contains("NOTICE_IS_NOT_POSTED_YET");
        counter.town.at("2026-04-29T09:00");
        counter.as(Role.SECRETARY);
        done("/notices/" + notice + "/post", "{}");

        assertThat(Sheets.word(printed(notice, "word").getContentAsByteArray()))
                .contains("充电棚票决结果公示", "赞成 31 票", "2026年4月29日至2026年5月9日，共 5 个工作日", "社区公开栏、北院")
                .doesNotContain("{{");
        assertThat(Sheets.pdf(printed(notice, "pdf").getContentAsByteArray())).contains("充电棚票决结果公示", "任何单位和个人");
        counter.asStranger();
        assertThat(printed(notice, "pdf").getContentAsString(UTF_8)).contains("NO_SUCH_NOTICE");
    }

    private MockHttpServletResponse printed(String notice, String as) throws Exception {
        return counter.web
                .perform(post("/notices/" + notice + "/paper?as=" + as))
                .andReturn()
                .getResponse();
    }

    private List<String> outcomes(String matter) {
        return counter.jdbc
                .sql("SELECT kind || ' ' || outcome || coalesce(' ' || code, '') FROM work.automation_outcome"
                        + " WHERE starts_with(aggregate, ?) ORDER BY aggregate, kind")
                .param(matter)
                .query(String.class)
                .list();
    }

    private String stored(String aggregate) {
        return counter.jdbc
                .sql("SELECT string_agg(convert_from(payload, 'UTF8'), '') FROM store.event WHERE"
                        + " aggregateidentifier = ?")
                .param(aggregate)
                .query(String.class)
                .single();
    }
}
