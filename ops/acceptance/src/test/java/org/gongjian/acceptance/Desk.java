package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongjian.app.account.PasswordRules;
import org.gongjian.app.demonstration.telling.Cast;
import org.jspecify.annotations.Nullable;

/** Somebody before a screen. */
final class Desk implements AutoCloseable {

    private static final Map<String, List<Cookie>> COOKIES = new HashMap<>();

    private final URI address;
    private final BrowserContext session;
    private final Page page;
    private final @Nullable Set<String> examined;
    private int navigations;

    private Desk(URI address, BrowserContext session, @Nullable Set<String> examined) {
        this.address = address;
        this.session = session;
        this.page = session.newPage();
        page.onFrameNavigated(frame -> navigations += frame.equals(page.mainFrame()) ? 1 : 0);
        this.examined = examined;
    }

    /** Nobody in particular. {@code examined}: pages that axe has looked at in both widths, where it is to look. */
    static Desk ofAnybody(URI address, BrowserContext session, @Nullable Set<String> examined) {
        return new Desk(address, session, examined);
    }

    /**
     * A person of the demonstration in the office of its cast, since other stories appoint the same persons elsewhere. Who has
     * logged in before comes back with the same cookies: bcrypt and two more pages are not tried anew by every story.
     */
    static Desk of(String login, URI address, BrowserContext session, @Nullable Set<String> examined) {
        Desk desk = new Desk(address, session, examined);
        String key = login + "@" + address;
        session.addCookies(COOKIES.getOrDefault(key, List.of()));
        desk.open("/");
        if (desk.page.url().contains("/login")) {
            desk.logIn(login, PasswordRules.DEMONSTRATION);
            COOKIES.put(key, session.cookies());
        }
        String office = Cast.member(login).title();
        String entered = desk.page
                .locator("header .fold-title span")
                .last()
                .textContent()
                .strip();
        return entered.equals(office) ? desk : desk.in(office);
    }

    /** Fills in the log-in page. */
    Desk logIn(String login, String password) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        through(page.locator(".door form").first().locator("button.btn-primary"));
        assertThat(page.url()).as("logged in").doesNotContain("/login");
        examine();
        return this;
    }

    /** From now on in another of one's offices. */
    Desk in(String office) {
        page.locator("header details.fold").last().locator("summary").click();
        through(page.locator("header form button[name=\"office\"]")
                .filter(new Locator.FilterOptions().setHasText(office)));
        return this;
    }

    Desk open(String path) {
        page.navigate(address.resolve(path).toString());
        examine();
        return this;
    }

    /** Types into the field of this name. */
    Desk type(String field, String text) {
        field(field).fill(text);
        return this;
    }

    /** Picks the option of this value. */
    Desk pick(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    /** Picks the option that reads so. */
    Desk pickLabel(String field, String label) {
        field(field).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    /** Ticks the box of this value. */
    Desk tick(String field, String value) {
        page.locator("main input[name=\"" + field + "\"][value=\"" + value + "\"]")
                .check();
        return this;
    }

    /** Ticks the boxes whose labels begin so. */
    Desk tickLabels(String field, String... labels) {
        for (String label : labels) {
            page.locator("main #f-" + field + " .check")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)))
                    .locator("input")
                    .check();
        }
        return this;
    }

    /** Chooses a file of this machine. */
    Desk attach(String field, Path file) {
        field(field).setInputFiles(file);
        return this;
    }

    Desk say(String field, boolean yes) {
        page.locator("main input[name=\"" + field + "\"][value=\"" + yes + "\"]")
                .check();
        return this;
    }

    /** Sends the form of the page. */
    Desk send() {
        return follow(page.locator("main form.form-sheet .form-foot button.btn-primary"));
    }

    Desk press(String text) {
        return follow(named(text));
    }

    /** Presses what answers on the same page. */
    Desk touch(String text) {
        named(text).press("Enter");
        return this;
    }

    /** Presses the button of a page that has but one form. */
    Desk submit() {
        return follow(page.locator("main form button.btn-primary"));
    }

    /** Presses what was found and waits for the page behind it. */
    Desk follow(Locator found) {
        through(found.first());
        examine();
        return this;
    }

    /** Opens what stands folded away under this heading. */
    Desk unfold(String heading) {
        page.locator("main details:not([open]) > summary")
                .filter(new Locator.FilterOptions().setHasText(heading))
                .first()
                .press("Enter");
        return this;
    }

    /** The same page in English. */
    Desk inEnglish() {
        return speaking("en");
    }

    /** And in Chinese again. */
    Desk inChinese() {
        return speaking("zh");
    }

    private Desk speaking(String language) {
        String here = page.url();
        page.navigate(address.resolve("/appearance?language=" + language + "&back=/status")
                .toString());
        page.navigate(here);
        return this;
    }

    Desk reload() {
        page.reload();
        return this;
    }

    String value(String field) {
        return field(field).inputValue();
    }

    /** What stands on the page. */
    String text() {
        return page.locator("main").innerText();
    }

    Page page() {
        return page;
    }

    /** The link or button that reads so. */
    private Locator named(String text) {
        return page.locator("main a, main button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")))
                .first();
    }

    /** By the keyboard: a click misses what still moves. It may return before a slow answer replaces the page. */
    private void through(Locator door) {
        int before = navigations;
        door.press("Enter");
        page.waitForCondition(() -> navigations > before);
        page.waitForLoadState();
    }

    private Locator field(String name) {
        return page.locator("main [name=\"" + name + "\"]").first();
    }

    private void examine() {
        String seen = page.url().replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{36}", "*") + " "
                + page.locator("#errors").count();
        if (examined != null && examined.add(seen)) {
            for (Chromium.Width width : Chromium.Width.values()) {
                page.setViewportSize(width.wide, width.high);
                Chromium.accessible(page);
            }
            page.setViewportSize(Chromium.Width.DESKTOP.wide, Chromium.Width.DESKTOP.high);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
