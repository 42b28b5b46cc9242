package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The papers of 北院加装充电棚: receipt, assignment and letter go out, come back as files, and are told from changed ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PapersStoryTest {

    private final Running running = Running.get();
    private final StoryClock clock = running.clock();

    private Setting setting;
    private Api clerk;
    private Api secretary;
    private Api handler;
    private UUID committee;
    private UUID power;
    private UUID[] signers;
    private UUID shed;

    @BeforeAll
    void cast() {
        setting = Setting.of(running, "南院社区", "NY", "南", "001b");
        committee = setting.organisation("RESIDENTS_COMMITTEE", "南院居委会");
        power = setting.organisation("STATE_ENTERPRISE", "供电营业站");
        clerk = setting.office("xujing", "许静", "CLERK", "录入员", null);
        secretary = setting.office("hanlixin", "韩立新", "SECRETARY", "书记", null);
        handler = setting.office("malihua", "马丽华", "HANDLER", "承办人", committee);
        clock.at("2026-01-05T09:00");
        signers = new UUID[] {member("孙桂芝"), member("李卫东"), member("马赟祎")};
    }

    private UUID member(String name) {
        UUID person = clerk.post(
                        "/admin/persons",
                        "{\"area\":\"%s\",\"contact\":{\"name\":\"%s\"}}".formatted(setting.community(), name))
                .id();
        clerk.post(
                        "/admin/persons/" + person + "/membership",
                        "{\"membership\":\"FULL\",\"branch\":\"二支部\",\"elsewhere\":false,\"from\":\"2010-07-01\"}")
                .accepted();
        return person;
    }

    @Test
    @Order(1)
    void the_receipt_goes_out_when_the_paper_came_in() {
        clock.at("2026-04-07T10:15");
        shed = clerk.post("/matters/proposals", """
                        {"channel":"COUNTER","title":"南院加装电动自行车集中充电棚","text":"飞线充电多次起火",
                         "publicSummary":"南院加装充电棚","signersAsWritten":[{"person":"%s"},{"person":"%s"},{"person":"%s"}]}""".formatted((Object[]) signers))
                .id();
        issue(clerk, "assignment").refused("PAPER_HAS_NOTHING_TO_BE_ABOUT");
        issue(clerk, "receipt").accepted();
        JsonNode receipt = issued().get(0);
        assertThat(receipt.get("paper").stringValue()).isEqualTo("RECEIPT");
        assertThat(receipt.get("number").isNull()).isTrue();
    }

    @Test
    @Order(2)
    void the_assignment_goes_out_under_the_first_number_of_its_series() {
        clock.at("2026-04-14T10:00");
        step(secretary, "admit", "{\"route\":\"ROUTINE\"}").accepted();
        step(secretary, "assign", "{\"lead\":\"%s\",\"coHandlers\":[\"%s\"]}".formatted(committee, power))
                .accepted();
        issue(secretary, "assignment").accepted();
        assertThat(issued().get(0).get("number").stringValue()).isEqualTo("南交〔2026〕1号");
        issue(secretary, "assignment").accepted();
        assertThat(issued().get(0).get("number").stringValue())
                .as("printed again")
                .isEqualTo("南交〔2026〕1号");
    }

    @Test
    @Order(3)
    void the_letter_goes_out_under_the_number_of_the_answer() {
        clock.at("2026-05-12T10:00");
        step(handler, "accept", "{}").accepted();
        step(handler, "make-first-contact", "{\"with\":\"%s\",\"how\":\"IN_PERSON\"}".formatted(signers[0]))
                .accepted();
        step(secretary, "waive-co-handler-opinion", "{\"organisation\":\"%s\",\"reason\":\"口头同意\"}".formatted(power))
                .accepted();
        step(handler, "report-completion", "{\"result\":\"B\",\"outcome\":\"已立项\",\"promisedFor\":\"2026-07-31\"}")
                .accepted();
        step(secretary, "confirm-completion", "{}").accepted();
        step(secretary, "issue-answer", """
                {"answer":"一、关于加装充电棚的建议：经票决通过，由居委会实施。\\n二、关于看护的建议：由网格员每日巡查。","told":"IN_PERSON"}""").accepted();
        issue(secretary, "answer-letter").accepted();
        assertThat(issued().get(0).get("number").stringValue()).isEqualTo("南建复〔2026〕1号");
    }

    @Test
    @Order(4)
    void what_comes_back_is_told_from_what_was_changed() {
        JsonNode letter = issued().get(0);
        for (String form : new String[] {"word", "pdf"}) {
            byte[] file = clerk.file(
                    "/matters/" + shed + "/papers/" + letter.get("sequence").asLong() + "/" + form);
            assertThat(asked(file, "").get("genuine").booleanValue()).isTrue();
            assertThat(asked(file, "").get("paper").get("number").stringValue()).isEqualTo("南建复〔2026〕1号");
            assertThat(asked(file, shed.toString()).get("genuine").booleanValue())
                    .isTrue();
            assertThat(asked(file, UUID.randomUUID().toString()).get("genuine").booleanValue())
                    .as("not of that matter")
                    .isFalse();
            file[file.length / 2] ^= 1;
            assertThat(asked(file, "").get("genuine").booleanValue())
                    .as("one bit")
                    .isFalse();
        }
    }

    @Test
    @Order(5)
    void who_handles_it_gets_the_papers_for_handlers_and_no_resident_on_paper() {
        StreamSupport.stream(papers(handler).get("issued").spliterator(), false)
                .forEach(line -> assertThat(line.get("open").booleanValue())
                        .isEqualTo(line.get("paper").stringValue().equals("ASSIGNMENT")));
    }

    @Test
    @Order(6)
    void the_pages_of_forms_and_templates_are_there() {
        assertThat(clerk.page("/papers").text()).contains("文书空表", "建议案表", "核对文件");
        assertThat(setting.administrator().page("/admin/templates").text()).contains("文书模板", "{{登记号}}", "随产品的模板");
    }

    private JsonNode asked(byte[] file, String matter) {
        String boundary = "gongjian-paper";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!matter.isEmpty()) {
            body.writeBytes(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"matter\"\r\n\r\n" + matter + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"letter\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return clerk.post("/ask/papers", "multipart/form-data; boundary=" + boundary, body.toByteArray())
                .accepted();
    }

    private JsonNode issued() {
        return papers(clerk).get("issued");
    }

    private JsonNode papers(Api by) {
        return by.get("/matters/" + shed + "/papers").accepted();
    }

    private Api.Answer issue(Api by, String paper) {
        return by.post("/matters/" + shed + "/papers/" + paper, "{}");
    }

    private Api.Answer step(Api by, String step, String json) {
        return by.post("/matters/" + shed + "/" + step, json);
    }
}
