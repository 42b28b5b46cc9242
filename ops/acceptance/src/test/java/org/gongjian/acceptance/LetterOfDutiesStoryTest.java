package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * 承诺与领办：敬老助残、错时停车、奉献日, over HTTP, steps 1 to 5 and 8 to 11 of practice 11.3 and the occurrence of step 6: needs are
 * gathered, a project is fixed and claimed by a letter of duties, and of its seven occurrences five are kept in time, one late, one in
 * part.
 *
 * <p>The committee's meeting is not kept here yet: that it fixed the project is recorded with the minutes as evidence, and what the
 * attendance of step 8 is worth (an absence that was excused by telephone) comes with meetings. What stands already: nobody entered
 * the call, and when it is entered in December the record says both days.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LetterOfDutiesStoryTest {
    private static final String VISITS = "节日慰问老人";
    private static final String DAYS = "党员奉献日";
    private static final String PARKING = "夜间错时停车";

    private final Running running = Running.get();
    private final StoryClock clock = running.clock();

    private Setting setting;
    private UUID company;
    private UUID shop;
    private Api clerk;
    private Api secretary;
    private Api deputy;
    private Api gridWorker;
    private Api liaison;
    private Api otherLiaison;
    private UUID plan;
    private UUID project;
    private UUID letter;

    @BeforeAll
    void cast() {
        setting = Setting.of(running, "锦绣湖社区", "JX", "绣", "001a");
        company = setting.organisation("PARTY_ORGANISATION", "鑫源再生资源支部");
        shop = setting.organisation("PRIVATE_ENTERPRISE", "湖滨便利店");
        UUID school = setting.organisation("PUBLIC_INSTITUTION", "锦绣湖中学");
        clerk = setting.office("xujing", "沈洁", "CLERK", "录入员", null);
        secretary = setting.office("tangjianzhong", "唐建中", "SECRETARY", "轮值书记", null);
        deputy = setting.office("zhoumin", "罗雯", "DEPUTY_SECRETARY", "专职副书记", null);
        gridWorker = setting.office("wuhao", "蒋丽", "GRID_WORKER", "一网格员", null);
        liaison = setting.office("wuqian", "吴倩", "LIAISON", "鑫源联络员", company);
        otherLiaison = setting.office("fengzhigang", "冯志刚", "LIAISON", "中学联络员", school);
    }

    // ------------------------------------------------------------------ steps 1 and 2

    @Test
    @Order(1)
    void a_hundred_and_eighty_six_opinions_become_twenty_three_needs_each_with_its_source() {
        clock.at("2026-01-12T09:00");
        plan = clerk.post("/year-plans", "{\"community\":\"%s\",\"year\":2026}".formatted(setting.community()))
                .id();
        clock.at("2026-01-30T16:00");
        String lines = String.join(
                ",",
                IntStream.rangeClosed(1, 23)
                        .mapToObj(n -> "\"第%d项需求 %d\"".formatted(n, n == 1 ? 10 : 8))
                        .toList());
        clerk.post(
                        "/year-plans/" + plan + "/list-needs",
                        "{\"needClass\":\"CARE\",\"lines\":[%s],\"gathered\":\"一月入户走访和问卷\"}".formatted(lines))
                .accepted();

        JsonNode lists = clerk.get("/year-plans/" + plan).accepted();
        assertThat(lists.get("counts").get("needs").intValue()).isEqualTo(23);
        assertThat(lists.get("counts").get("opinions").intValue()).isEqualTo(186);
        assertThat(lists.get("needs")).allSatisfy(need -> {
            assertThat(need.get("opinions").intValue()).isPositive();
            assertThat(need.get("gathered").stringValue()).isEqualTo("一月入户走访和问卷");
        });
    }

    @Test
    @Order(2)
    void the_committee_fixes_the_project_which_waits_to_be_claimed() {
        clock.at("2026-02-09T09:30");
        clerk.post("/year-plans/" + plan + "/list-resource", """
                        {"resource":{"title":"党员志愿服务队（20 人）","resourceClass":"TALENT","offeredBy":"%s","visits":[],"surveys":[]}}""".formatted(company))
                .accepted();
        clock.at("2026-02-26T16:30");
        secretary.post("/year-plans/" + plan + "/draft-project", """
                        {"project":{"title":"敬老助残·常敲门","content":"端午、中秋、重阳、岁末上门慰问","kind":"LIVELIHOOD","tags":["LOVE"],
                         "needs":["N1"],"resources":["R1"]}}""").accepted();
        String fixed = """
                "kind":"PROJECT","title":"敬老助残·常敲门","measure":{"atLeast":14,"unit":"户"},
                "entry":{"plan":"%s","key":"P1"},
                "basis":{"body":"COMMITTEE","meeting":"一季度大党委会","heldOn":"2026-02-26","manner":"SHOW_OF_HANDS",
                "entitled":9,"present":8,"inFavour":8,"against":0,"abstained":0}""".formatted(plan);
        secretary.post("/commitments/projects", "{%s}".formatted(fixed)).refused("EVIDENCE_IS_NEEDED");
        project = secretary
                .post(
                        "/commitments/projects",
                        "{%s,\"happened\":{\"evidence\":{\"note\":\"会议纪要\",\"files\":[]}}}".formatted(fixed))
                .id();

        assertThat(clerk.get("/matters/" + project).accepted().get("stage").stringValue())
                .isEqualTo("UNCLAIMED");
        assertThat(otherLiaison.page("/commitments").text()).contains("待认领的项目和岗位", "敬老助残·常敲门", "14 户");
        clock.at("2026-02-27T09:00");
        secretary.post("/year-plans/" + plan + "/publish", "{}").accepted();
        assertThat(clerk.page("/public/" + setting.community() + "/lists").text())
                .contains("敬老助残·常敲门");
    }

    // ------------------------------------------------------------------ steps 3 and 4

    @Test
    @Order(3)
    void the_letter_binds_from_the_later_signature_on() {
        clock.at("2026-03-02T09:30");
        letter = clerk.post("/agreements", """
                        {"kind":"YEAR_DUTIES","unit":"%s","communityName":"锦绣湖社区大党委","unitParty":"鑫源再生资源支部",
                         "from":"2026-01-01","to":"2026-12-31","clauses":["双方按责任清单逐项落实。"],"items":[
                         {"promisor":"UNIT","title":"节日慰问老人","atLeast":14,"unit":"户","project":{"plan":"%s","key":"P1"},"windows":[
                          {"label":"端午","from":"2026-06-15","to":"2026-06-18"},{"label":"中秋","from":"2026-09-18","to":"2026-09-25"},
                          {"label":"重阳","from":"2026-10-12","to":"2026-10-18"},{"label":"岁末","from":"2026-12-10","to":"2026-12-18"}]},
                         {"promisor":"UNIT","title":"党员奉献日","atLeast":10,"unit":"人","windows":[
                          {"label":"上半年","from":"2026-03-10","to":"2026-06-30"},{"label":"下半年","from":"2026-07-01","to":"2026-12-18"}]},
                         {"promisor":"UNIT","title":"夜间错时停车","atLeast":30,"unit":"个车位","windows":[
                          {"label":"全年","from":"2026-03-10","to":"2026-12-31"}]}]}""".formatted(company, plan)).id();
        clock.at("2026-03-06T10:00");
        secretary
                .post(
                        "/agreements/" + letter + "/sign",
                        "{\"side\":\"COMMUNITY\",\"signatory\":\"大党委书记\",\"stamped\":true}")
                .accepted();
        clock.at("2026-03-09T17:00");
        assertThat(agreement("").get("stand").stringValue()).isEqualTo("SIGNED_BY_ONE");
        assertThat(liaison.page("/agreements/" + letter).text()).contains("一方已签，待生效");

        clock.at("2026-03-10T16:00");
        liaison.post("/agreements/" + letter + "/sign", "{\"side\":\"UNIT\",\"signatory\":\"支部书记\",\"stamped\":true}")
                .accepted();
        assertThat(agreement("").get("stand").stringValue()).isEqualTo("IN_FORCE");
        assertThat(agreement("").get("effectiveFrom").stringValue()).isEqualTo("2026-03-10");
        assertThat(agreement("?asOf=2026-03-09").get("stand").stringValue()).isEqualTo("SIGNED_BY_ONE");
        assertThat(agreement("?asOf=2026-03-10").get("stand").stringValue()).isEqualTo("IN_FORCE");
        assertThat(liaison.page("/agreements/" + letter).text())
                .contains("每次不少于 14 户", VISITS, DAYS, PARKING, "2026-03-10", "大党委书记", "已盖章", "经过");
    }

    @Test
    @Order(4)
    void the_letter_claims_the_project_and_nobody_claims_it_again() {
        occurrence(DAYS, "上半年");
        Awaitility.await("the project is claimed by the letter")
                .atMost(Duration.ofMinutes(3))
                .until(() -> !clerk.get("/matters/" + project)
                        .accepted()
                        .get("stage")
                        .stringValue()
                        .equals("UNCLAIMED"));
        otherLiaison
                .post(
                        "/matters/" + project + "/claim",
                        "{\"occurrences\":[{\"key\":\"1\",\"label\":\"端午\",\"from\":\"2026-06-15\",\"to\":\"2026-06-18\"}]}")
                .refused("PROJECT_IS_ALREADY_CLAIMED");
        String page = clerk.page("/matters/" + project).text();
        assertThat(page).contains("鑫源再生资源支部", VISITS);

        assertThat(clerk.page("/commitments").text()).contains("没有待认领的项目和岗位", VISITS, DAYS, PARKING);
    }

    @Test
    @Order(5)
    void what_was_done_before_the_letter_bound_does_not_count() {
        otherLiaison
                .post("/matters/" + occurrence(DAYS, "上半年") + "/perform", "{\"what\":\"清洁家园\",\"count\":12}")
                .refused("ONLY_WHO_PROMISED_PERFORMS");
        liaison.post(
                        "/matters/" + occurrence(DAYS, "上半年") + "/perform",
                        "{\"what\":\"清洁家园\",\"count\":12,\"happened\":{\"at\":\"2026-03-09T10:00\"}}")
                .refused("AGREEMENT_NOT_IN_FORCE");
    }

    @Test
    @Order(6)
    void a_unit_with_neither_a_seat_nor_a_liaison_is_warned_of() {
        assertThat(withoutSeatOrLiaison()).contains("湖滨便利店").doesNotContain("鑫源再生资源支部", "锦绣湖中学");
        assertThat(clerk.page(warnings()).text()).contains("湖滨便利店", "兼职委员", "联络员");

        setting.office("hejun", "何俊", "LIAISON", "便利店联络员", shop);
        assertThat(withoutSeatOrLiaison()).isEmpty();
    }

    private String warnings() {
        return "/registers/warnings?area=" + setting.community();
    }

    private List<String> withoutSeatOrLiaison() {
        return StreamSupport.stream(
                        clerk.get(warnings()).accepted().get("items").spliterator(), false)
                .filter(one -> one.get("kind").stringValue().equals("UNIT_WITHOUT_SEAT_OR_LIAISON"))
                .map(one -> one.get("name").stringValue())
                .toList();
    }

    @Test
    @Order(7)
    void the_desk_of_the_unit_shows_what_it_owes() {
        JsonNode desk = liaison.get("/unit").accepted();
        assertThat(desk.get("name").stringValue()).isEqualTo("鑫源再生资源支部");
        String page = liaison.page("/unit").text();
        assertThat(page)
                .contains("鑫源再生资源支部", "党员志愿服务队（20 人）", DAYS + " · 上半年", PARKING + " · 全年", "年度目标责任书")
                .as("each once by its name, and none whose window has not opened")
                .doesNotContain("上半年 · 上半年", "中秋");
        assertThat(otherLiaison.page("/unit").text())
                .contains("锦绣湖中学")
                .doesNotContain(DAYS)
                .doesNotContain("年度目标责任书");
    }

    @Test
    @Order(8)
    void the_letter_is_printed_in_two_copies_as_word_and_pdf() throws IOException {
        String number = agreement("").get("number").stringValue();
        for (int copy = 1; copy <= 2; copy++) {
            for (String as : List.of("word", "pdf")) {
                byte[] file = liaison.download("/agreements/" + letter + "/paper", "as=%s&copy=%d".formatted(as, copy));
                String text = (as.equals("pdf") ? pdf(file) : word(file)).replaceAll("\\s", "");
                assertThat(text)
                        .as(as + " " + copy)
                        .contains(number, "锦绣湖社区大党委", "鑫源再生资源支部", VISITS, DAYS, PARKING)
                        .contains("端午", "中秋", "重阳", "岁末", "14户", "30个车位", "双方按责任清单逐项落实。")
                        .doesNotContain("{{");
            }
        }
    }

    // ------------------------------------------------------------------ steps 5, 6 and 8 to 11

    @Test
    @Order(9)
    void of_seven_occurrences_five_are_kept_in_time_one_late_and_one_in_part() {
        kept(DAYS, "上半年", "2026-05-16T09:00", 12, "2026-05-18T15:00");

        clock.at("2026-06-17T10:00");
        UUID dragonBoat = occurrence(VISITS, "端午");
        perform(dragonBoat, 14);
        clock.at("2026-06-18T10:00");
        gridWorker
                .post("/matters/" + dragonBoat + "/verify", "{\"sampled\":2,\"finding\":\"属实\"}")
                .refused("SAMPLE_IS_TOO_SMALL");
        liaison.post("/matters/" + dragonBoat + "/verify", "{\"sampled\":3,\"finding\":\"属实\"}")
                .refused("WHO_PERFORMED_CANNOT_VERIFY");
        verify(dragonBoat, 3);
        assertThat(stage(dragonBoat)).isEqualTo("CLOSED");

        clock.at("2026-06-30T20:30");
        UUID parking = occurrence(PARKING, "全年");
        gridWorker
                .post("/matters/" + parking + "/inspect", "{\"finding\":\"30 个车位夜间开放，核验合格\"}")
                .accepted();

        kept(DAYS, "下半年", "2026-09-12T09:00", 8, "2026-09-14T15:00");
        missedAndMadeUp();
        kept(VISITS, "重阳", "2026-10-16T09:00", 14, "2026-10-19T15:00");
        kept(VISITS, "岁末", "2026-12-15T09:00", 14, "2026-12-16T15:00");
        clock.at("2026-12-16T16:00");
        liaison.post(
                        "/matters/" + parking + "/perform",
                        "{\"what\":\"全年夜间开放\",\"count\":30,\"happened\":{\"at\":\"2026-12-15T20:00\"}}")
                .accepted();
        verify(parking, 3);
    }

    /** 中秋: the window closes with the first day of the holiday; on the first working day after it the company is urged. */
    private void missedAndMadeUp() {
        clock.at("2026-09-24T09:00");
        UUID autumn = occurrence(VISITS, "中秋");
        clock.at("2026-09-27T09:00");
        awaitStage(autumn, "MISSED");
        assertThat(clerk.get("/matters/" + autumn + "/timeline").text()).doesNotContain("matter.HandlingUrged");
        assertThat(liaison.page("/unit").text()).contains(VISITS + " · 中秋");
        clock.at("2026-09-28T09:00");
        Awaitility.await("urged on the first working day")
                .atMost(Duration.ofMinutes(3))
                .until(() ->
                        clerk.get("/matters/" + autumn + "/timeline").text().contains("matter.HandlingUrged"));
        clock.at("2026-09-29T15:00");
        perform(autumn, 14);
        clock.at("2026-09-30T10:00");
        verify(autumn, 3);
    }

    @Test
    @Order(10)
    void six_of_seven_are_kept_and_five_of_seven_in_time() {
        clock.at("2026-12-18T17:00");
        String year = "/commitments?from=2026-01-01&to=2026-12-31";
        JsonNode all = clerk.get(year).accepted().get("byUnit");
        JsonNode ours = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> "鑫源再生资源支部".equals(one.get("by").stringValue(null)))
                .findFirst()
                .orElseThrow();
        assertThat(List.of("due", "onTime", "late", "inPart", "missed"))
                .extracting(figure -> ours.get(figure).intValue())
                .as("应兑现、按时、逾期、部分、未兑现")
                .containsExactly(7, 5, 1, 1, 0);
        assertThat(clerk.page(year).text()).contains("85.71%", "71.43%");
        assertThat(clerk.page("/commitments?from=2026-07-01&to=2026-09-30").text())
                .as("the third quarter: one late")
                .contains("100.00%", "0.00%");
    }

    @Test
    @Order(11)
    void the_year_is_settled_and_the_promise_closed_but_not_while_something_runs() {
        clock.at("2026-12-21T09:00");
        UUID visits = promise(VISITS);
        UUID parking = promise(PARKING);
        deputy.post("/matters/" + parking + "/settle-year", "{\"year\":2026}").refused("OCCURRENCES_ARE_STILL_OPEN");
        deputy.post("/matters/" + visits + "/settle-year", "{\"year\":2026}").accepted();
        deputy.post("/matters/" + promise(DAYS) + "/settle-year", "{\"year\":2026}")
                .accepted();
        assertThat(clerk.get("/matters/" + visits)
                        .accepted()
                        .get("closedReason")
                        .stringValue())
                .isEqualTo("SETTLED");
        assertThat(clerk.page("/matters/" + visits).text()).contains("应兑现 4", "按时 3", "逾期 1");
    }

    @Test
    @Order(12)
    void a_call_that_nobody_entered_is_not_known_until_it_is_and_then_with_both_days() {
        UUID parking = promise(PARKING);
        assertThat(clerk.get("/matters/" + parking + "/timeline").text())
                .as("in August nobody entered it")
                .doesNotContain("请假");
        clock.at("2026-12-24T10:00");
        clerk.post("/matters/" + parking + "/add-note", """
                        {"note":"吴倩来电，冯志刚请假，不能参加三季度大党委会","happened":{"at":"2026-08-19T17:40","forOrganisation":"%s",
                         "via":"PHONE","evidence":{"note":"值班本照片","files":[]}}}""".formatted(company)).accepted();
        String asOf = "/matters/" + parking + "/timeline?asOf=2026-08-20&knownAt=";
        assertThat(clerk.get(asOf + "2026-12-21").text()).doesNotContain("请假");
        assertThat(clerk.get(asOf + "2026-12-24").text()).contains("请假", "值班本照片", "\"late\":true");
    }

    // ------------------------------------------------------------------ helpers

    private void kept(String promise, String window, String doneAt, int count, String verifiedAt) {
        clock.at(doneAt);
        UUID one = occurrence(promise, window);
        perform(one, count);
        clock.at(verifiedAt);
        verify(one, Math.min(count, 3));
        assertThat(stage(one)).as(promise + " " + window).isEqualTo("CLOSED");
    }

    private void perform(UUID occurrence, int count) {
        liaison.post("/matters/" + occurrence + "/perform", "{\"what\":\"已按承诺完成\",\"count\":%d}".formatted(count))
                .accepted();
    }

    private void verify(UUID occurrence, int sampled) {
        gridWorker
                .post("/matters/" + occurrence + "/verify", "{\"sampled\":%d,\"finding\":\"抽查属实\"}".formatted(sampled))
                .accepted();
    }

    private String stage(UUID matter) {
        return clerk.get("/matters/" + matter).accepted().get("stage").stringValue();
    }

    private void awaitStage(UUID matter, String stage) {
        Awaitility.await(stage)
                .atMost(Duration.ofMinutes(3))
                .until(() -> stage(matter).equals(stage));
    }

    /** The matter that an occurrence became, as the desk of the unit shows it, once its window has opened. */
    private UUID occurrence(String promise, String window) {
        return Awaitility.await(promise + " " + window)
                .atMost(Duration.ofMinutes(3))
                .until(() -> owed(promise + " · " + window), Optional::isPresent)
                .orElseThrow();
    }

    private UUID promise(String title) {
        return StreamSupport.stream(
                        clerk.get("/commitments").accepted().get("promises").spliterator(), false)
                .filter(one -> one.get("title").stringValue().equals(title))
                .map(one -> UUID.fromString(one.get("id").stringValue()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<UUID> owed(String title) {
        return StreamSupport.stream(
                        liaison.get("/unit").accepted().get("sections").spliterator(), false)
                .flatMap(section -> StreamSupport.stream(section.get("lines").spliterator(), false))
                .filter(line -> line.get("title").stringValue().equals(title))
                .map(line -> line.get("path").stringValue())
                .map(path -> UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .findFirst();
    }

    private JsonNode agreement(String asked) {
        return clerk.get("/agreements/" + letter + asked).accepted();
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new IllegalStateException("no document in it");
    }
}
