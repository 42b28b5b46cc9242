package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Commitments through the endpoint to a real PostgreSQL, and what the system does on their dates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitmentEndpointTest {
    private static final String PROJECT = """
        {"kind":"PROJECT","title":"敬老助残·常敲门","measure":{"atLeast":14,"unit":"户"},
         "occurrences":[{"key":"1","label":"端午","from":"2026-06-15","to":"2026-06-18"}],
         "entry":{"plan":"0190f5a0-0000-7000-8000-000000000777","key":"P1"},
         "basis":{"body":"COMMITTEE","meeting":"一季度大党委会","heldOn":"2026-02-26","manner":"SHOW_OF_HANDS",
                  "entitled":9,"present":8,"inFavour":8,"against":0,"abstained":0},
         "happened":{"at":"2026-02-26T16:00","evidence":{"note":"会议纪要","files":[]}}}
        """;

    private Counter counter;

    @BeforeAll
    void open() {
        counter = new Counter();
        counter.town.at("2026-01-20T09:00");
        counter.lists("0190f5a0-0000-7000-8000-000000000777", 1);
    }

    @AfterAll
    void close() {
        counter.close();
    }

    @BeforeEach
    void morning() {
        counter.town.at("2026-03-10T09:00");
        counter.as(Role.SECRETARY);
    }

    private MockHttpServletResponse json(String path, String body) throws Exception {
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
    }

    private String begun(String path, String body) throws Exception {
        MockHttpServletResponse answer = json(path, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(201);
        return JsonPath.read(answer.getContentAsString(UTF_8), "$.id");
    }

    private void step(String matter, String step, String body) throws Exception {
        MockHttpServletResponse answer = json("/matters/" + matter + "/" + step, body);
        assertThat(answer.getStatus())
                .as(step + ": " + answer.getContentAsString(UTF_8))
                .isEqualTo(200);
    }

    private static String promise(String title, String inForceOn, String... occurrences) {
        return "{\"basis\":{\"is\":\"paper\",\"paper\":\"年度目标责任书\"},\"inForceOn\":\"" + inForceOn
                + "\",\"item\":{\"key\":\"1\",\"title\":\"" + title
                + "\",\"measure\":{\"atLeast\":14,\"unit\":\"户\"},\"occurrences\":["
                + String.join(",", occurrences) + "]}}";
    }

    private static String occurrence(String key, String label, String from, String to) {
        return "{\"key\":\"%s\",\"label\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(key, label, from, to);
    }

    private List<String> opened(String promise) {
        return counter.jdbc
                .sql("SELECT matter::text FROM work.occurrence WHERE promise = ? AND matter IS NOT NULL ORDER BY key")
                .param(UUID.fromString(promise))
                .query(String.class)
                .list();
    }

    @Test
    void a_project_is_fixed_claimed_once_performed_and_verified() throws Exception {
        String project = begun("/commitments/projects", PROJECT);
        Id.OrganisationId company = counter.organisation("鑫源再生资源公司");
        counter.as(31, Role.LIAISON, company);
        step(project, "claim", "{}");
        counter.as(32, Role.LIAISON, counter.organisation("锦湖中学"));
        MockHttpServletResponse second = json("/matters/" + project + "/claim", "{}");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(second.getContentAsString(UTF_8), "$.code"))
                .isEqualTo("PROJECT_IS_ALREADY_CLAIMED");

        counter.town.at("2026-06-15T08:00");
        counter.carryOutWhatIsDue();
        String occurrence = opened(project).getFirst();
        assertThat(counter.story(occurrence)).containsExactly("matter.OccurrenceFellDue");
        assertThat(counter.told(occurrence, "matter.OccurrenceFellDue", "receiptNo"))
                .endsWith("20260615-01");

        counter.town.at("2026-06-17T16:00");
        counter.as(31, Role.LIAISON, company);
        step(occurrence, "perform", "{\"what\":\"慰问 14 户\",\"count\":14}");
        counter.as(Role.GRID_WORKER);
        step(occurrence, "verify", "{\"sampled\":3,\"finding\":\"属实\"}");
        assertThat(counter.story(occurrence))
                .containsExactly("matter.OccurrenceFellDue", "matter.Performed", "matter.Verified");
    }

    @Test
    void a_promise_binds_on_its_day_and_what_is_not_kept_is_missed_and_urged() throws Exception {
        Id.OrganisationId company = counter.organisation("机床厂资产公司");
        counter.as(33, Role.LIAISON, company);
        String promise = begun(
                "/commitments/promises",
                promise(
                        "清洁家园",
                        "2026-03-12",
                        occurrence("1", "三月", "2026-03-13", "2026-03-17"),
                        occurrence("2", "四月", "2026-04-13", "2026-04-17")));
        counter.town.at("2026-03-12T08:00");
        counter.carryOutWhatIsDue();
        assertThat(counter.story(promise)).containsExactly("matter.Promised", "matter.CameIntoForce");
        counter.town.at("2026-03-13T08:00");
        counter.carryOutWhatIsDue();
        counter.town.at("2026-03-20T08:00");
        counter.carryOutWhatIsDue();

        assertThat(opened(promise))
                .singleElement()
                .satisfies(march -> assertThat(counter.story(march))
                        .containsExactly("matter.OccurrenceFellDue", "matter.Missed", "matter.HandlingUrged"));
        counter.as(Role.SECRETARY);
        MockHttpServletResponse early = json("/matters/" + promise + "/settle-year", "{\"year\":2026}");
        assertThat(JsonPath.<String>read(early.getContentAsString(UTF_8), "$.code"))
                .isEqualTo("OCCURRENCES_ARE_STILL_OPEN");

        counter.town.at("2026-04-14T08:00");
        counter.carryOutWhatIsDue();
        String april = opened(promise).getLast();
        counter.as(33, Role.LIAISON, company);
        step(april, "perform", "{\"what\":\"清洁\",\"count\":5}");
        counter.as(Role.GRID_WORKER);
        step(april, "verify", "{\"sampled\":3,\"finding\":\"属实\"}");
        counter.town.at("2026-12-18T09:00");
        counter.as(Role.SECRETARY);
        step(promise, "settle-year", "{\"year\":2026}");
        assertThat(counter.told(promise, "matter.YearSettled", "tally.due")).isEqualTo("2");
        assertThat(counter.told(promise, "matter.YearSettled", "tally.inPart")).isEqualTo("1");
        assertThat(counter.told(promise, "matter.YearSettled", "tally.missed")).isEqualTo("1");
        assertThat(counter.told(promise, "matter.YearSettled", "settled")).isEqualTo("true");
    }

    @Test
    void a_count_that_is_corrected_after_it_was_verified_is_settled_as_corrected() throws Exception {
        Id.OrganisationId company = counter.organisation("光明印刷厂");
        counter.as(36, Role.LIAISON, company);
        String promise = begun(
                "/commitments/promises",
                promise("走访", "2026-03-10", occurrence("1", "三月", "2026-03-16", "2026-03-20")));
        counter.town.at("2026-03-16T08:00");
        counter.carryOutWhatIsDue();
        String march = opened(promise).getFirst();
        counter.as(36, Role.LIAISON, company);
        step(march, "perform", "{\"what\":\"走访\",\"count\":5}");
        counter.as(Role.GRID_WORKER);
        step(march, "verify", "{\"sampled\":3,\"finding\":\"属实\"}");
        counter.as(Role.CLERK);
        step(march, "correct", """
            {"sequence":1,"fields":[{"field":"count","old":"5","now":"14"}],"reason":"漏录一页"}
            """);
        counter.town.at("2026-12-18T09:00");
        counter.as(Role.SECRETARY);
        step(promise, "settle-year", "{\"year\":2026}");

        assertThat(counter.told(promise, "matter.YearSettled", "tally.onTime")).isEqualTo("1");
        assertThat(counter.told(promise, "matter.YearSettled", "tally.inPart")).isEqualTo("0");
    }

    @Test
    void two_nodes_open_many_on_one_day_each_once_and_without_gaps() throws Exception {
        counter.as(34, Role.LIAISON, counter.organisation("锦程超市"));
        String[] windows = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> occurrence(String.valueOf(n), "第" + n + "次", "2026-05-11", "2026-05-15"))
                .toArray(String[]::new);
        List<String> promises = new java.util.ArrayList<>();
        for (int n = 0; n < 10; n++) {
            promises.add(begun("/commitments/promises", promise("错时停车 " + n, "2026-03-10", windows)));
        }
        counter.town.at("2026-05-11T00:01");
        counter.carryOutWhatIsDueTwiceAtOnce();

        UUID[] ours = promises.stream().map(UUID::fromString).toArray(UUID[]::new);
        Map<String, Object> counted = counter.jdbc
                .sql("SELECT count(matter) AS opened, count(DISTINCT matter) AS matters FROM work.occurrence WHERE"
                        + " promise = ANY (?)")
                .param(ours)
                .query()
                .singleRow();
        assertThat(counted).containsEntry("opened", 600L).containsEntry("matters", 600L);
        assertThat(counter.jdbc
                        .sql("SELECT count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'receiptNo') FROM"
                                + " store.event WHERE payloadtype = 'matter.OccurrenceFellDue' AND"
                                + " convert_from(payload, 'UTF8')::jsonb ->> 'receiptNo' LIKE '%20260511-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(600L);
        assertThat(counter.jdbc
                        .sql("SELECT max(last) FROM work.number_series WHERE series = 'RECEIPT' AND period ="
                                + " '2026-05-11'")
                        .query(Long.class)
                        .single())
                .isEqualTo(600L);
        assertThat(counter.carryOutWhatIsDue()).isZero();
    }

    @Test
    void what_cannot_be_opened_keeps_nothing_else_from_being_opened() throws Exception {
        counter.as(37, Role.LIAISON, counter.organisation("锦江饭店"));
        String astray = begun(
                "/commitments/promises",
                promise("送餐", "2026-03-10", occurrence("1", "六月", "2026-06-08", "2026-06-12")));
        String promise = begun(
                "/commitments/promises",
                promise("理发", "2026-03-10", occurrence("1", "六月", "2026-06-08", "2026-06-12")));
        counter.jdbc
                .sql("UPDATE work.occurrence SET community = ? WHERE promise = ?")
                .params(new UUID(9, 9), UUID.fromString(astray))
                .update();
        counter.town.at("2026-06-08T00:01");
        counter.carryOutWhatIsDue();

        assertThat(opened(promise)).hasSize(1);
        assertThat(opened(astray)).isEmpty();
        assertThat(counter.jdbc
                        .sql("SELECT refused FROM work.occurrence WHERE promise = ?")
                        .param(UUID.fromString(astray))
                        .query(String.class)
                        .single())
                .as("why is kept, and it is tried again later")
                .isNotBlank();
    }

    @Test
    void what_lapses_falls_due_no_more() throws Exception {
        counter.as(35, Role.LIAISON, counter.organisation("锦湖医院"));
        String promise = begun(
                "/commitments/promises",
                promise("义诊", "2026-03-10", occurrence("1", "七月", "2026-07-13", "2026-07-17")));
        counter.as(Role.SECRETARY);
        step(promise, "lapse", "{\"reason\":\"单位迁出\"}");
        counter.town.at("2026-07-14T08:00");
        counter.carryOutWhatIsDue();

        assertThat(opened(promise)).isEmpty();
    }
}
