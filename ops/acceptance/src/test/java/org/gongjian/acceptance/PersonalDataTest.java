package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Markers planted in what is known of a person: in no file of the product at any time, and after erasure nowhere to be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonalDataTest {

    private static final String NAME = "欧阳标记甲ZqName7731";
    private static final String PHONE = "13907731773";
    private static final String ADDRESS = "标记乙ZqAddress7731号楼502";
    private static final String WORDS = "标记丙ZqWords7731楼道堆满了纸箱";
    private static final String NOTE = "标记丁ZqNote7731";
    private static final String CONTROL = "标记戊ZqControl7731楼道堆物";

    private final Running running = Running.get();

    private Setting setting;
    private Api clerk;
    private Api secretary;
    private Api deputy;
    private UUID person;
    private UUID matter;

    @BeforeAll
    void plant() {
        setting = Setting.of(running, "标记社区", "BJ", "标", "004");
        clerk = setting.office("qianyumei", "钱玉梅", "CLERK", "标记社区录入员", null);
        secretary = setting.office("tangjianzhong", "唐建中", "SECRETARY", "标记社区书记", null);
        deputy = setting.office("gaoming", "高明", "DEPUTY_SECRETARY", "标记社区副书记", null);
        running.clock().at("2026-06-25T10:00");
        person = clerk.post("/admin/persons", """
                        {"area":"%s","contact":{"name":"%s","phone":"%s","address":"%s"}}""".formatted(setting.community(), NAME, PHONE, ADDRESS))
                .id();
        matter = clerk.post("/matters/issues", """
                        {"raiser":{"is":"resident","person":"%s"},"channel":"PHONE","text":"%s","publicSummary":"%s"}""".formatted(person, WORDS, CONTROL))
                .id();
        clerk.post("/matters/" + matter + "/add-note", """
                        {"note":"%s"}""".formatted(NOTE)).accepted();
        // somebody who comes along with the form, and what is refused with its faults
        clerk.post("/matters/issues", """
                        {"raiser":{"is":"resident","name":"%s","phone":"%s","address":"%s"},"channel":"PHONE","text":"%s"}""".formatted(NAME, PHONE, ADDRESS, WORDS))
                .accepted();
        clerk.post("/matters/issues", """
                        {"raiser":{"is":"resident","name":"%s","phone":"%s"},"channel":"SMOKE","text":"%s"}""".formatted(NAME, PHONE, WORDS)).refused("FAULTY_INPUT");
    }

    @Test
    @Order(1)
    void contact_data_are_found_in_no_file_while_a_plain_marker_is_found() {
        assertThat(clerk.get("/matters/" + matter).text()).contains(NAME, WORDS);
        // own words stand opened in the tables of the search alone (decision 0012), so they are no marker here
        Map<String, List<Path>> found =
                Markers.in(running.data(), CONTROL, "ZqName7731", PHONE, "ZqAddress7731", "ZqNote7731");
        assertThat(found.get(CONTROL))
                .as("the control: what is public lies in clear")
                .isNotEmpty();
        assertThat(found.keySet()).as("everything else lies concealed").containsExactly(CONTROL);
        assertThat(Markers.in(running.data().resolve("logs"), CONTROL))
                .as("nothing that was typed stands in a log")
                .isEmpty();
    }

    @Test
    @Order(2)
    void erasing_needs_two_persons() {
        secretary
                .post("/admin/persons/" + person + "/request-erasure", "{\"ground\":\"本人申请\"}")
                .accepted();
        secretary.post("/admin/persons/" + person + "/confirm-erasure", "{}").refused("ERASURE_NEEDS_A_SECOND_PERSON");
        assertThat(clerk.get("/matters/" + matter).text()).contains(WORDS);
        deputy.post("/admin/persons/" + person + "/confirm-erasure", "{}").accepted();
    }

    @Test
    @Order(3)
    void after_erasure_own_words_and_name_are_read_nowhere() {
        clerk.following(deputy);
        for (String path : List.of(
                "/matters/" + matter,
                "/matters/" + matter + "/timeline",
                "/matters/" + matter + "?asOf=2026-06-25&knownAt=2026-06-25",
                "/matters/" + matter + "/timeline?asOf=2026-06-25&knownAt=2026-06-25",
                "/matters?q=ZqWords7731",
                "/search?q=ZqWords7731",
                "/matters/" + matter + "/duplicates",
                "/matters?from=2026-06-01")) {
            String json = secretary.following(deputy).get(path).text();
            assertThat(json).as(path).doesNotContain(WORDS, NAME, PHONE, ADDRESS);
        }
        assertThat(secretary.following(deputy).get("/matters/" + matter).text()).contains(CONTROL, "已依法删除");
        for (String path : List.of(
                "/matters/" + matter,
                "/matters/" + matter + "?asOf=2026-06-25",
                "/matters/" + matter + "/receipt",
                "/matters/" + matter + "/steps/admit",
                "/matters/" + matter + "/steps/follow-up",
                "/matters",
                "/")) {
            Api.Answer page = clerk.page(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.text()).as(path).doesNotContain(WORDS, NAME, PHONE, ADDRESS);
        }
    }
}
