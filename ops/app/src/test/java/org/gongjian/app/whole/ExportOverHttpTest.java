package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists taken out as workbooks, and figures that open their matters, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportOverHttpTest {

    private final ToldProduct product = new ToldProduct();

    @BeforeAll
    void open() {
        product.open();
        // while the demonstration is being told, a figure and its list are of two moments
        String street = product.token("STREET", null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> text(product.send(product.as(street, "/figures/report?from=2000-01-01"))),
                        new SameAgain(8));
    }

    @AfterAll
    void close() {
        product.close();
    }

    @Test
    void the_register_is_taken_out_as_it_is_filtered_and_is_on_record() throws IOException {
        String clerk = product.token("CLERK", null);
        int listed = JsonPath.read(text(product.send(product.as(clerk, "/matters?kind=ISSUE"))), "$.total");
        HttpResponse<byte[]> answer = export(clerk, "register", "kind=ISSUE");
        assertThat(answer.statusCode()).isEqualTo(200);
        List<Row> rows = rows(answer);
        assertThat(rows).hasSize(4 + listed).hasSizeGreaterThan(10);
        assertThat(rows.get(1).getCellText(0)).contains("诉求");
        assertThat(rows.get(2).getCellText(0)).contains("制表人", "已脱敏");
        Map<String, Object> line = lastOnRecord();
        assertThat(line)
                .containsEntry("question", "EXPORT")
                .containsEntry("subject", "register")
                .containsEntry("row_count", (long) listed)
                .containsEntry("in_full", false)
                .containsEntry("finished", true);
    }

    @Test
    void the_whole_is_for_those_who_talk_to_the_persons_and_state_a_purpose() {
        String clerk = product.token("CLERK", null);
        assertThat(export(clerk, "register", "names=full").statusCode()).isEqualTo(422);
        assertThat(export(product.token("STREET", null), "register", "names=full&purpose=a")
                        .statusCode())
                .isEqualTo(403);
        assertThat(export(clerk, "register", "names=full&purpose=year").statusCode())
                .isEqualTo(200);
        assertThat(lastOnRecord()).containsEntry("in_full", true).containsEntry("purpose", "year");
    }

    @ParameterizedTest
    @CsvSource({
        "SECRETARY, awaiting",
        "SECRETARY, imports",
        "SECRETARY, figures",
        "SECRETARY, sessions",
        "SECRETARY, persons",
        "ADMINISTRATOR, areas",
        "ADMINISTRATOR, organisations",
        "ADMINISTRATOR, offices"
    })
    void every_list_can_be_taken_out(String role, String list) throws IOException {
        HttpResponse<byte[]> answer = export(product.token(role, null), list, "");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(rows(answer))
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(
                                row.stream().map(cell -> cell == null ? "" : String.valueOf(cell.getRawValue())))
                        .noneMatch(cell ->
                                cell.contains("export.") || cell.contains("admin.") || cell.contains("choice.")));
    }

    @ParameterizedTest
    @CsvSource({
        "SECRETARY, persons, membership=FULL, 党员类别：正式党员",
        "SECRETARY, persons, party=&membership=, 全部",
        "ADMINISTRATOR, organisations, kind=PROPERTY_COMPANY, 性质：物业",
        "ADMINISTRATOR, organisations, q=%E5%B0%8F%E5%AD%A6, 名称或简称含：小学"
    })
    void how_a_list_was_narrowed_stands_on_it_and_on_record(String role, String list, String form, String said)
            throws IOException {
        HttpResponse<byte[]> answer = export(product.token(role, null), list, form);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(rows(answer))
                .anySatisfy(row -> assertThat(
                                row.stream().map(cell -> cell == null ? "" : String.valueOf(cell.getRawValue())))
                        .anyMatch(cell -> cell.contains(said)));
        assertThat(lastOnRecord()).containsEntry("subject", list).containsEntry("filter", said);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, offices, 403",
        "CLERK, nothing, 404",
        "CLERK, register?kind=NONSENSE, 422",
        "CLERK, register?from=yesterday, 422",
        "CLERK, persons?party=NONSENSE, 422",
        "CLERK, register-warnings?area=00000000-0000-0000-0000-000000000009, 422"
    })
    void what_may_not_or_cannot_be_taken_out_is_refused(String role, String list, int status) {
        String[] asked = list.split("\\?");
        assertThat(export(product.token(role, null), asked[0], asked.length > 1 ? asked[1] : "")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void every_figure_of_the_report_opens_as_many_matters_as_it_counts() {
        String street = product.token("STREET", null);
        String report = text(product.send(product.as(street, "/figures/report?from=2000-01-01")));
        Map<String, String> matters = JsonPath.read(report, "$.matters");
        assertThat(matters).as("twelve, and two of commitments").hasSize(14);
        assertThat(JsonPath.<String>read(report, "$.text")).startsWith("截至").contains("个社区", "新收");
        long more = 0;
        for (Map.Entry<String, String> one : matters.entrySet()) {
            Object figure =
                    JsonPath.<Map<String, Object>>read(report, "$.figures").get(one.getKey());
            Integer counted = figure instanceof Map<?, ?> rate ? (Integer) rate.get("of") : (Integer) figure;
            assertThat(JsonPath.<Integer>read(text(product.send(product.as(street, one.getValue()))), "$.total"))
                    .as(one.getKey())
                    .isEqualTo(counted);
            more += counted == null ? 0 : counted;
        }
        assertThat(more).as("the demonstration has something to count").isGreaterThan(100);
    }

    @Test
    void pages_of_figures_are_there_and_refuse_what_is_no_question() {
        String clerk = product.token("CLERK", null);
        for (String page : List.of("/figures/report", "/figures/dictionary", "/figures/matters?figure=overdue")) {
            HttpResponse<byte[]> answer = product.send(product.as(clerk, page).setHeader("Accept", "text/html"));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(text(answer)).as(page).doesNotContain("??");
        }
        assertThat(product.send(product.as(clerk, "/figures/matters?figure=nothing"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.send(product.as(clerk, "/figures/report?from=2026-05-01&to=2026-04-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(product.send(product.as(clerk, "/figures/report?area=00000000-0000-0000-0000-000000000009"))
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, Object> lastOnRecord() {
        return JdbcClient.create(product.database().owner())
                .sql(
                        "SELECT question, subject, filter, row_count, in_full, purpose, finished FROM work.question ORDER BY id DESC LIMIT 1")
                .query()
                .singleRow();
    }

    private static List<Row> rows(HttpResponse<byte[]> answer) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private HttpResponse<byte[]> export(String token, String list, String form) {
        return product.send(product.as(token, "/ask/export/" + list)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
