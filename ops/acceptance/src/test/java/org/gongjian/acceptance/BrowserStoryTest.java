package org.gongjian.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call from the counter to the archive in a real browser: in one process and in two, with JavaScript and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class BrowserStoryTest {

    private static final Pattern RECEIPT = Pattern.compile("JH\\d{8}-\\d{2,}");
    private static final Pattern MATTER = Pattern.compile("/matters/([0-9a-f-]{36})");

    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest(name = "two nodes: {0}, JavaScript: {1}")
    @CsvSource({"false,true", "false,false", "true,true", "true,false"})
    void a_call_goes_from_the_counter_to_the_archive(boolean split, boolean javaScript) {
        URI address = running.address(split);
        Visit visit = new Visit(address, javaScript, !split && javaScript ? new HashSet<>() : null);
        running.clock().at("2026-06-29T09:00");
        String summary = "花园门口路灯不亮 " + UUID.randomUUID().toString().substring(0, 8);

        visit.callIsReceived(summary);
        visit.isHandled(summary);
        visit.isAnsweredAndClosed();
        visit.residentLooksItUp(summary);
    }

    /** The story in one way of running it. */
    private final class Visit {
        private final URI address;
        private final boolean javaScript;
        private final @Nullable Set<String> examined;
        private String receipt = "";
        private String matter = "";

        private Visit(URI address, boolean javaScript, @Nullable Set<String> examined) {
            this.address = address;
            this.javaScript = javaScript;
            this.examined = examined;
        }

        private Desk desk(String login) {
            return Desk.of(login, address, chromium.session(Chromium.Width.DESKTOP, javaScript), examined);
        }

        private void callIsReceived(String summary) {
            try (Desk clerk = desk("shenjie")) {
                clerk.open("/matters/receive?fresh=1")
                        .type("raiser.name", "顾长明")
                        .type("text", "灯坏了三天");
                if (javaScript) {
                    clerk.touch("暂存");
                    assertThat(clerk.page().locator("#draft-state")).containsText("草稿已暂存");
                    clerk.open("/matters/receive");
                } else {
                    clerk.press("暂存");
                }
                assertThat(clerk.text()).contains("已取回上次没有提交的草稿");
                assertThat(clerk.value("raiser.name")).as("the draft").isEqualTo("顾长明");
                assertThat(clerk.reload().value("text")).isEqualTo("灯坏了三天");

                clerk.pick("channel", "PHONE")
                        .type("raiser.phone", "139".repeat(20))
                        .type("publicSummary", summary)
                        .send();
                assertThat(clerk.page().locator("#errors").isVisible())
                        .as("refused")
                        .isTrue();
                assertThat(clerk.page()
                                .locator("[name=\"raiser.phone\"]")
                                .first()
                                .getAttribute("aria-invalid"))
                        .isEqualTo("true");
                assertThat(clerk.value("text")).as("typed input is kept").isEqualTo("灯坏了三天");
                assertThat(clerk.value("publicSummary")).isEqualTo(summary);

                clerk.type("raiser.phone", "13987651234").send();
                Matcher number = RECEIPT.matcher(clerk.text());
                assertThat(number.find()).as(clerk.text()).isTrue();
                receipt = number.group();
                assertThat(clerk.text()).contains("回执", summary);
                Locator code = clerk.page()
                        .getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("二维码")));
                assertThat(clerk.page()
                                .request()
                                .get(address.resolve(code.getAttribute("src")).toString())
                                .headers())
                        .containsEntry("content-type", "image/png");
                Matcher found = MATTER.matcher(clerk.page().url());
                assertThat(found.find()).isTrue();
                matter = found.group();

                stands(clerk, "待受理");
                clerk.open(matter + "/steps/admit")
                        .pick("route", "ROUTINE")
                        .pick("timeLimitClass", "REPAIR")
                        .send();
                assertThat(clerk.text()).contains("待交办");
            }
        }

        private void isHandled(String summary) {
            try (Desk deputy = desk("luowen")) {
                deputy.open(matter + "/steps/assign")
                        .pickLabel("lead", "锦湖社区居委会")
                        .send();
                assertThat(deputy.text()).contains("待签收", "锦湖社区居委会", "2026-07-08");
            }
            try (Desk handler = desk("chengtao")) {
                assertThat(handler.open("/").text()).contains(summary);
                handler.open(matter + "/steps/accept").send();
                assertThat(handler.text()).contains("在办").doesNotContain("顾长明").doesNotContain("灯坏了三天");
                handler.open(matter + "/steps/report-completion")
                        .pick("result", "A")
                        .type("outcome", "已更换灯泡")
                        .send();
                assertThat(handler.text()).contains("待审核");
            }
            try (Desk deputy = desk("luowen")) {
                deputy.open(matter + "/steps/confirm-completion").send();
                assertThat(deputy.text()).contains("待答复");
                deputy.open(matter + "/steps/issue-answer")
                        .type("answer", "路灯已修好")
                        .pick("told", "PHONE")
                        .send();
                assertThat(deputy.text()).contains("待回访");
            }
        }

        private void isAnsweredAndClosed() {
            try (Desk caller = desk("zhengxue")) {
                caller.open(matter + "/steps/follow-up")
                        .pick("how", "PHONE")
                        .say("contacted", true)
                        .pick("solved", "YES")
                        .pick("result", "SATISFIED")
                        .send();
                assertThat(caller.text()).contains("回访");
            }
            try (Desk clerk = desk("shenjie")) {
                clerk.open(matter + "/steps/close").send();
                assertThat(clerk.text()).contains("结案", "程涛", "郑雪");
                clerk.open("/matters?q=" + receipt);
                assertThat(clerk.text()).contains(receipt, "结案");
            }
        }

        private void residentLooksItUp(String summary) {
            try (Desk resident =
                    Desk.ofAnybody(address, chromium.session(Chromium.Width.PHONE, javaScript), examined)) {
                resident.open("/status").type("no", receipt).type("last4", "0000");
                resident.submit();
                assertThat(resident.text()).contains("没有查到").doesNotContain(summary);
                resident.open("/status").type("no", receipt).type("last4", "1234");
                resident.submit();
                assertThat(resident.text())
                        .contains(receipt, "结案", summary, "路灯已修好")
                        .doesNotContain("顾长明");
            }
        }

        private void stands(Desk desk, String stage) {
            assertThat(desk.open(matter).text()).contains(stage);
        }
    }
}
