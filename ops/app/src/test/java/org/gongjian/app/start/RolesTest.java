package org.gongjian.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.gongjian.app.access.AccessRules;
import org.gongjian.app.access.UnruledHandlers;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

class RolesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_command_node_and_a_query_node_share_one_database_accounts_and_tokens() throws Exception {
        try (TestDatabase database = ProductUnderTest.database()) {
            KeyFile keys = KeyFile.random();
            try (ProductUnderTest commands = new ProductUnderTest(database, keys, "--role", "command");
                    ProductUnderTest queries = new ProductUnderTest(database, keys, "--role", "query")) {
                ready(commands);
                ready(queries);
                String basic = Base64.getEncoder().encodeToString("chenxiaolan:gongjian-demo".getBytes());
                String token = send(HttpRequest.newBuilder(commands.address("/tokens"))
                                .header("Authorization", "Basic " + basic)
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .body()
                        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
                // the read models of a node that joins later are filled while it already answers
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                    int status =
                            send(bearer(queries.address("/matters"), token)).statusCode();
                    assertThat(status).isIn(200, 503);
                    return status == 200;
                });
                assertThat(send(bearer(commands.address("/matters"), token)).statusCode())
                        .as("a command node answers no questions")
                        .isIn(404, 405);
                assertThat(send(bearer(queries.address("/matters/issues"), token)
                                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                                .statusCode())
                        .as("a query node takes no commands")
                        .isIn(404, 405);
                assertThat(send(HttpRequest.newBuilder(queries.address("/login")))
                                .body())
                        .contains("张国平");
            }
        }
    }

    @Test
    void every_handler_of_the_whole_product_has_its_rule() {
        try (TestDatabase database = ProductUnderTest.database();
                ProductUnderTest product = new ProductUnderTest(database, KeyFile.random(), "--no-demo")) {
            assertThat(UnruledHandlers.among(
                            product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class),
                            product.bean(AccessRules.class)))
                    .isEmpty();
        }
    }

    @Test
    void the_api_description_names_every_step_with_what_it_takes() throws Exception {
        try (TestDatabase database = ProductUnderTest.database();
                ProductUnderTest product = new ProductUnderTest(database, KeyFile.random())) {
            var api = JsonMapper.builder()
                    .build()
                    .readTree(send(HttpRequest.newBuilder(product.address("/v3/api-docs")))
                            .body());
            assertThat(api.path("openapi").asString()).startsWith("3.1");
            for (String path : List.of(
                    "/tokens",
                    "/matters",
                    "/matters/{id}",
                    "/matters/{id}/timeline",
                    "/figures/quarter",
                    "/imports/{id}")) {
                assertThat(api.path("paths").has(path)).as(path).isTrue();
            }
            assertThat(api.at("/paths/~1matters/get/parameters").findValuesAsString("name"))
                    .contains("kind", "stage", "q", "from", "to", "after")
                    .doesNotContain("asked", "acting");
            assertThat(api.at("/paths/~1imports~1ledger/post/requestBody/content")
                            .has("multipart/form-data"))
                    .isTrue();
            assertThat(api.path("paths").has("/matters/{id}/deem-accepted"))
                    .as("what only a rule asks for")
                    .isFalse();
            for (String step : List.of("/matters/issues", "/matters/proposals", "/matters/{id}/report-completion")) {
                assertThat(api.path("paths")
                                .path(step)
                                .path("post")
                                .path("requestBody")
                                .isMissingNode())
                        .as(step)
                        .isFalse();
            }
        }
    }

    private static void ready(ProductUnderTest product) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> send(HttpRequest.newBuilder(product.address("/actuator/health/readiness")))
                                .statusCode()
                        == 200);
    }

    private static HttpRequest.Builder bearer(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
