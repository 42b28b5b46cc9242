package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** A unit reserves its opinion after the close, within the days of the charter, over a whole command node and a real PostgreSQL. */
class ReservedAfterTheCloseTest {
    private Counter counter = new Counter();
    private final List<String> units = new ArrayList<>();
    private String body = "";

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_co_handler_is_released_from_its_part() throws Exception {
        town("false", "JOINT_CONFERENCE");
        String matter = matter("JOINT_DELIBERATION");
        String motion = adopted(session(matter), "SHOW_OF_HANDS");
        assertThat(counter.story(matter)).endsWith("matter.Resolved", "matter.Assigned");

        counter.town.at("2026-04-27T10:00");
        reserve(motion, 2);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.Assigned", "matter.CoHandlerOpinionWaived");
        assertThat(counter.told(matter, "matter.CoHandlerOpinionWaived", "organisation"))
                .isEqualTo(units.get(1));
        assertThat(counter.told(matter, "matter.CoHandlerOpinionWaived", "happened.inCapacityOf.rule"))
                .isEqualTo("RESERVED_OPINION_RELEASES");
        assertThat(counter.told(matter, "matter.CoHandlerOpinionWaived", "happened.at"))
                .isEqualTo("2026-04-27T02:00:00Z");

        counter.town.at("2026-04-27T11:00");
        done("/motions/" + motion + "/reserve-opinion", seat(2, ",\"opinion\":\"施工封路影响出入\""));
        carriedOut();
        assertThat(counter.story(matter)).as("words that follow").endsWith("matter.CoHandlerOpinionWaived");
    }

    @Test
    void what_it_leads_is_to_be_assigned_anew() throws Exception {
        town("false", "JOINT_CONFERENCE");
        String matter = matter("JOINT_DELIBERATION");
        String motion = adopted(session(matter), "SHOW_OF_HANDS");
        counter.town.at("2026-04-27T10:00");
        reserve(motion, 1);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.Assigned", "matter.AssignmentWithdrawn");
        assertThat(counter.told(matter, "matter.AssignmentWithdrawn", "reason")).contains("保留意见");
        assertThat(counter.told(matter, "matter.AssignmentWithdrawn", "reason")).contains("“单位一实施”");
        done("/matters/" + matter + "/assign", "{\"lead\":\"%s\"}".formatted(units.get(0)));

        counter.town.at("2026-04-27T11:00");
        done("/motions/" + motion + "/reserve-opinion", seat(1, ",\"opinion\":\"施工封路影响出入\""));
        carriedOut();
        assertThat(counter.story(matter))
                .as("words that follow take nothing back from whom it was given by hand")
                .endsWith("matter.AssignmentWithdrawn", "matter.Assigned");
    }

    @Test
    void what_was_resolved_is_recorded_and_assigned_first() throws Exception {
        town("false", "JOINT_CONFERENCE");
        String matter = matter("JOINT_DELIBERATION");
        String motion = closed(session(matter), "SHOW_OF_HANDS");
        counter.town.at("2026-04-24T15:50");
        reserve(motion, 2);
        carriedOut();
        counter.town.at("2026-04-24T15:55");
        carriedOut();
        assertThat(outcomes(matter))
                .containsExactly(
                        "RESOLUTION_VOTED ACCEPTED",
                        "ASSIGNMENT_AS_RESOLVED ACCEPTED",
                        "RESERVED_OPINION_RELEASES ACCEPTED NOTHING_TO_DO");
        assertThat(counter.told(matter, "matter.Assigned", "coHandlers")).isEqualTo("[]");
    }

    /** Another node asked who reserved an opinion a moment before, and has not assigned it yet. */
    @Test
    void what_another_node_is_about_to_assign_is_waited_for() throws Exception {
        for (String type : List.of("closed_motion", "assignment_after_notice")) {
            units.clear();
            town("false", "JOINT_CONFERENCE");
            String matter = matter("JOINT_DELIBERATION");
            String motion = adopted(session(matter), "SHOW_OF_HANDS");
            counter.town.at("2026-04-27T10:00");
            reserve(motion, 2);
            begun(type, matter, "2026-04-27T10:00");
            carriedOut();
            assertThat(counter.story(matter)).as(type).endsWith("matter.Assigned");

            counter.jdbc.sql("DELETE FROM work.due WHERE type = ?").param(type).update();
            begun("assignment_after_notice", matter, "2026-05-10T09:00");
            counter.town.at("2026-04-27T10:05");
            carriedOut();
            assertThat(counter.story(matter))
                    .as("what is to be assigned another day is not waited for")
                    .endsWith("matter.Assigned", "matter.CoHandlerOpinionWaived");
            counter.close();
            counter = new Counter();
        }
    }

    /** A date that another node has taken. */
    private void begun(String type, String matter, String at) {
        counter.jdbc
                .sql("INSERT INTO work.due (type, aggregate, kind, at, claimed, attempts)"
                        + " VALUES (?, ?, 'OF_ANOTHER_NODE', ?::timestamptz, ?::timestamptz, 1)")
                .params(
                        type,
                        matter + "/" + UUID.randomUUID(),
                        at + "+08:00",
                        counter.town.now().toString())
                .update();
    }

