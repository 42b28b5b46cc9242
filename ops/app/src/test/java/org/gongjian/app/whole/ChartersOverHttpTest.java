package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The first charter of an area, as the administrator writes it in a form: the street of the demonstration has none of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartersOverHttpTest {
    private static final String FOUNDING = "/admin/charters/steps/register";
    private static final Pattern TICKED =
            Pattern.compile("type=\"checkbox\"[^>]*name=\"(adaptations\\[\\d+])\\.words\" value=\"NONE\"");
    private static final Pattern AREA = Pattern.compile("type=\"hidden\" name=\"area\" value=\"([0-9a-f-]{36})\"");

    private final ToldProduct product = new ToldProduct();
    private String administrator = "";

    @BeforeAll
    void open() {
        product.open();
        administrator = product.token("ADMINISTRATOR", null);
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void lists_of_the_first_version_are_ticked_and_put_in_force_as_ticked() {
        String page = product.page(administrator, FOUNDING + "?from=source-004");
        assertThat(page).contains("action=\"/admin/charters\"", "name=\"inForceFrom\"", "施行首版制度");
        String rule = first(TICKED, page);
        String area = first(AREA, page);

        HttpResponse<byte[]> contradictory = founded(area, rule, "NONE", "EXTRAORDINARY_MEETING");
        assertThat(contradictory.statusCode()).isEqualTo(422);
        assertThat(text(contradictory)).contains("选了“不设”");

        HttpResponse<byte[]> done = founded(area, rule, "NONE");
        assertThat(done.statusCode()).as(text(done)).isEqualTo(303);
        String list = done.headers().firstValue("Location").orElseThrow();
        assertThat(product.page(administrator, list)).contains("澄塘-1");
    }

    @Test
    void nobody_else_founds_a_charter() {
        String clerk = product.token("CLERK", null);
        assertThat(product.send(product.as(clerk, FOUNDING)).statusCode()).isEqualTo(403);
    }

    private HttpResponse<byte[]> founded(String area, String rule, String... words) {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        StringBuilder fields = new StringBuilder("_key=" + UUID.randomUUID() + "&area=" + area + "&name="
                + URLEncoder.encode("澄塘-1", UTF_8) + "&preset=004&inForceFrom=" + tomorrow);
        String named = URLEncoder.encode(rule, UTF_8);
        fields.append('&').append(named).append(".key=notice_waivable_for");
        for (String word : words) {
            fields.append('&').append(named).append(".words=").append(word);
        }
        return product.form(administrator, "/admin/charters", fields.toString());
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
