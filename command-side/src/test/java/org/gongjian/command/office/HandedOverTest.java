package org.gongjian.command.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.matter.desk.Counter;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** A hand-over and a deputy through the endpoints of a whole command node over a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedOverTest {
    private static final String ISSUE = """
            {"raiser":{"is":"anonymous"},"channel":"COUNTER","publicSummary":"%s","text":"原话"}
            """;

    private Counter counter;
    private Offices offices;
    private Id.PersonId chen;
    private Id.PersonId lin;

    @BeforeAll
    void open() throws Exception {
        counter = new Counter();
        counter.town.at("2026-04-13T09:10");
        offices = counter.bean(Registry.class).offices();
        chen = person("陈晓岚");
        lin = person("林芳");
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

    private Id.PersonId person(String name) throws Exception {
        counter.as(Role.ADMINISTRATOR);
        return new Id.PersonId(UUID.fromString(done(
                "/admin/persons",
                "{\"contact\":{\"name\":\"%s\"},\"area\":\"%s\"}"
                        .formatted(name, counter.town.communityPath().community()))));
    }

    private String clerksOffice() throws Exception {
        counter.as(Role.ADMINISTRATOR);
        return done("/admin/offices", """
                {"area":"%s","role":"CLERK","title":"柳荫社区 录入员","holder":{"person":"%s","actsAs":"陈晓岚","from":"2026-01-01",
                 "appointedBy":"社区两委"}}
                """.formatted(counter.town.communityPath().community(), chen));
    }

    private void at(Id.PersonId person, String office, Standing standing) {
        counter.as(new Acting(
                person,
                new Id.OfficeId(UUID.fromString(office)),
                Role.CLERK,
                counter.town.communityPath(),
                null,
                "somebody",
                standing,
                Set.of()));
    }

    private String prepared(String office) throws Exception {
        at(chen, office, Standing.HOLDER);
        return done(
                "/hand-overs/" + office + "/prepare",
                "{\"successor\":\"%s\",\"actsAs\":\"林芳\",\"decidedBy\":\"社区两委\",\"besides\":\"钥匙两把已交\"}"
                        .formatted(lin));
    }

    private boolean waitsForLin(String office) {
        return offices.toBeTakenOverBy(lin).stream()
                .anyMatch(
                        one -> one.office().value().toString().equals(office) && one.standing() == Standing.SUCCESSOR);
    }

    private List<Offices.Held> held(Id.PersonId person) {
        return offices.heldBy(person, counter.town.now());
    }

    @Test
    void an_office_passes_with_its_list_and_paper_when_both_have_signed() throws Exception {
        String office = clerksOffice();
        at(chen, office, Standing.HOLDER);
        String first = done("/matters/issues", ISSUE.formatted("化粪池漫溢"));
        prepared(office);
        assertThat(waitsForLin(office)).isTrue();
        done("/hand-overs/" + office + "/sign", "{}");

        String second = done("/matters/issues", ISSUE.formatted("路灯不亮"));
        at(lin, office, Standing.SUCCESSOR);
        refused("HAND_OVER_LIST_HAS_CHANGED", "/hand-overs/" + office + "/take-over", "{}");
        assertThat(held(lin)).isEmpty();
        done("/hand-overs/" + office + "/renew", "{}");
        at(chen, office, Standing.HOLDER);
        done("/hand-overs/" + office + "/sign", "{}");
        assertThat(held(chen)).isNotEmpty();

        counter.town.at("2026-04-14T17:20");
        at(lin, office, Standing.SUCCESSOR);
        done("/hand-overs/" + office + "/take-over", "{}");

        assertThat(held(chen)).noneMatch(one -> one.office().value().toString().equals(office));
        assertThat(held(lin)).anyMatch(one -> one.office().value().toString().equals(office));
        assertThat(offices.heldBy(chen, counter.town.now().minusSeconds(60)))
                .as("a minute before it was still his")
                .anyMatch(one -> one.office().value().toString().equals(office));
        assertThat(waitsForLin(office)).isFalse();
        String word = Sheets.word(bytes(office, "word"));
        assertThat(word).contains("岗位交接清单", "陈晓岚", "林芳", "化粪池漫溢", "路灯不亮", "待受理", "钥匙两把已交", "2026年4月14日 17:20");
        assertThat(word).contains(counter.told(first, "matter.IssueRaised", "receiptNo"));
        assertThat(word).contains(counter.told(second, "matter.IssueRaised", "receiptNo"));
        assertThat(word).contains(counter.told(office, "office.HandedOver", "number"));
        assertThat(Sheets.pdf(bytes(office, "pdf"))).contains("岗位交接清单", "路灯不亮");
    }

    private byte[] bytes(String office, String form) {
        return counter.bean(Files.class)
                .open(new Id.FileId(UUID.fromString(counter.told(office, "office.HandedOver", form + ".file"))));
    }

    @Test
    void a_refused_taking_over_leaves_no_file_and_no_number() throws Exception {
        String office = clerksOffice();
        prepared(office);
        at(lin, office, Standing.SUCCESSOR);
        long before = files();
        refused("GIVER_HAS_NOT_SIGNED", "/hand-overs/" + office + "/take-over", "{}");
        assertThat(files()).isEqualTo(before);
        done("/hand-overs/" + office + "/decline", "{\"reason\":\"承诺事项未说清\"}");
        assertThat(waitsForLin(office)).isFalse();
    }

    private long files() {
        return counter.jdbc
                .sql("SELECT count(*) FROM work.file")
                .query(Long.class)
                .single();
    }

    @Test
    void a_preview_is_for_those_whom_it_concerns() throws Exception {
        String office = clerksOffice();
        prepared(office);
        assertThat(send("/hand-overs/" + office + "/preview?as=pdf", "{}").getContentAsByteArray())
                .startsWith("%PDF".getBytes(UTF_8));
        counter.as(Role.OVERSEER);
        refused("NOT_YOUR_OFFICE", "/hand-overs/" + office + "/preview", "{}");
    }

    @Test
    void a_deputy_acts_on_his_days_and_his_facts_say_so() throws Exception {
        String office = clerksOffice();
        at(chen, office, Standing.HOLDER);
        done(
                "/deputies/" + office + "/name",
                "{\"deputy\":\"%s\",\"actsAs\":\"林芳\",\"from\":\"2026-05-06\",\"lastDay\":\"2026-05-08\",\"reason\":\"年休假\"}"
                        .formatted(lin));
        assertThat(offices.actedInBy(lin, counter.town.now())).isEmpty();
        counter.town.at("2026-05-08T16:00");
        assertThat(offices.actedInBy(lin, counter.town.now()))
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(Standing.DEPUTY));

        at(lin, office, Standing.DEPUTY);
        String matter = done("/matters/issues", ISSUE.formatted("井盖松动"));
        done("/matters/" + matter + "/admit", "{\"route\":\"ROUTINE\"}");
        assertThat(counter.told(matter, "matter.Admitted", "happened.inCapacityOf.as"))
                .isEqualTo("deputy");
        refused(
                "DEPUTY_DOES_NOT_PASS_THE_OFFICE_ON",
                "/deputies/" + office + "/name",
                "{\"deputy\":\"%s\",\"actsAs\":\"某\",\"from\":\"2026-06-06\",\"lastDay\":\"2026-06-08\",\"reason\":\"误\"}"
                        .formatted(chen));

        at(chen, office, Standing.HOLDER);
        done("/deputies/" + office + "/end", "{\"deputy\":\"%s\",\"reason\":\"提前返岗\"}".formatted(lin));
        assertThat(offices.actedInBy(lin, counter.town.now())).isEmpty();
    }

    @Test
    void a_matter_that_is_settled_or_sensitive_does_not_stand_in_the_list_of_a_clerk() throws Exception {
        String office = clerksOffice();
        at(chen, office, Standing.HOLDER);
        String matter = done("/matters/issues", ISSUE.formatted("下水道异味"));
        done(
                "/matters/" + matter + "/answer-on-the-spot",
                "{\"answer\":\"已疏通\",\"result\":\"A\",\"told\":\"IN_PERSON\"}");
        String secret = done(
                "/matters/issues",
                "{\"raiser\":{\"is\":\"anonymous\"},\"channel\":\"COUNTER\",\"publicSummary\":\"敏感\",\"text\":\"原话\","
                        + "\"sensitivity\":\"SENSITIVE\"}");
        prepared(office);
        String open = counter.told(office, "office.HandOverPrepared", "open");
        assertThat(open).doesNotContain(matter).doesNotContain(secret);
    }
}