    @Test
    void what_waits_on_another_agenda_is_taken_back_when_it_is_off_it() throws Exception {
        town("false", "JOINT_CONFERENCE");
        String matter = matter("JOINT_DELIBERATION");
        String motion = adopted(session(matter), "SHOW_OF_HANDS");
        counter.town.at("2026-04-26T10:00");
        done(
                "/matters/" + matter + "/place-on-agenda",
                "{\"meeting\":\"大党委会\",\"heldOn\":\"2026-05-06\",\"purpose\":\"再议\"}");
        counter.town.at("2026-04-27T10:00");
        reserve(motion, 2);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.PlacedOnAgenda");

        counter.town.at("2026-05-06T16:00");
        done("/matters/" + matter + "/record-resolution", """
            {"basis":{"body":"COMMITTEE","meeting":"大党委会","heldOn":"2026-05-06","manner":"SHOW_OF_HANDS"},
             "outcome":"ADOPTED","text":"照办","happened":{"evidence":{"note":"会议记录","files":[]}}}
            """);
        carriedOut();
        assertThat(counter.story(matter))
                .containsSubsequence("matter.PlacedOnAgenda", "matter.Resolved", "matter.CoHandlerOpinionWaived");
        assertThat(outcomes(matter)).endsWith("RESERVED_OPINION_RELEASES ACCEPTED");
    }

    /** As for what is not assigned yet: the body of the street may be under another charter than the community. */
    @Test
    void of_a_body_of_the_street_the_charter_of_the_matter_says_whether_it_executes() throws Exception {
        Acting street = new Acting(
                new Id.PersonId(new UUID(7, 90)),
                new Id.OfficeId(new UUID(8, 90)),
                Role.SECRETARY,
                counter.town.streetPath(),
                null,
                "street");
        charter("false");
        body(street, "JOINT_CONFERENCE");
        counter.as(Role.SECRETARY);
        String matter = matter("JOINT_DELIBERATION");
        counter.as(street);
        String motion = adopted(session(matter), "SHOW_OF_HANDS");
        assertThat(counter.story(matter)).endsWith("matter.Assigned");
        counter.town.at("2026-04-27T10:00");
        reserve(motion, 2);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.CoHandlerOpinionWaived");
    }

    /** Nobody leaves off what it has reported; the secretary is shown that it was not taken back. */
    @Test
    void what_is_reported_already_is_not_taken_back() throws Exception {
        town("false", "JOINT_CONFERENCE");
        String matter = matter("JOINT_DELIBERATION");
        String motion = adopted(session(matter), "SHOW_OF_HANDS");
        counter.town.at("2026-04-27T09:00");
        done(
                "/matters/" + matter + "/waive-co-handler-opinion",
                "{\"organisation\":\"%s\",\"reason\":\"无须协办\"}".formatted(units.get(1)));
        counter.as(60, Role.HANDLER, new Id.OrganisationId(UUID.fromString(units.getFirst())));
        done("/matters/" + matter + "/report-completion", "{\"result\":\"A\",\"outcome\":\"已更换\"}");
        counter.as(Role.SECRETARY);
        counter.town.at("2026-04-27T10:00");
        reserve(motion, 1);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.CompletionReported");
        assertThat(outcomes(matter)).endsWith("RESERVED_OPINION_RELEASES REFUSED STEP_NOT_POSSIBLE_AT_THIS_STAGE");
    }

    @Test
    void where_the_charter_wants_it_to_execute_all_the_same_nothing_changes() throws Exception {
        town("true", "JOINT_CONFERENCE");
        String matter = matter("JOINT_DELIBERATION");
        String motion = adopted(session(matter), "SHOW_OF_HANDS");
        counter.town.at("2026-04-27T10:00");
        reserve(motion, 2);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.Assigned");
        assertThat(outcomes(matter)).endsWith("RESERVED_OPINION_RELEASES ACCEPTED NOTHING_TO_DO");
    }

    @Test
    void what_a_notice_still_holds_back_is_assigned_without_it() throws Exception {
        town("false", "COMMITTEE");
        String matter = matter("JOINT_DECISION");
        String motion = adopted(session(matter), "PAPER_BALLOT");
        counter.as(Role.CLERK);
        String notice = done("/notices", """
            {"motion":"%s","words":{"title":"票决结果公示","text":"通过。","howToObject":"到社区提出","places":["公开栏"]}}
            """.formatted(motion));
        counter.as(Role.SECRETARY);
        done("/notices/" + notice + "/post", "{}");
        carriedOut();
        counter.town.at("2026-04-27T10:00");
        reserve(motion, 2);
        carriedOut();
        assertThat(counter.story(matter)).endsWith("matter.NoticePosted");

        counter.town.at("2026-05-12T09:00");
        carriedOut();
        assertThat(counter.story(matter)).containsSubsequence("matter.NoticeEnded", "matter.Assigned");
        assertThat(counter.told(matter, "matter.Assigned", "coHandlers")).isEqualTo("[]");
    }

    // ------------------------------------------------------------------ the community

