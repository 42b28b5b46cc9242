package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter is sent to a meeting, voted on there and follows by itself, over a whole command node and a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResolvedByMotionTest {
    private static final String ADMITTED = "matter.IssueRaised, matter.Admitted, matter.PlacedOnAgenda";

    private static final String RECORDED_ANEW = """
        {"basis":{"body":"COMMITTEE","meeting":"大党委会","heldOn":"2026-04-26","manner":"SECRET_BALLOT"},
         "outcome":"ADOPTED","text":"同意","happened":{"evidence":{"note":"计票单","files":[]}}}
        """;

    private static final String ADOPTS = ",\"ifAdopted\":\"ADOPTED\"";

    private Counter counter;
    private Id.OrganisationId lead;
    private Id.OrganisationId helper;
    private String conference = "";
    private String committee = "";

    @BeforeAll
    void open() throws Exception {
        counter = new Counter();
        counter.town.at("2026-04-01T09:00");
        counter.as(Role.SECRETARY);
        lead = counter.organisation("居委会");
        helper = counter.organisation("三纺");
        conference = body("JOINT_CONFERENCE", "联席会");
        committee = body("COMMITTEE", "大党委");
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @BeforeEach
    void secretary() {
        counter.as(Role.SECRETARY);
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
        assertThat(send(path, body).getContentAsString(UTF_8)).contains(code);
    }

    /** A person in the register of the community. */
    private String registered(String name) throws Exception {
        counter.as(Role.ADMINISTRATOR);
        String person = done(
                "/admin/persons",
                "{\"contact\":{\"name\":\"%s\"},\"area\":\"%s\"}".formatted(name, counter.town.community()));
        counter.as(Role.SECRETARY);
        return person;
    }

    /** Of four units. */
    private String body(String kind, String name) throws Exception {
        String body = done(
                "/admin/bodies",
                "{\"area\":\"%s\",\"kind\":\"%s\",\"name\":\"%s\",\"seats\":4}"
                        .formatted(counter.town.community(), kind, name));
        for (int n = 1; n <= 4; n++) {
            done(
                    "/admin/bodies/" + body + "/seat",
                    "{\"kind\":\"ORGANISATIONAL\",\"organisation\":\"%s\",\"from\":\"2026-04-01\"}"
                            .formatted(counter.organisation(name + n)));
        }
        return body;
    }

    /** An issue that waits for a meeting. */
    private String matter(String route) throws Exception {
        counter.town.at("2026-04-13T09:10");
        String matter = done("/matters/issues", """
            {"raiser":{"is":"anonymous"},"channel":"LETTER","text":"化粪池漫溢","publicSummary":"化粪池漫溢"}\
            """);
        done("/matters/" + matter + "/admit", "{\"route\":\"%s\"}".formatted(route));
        done(
                "/matters/" + matter + "/place-on-agenda",
                "{\"meeting\":\"二季度联席会\",\"heldOn\":\"2026-04-24\",\"purpose\":\"共议\"}");
        return matter;
    }

    /** In session, with so many of four seats of each body, on one matter. */
    private String session(String matter, int present, String... bodies) throws Exception {
        return session("VOTE", matter, present, bodies);
    }

    private String session(String purpose, String matter, int present, String... bodies) throws Exception {
        counter.town.at("2026-04-15T09:00");
        String named = "[\"" + String.join("\",\"", bodies) + "\"]";
        String meeting = done(
                "/meetings",
                "{\"bodies\":%s,\"title\":\"二季度联席会\",\"occasion\":\"REGULAR\",\"startsAt\":\"2026-04-24T14:30\",\"place\":\"三楼\"}"
                        .formatted(named));
        done(
                "/meetings/" + meeting + "/place-item",
                "{\"title\":\"化粪池改造\",\"purpose\":\"%s\",\"matter\":\"%s\",\"entitled\":%s}"
                        .formatted(purpose, matter, named));
        done("/meetings/" + meeting + "/serve-notice", "{\"everybodyElse\":true,\"way\":\"PHONE\"}");
        counter.town.at("2026-04-24T14:30");
        List<String> there = IntStream.rangeClosed(1, present)
                .boxed()
                .flatMap(n -> List.of(bodies).stream().map(body -> "\"" + body + ":" + n + "\""))
                .toList();
        done("/meetings/" + meeting + "/take-attendance", "{\"attendance\":\"PRESENT\",\"seats\":%s}".formatted(there));
        if (present < 4) {
            done("/meetings/" + meeting + "/take-attendance", "{\"attendance\":\"ABSENT\",\"everybodyElse\":true}");
        }
        done("/meetings/" + meeting + "/open", "{\"chair\":\"%s:1\"}".formatted(bodies[0]));
        return meeting;
    }

    private String task() {
        return ",\"lead\":\"%s\",\"coHandlers\":[\"%s\"],\"task\":\"更换管道\"".formatted(lead, helper);
    }

    private String put(String meeting, String body, String way, String more) throws Exception {
        counter.town.at("2026-04-24T15:30");
        return done(
                "/motions",
                "{\"meeting\":\"%s\",\"body\":\"%s\",\"item\":1,\"kind\":\"APPROVAL\",\"text\":\"居委会实施\",\"way\":\"%s\"%s}"
                        .formatted(meeting, body, way, more));
    }

    private void closed(String motion, int yes, int no) throws Exception {
        counter.town.at("2026-04-24T15:40");
        done("/motions/" + motion + "/count-hands", "{\"yes\":%d,\"no\":%d,\"abstained\":0}".formatted(yes, no));
        done("/motions/" + motion + "/close", "{}");
    }

    private void carriedOut() {
        counter.carryOutWhatIsDue();
        counter.carryOutWhatIsDue();
    }

    private List<String> outcomes(String matter) {
        return counter.jdbc
                .sql("SELECT kind || ' ' || outcome || coalesce(' ' || code, '') FROM work.automation_outcome"
                        + " WHERE aggregate LIKE ? ORDER BY id")
                .param(matter + "/%")
                .query(String.class)
                .list();
    }

    @Test
    void what_was_adopted_is_recorded_and_assigned_as_it_was_put_once_also_with_two_nodes() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String meeting = session(matter, 3, conference);
        String motion = put(meeting, conference, "SHOW_OF_HANDS", task());
        refused("MOTION_ON_THE_MATTER_IS_OPEN", "/matters/" + matter + "/assign", "{\"lead\":\"%s\"}".formatted(lead));
        closed(motion, 3, 0);
        assertThat(counter.story(matter)).as("noted, not yet asked").hasSize(3);
        counter.carryOutWhatIsDueTwiceAtOnce();
        carriedOut();

        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED + ", matter.Resolved, matter.Assigned");
        assertThat(counter.told(matter, "matter.Resolved", "basis.motion")).isEqualTo(motion);
        assertThat(counter.told(matter, "matter.Resolved", "basis.held")).isEqualTo(meeting);
        assertThat(counter.told(matter, "matter.Resolved", "basis.entitled")).isEqualTo("4");
        assertThat(counter.told(matter, "matter.Resolved", "basis.present")).isEqualTo("3");
        assertThat(counter.told(matter, "matter.Resolved", "happened.at")).isEqualTo("2026-04-24T07:40:00Z");
        assertThat(counter.told(matter, "matter.Resolved", "happened.inCapacityOf.rule"))
                .isEqualTo("RESOLUTION_VOTED");
        assertThat(counter.told(matter, "matter.Assigned", "lead")).isEqualTo(lead.toString());
        assertThat(counter.told(matter, "matter.Assigned", "due.on")).isEqualTo("2026-05-19");
        assertThat(outcomes(matter)).containsExactly("RESOLUTION_VOTED ACCEPTED", "ASSIGNMENT_AS_RESOLVED ACCEPTED");
    }

    @Test
    void a_node_that_goes_down_before_it_noted_the_outcome_asks_again_and_nothing_comes_twice() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String motion = put(session(matter, 3, conference), conference, "SHOW_OF_HANDS", task());
        closed(motion, 3, 0);
        carriedOut();
        int before = counter.story(matter).size();
        counter.jdbc
                .sql("INSERT INTO work.due (type, aggregate, kind, at) SELECT 'closed_motion', aggregate, kind, due_at"
                        + " FROM work.automation_outcome WHERE aggregate LIKE ?")
                .param(matter + "/%")
                .update();
        carriedOut();
        assertThat(counter.story(matter)).hasSize(before);
    }

    @Test
    void a_resolution_stands_even_where_nobody_can_be_told_to_carry_it_out_and_the_secretary_is_shown_it()
            throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String leaving = counter.organisation("将撤销的单位").toString();
        closed(
                put(session(matter, 3, conference), conference, "SHOW_OF_HANDS", ",\"lead\":\"%s\"".formatted(leaving)),
                3,
                0);
        counter.as(Role.ADMINISTRATOR);
        done("/admin/organisations/" + leaving + "/dissolve", "{\"reason\":\"撤销\"}");
        carriedOut();
        assertThat(counter.story(matter).getLast()).isEqualTo("matter.Resolved");
        assertThat(outcomes(matter))
                .containsExactly(
                        "RESOLUTION_VOTED ACCEPTED", "ASSIGNMENT_AS_RESOLVED REFUSED ORGANISATION_IS_NOT_KNOWN");
    }

    @Test
    void what_was_rejected_is_to_be_answered_and_a_tie_waits_for_the_next_meeting() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        closed(put(session(matter, 4, conference), conference, "SHOW_OF_HANDS", task()), 2, 2);
        carriedOut();
        assertThat(counter.told(matter, "matter.Resolved", "outcome")).isEqualTo("POSTPONED");
        closed(put(session(matter, 4, conference), conference, "SHOW_OF_HANDS", task()), 1, 3);
        carriedOut();
        assertThat(counter.told(matter, "matter.Resolved", "outcome")).isEqualTo("REJECTED");
        assertThat(counter.story(matter)).doesNotContain("matter.Assigned");
    }

    @Test
    void what_is_only_asked_at_the_item_decides_nothing_on_the_matter() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String meeting = session(matter, 3, conference);
        closed(put(meeting, conference, "SHOW_OF_HANDS", ""), 0, 3);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED);
        closed(put(meeting, conference, "SHOW_OF_HANDS", ADOPTS), 3, 0);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED + ", matter.Resolved");
    }

    @Test
    void an_urgent_matter_that_nobody_admitted_yet_is_made_known_and_what_is_asked_of_it_decides_nothing()
            throws Exception {
        counter.town.at("2026-04-13T09:10");
        String matter = done("/matters/issues", """
            {"raiser":{"is":"anonymous"},"channel":"LETTER","text":"燃气泄漏","publicSummary":"燃气泄漏"}\
            """);
        done(
                "/matters/" + matter + "/consult-urgently",
                "{\"how\":\"电话\",\"consulted\":[\"物业\"],\"opinions\":\"当日抢修\"}");
        closed(put(session("INFORM", matter, 3, conference), conference, "SHOW_OF_HANDS", ""), 3, 0);
        carriedOut();
        assertThat(counter.story(matter)).containsExactly("matter.IssueRaised", "matter.ConsultedUrgently");
    }

    @Test
    void who_rejects_putting_it_off_has_not_decided_on_the_matter_and_neither_have_too_few() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        closed(
                put(
                        session(matter, 3, conference),
                        conference,
                        "SHOW_OF_HANDS",
                        ",\"ifAdopted\":\"TO_HIGHER_MEETING\""),
                0,
                3);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED);

        String weighty = matter("JOINT_DECISION");
        closed(put(session(weighty, 2 + 1, committee), committee, "SHOW_OF_HANDS", ADOPTS), 3, 0);
        carriedOut();
        assertThat(counter.story(weighty)).as("3 of 4 are two thirds").contains("matter.Resolved");
        assertThat(outcomes(matter)).containsExactly("RESOLUTION_VOTED ACCEPTED NOTHING_TO_DO");
    }

    @Test
    void a_matter_waits_on_one_agenda_until_it_is_taken_off_or_that_meeting_begins_or_is_cancelled() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String item = "{\"title\":\"化粪池改造\",\"purpose\":\"VOTE\",\"matter\":\"%s\"}".formatted(matter);
        String first = conferenceOn("2026-04-24T14:30");
        String second = conferenceOn("2026-04-27T14:30");
        done("/meetings/" + first + "/place-item", item);
        refused("MATTER_WAITS_ON_ANOTHER_AGENDA", "/meetings/" + second + "/place-item", item);
        done("/meetings/" + first + "/take-item-off", "{\"item\":1,\"reason\":\"改在下次\"}");
        done("/meetings/" + second + "/place-item", item);
        refused("MATTER_WAITS_ON_ANOTHER_AGENDA", "/meetings/" + first + "/place-item", item);
        done("/meetings/" + second + "/postpone", "{\"startsAt\":\"2026-05-12T14:30\",\"reason\":\"场地维修\"}");
        refused("MATTER_WAITS_ON_ANOTHER_AGENDA", "/meetings/" + first + "/place-item", item);
        assertThat(waitingOnAgendas())
                .as("the agenda goes with its meeting")
                .anyMatch(row -> row.endsWith("2026-05-12"));
        done("/meetings/" + second + "/cancel", "{\"reason\":\"并入下次\"}");
        String third = conferenceOn("2026-04-28T14:30");
        done("/meetings/" + third + "/place-item", item);

        List<String> waiting = waitingOnAgendas();
        assertThat(waiting).anyMatch(row -> row.startsWith(third));
        upgradeFrom("529");
        assertThat(waitingOnAgendas()).as("as an upgrade finds it").isEqualTo(waiting);
    }

    private List<String> waitingOnAgendas() {
        return counter.jdbc
                .sql("SELECT concat_ws(' ', meeting, item, matter, title, held_on) FROM work.matter_agenda ORDER BY 1")
                .query(String.class)
                .list();
    }

    private String conferenceOn(String startsAt) throws Exception {
        counter.town.at("2026-04-15T09:00");
        return done(
                "/meetings",
                "{\"bodies\":[\"%s\"],\"title\":\"联席会\",\"occasion\":\"REGULAR\",\"startsAt\":\"%s\",\"place\":\"三楼\"}"
                        .formatted(conference, startsAt));
    }

    @Test
    void what_is_passed_upward_is_recorded_and_waits_for_a_meeting_still() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        closed(
                put(
                        session(matter, 3, conference),
                        conference,
                        "SHOW_OF_HANDS",
                        ",\"ifAdopted\":\"TO_HIGHER_MEETING\""),
                3,
                0);
        carriedOut();
        assertThat(counter.told(matter, "matter.Resolved", "outcome")).isEqualTo("TO_HIGHER_MEETING");
        session(matter, 3, conference);
    }

    @Test
    void where_two_bodies_decide_the_matter_follows_when_both_have_adopted() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String meeting = session(matter, 3, conference, committee);
        String first = put(meeting, conference, "SHOW_OF_HANDS", task());
        String second = put(meeting, committee, "SHOW_OF_HANDS", ADOPTS);
        closed(first, 3, 0);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED);
        closed(second, 3, 0);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED + ", matter.Resolved, matter.Assigned");
        assertThat(counter.told(matter, "matter.Resolved", "basis.motion")).isEqualTo(second);
    }

    @Test
    void what_two_bodies_adopted_at_once_is_recorded_once_and_falls_when_either_vote_is_voided() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String meeting = session(matter, 3, conference, committee);
        String first = put(meeting, conference, "SHOW_OF_HANDS", task());
        String second = put(meeting, committee, "SHOW_OF_HANDS", ADOPTS);
        closed(first, 3, 0);
        closed(second, 3, 0);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED + ", matter.Resolved, matter.Assigned");

        String recorded = counter.told(matter, "matter.Resolved", "basis.motion");
        voided(recorded.equals(first) ? second : first);
        carriedOut();
        assertThat(counter.story(matter).getLast()).isEqualTo("matter.ResolutionVoided");
        assertThat(counter.told(matter, "matter.ResolutionVoided", "motion")).isEqualTo(recorded);
        assertThat(counter.told(matter, "matter.ResolutionVoided", "reason")).isEqualTo("计票有误");
    }

    private void voided(String motion) throws Exception {
        done("/motions/" + motion + "/ask-voiding", "{\"reason\":\"计票有误\"}");
        counter.as(Role.DEPUTY_SECRETARY);
        done("/motions/" + motion + "/void", "{}");
    }

    @Test
    void as_long_as_something_is_asked_at_the_item_what_was_adopted_is_assigned_to_nobody() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String meeting = session(matter, 3, conference, committee);
        String first = put(meeting, conference, "SHOW_OF_HANDS", task());
        String second = put(meeting, committee, "SHOW_OF_HANDS", ADOPTS);
        closed(first, 3, 0);
        put(meeting, conference, "SHOW_OF_HANDS", "");
        closed(second, 3, 0);
        carriedOut();
        assertThat(counter.story(matter).getLast()).isEqualTo("matter.Resolved");
        assertThat(outcomes(matter)).contains("ASSIGNMENT_AS_RESOLVED REFUSED MOTION_ON_THE_MATTER_IS_OPEN");
    }

    @Test
    void a_ballot_that_a_public_notice_holds_back_is_not_assigned_by_its_vote() throws Exception {
        String matter = matter("JOINT_DECISION");
        String motion = put(session(matter, 4, committee), committee, "PAPER_BALLOT", task());
        counter.town.at("2026-04-24T15:40");
        done("/motions/" + motion + "/count-papers", """
            {"issued":4,"returned":4,"valid":3,"spoilt":1,"yes":3,"no":0,"abstained":0,"scrutineers":["%s","%s"]}
            """.formatted(registered("刘桂兰"), registered("田素珍")));
        done("/motions/" + motion + "/close", "{}");
        carriedOut();
        assertThat(counter.told(matter, "matter.Resolved", "basis.manner")).isEqualTo("SECRET_BALLOT");
        assertThat(counter.told(matter, "matter.Resolved", "task.lead")).isEqualTo(lead.toString());
        assertThat(counter.story(matter).getLast()).isEqualTo("matter.Resolved");
    }

    /** A ballot that a notice is to hold back. */
    private String balloted(String matter) throws Exception {
        return ballotedIn(session(matter, 4, committee));
    }

    private String ballotedIn(String meeting) throws Exception {
        String motion = put(meeting, committee, "PAPER_BALLOT", task());
        counter.town.at("2026-04-24T15:40");
        done("/motions/" + motion + "/count-papers", """
            {"issued":4,"returned":4,"valid":3,"spoilt":1,"yes":3,"no":0,"abstained":0,"scrutineers":["%s","%s"]}
            """.formatted(registered("刘桂兰"), registered("田素珍")));
        done("/motions/" + motion + "/close", "{}");
        carriedOut();
        return motion;
    }

    private String notice(String about, String id) throws Exception {
        counter.as(Role.CLERK);
        String notice = done("/notices", """
            {"%s":"%s","words":{"title":"票决结果公示","text":"赞成 3 票，通过。","howToObject":"到社区提出","places":["公开栏"]}}
            """.formatted(about, id));
        counter.as(Role.SECRETARY);
        done("/notices/" + notice + "/post", "{}");
        return notice;
    }

    @Test
    void a_notice_of_what_was_voided_is_taken_back_holds_the_matter_no_longer_and_is_followed_by_no_assignment()
            throws Exception {
        for (String about : List.of("motion", "matter")) {
            for (boolean told : List.of(true, false)) {
                String matter = matter("JOINT_DECISION");
                String motion = balloted(matter);
                String notice = notice(about, about.equals("motion") ? motion : matter);
                if (told) {
                    carriedOut();
                    assertThat(counter.story(matter)).endsWith("matter.NoticePosted");
                }
                counter.town.at("2026-04-27T09:00");
                voided(motion);
                carriedOut();
                carriedOut();
                assertThat(counter.story(notice)).as(about).endsWith("notice.WithdrawalAsked", "notice.Withdrawn");
                assertThat(counter.told(notice, "notice.WithdrawalAsked", "reason"))
                        .isEqualTo("计票有误");
                assertThat(counter.story(matter))
                        .contains("matter.ResolutionVoided", "matter.NoticePosted", "matter.NoticeEnded");
                assertThat(counter.told(matter, "matter.NoticeEnded", "withdrawn"))
                        .isEqualTo("true");
                counter.town.at("2026-05-12T09:00");
                carriedOut();
                assertThat(counter.story(matter)).doesNotContain("matter.Assigned");
                counter.as(Role.SECRETARY);
            }
        }
    }

    @Test
    void a_notice_on_a_resolution_that_was_voided_under_an_earlier_release_is_taken_back_by_the_upgrade()
            throws Exception {
        String matter = matter("JOINT_DECISION");
        String motion = balloted(matter);
        String notice = notice("matter", matter);
        carriedOut();
        counter.town.at("2026-04-27T09:00");
        done("/matters/" + matter + "/record-resolution", RECORDED_ANEW);
        String ofAnother = notice("matter", matter);
        carriedOut();
        assertThat(counter.story(matter))
                .as("told of both")
                .endsWith("matter.NoticePosted", "matter.Resolved", "matter.NoticePosted");
        voided(motion);
        asAnEarlierRelease();
        assertThat(counter.story(matter)).endsWith("matter.ResolutionVoided");
        carriedOut();
        assertThat(counter.story(notice)).as("nothing noted it").endsWith("notice.Posted");

        upgradeFrom("500");
        carriedOut();
        assertThat(counter.story(notice)).endsWith("notice.WithdrawalAsked", "notice.Withdrawn");
        assertThat(counter.told(notice, "notice.WithdrawalAsked", "reason")).isEqualTo("计票有误");
        assertThat(counter.story(ofAnother)).as("rests on another resolution").endsWith("notice.Posted");
        carriedOut();
        assertThat(counter.told(matter, "matter.NoticeEnded", "notice")).isEqualTo(notice);

        int due = due();
        upgradeFrom("500");
        assertThat(due()).as("asked once").isEqualTo(due);
    }

    /** Tells matters what was voided; that their notices fall with it was not noted then. */
    private void asAnEarlierRelease() {
        new DuePoller(
                        counter.bean(DueTable.class),
                        counter.bean(Commands.class),
                        List.of(counter.bean(WhenMotionClosedThenResolveMatter.class)),
                        List.of(),
                        new TransactionTemplate(counter.bean(PlatformTransactionManager.class)),
                        counter.town.clock(),
                        counter.bean(DueHold.class),
                        counter.bean(Streams.class))
                .carryOut(counter.town.now());
        counter.jdbc.sql("DELETE FROM work.due WHERE type = 'notice_of_voided'").update();
    }

    /** What later releases made is not there yet. */
    private void upgradeFrom(String version) {
        TestDatabase database = counter.town.database();
        JdbcClient.create(database.owner())
                .sql("DROP TABLE work.matter_agenda, work.name_to_mark")
                .update();
        JdbcClient.create(database.owner())
                .sql("DELETE FROM work.migrations_of_work WHERE string_to_array(version, '.')::int[] > ARRAY[?::int]")
                .param(version)
                .update();
        Migrations.run(database.owner());
    }

    private int due() {
        return counter.jdbc
                .sql("SELECT count(*)::int FROM work.due WHERE type = 'notice_of_voided'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_notice_of_another_motion_on_the_matter_stands_when_one_is_voided() throws Exception {
        String matter = matter("JOINT_DECISION");
        String meeting = session(matter, 4, committee);
        String other = put(meeting, committee, "SHOW_OF_HANDS", "");
        closed(other, 4, 0);
        String motion = ballotedIn(meeting);
        String notice = notice("motion", other);
        carriedOut();
        voided(motion);
        carriedOut();
        assertThat(counter.story(matter)).contains("matter.ResolutionVoided");
        assertThat(counter.story(notice)).endsWith("notice.Posted");
    }

    @Test
    void what_was_voided_after_its_notice_ended_is_not_assigned_as_an_earlier_meeting_resolved() throws Exception {
        String matter = matter("JOINT_DECISION");
        counter.town.at("2026-04-14T09:00");
        done("/matters/" + matter + "/record-resolution", """
            {"basis":{"body":"COMMITTEE","meeting":"大党委会","heldOn":"2026-04-14","manner":"SECRET_BALLOT"},
             "outcome":"ADOPTED","text":"同意","task":{"lead":"%s","coHandlers":[],"task":"更换管道"},
             "happened":{"evidence":{"note":"计票单","files":[]}}}
            """.formatted(helper));
        done(
                "/matters/" + matter + "/place-on-agenda",
                "{\"meeting\":\"二季度联席会\",\"heldOn\":\"2026-04-24\",\"purpose\":\"再议\"}");
        String motion = balloted(matter);
        counter.town.at("2026-04-29T09:00");
        notice("motion", motion);
        counter.town.at("2026-05-10T09:00");
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.NoticeEnded");
        voided(motion);
        counter.town.at("2026-05-12T09:00");
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.ResolutionVoided").doesNotContain("matter.Assigned");
    }

    @Test
    void a_motion_on_a_sensitive_matter_is_not_there_for_who_is_not_named_for_such() throws Exception {
        String matter = matter("JOINT_DECISION");
        String motion = balloted(matter);
        done("/matters/" + matter + "/classify", "{\"sensitivity\":\"SENSITIVE\"}");
        counter.as(Role.CLERK);
        refused("motion NOT_FOUND", "/notices", """
            {"motion":"%s","words":{"title":"公示","text":"内容","howToObject":"到社区","places":["公开栏"]}}
            """.formatted(motion));
    }

    @Test
    void what_was_voided_before_it_was_recorded_is_recorded_on_nothing() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String motion = put(session(matter, 3, conference), conference, "SHOW_OF_HANDS", task());
        closed(motion, 3, 0);
        voided(motion);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter))).isEqualTo(ADMITTED);
    }

    @Test
    void what_is_voided_afterwards_is_told_to_the_matter_and_changes_nothing_there_by_itself() throws Exception {
        String matter = matter("JOINT_DELIBERATION");
        String motion = put(session(matter, 3, conference), conference, "SHOW_OF_HANDS", task());
        closed(motion, 3, 0);
        carriedOut();
        voided(motion);
        carriedOut();
        assertThat(String.join(", ", counter.story(matter)))
                .isEqualTo(ADMITTED + ", matter.Resolved, matter.Assigned, matter.ResolutionVoided");
        assertThat(counter.told(matter, "matter.ResolutionVoided", "reason")).isEqualTo("计票有误");
    }
}
