package org.gongjian.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {
    private static final AreaPath AREA = new AreaPath(new Id.AreaId(new UUID(0, 1)), null, null);
    private static final Instant NOON = Instant.parse("2026-04-10T04:00:00Z");
    private static final Happened HAPPENED =
            new Happened(NOON, false, null, new Capacity.Rule("test"), null, Via.SELF, null);

    private final GivenFacts given = new GivenFacts();
    private final Probe probe = new Probe();

    @AfterEach
    void close() {
        given.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_next_generation_equals_the_one_that_was_folded_live(boolean bulk) {
        probe.bulk = bulk;
        ReadModels models = given.following(probe);
        fifty_units_renamed();
        given.folded();
        List<String> live = GenerationsCompared.rows(given, "probe");
        assertThat(models.rebuild("probe")).isEqualTo(100);
        assertThat(GenerationsCompared.rows(given, "probe")).isEqualTo(live).hasSize(50);
        assertThat(generations()).containsExactly(2);
        assertThat(tables()).containsExactlyInAnyOrder("probe_g2", "probe_log_g2");
    }

    @Test
    void a_defect_planted_in_the_bulk_fold_is_seen() {
        probe.defect = Probe.Defect.LOSES_RENAMES_IN_BULK;
        ReadModels models = given.following(probe);
        fifty_units_renamed();
        given.folded();
        List<String> live = GenerationsCompared.rows(given, "probe");
        models.rebuild("probe");
        assertThat(GenerationsCompared.rows(given, "probe")).isNotEqualTo(live);
    }

    @Test
    void nothing_is_lost_that_is_written_while_a_generation_is_filled() {
        ReadModels models = given.following(probe);
        fifty_units_renamed();
        CompletableFuture<Long> rebuilding = CompletableFuture.supplyAsync(() -> models.rebuild("probe"));
        List<UUID> meanwhile = new ArrayList<>();
        while (!rebuilding.isDone() || meanwhile.size() < 50) {
            meanwhile.add(registered("新" + meanwhile.size()));
        }
        rebuilding.join();
        given.folded();
        assertThat(GenerationsCompared.rows(given, "probe")).hasSize(50 + meanwhile.size());
    }

    @Test
    void a_transaction_that_was_open_during_the_filling_is_folded_when_it_ends() throws Exception {
        ReadModels models = given.following(probe);
        registered("甲");
        given.folded();
        try (Connection slow = given.database().append().getConnection()) {
            slow.setAutoCommit(false);
            given.fact(slow, "organisation", UUID.randomUUID(), AREA, NOON, registeredAs("慢"));
            registered("乙");
            given.folded();
            models.rebuild("probe");
            slow.commit();
        }
        registered("末");
        given.folded();
        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        assertThat(GenerationsCompared.rows(given, "probe")).hasSize(4));
    }

    @Test
    void an_event_that_cannot_be_folded_leaves_the_generation_in_use() {
        probe.bulk = false;
        ReadModels models = given.following(probe);
        UUID unit = registered("锦程");
        renamed(unit, "坏");
        given.folded();
        probe.defect = Probe.Defect.JAVA_ERROR;
        assertThatThrownBy(() -> models.rebuild("probe")).isInstanceOf(RuntimeException.class);
        assertThat(generations()).containsExactly(1);
        assertThat(tables()).containsExactlyInAnyOrder("probe_g1", "probe_log_g1");
        assertThat(GenerationsCompared.rows(given, "probe")).hasSize(1);
    }

    @Test
    void a_release_with_other_tables_makes_the_next_generation_by_itself() {
        given.following(probe).stop();
        fifty_units_renamed();
        given.jdbc()
                .sql("UPDATE view.generation SET definition = 'of the release before'")
                .update();
        given.start(java.time.Duration.ofSeconds(5));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(generations()).containsExactly(2));
        assertThat(GenerationsCompared.rows(given, "probe")).hasSize(50);
    }

    @Test
    void tables_that_another_release_defined_are_not_folded_into() {
        probe.bulk = false;
        given.following(probe);
        UUID unit = registered("锦程");
        given.folded();
        given.running().stop();
        given.jdbc()
                .sql("UPDATE view.generation SET definition = 'of the release before'")
                .update();
        List<?> before = GenerationsCompared.rows(given, "probe");
        renamed(unit, "坏");
        probe.defect = Probe.Defect.JAVA_ERROR;
        ReadModels models = given.start(java.time.Duration.ofSeconds(5));
        org.awaitility.Awaitility.await()
                .during(java.time.Duration.ofSeconds(2))
                .until(() -> GenerationsCompared.rows(given, "probe").equals(before));
        assertThat(models.filled()).as("ready").isFalse();
        assertThat(models.failing()).containsEntry("probe", 1);
        assertThat(failedAttempts()).isEqualTo(1);

        probe.defect = Probe.Defect.NONE;
        org.awaitility.Awaitility.await("tried again by itself")
                .atMost(java.time.Duration.ofSeconds(30))
                .until(models::filled);
        given.folded();
        assertThat(GenerationsCompared.rows(given, "probe")).isNotEqualTo(before);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(failedAttempts()).isZero());
        assertThat(models.failing()).isEmpty();
    }

    private double failedAttempts() {
        return given.meters()
                .get("gongjian.view.rebuild.failed")
                .tag("read_model", "probe")
                .gauge()
                .value();
    }

    @Test
    void a_read_model_that_is_new_to_a_full_store_is_filled_at_once() {
        fifty_units_renamed();
        given.following(probe);
        given.folded();
        assertThat(GenerationsCompared.rows(given, "probe")).hasSize(50);
        assertThat(generations()).containsExactly(1);
    }

    private void fifty_units_renamed() {
        for (int i = 0; i < 50; i++) {
            renamed(registered("单位" + i), "更名\t\\" + i);
        }
    }

    private UUID registered(String name) {
        UUID id = UUID.randomUUID();
        given.fact("organisation", id, AREA, NOON, registeredAs(name));
        return id;
    }

    private static OrganisationEvent registeredAs(String name) {
        return new OrganisationEvent.Registered(HAPPENED, OrganisationKind.values()[0], name, null, AREA, true, true);
    }

    private void renamed(UUID unit, String name) {
        given.fact("organisation", unit, AREA, NOON, new OrganisationEvent.Renamed(HAPPENED, name, null));
    }

    private List<Integer> generations() {
        return given.jdbc()
                .sql("SELECT number FROM view.generation ORDER BY 1")
                .query(Integer.class)
                .list();
    }

    private List<String> tables() {
        return given.jdbc()
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'view' AND tablename LIKE 'probe%'")
                .query(String.class)
                .list();
    }
}
