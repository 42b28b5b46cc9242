package org.gongjian.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import org.gongjian.app.access.AccessRules;
import org.gongjian.app.access.UnruledHandlers;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.KeyFile;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
                HttpResponse<String> register = send(bearer(queries.address("/matters"), token));
                assertThat(register.statusCode()).isEqualTo(200);
                assertThat(send(bearer(commands.address("/matters"), token)).statusCode())
                        .as("a command node answers no questions")
                        .isIn(404, 405);
                assertThat(send(bearer(queries.address("/matters/issues"), token)
                                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                                .statusCode())
                        .as("a query node takes no commands")
                        .isIn(404, 405);
                assertThat(send(HttpRequest.newBuilder(queries.address("/login"))).body())
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
