package org.gongjian.query.matter.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.raised;
import static org.gongjian.query.corpus.MatterFacts.registry;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.search.SearchForTests;
import org.gongjian.query.search.SearchReadModel;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlikeTest {
    private static final Id.PersonId WANG = new Id.PersonId(new UUID(0x7003, 1));
    private static final Id.PersonId LI = new Id.PersonId(new UUID(0x7003, 2));
    private static final Id.PersonId ZHAO = new Id.PersonId(new UUID(0x7003, 3));

    private final GivenFacts given = new GivenFacts();
    private final KeyFile keys = KeyFile.random();
    private final Concealer conceals = new Concealer(given.append(), keys);
    private final Neighbours neighbours = SearchForTests.neighbours(given);
    private final Alike alike = new Alike(neighbours);

    @BeforeEach
    void follow() {
        registry(given);
        given.following(new SearchReadModel(
                given.jdbc(),
                new Streams(given.jdbc(), given.serializer()),
                new Opener(new Concealer(given.view(), keys), keys),
                given.rows()));
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_same_matter_told_by_others_is_named_with_what_they_share() {
        UUID pit = issue(WANG, "2026-04-10T16:20", "3 号楼化粪池漫溢", Sensitivity.ORDINARY);
        issue(WANG, "2026-04-10T16:20", "广场舞声音太大", Sensitivity.ORDINARY);
        issue(WANG, "2026-04-10T16:20", "门口流动摊贩占道", Sensitivity.ORDINARY);
        given.folded();
        Alike.Found found = told("楼下化粪池又冒出来了，3号楼", "2026-04-12T09:00", null, Role.CLERK);
        assertThat(found.others()).extracting(Alike.Line::id).containsExactly(pit);
        assertThat(found.again()).isEmpty();
        assertThat(found.atOnce()).isEmpty();
        Likeness why = found.others().getFirst().why();
        assertThat(why.words()).contains("化粪池");
        assertThat(why.place()).isEqualTo(Likeness.Place.BUILDING);
        assertThat(why.days()).isEqualTo(1);
        assertThat(found.others().getFirst().likely()).isTrue();
    }

    @Test
    void what_the_same_person_told_before_stands_apart() {
        UUID mine = issue(WANG, "2026-03-10T16:20", "北院路灯不亮", Sensitivity.ORDINARY);
        UUID others = issue(LI, "2026-04-10T16:20", "北院路灯坏了", Sensitivity.ORDINARY);
        given.folded();
        Alike.Found found = told("北院路灯还是不亮", "2026-04-12T09:00", WANG, Role.CLERK);
        assertThat(found.again()).extracting(Alike.Line::id).containsExactly(mine);
        assertThat(found.others()).extracting(Alike.Line::id).containsExactly(others);
        assertThat(told("北院路灯还是不亮", "2026-04-12T09:00", null, Role.CLERK).again())
                .isEmpty();
    }

    @Test
    void several_within_two_days_are_one_matter_of_many() {
        UUID first = issue(WANG, "2026-04-11T16:20", "整栋楼停水了", Sensitivity.ORDINARY);
        UUID second = issue(LI, "2026-04-11T17:20", "停水，整栋楼都没有水", Sensitivity.ORDINARY);
        issue(ZHAO, "2026-01-11T17:20", "楼道堆物", Sensitivity.ORDINARY);
        given.folded();
        Alike.Found found = told("整栋楼停水", "2026-04-12T09:00", null, Role.CLERK);
        assertThat(found.atOnce()).extracting(Alike.Line::id).containsExactlyInAnyOrder(first, second);
        assertThat(found.others()).isEmpty();
    }

    @Test
    void what_may_not_be_opened_is_not_hinted_at() {
        issue(WANG, "2026-04-11T16:20", "3号楼化粪池漫溢", Sensitivity.SENSITIVE);
        given.folded();
        assertThat(told("3号楼化粪池漫溢", "2026-04-12T09:00", WANG, Role.SECRETARY).again())
                .hasSize(1);
        assertThat(told("3号楼化粪池漫溢", "2026-04-12T09:00", WANG, Role.CLERK).isEmpty())
                .isTrue();
        for (Role role : Role.values()) {
            Neighbours.Told told = neighbours.told("3号楼化粪池漫溢", null, "3", "", at("2026-04-12T09:00"));
            assertThat(alike.to(told, Set.of(WANG.value()), foreign(role)).isEmpty())
                    .isTrue();
        }
    }

    @Test
    void a_matter_is_not_like_itself_and_is_known_only_to_whom_may_open_it() {
        UUID pit = issue(WANG, "2026-04-10T16:20", "3号楼化粪池漫溢", Sensitivity.ORDINARY);
        UUID again = issue(LI, "2026-04-11T16:20", "化粪池又漫溢了", Sensitivity.ORDINARY);
        given.folded();
        Neighbours.Told told = neighbours.told(again, scope(Role.CLERK)).orElseThrow();
        assertThat(alike.to(told, told.raisers(), scope(Role.CLERK)).others())
                .extracting(Alike.Line::id)
                .containsExactly(pit);
        assertThat(neighbours.told(pit, foreign(Role.CLERK))).isEmpty();
    }

    @Test
    void nothing_in_common_is_no_hint() {
        issue(WANG, "2026-04-10T16:20", "广场舞声音太大", Sensitivity.ORDINARY);
        given.folded();
        assertThat(told("门口流动摊贩占道", "2026-04-12T09:00", null, Role.CLERK).isEmpty())
                .isTrue();
        assertThat(told("", "2026-04-12T09:00", null, Role.CLERK).isEmpty()).isTrue();
    }

    private Alike.Found told(String text, String at, Id.@Nullable PersonId person, Role role) {
        return alike.to(
                neighbours.told(text, null, null, "", at(at)),
                person == null ? List.of() : List.of(person.value()),
                scope(role));
    }

    private UUID issue(Id.PersonId raiser, String local, String summary, Sensitivity sensitivity) {
        UUID matter = UUID.randomUUID();
        MatterEvent fact = raised(
                byClerk(local),
                "LY" + local.substring(0, 10).replace("-", "") + "-01",
                summary,
                conceals.conceal(raiser, "text", summary),
                new Raiser.Resident(raiser),
                sensitivity);
        given.fact("matter", matter, AREA, at(local), fact);
        return matter;
    }
}
