package org.gongjian.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationKind;
import org.gongjian.query.platform.following.Standing;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.query.platform.waiting.PositionWait;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldingTest {
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

    @Test
    void every_event_becomes_rows_and_the_position_is_passed() {
        given.following(probe);
        UUID unit = registered("三纺");
        renamed(unit, "三纺留守处");
        given.folded();
        assertThat(names()).containsExactly("三纺留守处");
    }

    @Test
    void an_event_that_fails_in_java_is_parked_without_its_half_written_rows_and_the_rest_goes_on() {
        parksAndGoesOn(Probe.Defect.JAVA_ERROR);
    }

    @Test
    void an_event_that_fails_in_sql_is_parked_without_its_half_written_rows_and_the_rest_goes_on() {
        parksAndGoesOn(Probe.Defect.SQL_ERROR);
    }

    private void parksAndGoesOn(Probe.Defect defect) {
        probe.defect = defect;
        ReadModels models = given.following(probe);
        UUID bad = registered("锦程");
        renamed(bad, "坏");
        renamed(bad, "锦程超市");
        registered("物业");
        given.folded();
        assertThat(names()).containsExactly("物业", "锦程");
        assertThat(count("probe_log")).isEqualTo(2);
        Standing standing = models.standings().getFirst();
        assertThat(standing.parked()).isEqualTo(2);
        assertThat(standing.sound()).isFalse();
        assertThat(given.meters().get("gongjian.view.parked").gauge().value()).isEqualTo(2);
        assertThat(given.jdbc()
                        .sql("SELECT cause_message FROM view.dead_letter WHERE cause_message IS NOT NULL")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(cause -> cause.contains("13800000000") || cause.contains("坏"));

        probe.defect = Probe.Defect.NONE;
        assertThat(models.foldParkedAgain("probe")).isTrue();
        assertThat(names()).containsExactly("物业", "锦程超市");
        assertThat(models.standings().getFirst().sound()).isTrue();
    }

    @Test
    void a_position_is_passed_only_when_its_own_transaction_was_seen() throws Exception {
        given.following(probe);
        registered("甲");
        given.folded();
        PositionWait wait = new PositionWait(given.jdbc(), Duration.ofMillis(300));
        try (Connection slow = given.database().append().getConnection()) {
            slow.setAutoCommit(false);
            long early = given.fact(slow, "organisation", UUID.randomUUID(), AREA, NOON, registeredAs("慢"));
            registered("快");
            given.folded();
            assertThat(wait.passed(List.of("probe"), early)).isFalse();
            slow.commit();
            assertThat(new PositionWait(given.jdbc(), Duration.ofSeconds(5)).passed(List.of("probe"), early))
                    .isTrue();
            assertThat(given.jdbc()
                            .sql("SELECT position FROM view.probe WHERE name = '慢'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(early);
        }
        assertThat(names()).containsExactly("快", "慢", "甲");
    }

    @Test
    void every_row_knows_the_own_position_of_its_event_also_where_transactions_overtake_each_other() throws Exception {
        given.following(probe);
        try (Connection one = given.database().append().getConnection();
                Connection two = given.database().append().getConnection()) {
            for (int round = 0; round < 20; round++) {
                one.setAutoCommit(false);
                two.setAutoCommit(false);
                given.fact(one, "organisation", UUID.randomUUID(), AREA, NOON, registeredAs("早" + round));
                given.fact(two, "organisation", UUID.randomUUID(), AREA, NOON, registeredAs("晚" + round));
                two.commit();
                if (round % 2 == 0) {
                    given.folded();
                }
                one.commit();
            }
        }
        registered("末");
        given.folded();
        assertThat(given.jdbc()
                        .sql("SELECT count(*) FROM view.probe p JOIN store.event e ON e.globalindex = p.position"
                                + " AND e.aggregateidentifier = p.id::text")
                        .query(Integer.class)
                        .single())
                .isEqualTo(41);
        assertThat(given.jdbc()
                        .sql("SELECT count(*) FROM view.probe_log l JOIN store.event e ON e.globalindex = l.position"
                                + " AND e.eventidentifier = l.event::text")
                        .query(Integer.class)
                        .single())
                .isEqualTo(41);
    }

    @Test
    void a_read_model_that_does_not_advance_is_alarmed() throws Exception {
        given.following(probe).stop();
        registered("甲");
        ReadModels watching = given.start(Duration.ofMillis(100));
        try (Connection blocker = given.view().getConnection()) {
            blocker.setAutoCommit(false);
            given.folded();
            blocker.createStatement().execute("LOCK TABLE view.probe_log_g1 IN ACCESS EXCLUSIVE MODE");
            registered("乙");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> watching.standings().getFirst().stalled());
            blocker.rollback();
        }
        given.folded();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> watching.standings().getFirst().sound());
        assertThat(names()).containsExactly("乙", "甲");
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

    private List<String> names() {
        return given.jdbc()
                .sql("SELECT name FROM view.probe ORDER BY name COLLATE \"C\"")
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return given.jdbc()
                .sql("SELECT count(*) FROM view." + table)
                .query(Long.class)
                .single();
    }
}
