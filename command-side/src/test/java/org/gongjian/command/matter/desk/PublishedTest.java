package org.gongjian.command.matter.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** 公开 through the endpoint: texts are held against the contact data of whoever is behind the matter, which goes no further. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedTest {
    private static final String NAME = "欧阳秀珍";
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

    private String answered(String name, String phone) throws Exception {
        return JsonPath.read(send("/matters/issues", """
                {"raiser":{"is":"resident","name":"%s","phone":"%s","address":"柳荫里12号"},"channel":"PHONE",
                 "publicSummary":"化粪池漫溢","text":"漫出来了","onTheSpot":{"answer":"已疏通","result":"A","told":"PHONE"}}""".formatted(name, phone)).getContentAsString(UTF_8), "$.id");
    }

    private MockHttpServletResponse draft(String matter, String answer) throws Exception {
        return send("/matters/" + matter + "/draft-publication", """
                {"title":"化粪池漫溢","answer":"%s"}""".formatted(answer));
    }

    private void accepted(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已回复欧阳秀珍", "已回复欧阳 秀珍", "已致电0599-8823001", "柳荫里12号已疏通", "有事找13900139000"})
    void what_points_to_somebody_behind_the_matter_is_refused_and_nothing_is_recorded(String text) throws Exception {
        String matter = answered(NAME, "0599-8823001");
        MockHttpServletResponse answer = draft(matter, text);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8))
                .contains("PUBLICATION_SHOWS_PERSONAL_DATA")
                .doesNotContain(NAME);
        assertThat(counter.story(matter)).containsExactly("matter.IssueRaised", "matter.AnsweredOnTheSpot");
    }

    @Test
    void redacted_it_is_drafted_checked_published_and_taken_down() throws Exception {
        String matter = answered(NAME, "0599-8823001");
        accepted(draft(matter, "已回复某居民"));
        counter.as(Role.SECRETARY);
        accepted(send("/matters/" + matter + "/publish", "{}"));
        accepted(send("/matters/" + matter + "/take-down-publication", "{\"reason\":\"写错了\"}"));
        assertThat(counter.story(matter))
                .endsWith("matter.PublicationDrafted", "matter.Published", "matter.PublicationTakenDown");
        assertThat(counter.told(matter, "matter.PublicationDrafted", "answer")).isEqualTo("已回复某居民");
        assertThat(counter.told(matter, "matter.PublicationDrafted", "entry"))
                .as("the address says nothing of the matter")
                .isNotEqualTo(matter);
    }

    @Test
    void whoever_joined_meanwhile_is_looked_for_when_it_is_checked() throws Exception {
        String matter = answered(NAME, "0599-8823001");
        String open = JsonPath.read(send("/matters/issues", """
                {"raiser":{"is":"anonymous"},"channel":"PHONE","publicSummary":"化粪池漫溢","text":"漫出来了"}""").getContentAsString(UTF_8), "$.id");
        accepted(send("/matters/" + open + "/admit", "{\"route\":\"ROUTINE\"}"));
        accepted(draft(open, "司马长风反映的已疏通"));
        String other = JsonPath.read(send("/matters/issues", """
                {"raiser":{"is":"resident","name":"司马长风"},"channel":"PHONE","publicSummary":"化粪池漫溢","text":"漫出来了"}""").getContentAsString(UTF_8), "$.id");
        accepted(send("/matters/" + other + "/merge", "{\"into\":\"" + open + "\"}"));
        counter.as(Role.SECRETARY);
        MockHttpServletResponse answer = send("/matters/" + open + "/publish", "{}");
        assertThat(answer.getContentAsString(UTF_8)).contains("PUBLICATION_SHOWS_PERSONAL_DATA");
        accepted(send("/matters/" + open + "/return-publication", "{\"reason\":\"有姓名\"}"));
        assertThat(counter.story(matter)).doesNotContain("matter.Published");
    }
}
