package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.query.figures.dictionary.Figure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A superior's form from the upload to the filled workbook, over HTTP, and the form of the demonstration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFormOverHttpTest {
    private static final String BOUNDARY = "gongjian";
    private final ToldProduct product = new ToldProduct();
    private String street = "";

    @BeforeAll
    void open() {
        product.open();
        street = product.token("STREET", null);
        Awaitility.await("the demonstration's form is told last")
                .atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        text(product.send(product.as(street, "/figures/forms"))).contains("\"cells\":41"));
        Awaitility.await("a number of a form and its list are of one moment")
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
    void what_is_filled_is_what_the_preview_says_and_opens_as_many_matters() throws IOException {
        String form = demonstrated(street);
        String preview = product.read(street, "/figures/forms/" + form + "?from=2020-01-01&to=2026-12-31");
        List<Map<String, Object>> cells = JsonPath.read(preview, "$.cells");
        assertThat(cells).hasSize(41).allMatch(cell -> cell.get("fault") == null);
        byte[] file = fill(street, form, "from=2020-01-01&to=2026-12-31").body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            int numbers = 0;
            for (Map<String, Object> cell : cells) {
                String at = JsonPath.read(cell, "$.asked.cell");
                Object value = cell.get("value");
                Row row = read.get(Integer.parseInt(at.substring(1)) - 1);
                if (value == null) {
                    assertThat(row.getCellText(at.charAt(0) - 'A')).as(at).isEqualTo("—");
                } else {
                    BigDecimal expected = new BigDecimal(value.toString());
                    boolean rate = (Boolean) cell.get("percent");
                    assertThat(row.getCellAsNumber(at.charAt(0) - 'A').orElseThrow())
                            .as(at)
                            .isEqualByComparingTo(rate ? expected.movePointLeft(2) : expected);
                    numbers++;
                    opensAsMany(cell, expected);
                }
            }
            assertThat(numbers).isGreaterThan(30);
            assertThat(read.get(7).getCell(2).getFormula()).isEqualTo("SUM(C5:C7)");
        }
    }

    @Test
    void what_is_filled_is_what_the_quarter_says_of_each_community() throws IOException {
        // the demonstration shows the months before today
        LocalDate last = LocalDate.now(Seeding.ZONE).minusMonths(3);
        int quarter = last.get(IsoFields.QUARTER_OF_YEAR);
        LocalDate from = last.with(IsoFields.DAY_OF_QUARTER, 1);
        byte[] file = fill(
                        street,
                        demonstrated(street),
                        "days=" + from + "/" + from.plusMonths(3).minusDays(1))
                .body();
        Map<Integer, String> fields = Map.of(
                1,
                "carriedOver",
                2,
                "received",
                3,
                "onTheSpot",
                5,
                "admitted",
                7,
                "finished",
                8,
                "finishedInTime",
                9,
                "open",
                10,
                "overdue");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            long all = 0;
            for (int row = 4; row < 7; row++) {
                String community = URLEncoder.encode(read.get(row).getCellText(0), UTF_8);
                String counts = product.read(
                        street,
                        "/figures/quarter?year=" + last.getYear() + "&quarter=" + quarter + "&community=" + community);
                for (Map.Entry<Integer, String> field : fields.entrySet()) {
                    int counted = JsonPath.read(counts, "$.total." + field.getValue());
                    assertThat(read.get(row).getCellAsNumber(field.getKey()).orElseThrow())
                            .as("%s in row %d", field.getValue(), row + 1)
                            .isEqualByComparingTo(BigDecimal.valueOf(counted));
                    all += counted;
                }
            }
            assertThat(all).as("there is something to count").isPositive();
        }
    }

    /** The list behind a count is as long as the count is great. */
    private void opensAsMany(Map<String, Object> cell, BigDecimal expected) {
        if (!(Boolean) cell.get("percent")) {
            Integer total = JsonPath.read(product.read(street, (String) cell.get("matters")), "$.total");
            assertThat(total).as("%s", cell).isEqualTo(expected.intValueExact());
        }
    }

    @Test
    void a_community_fills_the_form_of_its_street_for_itself_and_does_not_change_it() {
        String secretary = product.token("SECRETARY", "柳荫社区");
        String form = demonstrated(secretary);
        String preview = product.read(secretary, "/figures/forms/" + form + "?from=2026-01-01&to=2026-06-30");
        assertThat(cell(preview, "C5").get("fault")).isNull();
        assertThat(cell(preview, "C6").get("fault"))
                .as("another community's row")
                .isEqualTo("OTHER_AREA");
        String quarter = product.read(secretary, "/figures/report?from=2026-01-01&to=2026-06-30");
        assertThat(cell(preview, "C5").get("value").toString())
                .isEqualTo(JsonPath.read(quarter, "$.figures.received").toString());
        assertThat(product.post(secretary, "/figures/forms/" + form + "/mapping", "{\"seen\":1,\"cells\":[]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_of_ones_own_is_mapped_filled_and_on_record() throws IOException {
        String secretary = product.token("SECRETARY", "机床社区");
        String form = taken(secretary, "机床月报");
        assertThat(product.post(
                                secretary,
                                "/figures/forms/" + form + "/mapping",
                                "{\"seen\":0,\"cells\":["
                                        + cell("C5", "received", "\"kind\":\"PROPOSAL\"") + ","
                                        + cell("D5", "rates.solved", "\"part\":\"OF\"") + ","
                                        + cell("E5", "aFigureThatWasRenamed", "\"days\":\"PREVIOUS\"") + "]}")
                        .statusCode())
                .isEqualTo(204);
        String preview = product.read(secretary, "/figures/forms/" + form + "?from=2020-01-01&to=2026-12-31");
        assertThat(cell(preview, "E5").get("fault")).isEqualTo("NO_SUCH_FIGURE");
        String report = product.read(secretary, "/figures/report?from=2020-01-01&to=2026-12-31");
        assertThat(cell(preview, "D5").get("value").toString())
                .isEqualTo(JsonPath.read(report, "$.figures['rates.solved'].of").toString());
        assertThat((String) cell(preview, "C5").get("matters")).contains("kind=PROPOSAL");
        opensAsMany(
                cell(preview, "C5"),
                new BigDecimal(cell(preview, "C5").get("value").toString()));
        HttpResponse<byte[]> filled = fill(secretary, form, "from=2020-01-01&to=2026-12-31");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(filled.body()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.toList()
                            .get(4)
                            .getOptionalCell(4)
                            .map(one -> one.getText())
                            .orElse(""))
                    .as("what cannot be filled stays")
                    .isEmpty();
        }
        assertThat(JdbcClient.create(product.database().owner())
                        .sql("SELECT question, subject, filter, row_count FROM work.question ORDER BY id DESC LIMIT 1")
                        .query()
                        .singleRow())
                .containsEntry("question", "FILL_FORM")
                .containsEntry("subject", "机床月报")
                .containsEntry("row_count", 2L)
                .extractingByKey("filter")
                .asString()
                .contains("2020-01-01", "机床社区");
        // nobody of another community and nobody above it sees it
        for (String other : List.of(product.token("SECRETARY", "柳荫社区"), street)) {
            assertThat(product.send(product.as(other, "/figures/forms/" + form)).statusCode())
                    .isEqualTo(404);
            assertThat(fill(other, form, "").statusCode()).isEqualTo(404);
            assertThat(text(product.send(product.as(other, "/figures/forms")))).doesNotContain("机床月报");
        }
    }

    @Test
    void of_each_place_only_what_the_superior_left_free_is_taken() {
        String secretary = product.token("SECRETARY", "锦湖社区");
        String form = taken(secretary, "锦湖月报");
        for (String at : List.of("A5", "C8", "D3")) {
            HttpResponse<byte[]> refused = product.post(
                    secretary,
                    "/figures/forms/" + form + "/mapping",
                    "{\"seen\":0,\"cells\":[" + cell(at, "received", "\"days\":\"THIS\"") + "]}");
            assertThat(refused.statusCode()).as(at).isEqualTo(422);
            assertThat(text(refused)).contains("CELL_");
        }
        assertThat(taking(secretary, "锦湖月报").statusCode())
                .as("the name is taken")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"CLERK", "HANDLER", "LIAISON", "AUDITOR"})
    void whoever_reports_nothing_to_a_superior_has_no_forms(String role) {
        String token = product.token(role, null);
        for (String page : List.of("/figures/forms", "/figures/forms/" + demonstrated(street))) {
            assertThat(product.send(product.as(token, page)).statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
        assertThat(fill(token, demonstrated(street), "").statusCode()).isEqualTo(403);
        assertThat(taking(token, "不该有的表").statusCode()).isEqualTo(403);
    }

    @Test
    void every_key_that_the_demonstration_maps_is_in_the_dictionary() {
        List<String> keys = JsonPath.read(
                product.read(street, "/figures/forms/" + demonstrated(street)), "$.cells[*].asked.figure");
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Figure.named(key)).as(key).isPresent());
    }

    private String demonstrated(String token) {
        List<String> ids =
                JsonPath.read(product.read(token, "/figures/forms"), "$.items[?(@.form.from == '区委组织部')].form.id");
        return ids.getFirst();
    }

    private static Map<String, Object> cell(String preview, String at) {
        List<Map<String, Object>> found = JsonPath.read(preview, "$.cells[?(@.asked.cell == '" + at + "')]");
        return found.getFirst();
    }

    private static String cell(String at, String figure, String more) {
        return "{\"sheet\":\"季度报表\",\"cell\":\"" + at + "\",\"figure\":\"" + figure + "\"," + more + "}";
    }

    private HttpResponse<byte[]> fill(String token, String form, String days) {
        return product.send(product.as(token, "/ask/forms/" + form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(days)));
    }

    private String taken(String token, String name) {
        HttpResponse<byte[]> answer = taking(token, name);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private HttpResponse<byte[]> taking(String token, String name) {
        try (InputStream in = getClass().getResourceAsStream("/demonstration/quarterly-return.xlsx");
                ByteArrayOutputStream body = new ByteArrayOutputStream()) {
            for (Map.Entry<String, String> field :
                    Map.of("name", name, "from", "街道党工委", "period", "MONTH").entrySet()) {
                part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(UTF_8));
            }
            part(
                    body,
                    "name=\"workbook\"; filename=\"a.xlsx\"",
                    Objects.requireNonNull(in).readAllBytes());
            body.write(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
            return product.send(product.as(token, "/figures/forms")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) throws IOException {
        body.write(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(UTF_8));
    }
}
