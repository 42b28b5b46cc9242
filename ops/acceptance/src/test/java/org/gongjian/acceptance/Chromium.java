package org.gongjian.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The system's Chromium, headless. Pages are opened at desktop or phone width, with or without JavaScript. */
final class Chromium implements AutoCloseable {

    /** How a page is looked at. */
    enum Width {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        final int wide;
        final int high;

        Width(int wide, int high) {
            this.wide = wide;
            this.high = high;
        }
    }

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A browser session of its own: no cookie is shared with another. */
    BrowserContext session(Width width, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width.wide, width.high)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(javaScript));
    }

    /** Asserts heading and main role, then what axe finds at WCAG 2.2 AA: nothing. */
    static void accessible(Page page) {
        if (page.getByRole(AriaRole.MAIN).count() != 1
                || page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                                .count()
                        != 1) {
            throw new AssertionError("no single main and first heading on " + page.url());
        }
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate(VIOLATIONS);
        if (!(found instanceof List<?> violations) || !violations.isEmpty()) {
            throw new AssertionError(page.url() + " " + found);
        }
    }

    /** axe itself, from its jar: put into a page once, however often it is looked at, and only what is wrong comes back. */
    private static final String AXE = axe();

    private static final String VIOLATIONS = """
        () => axe.run(document, {
            resultTypes: ['violations'],
            runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}
        }).then(found => found.violations.map(rule =>
            rule.id + ' (' + rule.help + ') at ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')))
        """;

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")),
                        Stream.of(System.getenv("PATH").split(":"))
                                .flatMap(folder -> Stream.of(
                                        folder + "/chromium", folder + "/chromium-browser", folder + "/google-chrome")))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no Chromium: set CHROMIUM or install the package chromium"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
