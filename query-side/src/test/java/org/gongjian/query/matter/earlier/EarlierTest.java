package org.gongjian.query.matter.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Channel;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.query.platform.GenerationsCompared;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Concealed;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EarlierTest {
    private static final AreaPath COMMUNITY = new AreaPath(area(1), area(2), area(3));
    private static final AreaPath ELSEWHERE = new AreaPath(area(1), area(2), area(4));
    private static final UUID WANG = new UUID(0, 10);
    private static final UUID LI = new UUID(0, 11);
    private static final Instant FIRST = Instant.parse("2026-04-10T08:20:00Z");
    private static final Instant LATER = Instant.parse("2026-04-13T01:10:00Z");

    private final GivenFacts given = new GivenFacts();
    private final ReadModels models = given.following(new EarlierReadModel(given.jdbc(), given.rows()));
    private final EarlierTable table = new EarlierTable(given.jdbc(), Generation.live(EarlierReadModel.GROUP));

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_latest_matter_of_a_person_stands_first() {
        UUID pipes = raised(WANG, FIRST);
        UUID lamps = raised(WANG, LATER);
        raised(LI, LATER);
        given.folded();

        assertThat(table.of(List.of(WANG), scope(COMMUNITY)))
                .extracting(EarlierTable.Came::matter)
                .containsExactly(lamps, pipes);
    }

    @Test
    void whoever_comes_along_by_a_merger_is_found_with_the_other_matter() {
        UUID pipes = raised(WANG, FIRST);
        given.fact(
                "matter",
                pipes,
                COMMUNITY,
                LATER,
                new MatterEvent.JoinedBy(happened(LATER), new Id.MatterId(new UUID(0, 99)), List.of(resident(LI))));
        given.folded();

        assertThat(table.of(List.of(LI), scope(COMMUNITY)))
                .extracting(EarlierTable.Came::matter)
                .containsExactly(pipes);
    }

    @Test
    void another_community_finds_nothing() {
        raised(WANG, FIRST);
        given.folded();

        assertThat(table.of(List.of(WANG), scope(COMMUNITY))).hasSize(1);
        assertThat(table.of(List.of(WANG), scope(ELSEWHERE))).isEmpty();
    }

    @Test
    void a_rebuilt_generation_equals_the_live_one() {
        raised(WANG, FIRST);
        raised(LI, LATER);
        given.folded();
        List<?> live = GenerationsCompared.rows(given, "matter_earlier");

        models.rebuild(EarlierReadModel.GROUP);

        assertThat(GenerationsCompared.rows(given, "matter_earlier"))
                .isEqualTo(live)
                .hasSize(2);
    }

    private UUID raised(UUID person, Instant at) {
        UUID matter = UUID.randomUUID();
        Due due = new Due(LocalDate.of(2026, 4, 14), Instant.parse("2026-04-14T16:00:00Z"));
        given.fact(
                "matter",
                matter,
                COMMUNITY,
                at,
                new MatterEvent.IssueRaised(
                        happened(at),
                        "LY20260413-01",
                        resident(person),
                        Channel.PHONE,
                        new Concealed(new Id.PersonId(person), "A256GCM", "Ym94"),
                        "化粪池漫溢",
                        null,
                        null,
                        null,
                        Sensitivity.ORDINARY,
                        List.of(),
                        due,
                        new UnderRules(new Id.CharterId(new UUID(0, 5)), 1, "2026")));
        return matter;
    }

    private static Raiser resident(UUID person) {
        return new Raiser.Resident(new Id.PersonId(person));
    }

    private static Happened happened(Instant at) {
        return new Happened(at, false, null, new Capacity.Private(), null, Via.PHONE, null);
    }

    private static Scope scope(AreaPath area) {
        return new Scope(area, Role.CLERK, new Id.PersonId(new UUID(0, 7)), new Id.OfficeId(new UUID(0, 8)), null);
    }

    private static Id.AreaId area(long number) {
        return new Id.AreaId(new UUID(0, number));
    }
}
