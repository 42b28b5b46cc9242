package org.gongjian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongjian.app.account.PasswordRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to work when processes die. */
class RobustnessTest {

    private static final String SUMMARY = "垃圾桶旁堆物";

    @TempDir
    Path folder;

    @Test
    void the_production_profile_refuses_the_embedded_default_and_a_clock_of_tests() {
        Product.Ended embedded = Product.run("--production", "--data=" + folder.resolve("none"));
        assertThat(embedded.status()).as(embedded.written()).isEqualTo(2);
        assertThat(embedded.written()).contains("--url");
        Product.Ended clock =
                Product.run("--production", "--url=jdbc:postgresql://localhost/none", "--gongjian.test.clock-file=now");
        assertThat(clock.status()).as(clock.written()).isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    @Tag("long")
    void nothing_accepted_is_lost_when_the_app_or_the_database_is_killed() throws IOException {
        List<UUID> accepted = new CopyOnWriteArrayList<>();
        Product first = start();
        Thread clerk = Thread.ofVirtual().start(() -> receive(first, accepted));
        Awaitility.await("work is going on").until(() -> accepted.size() > 20);
        first.kill();
        join(clerk);

        Product second = start();
        has(second, accepted);
        Thread next = Thread.ofVirtual().start(() -> receive(second, accepted));
        int before = accepted.size();
        Awaitility.await("work goes on").until(() -> accepted.size() > before + 20);
        long server = Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        join(next);
        assertThat(second.endsWhenAsked())
                .as("Ctrl-C ends it although the database is gone: %s", second.tail())
                .isTrue();

        try (Product third = start()) {
            has(third, accepted);
        }
    }

    private Product start() {
        return Product.start(folder, "--data=" + folder.resolve("data"), "--demo-date=" + Setting.DEMONSTRATION_DAY);
    }

    /** Receives one issue after the other until the product no longer answers. */
    private static void receive(Product product, List<UUID> accepted) {
        try {
            Api clerk = Api.login(product.address(), "shenjie", PasswordRules.DEMONSTRATION);
            while (true) {
                Api.Answer answer = clerk.post(
                        "/matters/issues",
                        "{\"raiser\":{\"is\":\"anonymous\"},\"channel\":\"LETTER\",\"text\":\"三天未清\",\"publicSummary\":\"%s\"}"
                                .formatted(SUMMARY));
                if (answer.status() != 201) {
                    return;
                }
                accepted.add(answer.id());
            }
        } catch (RuntimeException gone) {
            // the product was killed: what was not answered may or may not be there
        }
    }

    /** The store has them at once: each takes another step. The register shows them as soon as it has caught up. */
    private static void has(Product product, List<UUID> accepted) {
        Api clerk = Api.login(product.address(), "shenjie", PasswordRules.DEMONSTRATION);
        accepted.forEach(matter -> clerk.post("/matters/" + matter + "/add-note", "{\"note\":\"在册\"}")
                .accepted());
        Awaitility.await("what was accepted")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(received(product)).containsAll(strings(accepted)));
    }

    private static List<String> received(Product product) {
        Api clerk = Api.login(product.address(), "shenjie", PasswordRules.DEMONSTRATION);
        List<String> found = new ArrayList<>();
        String next = "/matters?q=" + URLEncoder.encode(SUMMARY, StandardCharsets.UTF_8);
        while (!next.isEmpty()) {
            JsonNode page = clerk.get(next).accepted();
            page.get("items").forEach(item -> found.add(item.get("id").stringValue()));
            next = page.path("next").asString("");
        }
        return found;
    }

    private static List<String> strings(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
