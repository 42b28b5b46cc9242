package org.gongjian.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.app.whole.ToldProduct.text;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registers over HTTP, as the app wires both sides: the template that is fetched is the book that is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterOverHttpTest {
    private final ToldProduct product = new ToldProduct();

    @BeforeAll
    void open() {
        product.open();
    }

    @AfterAll
    void close() {
        product.close();
    }

    @ParameterizedTest
    @EnumSource(Register.class)
    void a_template_is_fetched_and_read_back_once_and_the_second_time_nothing_changes(Register register) {
        String token = product.token(role(register).name(), role(register) == Role.ADMINISTRATOR ? null : "柳荫社区");
        HttpResponse<byte[]> template =
                product.send(product.as(token, "/imports/templates/" + register.path() + ".xlsx"));
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains(register.path() + "-template.xlsx"));

        String first = imported(token, register, template.body());
        assertThat(JsonPath.<Integer>read(first, "$.imported")).as(first).isEqualTo(1);
        assertThat(JsonPath.<String>read(first, "$.register")).isEqualTo(register.path());
        String again = imported(token, register, template.body());
        assertThat(JsonPath.<Integer>read(again, "$.imported")).isZero();
        assertThat(JsonPath.<Integer>read(again, "$.unchanged")).isEqualTo(1);
    }

    @Test
    void a_register_that_is_not_there_or_not_for_this_office_is_refused() {
        String clerk = product.token("CLERK", "柳荫社区");
        assertThat(product.send(product.as(clerk, "/imports/templates/nothing.xlsx"))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> unknown = upload(clerk, "nothing", new byte[] {1});
        assertThat(unknown.statusCode()).isEqualTo(404);
        HttpResponse<byte[]> notHers = upload(clerk, "grids", new byte[] {1});
        assertThat(notHers.statusCode()).isEqualTo(403);
        assertThat(JsonPath.<String>read(text(notHers), "$.code")).isEqualTo("OFFICE_MAY_NOT_IMPORT");
    }

    private static Role role(Register register) {
        return register.mayBeImportedBy(Role.CLERK) ? Role.CLERK : Role.ADMINISTRATOR;
    }

    private String imported(String token, Register register, byte[] book) {
        HttpResponse<byte[]> answer = upload(token, register.path(), book);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        String id = JsonPath.read(text(answer), "$.id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> text(product.send(product.as(token, "/imports/" + id))),
                        said -> said.contains("\"DONE\"") || said.contains("\"FAILED\""));
    }

    private HttpResponse<byte[]> upload(String token, String register, byte[] book) {
        String field = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n";
        List<byte[]> parts = new ArrayList<>();
        parts.add(field.formatted("community", "柳荫社区").getBytes(UTF_8));
        parts.add(field.formatted("source", "试").getBytes(UTF_8));
        parts.add(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"book.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        parts.add(book);
        parts.add("\r\n--x--\r\n".getBytes(UTF_8));
        return product.send(product.as(token, "/imports/" + register + "?confirm=true")
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }
}
