package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.Commands;
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

/** What an agreement promises is filed line by line once both have signed, over a whole command node and a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreedPromisesTest {
    private static final String PLAN = "0190f5a0-0000-7000-8000-000000000778";

    private Counter counter;
    private Id.OrganisationId company;

    @BeforeAll
    void open() {
        counter = new Counter();
        counter.town.at("2026-01-20T09:10");
        counter.lists(PLAN, 8);
        counter.town.at("2026-03-02T09:10");
        company = counter.organisation("鑫源再生资源公司");
    }

    @AfterAll
    void close() {
        counter.close();
    }

    private String done(String path, String body) throws Exception {
        MockHttpServletResponse answer = counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as(path + ": " + answer.getContentAsString(UTF_8))
                .isBetween(200, 201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    /** A project of the year's list that was fixed. */
    private String project(String entry) throws Exception {
        counter.town.at("2026-03-02T09:10");
        counter.as(Role.SECRETARY);
        return done("/commitments/projects", fix(entry));
    }

    private static String fix(String entry) {
        return """
            {"kind":"PROJECT","title":"敬老助残·常敲门","measure":{"atLeast":14,"unit":"户"},
             "occurrences":[{"key":"1","label":"端午","from":"2026-06-15","to":"2026-06-18"}],
             "entry":{"plan":"%s","key":"%s"},
             "basis":{"body":"COMMITTEE","meeting":"一季度大党委会","heldOn":"2026-02-26","manner":"SHOW_OF_HANDS",
                      "entitled":9,"present":8,"inFavour":8,"against":0,"abstained":0},
             "happened":{"at":"2026-02-26T16:00","evidence":{"note":"会议纪要","files":[]}}}
            """.formatted(PLAN, entry);
    }

    private MockHttpServletResponse send(String path, String body) throws Exception {
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
    }

    private static final String DRAGON_BOAT =
            "{\"key\":\"1\",\"label\":\"端午\",\"from\":\"2026-06-15\",\"to\":\"2026-06-18\"}";
    private static final String MID_AUTUMN =
            "{\"key\":\"2\",\"label\":\"中秋\",\"from\":\"2026-09-18\",\"to\":\"2026-09-25\"}";
    private static final String LATER =
            "{\"key\":\"2\",\"label\":\"中秋\",\"from\":\"2026-09-20\",\"to\":\"2026-09-27\"}";

    /** The first line, with so many households. */
    private static String visits(int households, String... windows) {
        return """
            {"key":"1","promisor":"UNIT","title":"节日慰问","atLeast":%d,"unit":"户","project":{"plan":"%s","key":"P6"},
             "windows":[%s]}
            """.formatted(households, PLAN, String.join(",", windows));
    }

    private static String room() {
        return """
            {"key":"2","promisor":"COMMUNITY","title":"开放活动室",
             "windows":[{"key":"1","label":"全年","from":"2026-04-01","to":"2026-12-31"}]}
            """;
    }

    private static String dedicationDay() {
        return """
            {"promisor":"UNIT","title":"党员奉献日","windows":[{"label":"下半年","from":"2026-07-01","to":"2026-12-18"}]}
            """;
    }

    private void varied(String agreement, String proposed, String signed, String... lines) throws Exception {
        counter.town.at(proposed);
        counter.as(Role.CLERK);
        done("/agreements/" + agreement + "/vary", """
            {"reason":"双方商定","from":"2026-01-01","to":"2026-12-31","clauses":["第一条"],"items":[%s]}
            """.formatted(String.join(",", lines)));
        signed(agreement, proposed, Role.SECRETARY, "COMMUNITY");
        signed(agreement, signed, Role.LIAISON, "UNIT");
    }

    private List<String> labels(String promise) {
        return counter.jdbc
                .sql("SELECT label || ' ' || begins_on FROM work.occurrence WHERE promise = ? ORDER BY opens_at")
                .param(UUID.fromString(promise))
                .query(String.class)
                .list();
    }

    private List<String> outcomes(String agreement) {
        return counter.jdbc
                .sql(
                        "SELECT kind || ' ' || split_part(aggregate, '/', 2) || ' ' || outcome || coalesce(' ' || code, '')"
                                + " FROM work.automation_outcome WHERE starts_with(aggregate, ?) ORDER BY aggregate")
                .param(agreement)
                .query(String.class)
                .list();
    }

    /** The unit promises what claims this entry, the community something of its own. */
    private String drafted(String entry) throws Exception {
        counter.town.at("2026-03-02T10:00");
        counter.as(Role.CLERK);
        return done("/agreements", draft(entry));
    }

    private String draft(String entry) {
        return """
            {"kind":"YEAR_DUTIES","unit":"%s","communityName":"锦湖社区党委","unitParty":"鑫源公司党支部",
             "from":"2026-01-01","to":"2026-12-31","clauses":["第一条"],
             "items":[
              {"promisor":"UNIT","title":"节日慰问","atLeast":14,"unit":"户","project":{"plan":"%s","key":"%s"},
               "windows":[{"label":"端午","from":"2026-06-15","to":"2026-06-18"},
                          {"label":"中秋","from":"2026-09-18","to":"2026-09-25"}]},
              {"promisor":"COMMUNITY","title":"开放活动室",
               "windows":[{"label":"全年","from":"2026-04-01","to":"2026-12-31"}]}]}
            """.formatted(company, PLAN, entry);
    }

    private void signed(String agreement, String at, Role role, String side) throws Exception {
        counter.town.at(at);
        counter.as(40 + role.ordinal(), role, role == Role.LIAISON ? company : null);
        done(
                "/agreements/" + agreement + "/sign",
                "{\"side\":\"%s\",\"signatory\":\"书记\",\"stamped\":true}".formatted(side));
    }

    private String inForce(String entry) throws Exception {
        String agreement = drafted(entry);
        signed(agreement, "2026-03-06T09:00", Role.SECRETARY, "COMMUNITY");
        signed(agreement, "2026-03-10T15:00", Role.LIAISON, "UNIT");
        return agreement;
    }

    /** The matters that were promised in it, in the order of its lines. */
    private List<String> promised(String agreement) {
        return counter.jdbc
                .sql("SELECT aggregateidentifier FROM store.event WHERE payloadtype = 'matter.Promised' AND"
                        + " convert_from(payload, 'UTF8')::jsonb #>> '{basis,agreement}' = ?"
                        + " ORDER BY convert_from(payload, 'UTF8')::jsonb #>> '{basis,item}'")
                .param(agreement)
                .query(String.class)
                .list();
    }

    @Test
    void each_line_is_promised_once_when_both_have_signed_and_not_before() throws Exception {
        String agreement = drafted("P6");
        signed(agreement, "2026-03-06T09:00", Role.SECRETARY, "COMMUNITY");
        counter.carryOutWhatIsDue();
        assertThat(promised(agreement)).as("one side has signed").isEmpty();
        signed(agreement, "2026-03-10T15:00", Role.LIAISON, "UNIT");
        counter.carryOutWhatIsDueTwiceAtOnce();
        counter.town.at("2026-03-11T08:00");
        counter.carryOutWhatIsDue();

        assertThat(promised(agreement)).hasSize(2);
        String ofTheUnit = promised(agreement).getFirst();
        assertThat(counter.story(ofTheUnit)).containsExactly("matter.Promised");
        assertThat(counter.told(ofTheUnit, "matter.Promised", "by.organisation"))
                .isEqualTo(company.toString());
        assertThat(counter.told(ofTheUnit, "matter.Promised", "item.title")).isEqualTo("节日慰问");
        assertThat(counter.told(ofTheUnit, "matter.Promised", "inForce.on")).isEqualTo("2026-03-10");
        assertThat(counter.told(ofTheUnit, "matter.Promised", "happened.at")).isEqualTo("2026-03-09T16:00:00Z");
        assertThat(counter.told(ofTheUnit, "matter.Promised", "happened.inCapacityOf.rule"))
                .isEqualTo("agreement_took_effect");
        assertThat(counter.told(ofTheUnit, "matter.Promised", "receiptNo")).contains("20260310-");
        String ofTheCommunity = promised(agreement).getLast();
        assertThat(counter.told(ofTheCommunity, "matter.Promised", "by.name")).isEqualTo("锦湖社区党委");
        assertThat(counter.jdbc
                        .sql("SELECT label FROM work.occurrence WHERE promise = ? AND unit = ? ORDER BY opens_at")
                        .params(UUID.fromString(ofTheUnit), company.value())
                        .query(String.class)
                        .list())
                .containsExactly("端午", "中秋");
    }

    @Test
    void the_project_that_a_line_names_is_claimed_and_its_promise_carries_the_occurrences() throws Exception {
        String project = project("P1");
        String agreement = inForce("P1");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(project)).containsExactly("matter.ProjectFixed", "matter.Claimed");
        assertThat(counter.told(project, "matter.Claimed", "promise"))
                .isEqualTo(promised(agreement).getFirst());
        assertThat(counter.told(project, "matter.Claimed", "by.organisation")).isEqualTo(company.toString());
        assertThat(counter.told(project, "matter.Claimed", "item.occurrences")).isEqualTo("[]");
        assertThat(counter.jdbc
                        .sql("SELECT count(*) FROM work.occurrence WHERE promise = ?")
                        .param(UUID.fromString(project))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void work_in_bulk_that_fails_keeps_no_date_from_being_dealt_with() throws Exception {
        String agreement = inForce("P6");
        DuePoller poller = new DuePoller(
                counter.bean(DueTable.class),
                counter.bean(Commands.class),
                List.of(counter.bean(WhenAgreementTookEffectThenPromise.class)),
                List.of(now -> {
                    throw new IllegalStateException("not today");
                }),
                new TransactionTemplate(counter.bean(PlatformTransactionManager.class)),
                counter.town.clock(),
                counter.bean(DueHold.class),
                counter.bean(Streams.class));
        poller.carryOut(counter.town.now());

        assertThat(promised(agreement)).hasSize(2);
    }

    @Test
    void a_node_that_does_not_know_of_such_dates_leaves_them_to_one_that_does() throws Exception {
        String agreement = inForce("P6");
        DuePoller older = new DuePoller(
                counter.bean(DueTable.class),
                counter.bean(Commands.class),
                List.of(),
                List.of(),
                new TransactionTemplate(counter.bean(PlatformTransactionManager.class)),
                counter.town.clock(),
                counter.bean(DueHold.class),
                counter.bean(Streams.class));
        older.carryOut(counter.town.now());
        assertThat(outcomes(agreement)).isEmpty();
        counter.carryOutWhatIsDue();
        assertThat(promised(agreement)).hasSize(2);
    }

    @Test
    void a_project_that_somebody_has_claimed_stays_his_and_the_promise_stands() throws Exception {
        String project = project("P2");
        counter.as(39, Role.LIAISON, counter.organisation("锦湖中学"));
        done("/matters/" + project + "/claim", "{}");
        String agreement = inForce("P2");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(project)).containsExactly("matter.ProjectFixed", "matter.Claimed");
        String promise = promised(agreement).getFirst();
        assertThat(counter.story(promise)).containsExactly("matter.Promised");
        assertThat(outcomes(agreement)).contains("AGREED_CLAIM 1 REFUSED PROJECT_IS_ALREADY_CLAIMED");
        assertThat(counter.jdbc
                        .sql("SELECT district || ' ' || street || ' ' || community FROM work.automation_outcome"
                                + " WHERE outcome = 'REFUSED' AND starts_with(aggregate, ?)")
                        .param(agreement)
                        .query(String.class)
                        .single())
                .as("for whoever answers for the community")
                .isEqualTo("%s %s %s"
                        .formatted(
                                counter.town.communityPath().district(),
                                counter.town.communityPath().street(),
                                counter.town.community()));
    }

    @Test
    void a_line_that_names_another_project_on_the_day_on_which_it_came_to_bind_claims_that_too() throws Exception {
        String first = project("P7");
        String second = project("P8");
        String agreement = inForce("P7");
        counter.carryOutWhatIsDue();
        varied(
                agreement,
                "2026-03-10T16:00",
                "2026-03-10T17:00",
                visits(10, DRAGON_BOAT, LATER).replace("\"P6\"", "\"P8\""),
                room());
        counter.carryOutWhatIsDue();
        counter.carryOutWhatIsDue();

        assertThat(counter.told(first, "matter.Claimed", "happened.at")).isEqualTo("2026-03-09T16:00:00Z");
        assertThat(counter.story(second)).containsExactly("matter.ProjectFixed", "matter.Claimed");
        assertThat(counter.told(second, "matter.Claimed", "happened.at")).isEqualTo("2026-03-09T16:00:00Z");
        assertThat(outcomes(agreement))
                .filteredOn("AGREED_CLAIM 1 ACCEPTED"::equals)
                .hasSize(2);
    }

    @Test
    void a_variation_reaches_the_promises_that_it_changes_strikes_out_and_adds_once_each_also_with_two_nodes()
            throws Exception {
        String agreement = inForce("P6");
        counter.carryOutWhatIsDue();
        String visits = promised(agreement).getFirst();
        String room = promised(agreement).getLast();
        varied(agreement, "2026-03-20T09:00", "2026-03-24T15:00", visits(10, DRAGON_BOAT, LATER), dedicationDay());
        assertThat(counter.story(visits)).as("noted, not yet asked").containsExactly("matter.Promised");
        counter.carryOutWhatIsDueTwiceAtOnce();
        counter.town.at("2026-03-25T08:00");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(visits)).containsExactly("matter.Promised", "matter.VariedByAgreement");
        assertThat(counter.told(visits, "matter.VariedByAgreement", "item.measure.atLeast"))
                .isEqualTo("10");
        assertThat(counter.told(visits, "matter.VariedByAgreement", "happened.at"))
                .as("the day of the later signature")
                .isEqualTo("2026-03-23T16:00:00Z");
        assertThat(counter.told(visits, "matter.VariedByAgreement", "number")).contains("号");
        assertThat(labels(visits)).containsExactly("端午 2026-06-15", "中秋 2026-09-20");
        assertThat(counter.story(room)).containsExactly("matter.Promised", "matter.EndedByAgreement");
        assertThat(labels(room)).as("nothing more falls due").isEmpty();
        assertThat(promised(agreement)).hasSize(3);
        String added = promised(agreement).getLast();
        assertThat(counter.told(added, "matter.Promised", "inForce.on")).isEqualTo("2026-03-24");
        assertThat(labels(added)).containsExactly("下半年 2026-07-01");
        assertThat(outcomes(agreement))
                .containsExactlyInAnyOrder(
                        "AGREED_PROMISE 1 ACCEPTED",
                        "AGREED_PROMISE 2 ACCEPTED",
                        "AGREED_PROMISE 3 ACCEPTED",
                        "AGREED_VARIATION 1 ACCEPTED",
                        "AGREED_REMOVAL 2 ACCEPTED");
    }

    @Test
    void what_stands_as_it_stood_is_asked_nothing() throws Exception {
        String agreement = inForce("P6");
        counter.carryOutWhatIsDue();
        varied(
                agreement,
                "2026-03-20T09:00",
                "2026-03-24T15:00",
                visits(14, DRAGON_BOAT, MID_AUTUMN),
                room(),
                dedicationDay());
        counter.carryOutWhatIsDue();

        assertThat(promised(agreement)).hasSize(3);
        assertThat(counter.story(promised(agreement).getFirst())).containsExactly("matter.Promised");
        assertThat(counter.story(promised(agreement).get(1))).containsExactly("matter.Promised");
        assertThat(outcomes(agreement)).noneMatch(outcome -> outcome.contains("VARIATION"));
    }

    @Test
    void after_a_crash_half_way_the_rest_follows_in_the_order_of_the_facts_and_nothing_twice() throws Exception {
        String agreement = inForce("P6");
        varied(agreement, "2026-03-20T09:00", "2026-03-24T15:00", visits(12, DRAGON_BOAT, MID_AUTUMN), room());
        varied(agreement, "2026-03-24T16:00", "2026-03-24T17:00", visits(10, DRAGON_BOAT, LATER), room());
        WhenAgreementChangedThenItsPromisesFollow changed =
                counter.bean(WhenAgreementChangedThenItsPromisesFollow.class);
        assertThat(due(agreement)).hasSize(2).allMatch(changed::mustWait);
        counter.jdbc
                .sql("DELETE FROM work.due WHERE aggregate = ?")
                .param(agreement + "/1")
                .update();
        assertThat(due(agreement))
                .extracting(changed::mustWait)
                .as("the first before the second")
                .containsExactly(false, true);
        counter.jdbc
                .sql(
                        "INSERT INTO work.due (type, aggregate, kind, at) SELECT 'agreed_promise', ?, kind, at FROM work.due"
                                + " WHERE aggregate = ?")
                .params(agreement + "/1", agreement + "/2")
                .update();

        // the node goes down after it has asked and before it can note what became of it
        counter.town.at("2026-03-24T17:05");
        counter.carryOutWhatIsDue();
        String visits = promised(agreement).getFirst();
        counter.jdbc
                .sql(
                        "INSERT INTO work.due (type, aggregate, kind, at) SELECT 'agreed_variation', aggregate, kind, due_at"
                                + " FROM work.automation_outcome WHERE kind = 'AGREED_VARIATION' AND starts_with(aggregate, ?)")
                .param(agreement)
                .update();
        counter.town.at("2026-03-24T17:10");
        counter.carryOutWhatIsDue();

        assertThat(counter.story(visits))
                .containsExactly("matter.Promised", "matter.VariedByAgreement", "matter.VariedByAgreement");
        assertThat(counter.told(visits, "matter.VariedByAgreement", "item.measure.atLeast"))
                .isEqualTo("10");
        assertThat(outcomes(agreement))
                .containsExactly(
                        "AGREED_PROMISE 1 ACCEPTED",
                        "AGREED_VARIATION 1 ACCEPTED",
                        "AGREED_VARIATION 1 ACCEPTED",
                        "AGREED_PROMISE 2 ACCEPTED");
    }

    /** The dates of its variations, in the order of the facts. */
    private List<DueTable.DueRow> due(String agreement) {
        return counter.jdbc
                .sql("SELECT type, aggregate, kind, at FROM work.due WHERE type = 'agreed_variation' AND"
                        + " starts_with(aggregate, ?) ORDER BY aggregate")
                .param(agreement)
                .query((row, n) -> new DueTable.DueRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Test
    void what_was_opened_performed_and_counted_stays_and_a_refused_change_is_an_outcome() throws Exception {
        String agreement = inForce("P6");
        counter.carryOutWhatIsDue();
        String visits = promised(agreement).getFirst();
        counter.town.at("2026-06-15T08:00");
        counter.carryOutWhatIsDue();
        varied(agreement, "2026-06-20T09:00", "2026-06-21T09:00", visits(10, DRAGON_BOAT, LATER), room());
        counter.carryOutWhatIsDue();
        assertThat(counter.jdbc
                        .sql("SELECT key || ' ' || at_least || ' ' || coalesce(outcome, '-') FROM work.occurrence"
                                + " WHERE promise = ? ORDER BY opens_at")
                        .param(UUID.fromString(visits))
                        .query(String.class)
                        .list())
                .as("the opened one keeps its measure")
                .containsExactly("1 14 MISSED", "2 10 -");

        counter.as(Role.SECRETARY);
        done("/matters/" + visits + "/lapse", "{\"reason\":\"单位迁出\"}");
        varied(agreement, "2026-07-01T09:00", "2026-07-02T09:00", visits(8, DRAGON_BOAT, LATER), room());
        counter.carryOutWhatIsDue();
        assertThat(outcomes(agreement)).contains("AGREED_VARIATION 1 REFUSED STEP_NOT_POSSIBLE_AT_THIS_STAGE");
    }

    @Test
    void when_the_term_is_over_the_promises_end_with_what_fell_due() throws Exception {
        String agreement = inForce("P6");
        counter.carryOutWhatIsDue();
        String visits = promised(agreement).getFirst();
        counter.town.at("2027-01-01T08:00");
        counter.carryOutWhatIsDue();
        counter.carryOutWhatIsDue();

        assertThat(counter.story(agreement)).endsWith("agreement.Lapsed");
        assertThat(counter.story(visits)).containsExactly("matter.Promised", "matter.EndedByAgreement");
        assertThat(counter.told(visits, "matter.EndedByAgreement", "cause")).isEqualTo("TERM_OVER");
        assertThat(counter.told(visits, "matter.EndedByAgreement", "happened.at"))
                .isEqualTo("2026-12-31T16:00:00Z");
        assertThat(labels(visits)).containsExactly("端午 2026-06-15", "中秋 2026-09-18");
    }

    @Test
    void a_project_fixed_after_the_agreement_that_names_it_is_claimed_too() throws Exception {
        String agreement = inForce("P3");
        counter.carryOutWhatIsDue();
        String project = project("P3");
        counter.town.at("2026-03-12T10:00");
        counter.carryOutWhatIsDue();
        counter.carryOutWhatIsDue();

        assertThat(counter.story(project)).containsExactly("matter.ProjectFixed", "matter.Claimed");
        assertThat(counter.told(project, "matter.Claimed", "promise"))
                .isEqualTo(promised(agreement).getFirst());
    }

    @Test
    void what_names_an_entry_that_does_not_stand_in_the_lists_is_refused() throws Exception {
        counter.town.at("2026-03-02T10:00");
        counter.as(Role.CLERK);
        MockHttpServletResponse draft = send("/agreements", draft("P99"));
        assertThat(draft.getStatus()).isEqualTo(422);
        assertThat(draft.getContentAsString(UTF_8)).contains("items[0].project.key NOT_FOUND");
        MockHttpServletResponse fourth =
                send("/agreements", draft("P99").replace("\"title\":\"节日慰问\"", "\"place\":3,\"title\":\"节日慰问\""));
        assertThat(fourth.getContentAsString(UTF_8))
                .as("by its place on the form, where rows before it were left empty")
                .contains("items[3].project.key NOT_FOUND");
        counter.as(Role.SECRETARY);
        MockHttpServletResponse fixed = send("/commitments/projects", fix("P99"));
        assertThat(fixed.getStatus()).isEqualTo(422);
        assertThat(fixed.getContentAsString(UTF_8)).contains("entry.key NOT_FOUND");
    }

    @Test
    void what_an_agreement_names_already_stays_named_though_its_entry_was_taken_off_the_list() throws Exception {
        String agreement = inForce("P5");
        counter.carryOutWhatIsDue();
        counter.as(Role.SECRETARY);
        done("/year-plans/" + PLAN + "/remove", "{\"key\":\"P5\",\"reason\":\"改由街道办\"}");
        String named = visits(10, DRAGON_BOAT, LATER).replace("\"P6\"", "\"P5\"");
        varied(agreement, "2026-03-20T09:00", "2026-03-24T15:00", named, room());
        counter.carryOutWhatIsDue();

        String visits = promised(agreement).getFirst();
        assertThat(counter.told(visits, "matter.VariedByAgreement", "item.project.key"))
                .isEqualTo("P5");
        counter.as(Role.CLERK);
        assertThat(send("/agreements", draft("P5")).getStatus())
                .as("nothing names it anew")
                .isEqualTo(422);
    }
}
