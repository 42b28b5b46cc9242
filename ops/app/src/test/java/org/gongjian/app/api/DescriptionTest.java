package org.gongjian.app.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.founding.Founding;
import org.gongjian.app.start.ProductUnderTest;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /v3/api-docs} says is all that a program needs; and where an answer sends it, there is something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
    private static final String PASSWORD = "correct horse battery";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Forms of browsers, for which a program has another way or none. */
    private static final Set<String> FORMS_ONLY = Set.of(
            "/login",
            "/logout",
            "/password",
            "/office",
            "/first-login",
            "/first-administrator",
            "/drafts/{form}",
            "/error",
            "/ask/earlier-matters",
            "/ask/roll",
            "/ask/export/{list}",
            "/admin/accounts",
            "/admin/accounts/{login}/link",
            "/admin/accounts/{login}/close",
            "/admin/accounts/{login}/reopen",
            "/admin/accounts/{login}/unlock",
            // a form comes back with whom it looks for
            "/ask/hand-overs/{office}",
            "/ask/deputies/{office}",
            "/ask/admin/accounts",
            "/ask/motions/steps/put",
            "/ask/admin/persons/{id}/steps/{step}",
            "/ask/admin/party-organisations/{id}/steps/{step}",
            "/ask/admin/bodies/{id}/steps/{step}",
            "/ask/admin/offices/{id}/steps/{step}",
            "/ask/admin/offices/steps/{step}",
            "/ask/admin/censuses/{id}/steps/{step}");

    /** Files, and addresses that say all themselves. */
    private static final Set<String> NO_JSON = Set.of(
            "/tokens",
            "/imports/ledger",
            "/imports/{register}",
            "/figures/forms",
            "/figures/forms/{id}/workbook",
            "/ask/forms/{id}",
            "/hand-overs/{office}/preview",
            "/imports/{id}/confirm",
            "/imports/{id}/cancel",
            "/ask/papers",
            "/ask/category-tree/{area}",
            "/matters/{id}/papers/{kind}",
            "/matters/{id}/papers/{kind}/preview",
            "/papers/{kind}/empty",
            "/papers/survey-form/empty",
            "/papers/report-in-form/empty",
            "/admin/organisations/{id}/survey-form",
            "/admin/party-organisations/{id}/report-in-form",
            "/agreements/{id}/paper",
            "/notices/{id}/paper",
            "/agreements/{id}/variation-paper",
            "/papers/co-building-agreement/empty",
            "/papers/year-duties-letter/empty",
            "/papers/mutual-service-pledge/empty",
            "/meetings/{id}/minutes/preview",
            "/meetings/{id}/papers/{paper}",
            "/motions/{id}/papers/count-sheet",
            "/papers/meeting-notice/empty",
            "/papers/sign-in-sheet/empty",
            "/papers/count-sheet/empty",
            "/papers/meeting-record/empty",
            "/papers/resolution-notice/empty",
            "/admin/templates/{kind}",
            "/admin/templates/{kind}/restore",
            "/admin/templates/{kind}/download",
            "/operations/rebuild/{name}");

    private final TestDatabase database = ProductUnderTest.database();
    private ProductUnderTest product;
    private Founding.Founded founded;
    private String token;
    private long position;

    @BeforeAll
    void found() throws Exception {
        product = new ProductUnderTest(database, KeyFile.random(), "--no-demo");
        founded = product.bean(Founding.class)
                .found(new Founding.Plan(
                        "test",
                        "东澄区",
                        "方远",
                        "fangyuan",
                        LocalDate.parse("2026-01-01"),
                        2026,
                        product.bean(Clock.class).instant()));
        product.bean(Accounts.class)
                .open("fangyuan", founded.administrator().person(), PASSWORD, Accounts.Standing.OWN, "test");
        String basic = Base64.getEncoder().encodeToString(("fangyuan:" + PASSWORD).getBytes(UTF_8));
        token = JsonPath.read(
                send(HttpRequest.newBuilder(product.address("/tokens"))
                                .header("Authorization", "Basic " + basic)
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .body(),
                "$.token");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> send(as("/admin/areas")).statusCode() == 200);
    }

    @AfterAll
    void close() {
        product.close();
        database.close();
    }

    @Test
    void every_address_that_takes_json_says_what() throws Exception {
        JsonNode paths = description().path("paths");
        assertThat(speechless(paths)).isEmpty();
        for (String pattern : posts()) {
            if (!FORMS_ONLY.contains(pattern)) {
                String steps = pattern.replaceFirst("\\{step}$", "");
                assertThat(paths.propertyNames())
                        .as(pattern + ": described, or said to be for browsers only")
                        .anyMatch(path -> pattern.endsWith("{step}") ? path.startsWith(steps) : path.equals(pattern));
            }
        }
        ObjectNode robbed = (ObjectNode) paths.deepCopy();
        ((ObjectNode) robbed.at("/~1admin~1offices/post")).remove("requestBody");
        assertThat(speechless(robbed)).as("seen to fail").containsExactly("/admin/offices");
        assertThat(description().at("/components/schemas/OfficeForm/required").valueStream())
                .extracting(JsonNode::stringValue)
                .contains("area", "role", "title")
                .doesNotContain("organisation", "holder");
    }

    private static Set<String> speechless(JsonNode paths) {
        Set<String> without = new TreeSet<>();
        paths.forEachEntry((path, item) -> {
            if (item.has("post")
                    && !NO_JSON.contains(path)
                    && !FORMS_ONLY.contains(path)
                    && item.at("/post/requestBody/content/application~1json/schema")
                            .isMissingNode()) {
                without.add(path);
            }
        });
        return without;
    }

    private Set<String> posts() {
        Set<String> posts = new TreeSet<>();
        product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("org.gongjian.")
                            && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                        mapping.getPatternValues()
                                .forEach(pattern ->
                                        posts.add(pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}")));
                    }
                });
        assertThat(posts).hasSizeGreaterThan(30);
        return posts;
    }

    @Test
    void where_an_answer_of_the_registry_sends_a_program_there_is_something() throws Exception {
        UUID district = founded.district().district().value();
        UUID street = made("/admin/areas", """
                {"parent":"%s","name":"澄塘街道"}""".formatted(district));
        UUID community = made("/admin/areas", """
                {"parent":"%s","name":"柳荫社区","receiptPrefix":"LY","shortName":"柳"}""".formatted(street));
        UUID organisation = made("/admin/organisations", """
                {"area":"%s","kind":"RESIDENTS_COMMITTEE","name":"居委会","handles":true}""".formatted(community));
        UUID person = made("/admin/persons", """
                {"area":"%s","contact":{"name":"王秀珍"}}""".formatted(community));
        UUID office = made("/admin/offices", """
                {"area":"%s","role":"CLERK","title":"录入员"}""".formatted(community));
        UUID session = made("/admin/sessions", """
                {"community":"%s","term":3,"number":2}""".formatted(community));
        made("/admin/charters", """
                {"area":"%s","name":"柳荫-1","preset":"004","inForceFrom":"%s","adaptations":[]}""".formatted(
                        community,
                        LocalDate.ofInstant(product.bean(Clock.class).instant().plusSeconds(86_400), ZoneOffset.UTC)));
        made("/admin/calendars", """
                {"area":"%s","productUpTo":2026}""".formatted(district));

        leads("/admin/areas/" + community + "/rename", "{\"name\":\"柳荫里社区\"}");
        leads("/admin/persons/" + person + "/contact", "{\"contact\":{\"name\":\"王秀珍\",\"phone\":\"13800138000\"}}");
        leads("/admin/organisations/" + organisation + "/dissolve", "{\"reason\":\"并入\"}");
        leads("/admin/offices/" + office + "/abolish", "{\"reason\":\"不再设\"}");
        leads("/admin/sessions/" + session + "/close", "{}");
    }

    private UUID made(String path, String body) throws Exception {
        HttpResponse<String> answer = leads(path, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        return UUID.fromString(JsonPath.read(answer.body(), "$.id"));
    }

    private HttpResponse<String> leads(String path, String body) throws Exception {
        HttpResponse<String> answer = send(as(path).POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
        position = JsonPath.<Number>read(answer.body(), "$.position").longValue();
        String location = answer.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> there = send(as(location + "?position=" + position));
        assertThat(there.statusCode()).as("GET " + location).isEqualTo(200);
        assertThat(there.headers().firstValue("Content-Type").orElse("")).contains("json");
        return answer;
    }

    private JsonNode description() throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(send(HttpRequest.newBuilder(product.address("/v3/api-docs")))
                        .body());
    }

    private HttpRequest.Builder as(String path) {
        return HttpRequest.newBuilder(product.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
