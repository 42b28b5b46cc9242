package org.gongjian.acceptance;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        List<String> found = new AxeBuilder(page)
                        // no page has frames: without a second page for their results it takes a fifth of the time
                        .setLegacyMode(true)
                        .options(violationsOnly())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Chromium::sentence)
                        .toList();
        if (!found.isEmpty()) {
            throw new AssertionError(page.url() + " " + String.join("; ", found));
        }
    }

    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String sentence(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + ") at "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
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
