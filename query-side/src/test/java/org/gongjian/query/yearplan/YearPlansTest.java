package org.gongjian.query.yearplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.commitment.ListEntry;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Id;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.YearPlanEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class YearPlansTest {
    private static final UUID PLAN = new UUID(0, 70);
    private static final UUID COMMUNITY =
            Objects.requireNonNull(HERE.community()).value();

    private final GivenFacts given = new GivenFacts();
    private final YearPlanTable table = new YearPlanTable(given.jdbc(), Generation.live(YearPlanReadModel.GROUP));

    @BeforeEach
    void open() {
        given.following(new YearPlanReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        tell(ListsTold.beforePublication());
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void what_stands_in_the_lists_and_what_left_them() {
        YearPlanRow row = row();

        assertThat(row.book().year()).isEqualTo(2026);
        assertThat(row.book().version()).isZero();
        assertThat(row.standing(EntryList.NEED))
                .extracting(YearPlanRow.Line::key)
                .containsExactly("N1", "N3");
        assertThat(row.line("N1").orElseThrow().entry().sources().opinions())
                .as("the opinions of both")
                .isEqualTo(160);
        assertThat(row.line("N2").orElseThrow().gone())
                .isNotNull()
                .satisfies(gone -> assertThat(gone.into()).isEqualTo("N1"));
        assertThat(row.matchedWith("N1")).containsExactly("R1");
        assertThat(row.matchedWith("R1")).containsExactly("N1");
        assertThat(row.projectsWith("R1")).containsExactly("P1");
        assertThat(row.duringTheYear()).isEmpty();
    }

    @Test
    void nobody_elsewhere_finds_them() {
        assertThat(table.all(scope(HERE))).hasSize(1);
        assertThat(table.all(scope(STREET))).hasSize(1);
        assertThat(table.all(scope(THERE))).isEmpty();
        assertThat(table.one(PLAN, scope(THERE))).isEmpty();
        assertThat(table.latest(COMMUNITY, scope(THERE))).isEmpty();
        assertThat(table.naming(new Id.VisitId(ListsTold.VISIT), scope(THERE))).isEmpty();
        assertThat(table.offeredBy(new Id.OrganisationId(ListsTold.SCHOOL), scope(THERE)))
                .isEmpty();
    }

    @Test
    void they_are_found_by_their_community_by_a_visit_and_by_who_offers_something() {
        UUID nobody = new UUID(0, 99);

        assertThat(table.latest(COMMUNITY, scope(STREET))).contains(new YearPlanTable.Head(PLAN, 2026));
        assertThat(table.latest(nobody, scope(STREET))).isEmpty();
        assertThat(table.naming(new Id.VisitId(ListsTold.VISIT), scope(HERE))).hasSize(1);
        assertThat(table.naming(new Id.VisitId(nobody), scope(HERE))).isEmpty();
        assertThat(table.offeredBy(new Id.OrganisationId(ListsTold.SCHOOL), scope(HERE)))
                .hasSize(1);
        assertThat(table.offeredBy(new Id.OrganisationId(nobody), scope(HERE))).isEmpty();
    }

    @Test
    void everybody_reads_what_was_published_and_nothing_that_waits() {
        assertThat(table.published(COMMUNITY)).as("not yet").isEmpty();

        tell(ListsTold.afterwards());
        YearPlanRow first = table.published(COMMUNITY).getFirst();
        assertThat(first.book().published()).extracting(one -> one.key()).containsExactly("N1", "N3", "R1", "P1");
        assertThat(first.book().changed()).isTrue();
        assertThat(first.duringTheYear())
                .extracting(change -> change.key() + " " + change.kind() + " " + change.reason())
                .containsExactly("N3 REMOVED 已由街道统一办理", "N4 ADDED 五月走访新提出");

        tell(List.of(new YearPlanEvent.Published(ListsTold.on("2026-06-01"), 2)));
        YearPlanRow second = table.published(COMMUNITY).getFirst();
        assertThat(second.book().published()).extracting(one -> one.key()).containsExactly("N1", "R1", "P1", "N4");
        assertThat(second.book().changed()).isFalse();
        assertThat(second.duringTheYear())
                .allMatch(change -> change.version() < second.book().version());
        assertThat(table.published(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_was_taken_down_nobody_reads_until_it_is_published_again() {
        tell(ListsTold.afterwards());
        tell(List.of(new YearPlanEvent.Withdrawn(ListsTold.on("2026-06-01"), "重新征集")));
        assertThat(table.published(COMMUNITY)).isEmpty();
        assertThat(row().book().withdrawn())
                .isEqualTo(new YearPlanRow.Withdrawn(ListsTold.on("2026-06-01").at(), "重新征集"));

        tell(List.of(new YearPlanEvent.Published(ListsTold.on("2026-06-02"), 2)));
        assertThat(table.published(COMMUNITY)).hasSize(1);
        assertThat(row().book().withdrawn()).isNull();
    }

    @Test
    void a_fact_that_does_not_fit_leaves_them_as_they_were() {
        tell(List.of(new YearPlanEvent.EntryRemoved(ListsTold.on("2026-02-03"), "N9", "没有这一条")));

        assertThat(row().standing(EntryList.NEED)).hasSize(2);
    }

    @Test
    void an_entry_is_found_by_those_that_name_it() {
        ListEntry named = new ListEntry(new Id.YearPlanId(PLAN), "P1");

        assertThat(row().line(named.key()).orElseThrow().entry().title()).isEqualTo("错时停车");
    }

    private YearPlanRow row() {
        return table.one(PLAN, scope(HERE)).orElseThrow();
    }

    private void tell(List<YearPlanEvent> facts) {
        facts.forEach(fact -> given.fact("year_plan", PLAN, HERE, NOW, fact));
        given.folded();
    }
}
