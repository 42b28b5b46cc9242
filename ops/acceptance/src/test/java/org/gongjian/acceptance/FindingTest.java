package org.gongjian.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller's matter is found again: in the box, on the page, as a hint at the counter, and among the hot issues. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class FindingTest {

    private final Running running = Running.get();
    private final Chromium chromium = new Chromium();

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    @Tag("long")
    void a_matter_is_found_by_what_the_caller_remembers_by_two_nodes_with_javascript() {
        a_matter_is_found_by_what_the_caller_remembers(true, true);
    }

    @ParameterizedTest(name = "two nodes: {0}, JavaScript: {1}")
    @CsvSource({"false,true", "true,false"})
    void a_matter_is_found_by_what_the_caller_remembers(boolean split, boolean javaScript) {
        URI address = running.address(split);
        Set<String> examined = !split && javaScript ? new HashSet<>() : null;
        running.clock().at("2026-06-29T09:00");
        String place = "云雀亭" + (split ? "东" : "西") + (javaScript ? "侧" : "角");
        try (Desk clerk = Desk.of("shenjie", address, chromium.session(Chromium.Width.DESKTOP, javaScript), examined)) {
            clerk.open("/matters/receive?fresh=1")
                    .type("raiser.name", "顾长明")
                    .type("text", place + "晾衣架倒了压住花坛")
                    .type("publicSummary", place + "晾衣架倒塌")
                    .pick("channel", "PHONE")
                    .send();
            assertThat(clerk.text()).contains("回执");

            Awaitility.await("folded into the search")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> clerk.open("/search?q=" + place).text().contains("共 1 条"));
            clerk.open("/");
            Locator box = clerk.page().locator("header input[name=\"q\"]");
            box.fill(place);
            if (javaScript) {
                assertThat(clerk.page().locator("#suggested mark").first()).hasText(place);
            }
            box.press("Enter");
            clerk.page().waitForURL(Pattern.compile("/search\\?q="));
            assertThat(clerk.page().locator("mark").first()).hasText(place);
            assertThat(clerk.text()).contains("共 1 条", place + "晾衣架倒塌");
            clerk.open("/search?q=lyjdt");
            assertThat(clerk.text()).contains("晾衣架倒塌");

            clerk.open("/matters/receive?fresh=1").type("text", place + "的晾衣架倒在花坛里，没人管");
            if (javaScript) {
                assertThat(clerk.page().locator("#alike")).containsText(place + "晾衣架倒塌");
                assertThat(clerk.page().locator("#alike")).containsText("共同的少见词");
            }
            clerk.open("/hot");
            Locator number = clerk.page().locator(".hot-table td a").first();
            String matters = number.innerText();
            number.click();
            clerk.page().waitForURL(Pattern.compile("/matters\\?"));
            assertThat(clerk.text()).contains("共 " + matters + " 条");
        }
    }
}
