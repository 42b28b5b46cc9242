package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.Sheets;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Papers through the endpoint: number, files and fact in one transaction over a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PapersIssuedTest {
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

    private MockHttpServletResponse send(String path, String body) throws Exception {
        return counter.web
                .perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn()
                .getResponse();
    }

    private String raised() throws Exception {
        return JsonPath.read(send("/matters/issues", ISSUE).getContentAsString(UTF_8), "$.id");
    }

    private String assigned() throws Exception {
        String matter = raised();
        taken(matter, "admit", "{\"route\":\"ROUTINE\"}");
        Id.OrganisationId property = counter.organisation("柳荫里物业服务中心");
        counter.as(Role.SECRETARY);
        taken(matter, "assign", "{\"lead\":\"" + property.value() + "\",\"task\":\"先抽排后疏通\"}");
        return matter;
    }

    private void taken(String matter, String step, String body) throws Exception {
        MockHttpServletResponse answer = send("/matters/" + matter + "/" + step, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
    }

    private MockHttpServletResponse issue(String matter, String paper) throws Exception {
        return send("/matters/" + matter + "/papers/" + paper, "{}");
    }

    private void issued(String matter, String paper) throws Exception {
        MockHttpServletResponse answer = issue(matter, paper);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(201);
    }

    private byte[] bytes(String matter, String form) {
        return counter.bean(Files.class)
                .open(new Id.FileId(UUID.fromString(counter.told(matter, "matter.PaperIssued", form + ".file"))));
    }

    @Test
    void a_receipt_goes_out_with_what_its_addressee_may_know() throws Exception {
        String matter = raised();
        issued(matter, "receipt");
        String number = counter.told(matter, "matter.IssueRaised", "receiptNo");
        assertThat(Sheets.word(bytes(matter, "word"))).contains("受理回执", number, "王秀珍", "化粪池漫溢", "来电");
        assertThat(Sheets.pdf(bytes(matter, "pdf"))).contains("受理回执", number, "王秀珍", "化粪池漫溢");
        assertThat(counter.told(matter, "matter.PaperIssued", "template.version"))
                .isEqualTo("0");
    }

    @Test
    void an_assignment_names_nobody_who_raised_it_and_draws_numbers_without_gaps() throws Exception {
        String first = assigned();
        issued(first, "assignment");
        String text = Sheets.word(bytes(first, "word"));
        assertThat(text).contains("交办单", "柳荫里物业服务中心", "化粪池漫溢", "先抽排后疏通", "协办联");
        assertThat(text).doesNotContain("王秀珍", "13800138000", "3号楼2单元", "三号楼化粪池漫出来了");
        String number = counter.told(first, "matter.PaperIssued", "number");
        assertThat(text).contains(number);

        counter.as(Role.CLERK);
        String second = assigned();
        counter.as(Role.LIAISON);
        assertThat(issue(second, "assignment").getStatus()).isEqualTo(403);
        counter.as(Role.SECRETARY);
        issued(second, "assignment");
        int one = Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
        assertThat(counter.told(second, "matter.PaperIssued", "number")).endsWith("〕" + (one + 1) + "号");
    }

    @Test
    void printed_again_it_keeps_its_number_and_both_prints_are_kept() throws Exception {
        String matter = assigned();
        issued(matter, "assignment");
        issued(matter, "assignment");
        assertThat(counter.story(matter))
                .filteredOn("matter.PaperIssued"::equals)
                .hasSize(2);
        assertThat(counter.jdbc.sql("""
                                SELECT count(DISTINCT convert_from(payload, 'UTF8')::jsonb ->> 'number') FROM store.event
                                WHERE aggregateidentifier = ? AND payloadtype = 'matter.PaperIssued'
                                """).param(matter).query(Integer.class).single())
                .isOne();
    }

    @Test
    void a_refused_paper_leaves_no_file_no_number_and_no_fact() throws Exception {
        String matter = raised();
        long files = files();
        MockHttpServletResponse answer = issue(matter, "assignment");
        assertThat(answer.getContentAsString(UTF_8)).contains("PAPER_HAS_NOTHING_TO_BE_ABOUT");
        assertThat(files()).isEqualTo(files);
        assertThat(counter.story(matter)).containsExactly("matter.IssueRaised");
    }

    private long files() {
        return counter.jdbc
                .sql("SELECT count(*) FROM work.file")
                .query(Long.class)
                .single();
    }

    @Test
    void a_preview_records_nothing_and_shows_that_the_number_is_still_to_come() throws Exception {
        String matter = assigned();
        long files = files();
        MockHttpServletResponse answer = send("/matters/" + matter + "/papers/assignment/preview?as=word", "{}");
        assertThat(Sheets.word(answer.getContentAsByteArray())).contains("交办单", "编号待印发");
        assertThat(files()).isEqualTo(files);
        assertThat(counter.story(matter)).doesNotContain("matter.PaperIssued");
    }

    @Test
    void somebody_of_another_community_finds_no_matter_to_print() throws Exception {
        String matter = raised();
        counter.asStranger();
        assertThat(issue(matter, "receipt").getStatus()).isEqualTo(404);
    }
}
