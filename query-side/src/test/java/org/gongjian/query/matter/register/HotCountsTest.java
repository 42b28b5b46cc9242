package org.gongjian.query.matter.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.ZONE;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.matter.hot.HotCounts;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HotCountsTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Register register =
            new Register(given.jdbc(), NamesForTests.over(given), java.time.Clock.systemUTC());

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void what_is_counted_is_what_the_register_shows_to_the_same_reader() {
        given.following(
                new RegisterReadModel(
                        given.jdbc(),
                        new Streams(given.jdbc(), given.serializer()),
                        new Opener(new Concealer(given.view(), keys), keys),
                        given.rows()),
                new NamesReadModel());
        issue("2026-04-01T00:00", Sensitivity.ORDINARY);
        issue("2026-04-30T23:59", Sensitivity.ORDINARY);
        issue("2026-04-15T09:00", Sensitivity.SENSITIVE);
        issue("2026-03-31T23:59", Sensitivity.ORDINARY);
        given.folded();
        assertThat(counts(scope(Role.CLERK), false))
                .containsExactly(new HotCounts.Count(AREA.community().value(), null, "3", APRIL, 2));
        assertThat(counts(scope(Role.SECRETARY), false).getFirst().matters()).isEqualTo(3);
        assertThat(counts(scope(Role.CLERK), true))
                .extracting(HotCounts.Count::begins)
                .containsExactlyInAnyOrder(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 27));
        assertThat(counts(foreign(Role.SECRETARY), false)).isEmpty();
        assertThat(register.page(scope(Role.CLERK), filter("-", "3"), null).total())
                .isEqualTo(2);
        assertThat(register.page(scope(Role.CLERK), filter("-", "4"), null).total())
                .isZero();
    }

    private static RegisterFilter filter(String category, String grid) {
        return new RegisterFilter(
                null,
                null,
                null,
                at("2026-04-01T00:00"),
                at("2026-05-01T00:00"),
                null,
                category,
                grid,
                AREA.community().value(),
                null,
                RegisterFilter.Sort.NEWEST);
    }

    private List<HotCounts.Count> counts(Scope scope, boolean weeks) {
        return register.counts(scope, APRIL, LocalDate.of(2026, 5, 1), weeks, ZONE);
    }

    private void issue(String local, Sensitivity sensitivity) {
        Id.PersonId nobody = new Id.PersonId(new UUID(0, 7));
        given.fact(
                "matter",
                UUID.randomUUID(),
                AREA,
                at(local),
                raised(
                        byClerk(local),
                        "LY-" + local,
                        "路灯不亮",
                        new Concealed(nobody, "A256GCM", "Ym94"),
                        new Raiser.Anonymous(),
                        sensitivity));
    }
}
