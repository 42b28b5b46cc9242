package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongjian.app.account.PasswordRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clerk drafts, a secretary checks, anybody reads, and it is taken down again; nobody's telephone number gets through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class PublicColumnTest {

    private static final String PHONE = "13900661177";
    private static final String NAME = "司徒文远";

    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    @Tag("long")
    void what_is_published_is_redacted_checked_read_by_anybody_and_taken_down_by_two_nodes_with_javascript() {
        what_is_published_is_redacted_checked_read_by_anybody_and_taken_down(true, true);
    }

    @ParameterizedTest(name = "two nodes: {0}, JavaScript: {1}")
    @CsvSource({"false,true", "true,false"})
    void what_is_published_is_redacted_checked_read_by_anybody_and_taken_down(boolean split, boolean javaScript) {
        URI address = running.address(split);
        Set<String> examined = !split && javaScript ? new HashSet<>() : null;
        running.clock().at("2026-06-29T09:00");
        String what = "翠竹亭石凳松动" + (split ? "东" : "西") + (javaScript ? "侧" : "角");
        UUID matter = answered(address, what);
        String receipt;
        String entry;
        try (Desk clerk = desk("shenjie", address, javaScript, examined);
                Desk secretary = desk("tangjianzhong", address, javaScript, examined)) {
            receipt = clerk.open("/matters/" + matter)
                    .page()
                    .locator(".facts .num")
                    .first()
                    .innerText();
            clerk.open("/matters/" + matter + "/steps/draft-publication");
            assertThat(clerk.value("title")).isEqualTo(what);
            assertThat(clerk.value("answer")).isEqualTo("已加固石凳");
            clerk.type("answer", "已加固，有事找" + NAME + "，电话" + PHONE).send();
            assertThat(clerk.page().locator("#errors").innerText())
                    .contains("答复第 8 至 11 个字像是姓名", "答复第 15 至 25 个字像是电话号码")
                    .doesNotContain(PHONE, NAME);
            assertThat(clerk.page().locator("mark").allInnerTexts()).containsExactly(NAME + "（姓名）", PHONE + "（电话号码）");
            assertThat(clerk.value("answer")).as("kept as typed").contains(PHONE);
            clerk.type("answer", "已加固，有事请到社区服务厅").send();
            assertThat(clerk.text()).contains("公开待审核", "待审核的公开稿");

            assertThat(secretary.open("/").text()).contains("待审核公开", what);
            secretary.open("/matters/" + matter + "/steps/publish");
            assertThat(secretary.text()).contains("已加固，有事请到社区服务厅", "没有查到姓名、电话、门牌、证件号码");
            secretary.send();
            assertThat(secretary.text()).contains("已公开", "审核通过，登上公开栏");
            entry = secretary.page().locator("#h-public + a").getAttribute("href");
        }
        assertThat(entry).startsWith("/public/").doesNotContain(receipt, matter.toString());
        String column = entry.substring(0, entry.lastIndexOf('/'));
        Awaitility.await("read by anybody")
                .atMost(Duration.ofSeconds(20))
                .until(() -> get(address, entry, "").statusCode() == 200);
        try (Desk anybody = Desk.ofAnybody(address, chromium.session(Chromium.Width.PHONE, javaScript), examined)) {
            anybody.open("/public");
            anybody.follow(anybody.page().locator("main a").filter(new Locator.FilterOptions().setHasText("锦湖社区")));
            assertThat(anybody.text()).contains("锦湖社区公开栏", what, "当场答复").doesNotContain(receipt);
            anybody.follow(anybody.page().locator("main a").filter(new Locator.FilterOptions().setHasText(what)));
            assertThat(anybody.text()).contains(what, "已加固，有事请到社区服务厅", "已解决或采纳").doesNotContain(receipt, PHONE, NAME);
        }
        feedContains(address, column, what, entry);
        try (Desk secretary = desk("tangjianzhong", address, javaScript, examined)) {
            secretary
                    .open("/matters/" + matter + "/steps/take-down-publication")
                    .type("reason", "地点写错了")
                    .send();
            assertThat(secretary.text()).contains("从公开栏撤下", "公开栏上没有这件事项");
        }
        Awaitility.await("gone")
                .atMost(Duration.ofSeconds(20))
                .until(() -> get(address, entry, "").statusCode() == 410);
        try (Desk anybody = Desk.ofAnybody(address, chromium.session(Chromium.Width.DESKTOP, javaScript), examined)) {
            assertThat(anybody.open(entry).text()).contains("已从公开栏撤下").doesNotContain(what);
            assertThat(anybody.open(column).text()).doesNotContain(what);
        }
        assertThat(get(address, column + "/feed.atom", "").body()).doesNotContain(what);
    }

    @Test
    void whoever_reads_gets_no_cookie_and_what_may_be_kept_for_a_minute() {
        for (boolean split : new boolean[] {false, true}) {
            HttpResponse<String> all = get(running.address(split), "/public", "");
            assertThat(all.statusCode()).isEqualTo(200);
            assertThat(all.body()).contains("柳荫社区", "机床社区", "锦湖社区").doesNotContain("/login");
            assertThat(all.headers().allValues("set-cookie")).isEmpty();
            assertThat(all.headers().firstValue("cache-control")).hasValue("max-age=60, public");
            assertThat(all.headers().firstValue("x-robots-tag")).isEmpty();
            assertThat(get(running.address(split), "/status", "").headers().firstValue("x-robots-tag"))
                    .hasValue("noindex");
            assertThat(get(running.address(split), "/public/" + new UUID(1, 1), "")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(running.address(split), "/public/x", "").statusCode())
                    .as("an address without a rule is nobody's: the log-in page")
                    .isEqualTo(302);
        }
    }

    private void feedContains(URI address, String column, String what, String entry) {
        HttpResponse<String> feed = get(address, column + "/feed.atom", "");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        assertThat(feed.headers().allValues("set-cookie")).isEmpty();
        assertThat(feed.body())
                .contains(what, "urn:uuid:" + entry.substring(entry.lastIndexOf('/') + 1), entry)
                .doesNotContain(PHONE, NAME);
        String tag = feed.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = get(address, column + "/feed.atom", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(feed.headers().firstValue("last-modified")).isPresent();
    }

    /** An issue by telephone, answered on the spot. */
    private UUID answered(URI address, String what) {
        return Api.login(address, "shenjie", PasswordRules.DEMONSTRATION)
                .post("/matters/issues", """
                        {"raiser":{"is":"resident","name":"%s","phone":"%s"},"channel":"PHONE","text":"石凳松了","publicSummary":"%s",
                         "onTheSpot":{"answer":"已加固石凳","result":"A","told":"PHONE"}}""".formatted(NAME, PHONE, what))
                .id();
    }

    private Desk desk(String login, URI address, boolean javaScript, @Nullable Set<String> examined) {
        return Desk.of(login, address, chromium.session(Chromium.Width.DESKTOP, javaScript), examined);
    }

    private HttpResponse<String> get(URI address, String path, String tag) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                    .header("Accept", path.endsWith("atom") ? "application/atom+xml" : "text/html");
            if (!tag.isEmpty()) {
                request.header("If-None-Match", tag);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
