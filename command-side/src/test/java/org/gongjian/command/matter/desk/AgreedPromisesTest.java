package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.platform.due.DueHold;
import org.gongjian.command.platform.due.DuePoller;
import org.gongjian.command.platform.due.DueTable;
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
        return done("/commitments/projects", """
            {"kind":"PROJECT","title":"敬老助残·常敲门","measure":{"atLeast":14,"unit":"户"},
             "occurrences":[{"key":"1","label":"端午","from":"2026-06-15","to":"2026-06-18"}],
             "entry":{"plan":"%s","key":"%s"},
             "basis":{"body":"COMMITTEE","meeting":"一季度大党委会","heldOn":"2026-02-26","manner":"SHOW_OF_HANDS",
                      "entitled":9,"present":8,"inFavour":8,"against":0,"abstained":0},
             "happened":{"at":"2026-02-26T16:00","evidence":{"note":"会议纪要","files":[]}}}
            """.formatted(PLAN, entry));
    }

    /** The unit promises what claims this entry, the community something of its own. */
    private String drafted(String entry) throws Exception {
        counter.town.at("2026-03-02T10:00");
        counter.as(Role.CLERK);
        return done("/agreements", """
            {"kind":"YEAR_DUTIES","unit":"%s","communityName":"锦湖社区党委","unitParty":"鑫源公司党支部",
             "from":"2026-01-01","to":"2026-12-31","clauses":["第一条"],
             "items":[
              {"promisor":"UNIT","title":"节日慰问","atLeast":14,"unit":"户","project":{"plan":"%s","key":"%s"},
               "windows":[{"label":"端午","from":"2026-06-15","to":"2026-06-18"},
                          {"label":"中秋","from":"2026-09-18","to":"2026-09-25"}]},
              {"promisor":"COMMUNITY","title":"开放活动室",
               "windows":[{"label":"全年","from":"2026-04-01","to":"2026-12-31"}]}]}
            """.formatted(company, PLAN, entry));
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
        String agreement = drafted("none");
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
        String agreement = inForce("none");
        DuePoller poller = new DuePoller(
                counter.bean(DueTable.class),
                counter.bean(Commands.class),
                List.of(counter.bean(WhenAgreementTookEffectThenPromise.class)),
                List.of(now -> {
                    throw new IllegalStateException("not today");
                }),
                new TransactionTemplate(counter.bean(PlatformTransactionManager.class)),
                counter.town.clock(),
                counter.bean(DueHold.class));
        poller.carryOut(counter.town.now());

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
        assertThat(counter.jdbc
                        .sql("SELECT outcome || ' ' || code FROM work.automation_outcome WHERE aggregate = ?")
                        .param(promise + "/claim")
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED PROJECT_IS_ALREADY_CLAIMED");
    }
}
