package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is said of a volunteer, and of a member in service in a unit's report: it stands in no table in clear, and once the member is
 * erased on no page, in no answer, and on no paper newly made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaidOfVolunteersTest {
    private static final String JINHU = "锦湖社区";
    private static final String NAME = "诸葛标记子ZqVolName5521";
    private static final List<String> OF_VOLUNTEER =
            List.of("标记丑ZqVolSkill5521", "标记寅ZqVolWish5521", "标记卯ZqVolTimes5521");
    private static final List<String> IN_REPORT =
            List.of("标记辰ZqRepBranch5521", "标记巳ZqRepSkill5521", "标记午ZqRepWish5521", "标记未ZqRepTimes5521");
    private static final String OF_UNIT = "对照申ZqUnit5521会议室可借用";
    private static final String OTHER = "公孙留名";
    private static final String OTHERS_SKILL = "剪纸留存";

    private final ToldProduct product = new ToldProduct();
    private String clerk = "";
    private String secretary = "";
    private String deputy = "";
    private String administrator = "";
    private String street = "";
    private String person = "";
    private String party = "";
    private String position = "";

    @BeforeAll
    void plant() {
        product.open();
        product.rest();
        clerk = product.token("CLERK", JINHU);
        secretary = product.token("SECRETARY", JINHU);
        deputy = product.token("DEPUTY_SECRETARY", JINHU);
        administrator = product.token("ADMINISTRATOR", null);
        street = product.token("STREET", null);
        party = JsonPath.<List<String>>read(
                        read(clerk, "/admin/party-organisations"), "$.items[?(@.name == '鑫源再生资源公司党支部')].id")
                .getFirst();
        String community = JsonPath.<List<String>>read(
                        read(clerk, "/admin/party-organisations"), "$.items[?(@.name == '鑫源再生资源公司党支部')].path.community")
                .getFirst();
        person = member(community, NAME);
        String other = member(community, OTHER);
        for (String volunteer : List.of(person, other)) {
            post(
                    clerk,
                    "/admin/persons/" + volunteer + "/volunteer",
                    "{\"skills\":\"%s\",\"wish\":\"%s\",\"times\":\"%s\",\"from\":\"2026-01-05\"}"
                            .formatted(
                                    volunteer.equals(person)
                                            ? OF_VOLUNTEER.toArray()
                                            : new Object[] {OTHERS_SKILL, "护学", "周六"}));
        }
        String last = JsonPath.<List<String>>read(
                        read(clerk, "/registers/reports"), "$.items[?(@.party == '" + party + "')].report.reportedOn")
                .getFirst();
        post(clerk, "/admin/party-organisations/" + party + "/report-in", """
                {"kind":"RENEWED","reportedOn":"%s","partyMembers":11,"resources":"%s","inService":[
                 {"person":"%s","branch":"%s","grid":"G1","skills":"%s","wish":"%s","times":"%s"},
                 {"person":"%s","grid":"G2","skills":"%s"}]}\
                """.formatted(
                        last,
                        OF_UNIT,
                        person,
                        IN_REPORT.get(0),
                        IN_REPORT.get(1),
                        IN_REPORT.get(2),
                        IN_REPORT.get(3),
                        other,
                        OTHERS_SKILL));
    }

    @AfterAll
    void close() {
        product.close();
    }

    private String member(String community, String name) {
        String registered = post(
                clerk, "/admin/persons", "{\"area\":\"%s\",\"contact\":{\"name\":\"%s\"}}".formatted(community, name));
        String id = JsonPath.read(registered, "$.id");
        post(
                clerk,
                "/admin/persons/" + id + "/membership",
                "{\"membership\":\"FULL\",\"elsewhere\":true,\"from\":\"2020-01-01\"}");
        return id;
    }

    private String post(String token, String path, String body) {
        String answer = product.done(token, path, body);
        position = ToldProduct.position(answer);
        return answer;
    }

    private String read(String token, String path) {
        return product.read(token, path + position);
    }

    private String page(String token, String path) {
        return product.page(token, path + position);
    }

    /** Everything that an office of the community or the administration is shown of them, as a page, as JSON and as a paper. */
    private String everything() {
        List<String> all = new ArrayList<>();
        for (String path : List.of(
                "/admin/persons",
                "/admin/persons/" + person,
                "/registers/volunteers",
                "/registers/reports",
                "/admin/party-organisations/" + party)) {
            for (String reader : List.of(clerk, secretary, administrator)) {
                all.add(page(reader, path));
                all.add(read(reader, path));
            }
        }
        all.add(page(clerk, "/admin/persons/" + person + "/steps/volunteer"));
        all.add(page(clerk, "/admin/party-organisations/" + party + "/steps/report-in"));
        for (String reader : List.of(clerk, secretary)) {
            all.add(paper(reader));
        }
        all.add(exported());
        return String.join("\n", all);
    }

    /** The text of 附件5 as it is printed now. */
    private String paper(String reader) {
        HttpResponse<byte[]> word =
                product.send(product.as(reader, "/admin/party-organisations/" + party + "/report-in-form?as=word")
                        .setHeader("Accept", "*/*")
                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(word.statusCode()).as(text(word)).isEqualTo(200);
        return unpacked(word.body());
    }

    private String exported() {
        HttpResponse<byte[]> workbook = product.send(product.as(clerk, "/ask/export/persons")
                .setHeader("Accept", "*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("")));
        assertThat(workbook.statusCode()).as(text(workbook)).isEqualTo(200);
        return unpacked(workbook.body());
    }

    /** Of a file: what was written in one stream says the size of its entries behind them. */
    private static String unpacked(byte[] zipped) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("volunteers", ".zip"), zipped);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".xml")) {
                        text.append(
                                new String(zip.getInputStream(entry).readAllBytes(), UTF_8).replaceAll("<[^>]*>", ""));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Tables of any schema in which this stands, as text or in bytes. */
    private List<String> tablesWith(String marker) {
        JdbcClient jdbc = JdbcClient.create(product.database().superuser());
        String bytes = HexFormat.of().formatHex(marker.getBytes(UTF_8));
        return jdbc
                .sql(
                        "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables"
                                + " WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + table
                                + " t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0)")
                        .params(marker, bytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static Stream<String> markers() {
        return Stream.of(Stream.of(NAME), OF_VOLUNTEER.stream(), IN_REPORT.stream())
                .flatMap(each -> each);
    }

    @Test
    void what_is_said_of_a_volunteer_stands_nowhere_in_clear_and_is_gone_with_the_erasure() {
        assertThat(everything()).contains(markers().toList()).contains(OTHER, OTHERS_SKILL, OF_UNIT);
        assertThat(page(clerk, "/admin/persons/" + person))
                .as("nothing of it is carried in an address")
                .doesNotContain("skills=");
        assertThat(page(clerk, "/admin/persons/" + person + "/steps/volunteer"))
                .as("the form says it again")
                .contains(OF_VOLUNTEER);
        assertThat(read(street, "/registers/reports"))
                .as("who is not named the member is told nothing of him")
                .contains(OF_UNIT)
                .doesNotContain(markers().toArray(String[]::new))
                .doesNotContain(OTHERS_SKILL);
        HttpResponse<byte[]> telling = product.send(product.as(clerk, "/admin/persons/" + person + "/service")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"activity\":\"陪%s散步\",\"on\":\"2026-01-06\",\"hours\":1}".formatted(NAME))));
        assertThat(telling.statusCode()).as(text(telling)).isBetween(400, 422);
        assertThat(text(telling)).contains("ACTIVITY_SHOWS_PERSONAL_DATA").doesNotContain(NAME);
        assertThat(tablesWith(OF_UNIT))
                .as("the control: what a unit offers stands in clear, in the fact and in the register")
                .contains("store.event")
                .anyMatch(table -> table.startsWith("view.unit_reports"));
        assertThat(markers().flatMap(marker -> tablesWith(marker).stream())).isEmpty();

        post(secretary, "/admin/persons/" + person + "/request-erasure", "{\"ground\":\"本人申请\"}");
        post(deputy, "/admin/persons/" + person + "/confirm-erasure", "{}");

        String after = everything();
        assertThat(after)
                .doesNotContain(markers().toArray(String[]::new))
                .doesNotContain("ZqVol", "ZqRep")
                .as("somebody else and the unit stay")
                .contains(OTHER, OTHERS_SKILL, OF_UNIT);
        assertThat(paper(clerk)).contains("已依法删除", OTHERS_SKILL);
        assertThat(markers().flatMap(marker -> tablesWith(marker).stream())).isEmpty();
        HttpResponse<byte[]> again = product.send(product.as(clerk, "/admin/persons/" + person + "/volunteer")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"skills\":\"再写一次\",\"from\":\"2026-01-06\"}")));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(text(again)).contains("PERSON_IS_ERASED");
    }
}
