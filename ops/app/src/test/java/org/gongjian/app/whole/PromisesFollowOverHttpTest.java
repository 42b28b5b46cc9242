package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One story over HTTP: an agreement is signed and its lines are promised; it is varied and they follow; one is kept and counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesFollowOverHttpTest {
    private static final String JINHU = "锦湖社区";

    private final ToldProduct product = new ToldProduct();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private String clerk = "";
    private String secretary = "";
    private String unit = "";

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", JINHU);
        secretary = product.token("DEPUTY_SECRETARY", JINHU);
        Matcher option =
                Pattern.compile("value=\"([0-9a-f-]{36})\">云帆软件公司").matcher(product.page(secretary, "/agreements/new"));
        assertThat(option.find()).isTrue();
        unit = option.group(1);
    }

    @AfterAll
    void close() {
        product.close();
    }

    private String done(String token, String path, String body) {
        return JsonPath.read(product.done(token, path, body), "$.id");
    }

    private String window(String key, String label, int from, int to) {
        return "{%s\"label\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(
                        key.isEmpty() ? "" : "\"key\":\"" + key + "\",",
                        label,
                        today.plusDays(from),
                        today.plusDays(to));
    }

    private static String item(String key, String title, int households, String... windows) {
        return "{%s\"promisor\":\"UNIT\",\"title\":\"%s\",\"atLeast\":%d,\"unit\":\"户\",\"windows\":[%s]}"
                .formatted(
                        key.isEmpty() ? "" : "\"key\":\"" + key + "\",", title, households, String.join(",", windows));
    }

    private String wording(String... items) {
        return "\"from\":\"%s\",\"to\":\"%s\",\"clauses\":[\"第一条\"],\"items\":[%s]"
                .formatted(today.minusDays(10), today.plusDays(300), String.join(",", items));
    }

    private void signed(String agreement) {
        done(
                secretary,
                "/agreements/" + agreement + "/sign",
                "{\"side\":\"COMMUNITY\",\"signatory\":\"副书记\",\"stamped\":true}");
        done(secretary, "/agreements/" + agreement + "/sign", """
            {"side":"UNIT","signatory":"党支部书记","stamped":true,"happened":{"evidence":{"note":"盖章纸件","files":[]}}}
            """);
    }

    private void until(String path, String... words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(product.page(secretary, path)).contains(words));
    }

    /** The first group of the pattern, once the page has it: what followed may be told before its row is shown. */
    private String found(String path, String pattern) {
        Pattern shown = Pattern.compile(pattern, Pattern.DOTALL);
        return Awaitility.await()
                .alias(pattern)
                .atMost(Duration.ofSeconds(60))
                .until(() -> shown.matcher(product.page(secretary, path)), Matcher::find)
                .group(1);
    }

    @Test
    void signed_promised_varied_kept_and_counted() {
        String agreement = done(
                clerk,
                "/agreements",
                "{\"kind\":\"YEAR_DUTIES\",\"unit\":\"%s\",\"communityName\":\"锦湖社区党委\",\"unitParty\":\"云帆软件公司党支部\",%s}"
                        .formatted(
                                unit,
                                wording(
                                        item("", "助学结对", 14, window("", "首期", 0, 3), window("", "秋季", 60, 70)),
                                        item("", "义务维修", 5, window("", "冬季", 90, 100)))));
        String at = "/agreements/" + agreement;
        signed(agreement);
        until(at, "承诺备案与执行", "助学结对", "义务维修", "承诺备案：已办", "2 个期次", "1 个期次");
        String promise = found(at, "助学结对</td>.*?/matters/([0-9a-f-]{36})");
        until("/matters/" + promise, "首期", "协议第 1 项承诺", at);

        varied(agreement);
        until(at, "承诺随协议变更：已办", "承诺因删去而终止：已办", "已删去", "社区义诊", "照变更后的内容履行", "不再有新的期次");
        until("/matters/" + promise, "双方变更，第 1 项承诺随之变更");
        String varied = product.page(secretary, "/matters/" + promise);
        assertThat(varied).contains("助学结对老人", "双方变更，第 1 项承诺随之变更", "这项承诺自 " + today + " 起照变更后的内容履行", "看协议", at);
        String repairs = found(at, "义务维修</td>.*?/matters/([0-9a-f-]{36})");
        until("/matters/" + repairs, "删去第 2 项，承诺终止", "销号");

        String occurrence = found("/matters/" + promise, "/matters/([0-9a-f-]{36})\"[^>]*>[^<]*首期");
        done(secretary, "/matters/" + occurrence + "/perform", """
            {"what":"走访","count":14,"happened":{"forOrganisation":"%s","via":"PAPER","evidence":{"note":"签收单","files":[]}}}
            """.formatted(unit));
        done(clerk, "/matters/" + occurrence + "/verify", "{\"sampled\":3,\"finding\":\"属实\"}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kept()).isEqualTo(List.of(1)));
    }

    @Test
    void what_the_system_could_not_do_is_shown_to_the_secretary_of_the_community_and_nobody_else() {
        assertThat(product.page(secretary, "/")).as("nothing yet").doesNotContain("自动办理未成");
        String agreement = done(
                clerk,
                "/agreements",
                "{\"kind\":\"CO_BUILDING\",\"unit\":\"%s\",\"communityName\":\"锦湖社区党委\",\"unitParty\":\"云帆软件公司党支部\",%s}"
                        .formatted(unit, wording(item("", "义务植树", 20, window("", "春季", 120, 130)))));
        String at = "/agreements/" + agreement;
        signed(agreement);
        until(at, "承诺备案：已办");
        String promise = found(at, "义务植树</td>.*?/matters/([0-9a-f-]{36})");
        done(secretary, "/matters/" + promise + "/lapse", "{\"reason\":\"单位迁出\"}");
        done(
                clerk,
                at + "/vary",
                "{\"reason\":\"双方商定\",%s}".formatted(wording(item("1", "义务植树", 10, window("1", "春季", 120, 130)))));
        signed(agreement);

        until("/", "自动办理未成", "承诺随协议变更没有办", "这项承诺已经终止或销号", at);
        assertThat(product.page(clerk, "/")).doesNotContain("自动办理未成");
        assertThat(product.page(product.token("SECRETARY", "柳荫社区"), "/")).doesNotContain("自动办理未成");
    }

    /** Another measure and window ahead, one line struck out, one added; printed before it is signed. */
    private void varied(String agreement) {
        String at = "/agreements/" + agreement;
        HttpResponse<byte[]> moved = product.post(
                clerk,
                at + "/vary",
                "{\"reason\":\"双方商定\",%s}"
                        .formatted(wording(item("1", "助学结对", 14, window("1", "首期", 1, 3), window("2", "秋季", 60, 70)))));
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(text(moved)).contains("OPENED_WINDOW_CANNOT_BE_VARIED", "首期", "另行提出");
        done(
                clerk,
                at + "/vary",
                "{\"reason\":\"双方商定\",%s}"
                        .formatted(wording(
                                item("1", "助学结对老人", 10, window("1", "首期", 0, 3), window("2", "秋季", 65, 75)),
                                item("", "社区义诊", 20, window("", "冬季", 90, 100)))));
        until(at, "打印变更书", at + "/variation-paper");
        HttpResponse<byte[]> paper = product.send(
                product.as(secretary, at + "/variation-paper?as=pdf&copy=2").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(paper.body()).startsWith("%PDF".getBytes(UTF_8));
        signed(agreement);
        assertThat(product.send(product.as(secretary, at + "/variation-paper")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .as("nothing is left to be signed")
                .isEqualTo(409);
    }

    /** What the unit kept in time, of what ends in these days. */
    private List<Integer> kept() {
        String counted = text(product.send(
                product.as(secretary, "/commitments?from=%s&to=%s".formatted(today.plusDays(3), today.plusDays(3)))));
        return JsonPath.read(counted, "$.byUnit[?(@.by =~ /.*云帆软件公司.*/)].onTime");
    }
}
