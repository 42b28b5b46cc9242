package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The agreements of the demonstration and one of our own, over HTTP: as JSON, as pages, and through forms without any script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementsOverHttpTest {
    private static final String JINHU = "锦湖社区";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String deputy = "";
    private String liaison = "";

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", JINHU);
        deputy = product.token("DEPUTY_SECRETARY", JINHU);
        liaison = product.token("LIAISON", JINHU);
    }

    @AfterAll
    void close() {
        product.close();
    }

    /** Sends a form as a browser does, and answers where it is sent on to. */
    private String form(String token, String path, String... fields) {
        HttpResponse<byte[]> answer = send(token, path, fields);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<byte[]> send(String token, String path, String... fields) {
        String body = Stream.iterate(0, n -> n < fields.length, n -> n + 2)
                .map(n -> fields[n] + "=" + URLEncoder.encode(fields[n + 1], UTF_8))
                .collect(Collectors.joining("&"));
        return product.send(product.as(token, path)
                .setHeader("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static <T> T first(String json, String path) {
        return JsonPath.<List<T>>read(json, path).getFirst();
    }

    @Test
    void the_demonstration_has_one_in_every_state() {
        String all = product.read(product.token("STREET", null), "/agreements");

        assertThat(JsonPath.<List<String>>read(all, "$.items[*].stand"))
                .contains("DRAFT", "SIGNED_BY_ONE", "PENDING", "IN_FORCE", "LAPSED", "WITHDRAWN");
        assertThat(JsonPath.<List<Boolean>>read(all, "$.items[*].varying")).contains(true);
        assertThat(JsonPath.<List<String>>read(all, "$.items[?(@.stand == 'IN_FORCE')].number"))
                .allSatisfy(number -> assertThat(number).contains("号"));
        String liuyin = product.token("CLERK", "柳荫社区");
        assertThat(JsonPath.<Integer>read(product.read(liuyin, "/agreements?within=30"), "$.total"))
                .isEqualTo(1);
        assertThat(product.page(liuyin, "/")).contains("有 1 份共建协议临近到期");
        assertThat(product.page(liuyin, "/agreements?stand=IN_FORCE")).contains("锦程超市", "日到期", "导出");
        assertThat(product.page(liuyin, "/agreements?stand=LAPSED")).contains("没有符合条件的协议");
    }

    @Test
    void the_letter_of_duties_is_not_in_force_on_the_ninth_and_is_on_the_tenth() {
        String line = "$.items[?(@.kind == 'YEAR_DUTIES')]";
        String all = product.read(clerk, "/agreements");
        String at = "/agreements/" + first(all, line + ".id");
        LocalDate effective = LocalDate.parse(first(all, line + ".effectiveFrom"));
        assertThat(effective).hasMonthValue(3).hasDayOfMonth(10);

        assertThat(JsonPath.<String>read(product.read(clerk, at + "?asOf=" + effective.minusDays(1)), "$.stand"))
                .isEqualTo("SIGNED_BY_ONE");
        assertThat(JsonPath.<String>read(product.read(clerk, at + "?asOf=" + effective), "$.stand"))
                .isEqualTo("IN_FORCE");
        assertThat(JsonPath.<List<String>>read(
                        product.read(clerk, at), "$.content.promises[*].item.occurrences[*].label"))
                .containsExactly("端午", "中秋", "重阳", "岁末", "上半年", "下半年", "全年");
        assertThat(product.page(clerk, at + "?asOf=" + effective.minusDays(1)))
                .contains("一方已签，待生效", "看现在")
                .doesNotContain("/sign\"");
        assertThat(product.page(clerk, at)).contains("每次不少于 14 户", "社区签字", "已盖章", "经过");
        assertThat(product.page(liaison, at)).contains("记协商情况").doesNotContain("/steps/vary");
        assertThat(JsonPath.<List<String>>read(product.read(liaison, "/agreements"), "$.items[*].unit"))
                .as("a unit sees its own")
                .containsOnly(JsonPath.<String>read(product.read(clerk, at), "$.unit"));
        assertThat(product.send(product.as(product.token("CLERK", "柳荫社区"), at)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void one_is_drafted_revised_signed_and_varied_through_its_forms() {
        String unit = unit();
        assertThat(product.page(deputy, "/agreements/new")).contains("年度目标责任书", "云帆软件公司");
        String blank = "/agreements/new?kind=YEAR_DUTIES&unit=" + unit;
        assertThat(product.page(deputy, blank)).contains("锦湖社区党委", "云帆软件公司", "本产品默认", "责任清单");
        String[] draft = {
            "kind",
            "YEAR_DUTIES",
            "unit",
            unit,
            "communityName",
            "锦湖社区党委",
            "unitParty",
            "云帆软件公司党支部",
            "from",
            "2020-01-01",
            "to",
            "2035-12-31",
            "clauses",
            "第一条\n第二条",
            "items[0].promisor",
            "UNIT",
            "items[0].title",
            "助学",
            "items[0].windows[0].label",
            "开学",
            "items[0].windows[0].from",
            "2036-09-01",
            "items[0].windows[0].to",
            "2036-09-30",
            "_next",
            "item",
            "_page",
            blank
        };
        assertThat(text(send(deputy, "/agreements", draft))).contains("“助学”的期次“开学”不在协议期限之内", "延长协议期限");
        draft[21] = "2030-09-01";
        draft[23] = "2030-09-30";
        String made = form(deputy, "/agreements", draft);
        assertThat(product.page(deputy, made)).contains("起草", "助学", "修改内容", "记录社区签字");
        String at = made.replaceFirst("\\?.*", "");

        assertThat(product.page(deputy, at + "/steps/revise")).contains("助学", "name=\"items[0].key\"");
        form(
                deputy,
                at + "/revise",
                "from",
                "2020-01-01",
                "to",
                "2035-12-31",
                "clauses",
                "只此一条",
                "items[0].key",
                "1",
                "items[0].promisor",
                "UNIT",
                "items[0].title",
                "助学五名",
                "items[0].windows[0].key",
                "1",
                "items[0].windows[0].label",
                "开学",
                "items[0].windows[0].from",
                "2030-09-01",
                "items[0].windows[0].to",
                "2030-09-30");
        form(deputy, at + "/note", "note", "人数已谈妥");
        form(deputy, at + "/sign", "side", "COMMUNITY", "signatory", "专职副书记", "stamped", "true");
        assertThat(text(send(deputy, at + "/sign", "side", "UNIT", "signatory", "党支部书记")))
                .contains("SIGNATURE_NEEDS_EVIDENCE", "代录签字须写明凭据");
        String position = form(
                deputy,
                at + "/sign",
                "side",
                "UNIT",
                "signatory",
                "党支部书记",
                "happened.evidence.note",
                "盖章纸件",
                "_next",
                "item");
        assertThat(product.page(deputy, position)).contains("生效", "只此一条", "助学五名", "云帆软件公司（代录：", "凭盖章纸件", "人数已谈妥");
        assertThat(product.page(deputy, at + "/steps/vary")).contains("助学五名", "理由");
        assertThat(product.page(deputy, "/agreements/new?renewalOf=" + at.substring(at.lastIndexOf('/') + 1)))
                .contains("续签自", "2036-01-01");
        everyFieldHasALabel(product.page(deputy, at));
        everyFieldHasALabel(product.page(deputy, at + "/steps/vary"));
        everyFieldHasALabel(product.page(deputy, "/agreements"));
    }

    private String unit() {
        Matcher option =
                Pattern.compile("value=\"([0-9a-f-]{36})\">云帆软件公司").matcher(product.page(deputy, "/agreements/new"));
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    private static void everyFieldHasALabel(String page) {
        Matcher field = Pattern.compile("<(?:select|textarea|input(?![^>]*type=\"hidden\"))[^>]*\\bid=\"([^\"]+)\"")
                .matcher(page);
        int fields = 0;
        while (field.find()) {
            fields++;
            assertThat(page).contains("for=\"" + field.group(1) + "\"");
        }
        assertThat(fields).isPositive();
    }

    @Test
    void the_desk_of_the_unit_shows_them_to_its_liaison() {
        assertThat(product.page(liaison, "/unit")).contains("本单位", "年度目标责任书", "承诺与期次");
    }

    @Test
    void the_list_and_the_papers_are_taken_out() {
        HttpResponse<byte[]> workbook = product.send(product.as(clerk, "/ask/export/agreements")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("kind=YEAR_DUTIES&names=masked")));
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.body()).startsWith('P', 'K');
        String id = first(product.read(liaison, "/agreements"), "$.items[?(@.kind == 'YEAR_DUTIES')].id");
        HttpResponse<byte[]> pdf = product.send(product.as(liaison, "/agreements/" + id + "/paper?as=pdf&copy=2")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(pdf.body()).startsWith("%PDF".getBytes(UTF_8));
        assertThat(product.page(clerk, "/papers")).contains("共驻共建协议书", "/papers/year-duties-letter/empty");
        assertThat(product.send(product.as(clerk, "/agreements?stand=GONE")).statusCode())
                .isEqualTo(422);
    }
}
