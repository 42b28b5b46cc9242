package org.gongjian.query.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;
import static org.gongjian.query.registry.RegistryTold.STREET;
import static org.gongjian.query.registry.RegistryTold.THERE;
import static org.gongjian.query.registry.RegistryTold.by;
import static org.gongjian.query.registry.RegistryTold.scope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.paging.Place;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.visit.VisitAccount;
import org.gongjian.visit.VisitEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private static final UUID SCHOOL = new UUID(0, 50);
    private static final UUID FACTORY = new UUID(0, 51);
    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    private final GivenFacts given = new GivenFacts();
    private final VisitTable table = new VisitTable(given.jdbc(), Generation.live(VisitReadModel.GROUP));

    @BeforeEach
    void visit() {
        given.following(new VisitReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer())));
        made(1, SCHOOL, "2026-01-15");
        made(2, FACTORY, "2026-02-15");
        made(3, SCHOOL, "2026-03-15");
        given.folded();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_latest_stands_first_and_the_next_page_goes_on_behind_the_last() {
        List<VisitRow> first = table.page(all(null, null), 2, scope(HERE));
        assertThat(first).extracting(VisitRow::id).containsExactly(id(3), id(2));

        Place place = first.getLast().place();
        assertThat(table.page(all(null, place), 2, scope(HERE)))
                .extracting(VisitRow::id)
                .containsExactly(id(1));
        assertThat(table.count(all(null, null), scope(HERE))).isEqualTo(3);
    }

    @Test
    void all_of_them_go_out_however_many_are_read_at_once() {
        for (int chunk : new int[] {1, 2, 3, 4}) {
            List<UUID> out = new ArrayList<>();
            table.each(all(null, null), chunk, scope(HERE), some -> {
                assertThat(some).hasSizeBetween(1, chunk);
                some.forEach(row -> out.add(row.id()));
            });
            assertThat(out).as("so many at a time: " + chunk).containsExactly(id(3), id(2), id(1));
        }
        table.each(all(null, null), 2, scope(THERE), some -> assertThat(some).isEmpty());
    }

    @Test
    void they_are_narrowed_to_an_organisation_and_to_days() {
        assertThat(table.page(all(SCHOOL, null), 9, scope(HERE))).hasSize(2);
        assertThat(table.count(
                        new VisitTable.Wanted(
                                null,
                                Instant.parse("2026-02-01T00:00:00Z"),
                                Instant.parse("2026-03-01T00:00:00Z"),
                                null),
                        scope(HERE)))
                .isEqualTo(1);
    }

    @Test
    void nobody_elsewhere_finds_them() {
        assertThat(table.page(all(null, null), 9, scope(THERE))).isEmpty();
        assertThat(table.count(all(null, null), scope(THERE))).isZero();
        assertThat(table.one(id(1), scope(THERE))).isEmpty();
        assertThat(table.some(List.of(id(1), id(2)), scope(THERE))).isEmpty();
        assertThat(table.some(List.of(id(1), id(2)), scope(STREET))).hasSize(2);
    }

    @Test
    void what_was_heard_is_for_the_desks_of_the_community_and_above() {
        assertThat(Visits.reads(as(Role.CLERK))).isTrue();
        assertThat(Visits.reads(as(Role.STREET))).isTrue();
        assertThat(Visits.reads(as(Role.LIAISON))).isFalse();
        assertThat(Visits.reads(as(Role.MEMBER))).isFalse();
    }

    @Test
    void a_correction_shows_what_holds_and_keeps_what_was_written() {
        VisitAccount before = account("愿意开放操场", null);
        given.fact(
                "visit",
                id(1),
                HERE,
                NOW,
                new VisitEvent.Corrected(by(Role.CLERK), account("愿意开放操场", "下周看场地"), before, "漏记"));
        given.folded();

        VisitRow row = table.one(id(1), scope(HERE)).orElseThrow();
        assertThat(row.told().account().agreed()).isEqualTo("下周看场地");
        assertThat(row.told().corrections()).singleElement().satisfies(one -> {
            assertThat(one.before()).isEqualTo(before);
            assertThat(one.reason()).isEqualTo("漏记");
        });
        assertThat(row.madeAt()).isEqualTo(Instant.parse("2026-01-15T01:00:00Z"));
    }

    private static VisitTable.Wanted all(@Nullable UUID organisation, @Nullable Place after) {
        return new VisitTable.Wanted(organisation, EVER, NEVER, after);
    }

    private static Scope as(Role role) {
        Scope here = scope(HERE);
        return new Scope(here.area(), role, here.person(), here.office(), null);
    }

    private void made(int number, UUID organisation, String day) {
        Happened by = by(Role.CLERK);
        Happened then = new Happened(
                Instant.parse(day + "T01:00:00Z"),
                true,
                by.actedBy(),
                by.inCapacityOf(),
                by.recordedBy(),
                by.via(),
                by.evidence());
        given.fact(
                "visit",
                id(number),
                HERE,
                NOW,
                new VisitEvent.Made(then, new Id.OrganisationId(organisation), account("愿意开放操场", null)));
    }

    private static VisitAccount account(String heard, @Nullable String agreed) {
        return new VisitAccount(
                List.of(new Id.PersonId(new UUID(0, 1))), List.of(), heard, List.of("停车难"), List.of("操场"), agreed);
    }

    private static UUID id(int number) {
        return new UUID(0, 80 + number);
    }
}
