package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Who is erased stands on the public column with a published matter, on papers that went out as who raised it and as one signer among
 * others. After that a walk through everything the secretary can open finds neither name nor words, and the matters go on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasedPersonTest {

    private static final String NAME = "上官标记子ZqErased4417";
    private static final String PHONE = "13704417441";
    private static final String ADDRESS = "标记丑ZqHouse4417号楼601";
    private static final String WORDS = "标记寅ZqWords4417天台的门锁坏了";
    private static final String TITLE = "标记卯ZqTitle4417加装晾衣架";
    private static final String TEXT = "标记辰ZqText4417楼顶没有地方晾衣服";
    private static final String[] MARKERS = {NAME, PHONE, ADDRESS, WORDS, TITLE, TEXT, "ZqErased4417", "ZqHouse4417"};
    private static final String SUMMARY = "天台门锁损坏";
    private static final String OTHER = "司马留名";
    private static final String OTHERS_TITLE = "疏通楼顶排水";

    private final Running running = Running.get();

    private Setting setting;
    private Api clerk;
    private Api secretary;
    private Api deputy;
    private UUID person;
    private UUID other;
    private UUID answered;
    private UUID led;
    private UUID joined;
    private String entry;

    @BeforeAll
    void plant() {
        setting = Setting.of(running, "天台社区", "TT", "天", "004");
        clerk = setting.office("qianyumei", "钱玉梅", "CLERK", "天台社区录入员", null);
        secretary = setting.office("tangjianzhong", "唐建中", "SECRETARY", "天台社区书记", null);
        deputy = setting.office("gaoming", "高明", "DEPUTY_SECRETARY", "天台社区副书记", null);
        running.clock().at("2026-06-25T14:00");
        person = registered(NAME, ",\"phone\":\"%s\",\"address\":\"%s\"".formatted(PHONE, ADDRESS));
        other = registered(OTHER, "");
        answered = clerk.post("/matters/issues", """
            {"raiser":{"is":"resident","person":"%s"},"channel":"PHONE","text":"%s","publicSummary":"%s",
             "onTheSpot":{"answer":"门锁已更换","result":"A","told":"PHONE"}}\
            """.formatted(person, WORDS, SUMMARY))
                .id();
        led = proposal(TITLE, TEXT, person, other);
        joined = proposal(OTHERS_TITLE, "楼顶排水不畅", other, person);
        for (UUID matter : List.of(answered, led, joined)) {
            issue(matter, "receipt");
        }
        issue(led, "proposal-form");
        issue(joined, "proposal-form");
        step(clerk, answered, "draft-publication", "{\"title\":\"%s\",\"answer\":\"门锁已更换\"}".formatted(SUMMARY))
                .accepted();
        step(deputy.following(clerk), answered, "publish", "{}").accepted();
        entry = "/public/" + setting.community() + "/" + published();
    }

    private UUID registered(String name, String more) {
        UUID registered = clerk.post("/admin/persons", """
            {"area":"%s","contact":{"name":"%s"%s}}\
            """.formatted(setting.community(), name, more))
                .id();
        clerk.post(
                        "/admin/persons/" + registered + "/membership",
                        "{\"membership\":\"FULL\",\"branch\":\"一支部\",\"elsewhere\":false,\"from\":\"2010-07-01\"}")
                .accepted();
        return registered;
    }

    private UUID proposal(String title, String text, UUID lead, UUID second) {
        return clerk.post("/matters/proposals", """
            {"channel":"COUNTER","title":"%s","text":"%s","publicSummary":"楼顶加装晾衣架",
             "signersAsWritten":[{"person":"%s"},{"person":"%s"}]}\
            """.formatted(title, text, lead, second))
                .id();
    }

    private void issue(UUID matter, String paper) {
        clerk.post("/matters/" + matter + "/papers/" + paper, "{}").accepted();
    }

    private static Api.Answer step(Api by, UUID matter, String step, String json) {
        return by.post("/matters/" + matter + "/" + step, json);
    }

    private String published() {
        return secretary
                .following(deputy)
                .get("/public/" + setting.community())
                .accepted()
                .get("entries")
                .get(0)
                .get("entry")
                .stringValue();
    }

    private Crawl everything() {
        List<String> pages =
                new ArrayList<>(List.of("/", "/matters", "/search?q=ZqWords4417", "/search?q=ZqTitle4417"));
        pages.add(entry);
        pages.add("/public/" + setting.community() + "/feed.atom");
        pages.add("/search/suggestions?q=标记寅");
        for (UUID matter : List.of(answered, led, joined)) {
            for (String page : List.of("", "/timeline", "/papers", "/duplicates", "/receipt", "/steps/follow-up")) {
                pages.add("/matters/" + matter + page);
                pages.add("/matters/" + matter + page + "?asOf=2026-06-25&knownAt=2026-06-25");
            }
        }
        pages.add("/admin/persons/" + person);
        return Crawl.from(secretary.following(clerk), pages);
    }

    /** What the counter is shown of this telephone number. */
    private String earlier() {
        return new String(clerk.download("/ask/earlier-matters", "raiser.phone=" + PHONE), StandardCharsets.UTF_8);
    }

    /** What is told who asks with the number of the receipt and the last digits of the telephone. */
    private Api.Answer status() {
        Matcher number = Pattern.compile("TT[-0-9]{4,}")
                .matcher(clerk.get("/matters/" + answered).text());
        assertThat(number.find()).isTrue();
        return clerk.ask("/ask/status", "{\"no\":\"%s\",\"last4\":\"7441\"}".formatted(number.group()));
    }

    private List<String> papers(UUID matter) {
        JsonNode issued = clerk.get("/matters/" + matter + "/papers").accepted().get("issued");
        return StreamSupport.stream(issued.spliterator(), false)
                .map(line ->
                        "/matters/" + matter + "/papers/" + line.get("sequence").asLong())
                .toList();
    }

    @Test
    @Order(1)
    void before_that_name_and_words_are_read_on_pages_on_papers_and_in_lists() {
        Crawl crawl = everything();
        assertThat(crawl.size()).isGreaterThan(40);
        assertThat(crawl.lists()).isNotEmpty();
        assertThat(crawl.holding(NAME)).as("pages and papers").hasSizeGreaterThan(5);
        assertThat(crawl.holding(WORDS)).contains("/matters/" + answered);
        assertThat(crawl.holding(SUMMARY)).contains(entry);
        assertThat(earlier()).contains(SUMMARY);
        assertThat(status().status()).isEqualTo(200);
        for (UUID matter : List.of(answered, led, joined)) {
            assertThat(papers(matter))
                    .isNotEmpty()
                    .allSatisfy(paper -> assertThat(clerk.file(paper + "/word")).isNotEmpty());
        }
    }

    @Test
    @Order(2)
    void two_persons_erase() {
        secretary
                .post("/admin/persons/" + person + "/request-erasure", "{\"ground\":\"本人申请\"}")
                .accepted();
        deputy.following(secretary)
                .post("/admin/persons/" + person + "/confirm-erasure", "{}")
                .accepted();
        clerk.following(deputy);
    }

    @Test
    @Order(3)
    void after_that_they_are_found_on_no_page_in_no_list_feed_or_earlier_view() {
        clerk = clerk.following(deputy);
        Crawl crawl = everything();
        assertThat(crawl.size()).isGreaterThan(40);
        assertThat(crawl.holding(MARKERS)).isEmpty();
        assertThat(crawl.holding(SUMMARY)).as("what is public stays").contains(entry);
        assertThat(crawl.holding(OTHER)).as("somebody else stays").isNotEmpty();
        assertThat(crawl.holding(OTHERS_TITLE)).as("so do his words").isNotEmpty();
        assertThat(earlier()).doesNotContain(MARKERS).doesNotContain(SUMMARY);
        assertThat(status().status())
                .as("the number alone tells nobody anything")
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    void papers_on_which_they_stood_open_no_more_also_where_somebody_else_was_first() {
        List<String> shown = new ArrayList<>();
        shown.addAll(papers(answered));
        shown.addAll(papers(led));
        shown.add(papers(joined).getFirst());
        assertThat(shown).hasSize(4);
        for (String paper : shown) {
            for (String form : List.of("/word", "/pdf")) {
                assertThat(clerk.bytes(paper + form, "*/*")).as(paper + form).isEmpty();
            }
        }
    }

    @Test
    @Order(5)
    void the_matters_go_on_without_them() {
        step(clerk, led, "add-note", "{\"note\":\"领衔人已依法删除\"}").accepted();
        step(
                        secretary.following(clerk),
                        led,
                        "return-for-completion",
                        "{\"missing\":[\"补充照片\"],\"told\":\"IN_PERSON\"}")
                .accepted();
        step(clerk.following(secretary), led, "resubmit", "{\"text\":\"补充：楼顶照片三张\"}")
                .accepted();
        issue(led, "proposal-form");
        issue(joined, "proposal-form");
        for (UUID matter : List.of(led, joined)) {
            String form = papers(matter).getFirst();
            assertThat(clerk.file(form + "/pdf")).isNotEmpty();
        }
        clerk.post("/matters/issues", """
            {"raiser":{"is":"resident","person":"%s"},"channel":"PHONE","text":"还有一件事"}\
            """.formatted(person)).refused("PERSON_IS_ERASED");
        Crawl crawl = everything();
        assertThat(crawl.holding(MARKERS)).isEmpty();
        assertThat(crawl.holding("补充：楼顶照片三张")).isNotEmpty();
    }
}
