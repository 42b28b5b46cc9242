package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A ledger from the upload to the figures, over HTTP, as the app wires both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerOverHttpTest {
    private static final List<String> HEADINGS = List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间");

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";

    @BeforeAll
    void open() {
        product.open();
        clerk = product.token("CLERK", "柳荫社区");
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void a_ledger_is_taken_over_its_rejects_fetched_and_its_quarters_counted() throws Exception {
        String id = handIn(
                "留言板 2011",
                "柳荫社区",
                row("1", "北门路灯", "2011/4/25 9:32:09", "2011-04-26"),
                row("2", "化粪池", "2011-05-01", "2011-07-02 10:00"),
                row("3", "日期写错", "去年夏天", "2011-07-02"));
        String done = done(id);
        assertThat(JsonPath.<Integer>read(done, "$.imported")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(done, "$.rejected")).isEqualTo(1);
        assertThat(JsonPath.<String>read(done, "$.rejectedWorkbook")).isEqualTo("/imports/" + id + "/rejected.xlsx");
        assertThat(JsonPath.<List<Integer>>read(done, "$.faultyRows[*].row")).containsExactly(4);

        List<List<String>> rejected = rejected(id);
        assertThat(rejected).hasSize(2);
        assertThat(rejected.getFirst()).contains("留言编号", "错误原因");
        assertThat(rejected.getLast()).contains("3", "去年夏天").anyMatch(cell -> cell.contains("不是日期"));

        assertThat(text(product.send(product.as(clerk, "/imports/" + id).setHeader("Accept", "text/html"))))
                .contains("留言板 2011", "补录完成");
        assertThat(text(product.send(product.as(clerk, "/imports").setHeader("Accept", "text/html"))))
                .contains("留言板 2011");

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String spring = text(product.send(product.as(clerk, "/figures/quarter?year=2011&quarter=2")));
            assertThat(JsonPath.<Integer>read(spring, "$.total.receivedFromLedgers"))
                    .isEqualTo(2);
            assertThat(JsonPath.<Integer>read(spring, "$.total.answeredInLedgers"))
                    .isEqualTo(1);
            assertThat(JsonPath.<Integer>read(spring, "$.total.admitted")).isZero();
            assertThat(JsonPath.<Integer>read(spring, "$.proposals.handedIn")).isZero();
            String summer = text(product.send(product.as(clerk, "/figures/quarter?year=2011&quarter=3")));
            assertThat(JsonPath.<Integer>read(summer, "$.total.answeredInLedgers"))
                    .isEqualTo(1);
        });
    }

    @Test
    void the_workbook_of_rejected_rows_holds_those_of_the_check_and_those_refused_on_confirmation() throws Exception {
        String administrator = product.token("ADMINISTRATOR", null);
        String mine = grids(
                administrator,
                false,
                new String[] {"G91", "第九十一网格", "91号楼"},
                new String[] {"G92", "", "92号楼"},
                new String[] {"G93", "第九十三网格", "93号楼"});
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> text(product.send(product.as(administrator, "/imports/" + mine)))
                        .contains("\"PREVIEW\""));
        assertThat(rejected(administrator, mine)).hasSize(2);
        done(administrator, grids(administrator, true, new String[] {"G94", "第九十四网格", "91号楼"}));

        assertThat(product.send(product.as(administrator, "/imports/" + mine + "/confirm")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isLessThan(300);
        String done = done(administrator, mine);
        assertThat(JsonPath.<Integer>read(done, "$.imported")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(done, "$.rejected")).isEqualTo(2);
        assertThat(JsonPath.<List<Integer>>read(done, "$.refusedRows[*].row")).contains(2);
        List<List<String>> rejected = rejected(administrator, mine);
        assertThat(rejected).hasSize(3);
        assertThat(rejected.stream().skip(1).map(row -> row.get(1))).containsExactlyInAnyOrder("G91", "G92");
        assertThat(rejected.stream().skip(1).map(List::getLast))
                .anySatisfy(reason -> assertThat(reason).contains("“网格名称”为空"))
                .anySatisfy(reason -> assertThat(reason).contains("楼栋已属于另一网格"));
        assertThat(text(product.send(
                        product.as(administrator, "/imports/" + mine).setHeader("Accept", "text/html"))))
                .contains("确认时退回的行", "楼栋已属于另一网格");
    }

    private String grids(String token, boolean confirmed, String[]... rows) {
        HttpResponse<byte[]> answer = upload(
                token,
                "/imports/grids" + (confirmed ? "?confirm=true" : ""),
                "网格",
                "柳荫社区",
                workbook(List.of("网格编号", "网格名称", "楼栋"), rows));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        return JsonPath.read(text(answer), "$.id");
    }

    @Test
    void rejected_rows_are_not_for_who_may_not_read_them_nor_for_another_community() {
        String id = handIn("留言板 2012", "", row("1", "日期写错", "去年夏天", "2012-07-02"));
        done(id);
        assertThat(product.send(product.as(product.token("AUDITOR", null), "/imports/" + id + "/rejected.xlsx"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(product.send(product.as(product.token("CLERK", "机床社区"), "/imports/" + id + "/rejected.xlsx"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.send(product.as(product.token("CLERK", "机床社区"), "/imports/" + id))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_ledger_is_said_by_code() {
        HttpResponse<byte[]> unknown = upload("留言板", "没有的社区", workbook(row("1", "甲", "2011-04-25", "2011-04-26")));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<List<String>>read(text(unknown), "$.errors[*].field"))
                .containsExactly("community");
        HttpResponse<byte[]> empty = upload("留言板", "", workbook(sheet -> {}));
        assertThat(JsonPath.<String>read(text(empty), "$.code")).isEqualTo("WORKBOOK_HAS_NO_ROWS");
    }

    @Test
    void the_quarter_is_a_page_and_json_and_refuses_what_is_no_quarter() {
        // right after the start the read model is still being filled
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> product.send(product.as(clerk, "/figures/quarter")).statusCode() == 200);
        HttpResponse<byte[]> page = product.send(
                product.as(clerk, "/figures/quarter?year=2026&quarter=2").setHeader("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("2026年第2季度", "建议案").doesNotContain("??");
        String json = text(product.send(product.as(clerk, "/figures/quarter?year=2026&quarter=2&knownAt=2020-01-01")));
        assertThat(JsonPath.<Integer>read(json, "$.total.received")).isZero();
        assertThat(JsonPath.<Boolean>read(json, "$.basicallySatisfiedCounts")).isTrue();
        assertThat(product.send(product.as(clerk, "/figures/quarter?year=2026&quarter=5"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(product.send(product.as(clerk, "/figures/quarter?knownAt=yesterday"))
                        .statusCode())
                .isEqualTo(422);
    }

    private String handIn(String source, String community, String[]... rows) {
        HttpResponse<byte[]> answer = upload(source, community, workbook(rows));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        return JsonPath.read(text(answer), "$.id");
    }

    private String done(String id) {
        return done(clerk, id);
    }

    private String done(String token, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> text(product.send(product.as(token, "/imports/" + id))),
                        answer -> answer.startsWith("{") && answer.contains("\"DONE\""));
    }

    private List<List<String>> rejected(String id) throws IOException {
        return rejected(clerk, id);
    }

    private List<List<String>> rejected(String token, String id) throws IOException {
        HttpResponse<byte[]> answer = product.send(product.as(token, "/imports/" + id + "/rejected.xlsx"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read().stream()
                    .map(LedgerOverHttpTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getRawValue())
                .map(String::valueOf)
                .toList();
    }

    private static String[] row(String number, String title, String raised, String answered) {
        return new String[] {number, "网友" + number, title, raised, title + "，请解决", "已办：" + title, answered};
    }

    private static byte[] workbook(String[]... rows) {
        return workbook(HEADINGS, rows);
    }

    private static byte[] workbook(List<String> headings, String[]... rows) {
        return workbook(sheet -> {
            for (int c = 0; c < headings.size(); c++) {
                sheet.value(0, c, headings.get(c));
                for (int r = 0; r < rows.length; r++) {
                    sheet.value(r + 1, c, rows[r][c]);
                }
            }
        });
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("台账"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private HttpResponse<byte[]> upload(String source, String community, byte[] workbook) {
        return upload(clerk, "/imports/ledger?confirm=true", source, community, workbook);
    }

    private HttpResponse<byte[]> upload(String token, String path, String source, String community, byte[] workbook) {
        String field = "--x\r\n"
                + "Content-Disposition: form-data; name=\"%s\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                + "%s\r\n";
        String file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ledger.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        List<byte[]> parts = Arrays.asList(
                field.formatted("source", source).getBytes(UTF_8),
                field.formatted("community", community).getBytes(UTF_8),
                file.getBytes(UTF_8),
                workbook,
                "\r\n--x--\r\n".getBytes(UTF_8));
        return product.send(product.as(token, path)
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }
}
