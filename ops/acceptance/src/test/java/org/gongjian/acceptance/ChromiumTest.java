package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The instrument itself: it passes what is accessible and finds what is not. */
@DisabledIfSystemProperty(named = "browser", matches = "false", disabledReason = "ops/test --no-browser")
class ChromiumTest {

    private static final String GOOD =
            "<html lang=zh-CN><title>登录</title><main><h1>登录</h1><label>姓名<input name=n></label></main></html>";
    private static final String UNLABELLED =
            "<html lang=zh-CN><title>登录</title><main><h1>登录</h1><input name=n></main></html>";

    @Test
    void an_unlabelled_field_is_found_and_a_labelled_one_passes() {
        try (Chromium chromium = new Chromium();
                BrowserContext session = chromium.session(Chromium.Width.PHONE, true)) {
            Page page = session.newPage();
            page.setContent(GOOD);
            Chromium.accessible(page);
            page.setContent(UNLABELLED);
            assertThatThrownBy(() -> Chromium.accessible(page)).hasMessageContaining("label");
        }
    }
}