    /** A body of four units, under a charter that wants who reserved an opinion to execute all the same, or does not. */
    private void town(String executes, String kind) throws Exception {
        charter(executes);
        counter.as(Role.SECRETARY);
        body(null, kind);
    }

    private void charter(String executes) throws Exception {
        counter.town.at("2026-04-01T09:00");
        counter.as(Role.ADMINISTRATOR);
        done("/admin/charters", """
            {"area":"%s","name":"柳荫-1","preset":"004","inForceFrom":"2026-04-01","adaptations":[
              {"key":"reserved_opinion_still_executes","value":"%s"},
              {"key":"public_notice_holds_assignment","value":"true"}]}
            """.formatted(counter.town.community(), executes));
    }

    /** Of the community, or of the street whose office this is. */
    private void body(@Nullable Acting street, String kind) throws Exception {
        Id.AreaId area = counter.town.community();
        if (street != null) {
            counter.as(street);
            area = street.scope().street();
        }
        body = done(
                "/admin/bodies", "{\"area\":\"%s\",\"kind\":\"%s\",\"name\":\"议事\",\"seats\":4}".formatted(area, kind));
        for (int n = 1; n <= 4; n++) {
            units.add(counter.organisation("单位" + n).toString());
            done(
                    "/admin/bodies/" + body + "/seat",
                    "{\"kind\":\"ORGANISATIONAL\",\"organisation\":\"%s\",\"from\":\"2026-04-01\"}"
                            .formatted(units.getLast()));
        }
    }

    private String matter(String route) throws Exception {
        counter.town.at("2026-04-13T09:10");
        String matter = done("/matters/issues", """
            {"raiser":{"is":"anonymous"},"channel":"LETTER","text":"化粪池漫溢","publicSummary":"化粪池漫溢"}\
            """);
        done("/matters/" + matter + "/admit", "{\"route\":\"%s\"}".formatted(route));
        done(
                "/matters/" + matter + "/place-on-agenda",
                "{\"meeting\":\"二季度会议\",\"heldOn\":\"2026-04-24\",\"purpose\":\"共议\"}");
        return matter;
    }

    private String session(String matter) throws Exception {
        counter.town.at("2026-04-15T09:00");
        String meeting = done(
                "/meetings",
                "{\"bodies\":[\"%s\"],\"title\":\"二季度会议\",\"occasion\":\"REGULAR\",\"startsAt\":\"2026-04-24T14:30\",\"place\":\"三楼\"}"
                        .formatted(body));
        done(
                "/meetings/" + meeting + "/place-item",
                "{\"title\":\"化粪池改造\",\"purpose\":\"VOTE\",\"matter\":\"%s\"}".formatted(matter));
        done("/meetings/" + meeting + "/serve-notice", "{\"everybodyElse\":true,\"way\":\"PHONE\"}");
        counter.town.at("2026-04-24T14:30");
        done("/meetings/" + meeting + "/take-attendance", "{\"attendance\":\"PRESENT\",\"everybodyElse\":true}");
        done("/meetings/" + meeting + "/open", "{\"chair\":\"%s:1\"}".formatted(body));
        return meeting;
    }

    /** That the first unit does it with the second. */
    private String adopted(String meeting, String way) throws Exception {
        String motion = closed(meeting, way);
        carriedOut();
        return motion;
    }

    private String closed(String meeting, String way) throws Exception {
        counter.town.at("2026-04-24T15:30");
        String motion = done(
                "/motions",
                "{\"meeting\":\"%s\",\"item\":1,\"kind\":\"APPROVAL\",\"text\":\"单位一实施\",\"way\":\"%s\",\"lead\":\"%s\",\"coHandlers\":[\"%s\"]}"
                        .formatted(meeting, way, units.get(0), units.get(1)));
        counter.town.at("2026-04-24T15:40");
        if (way.equals("PAPER_BALLOT")) {
            done("/motions/" + motion + "/count-papers", """
                {"issued":4,"returned":4,"valid":4,"spoilt":0,"yes":4,"no":0,"abstained":0,"scrutineers":["%s","%s"]}
                """.formatted(registered("刘桂兰"), registered("田素珍")));
        } else {
            done("/motions/" + motion + "/count-hands", "{\"yes\":4,\"no\":0,\"abstained\":0}");
        }
        done("/motions/" + motion + "/close", "{}");
        return motion;
    }

    private String registered(String name) throws Exception {
        counter.as(Role.ADMINISTRATOR);
        String person = done(
                "/admin/persons",
                "{\"contact\":{\"name\":\"%s\"},\"area\":\"%s\"}".formatted(name, counter.town.community()));
        counter.as(Role.SECRETARY);
        return person;
    }

    private void reserve(String motion, int seat) throws Exception {
        done("/motions/" + motion + "/reserve-opinion", seat(seat, ""));
    }

    private String seat(int seat, String more) {
        return "{\"seat\":\"%s:%d\"%s}".formatted(body, seat, more);
    }

    private void carriedOut() {
        counter.carryOutWhatIsDue();
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

    private String done(String path, String json) throws Exception {
        MockHttpServletResponse answer = counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }
}
