package org.gongjian.query.matter.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.MARKET;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.RULES;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.foreign;
import static org.gongjian.query.corpus.MatterFacts.liaisonOf;
import static org.gongjian.query.corpus.MatterFacts.scope;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.commitment.ProjectKind;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.query.corpus.KeptPromises;
import org.gongjian.query.corpus.MatterFacts;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.quarter.Asked;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.figures.quarter.QuarterTablesForTests;
import org.gongjian.query.matter.commitment.CommitmentRow.Outcome;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Story 11.3: seven occurrences, 6/7 = 85.71 % kept, 5/7 = 71.43 % in time; the same by unit and in the dictionary. */
class CommitmentsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    private final GivenFacts given = new GivenFacts();
    private final Streams streams = new Streams(given.jdbc(), given.serializer());
    private final CommitmentsTable table =
            new CommitmentsTable(given.jdbc(), Generation.live(CommitmentsReadModel.GROUP));

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void a_unit_is_told_how_far_it_kept_what_fell_due() {
        given.following(new CommitmentsReadModel(given.jdbc(), streams));
        KeptPromises.in(given);
        given.folded();

        CommitmentsTable.Kept kept = table.byUnit(FIRST, LAST, LAST.plusDays(5), scope(Role.SECRETARY))
                .getFirst();
        assertThat(kept).isEqualTo(new CommitmentsTable.Kept(PROPERTY.value(), false, 7, 5, 1, 1, 0));
        Commitments.UnitKept shown =
                new Commitments.UnitKept("公司", kept.due(), kept.onTime(), kept.late(), kept.inPart(), kept.missed());
        assertThat(shown.kept().percent()).isEqualTo(new BigDecimal("85.71"));
        assertThat(shown.keptOnTime().percent()).isEqualTo(new BigDecimal("71.43"));
        assertThat(new KeptRate(0, 0).shown()).isEqualTo("—");
        assertThat(table.byUnit(FIRST, LAST, LAST.plusDays(5), foreign(Role.SECRETARY)))
                .isEmpty();
        assertThat(table.byUnit(FIRST, LAST, LAST.plusDays(5), liaisonOf(MARKET)))
                .as("another unit's people")
                .isEmpty();
    }

    @Test
    void a_promise_shows_its_occurrences_and_each_its_promise() {
        given.following(new CommitmentsReadModel(given.jdbc(), streams));
        KeptPromises.in(given);
        given.folded();

        assertThat(table.promises(scope(Role.CLERK))).singleElement().satisfies(promise -> {
            assertThat(promise.id()).isEqualTo(KeptPromises.VISITS);
            assertThat(promise.stage()).isEqualTo(StageCode.IN_FORCE);
        });
        List<CommitmentRow> occurrences = table.under(KeptPromises.VISITS, liaisonOf(PROPERTY));
        assertThat(occurrences).hasSize(7);
        assertThat(occurrences)
                .filteredOn(one -> one.id().equals(KeptPromises.MID_AUTUMN))
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.outcome()).isEqualTo(Outcome.LATE);
                    assertThat(late.promise()).isEqualTo(KeptPromises.VISITS);
                    assertThat(late.to()).isEqualTo("2026-09-25");
                });
        assertThat(table.under(KeptPromises.VISITS, foreign(Role.CLERK))).isEmpty();
        assertThat(table.one(KeptPromises.MID_AUTUMN, foreign(Role.CLERK))).isEmpty();
        assertThat(table.one(KeptPromises.MID_AUTUMN, liaisonOf(MARKET))).isEmpty();
        assertThat(table.promises(foreign(Role.CLERK))).isEmpty();
    }

    @Test
    void a_promise_that_was_varied_shows_what_was_varied_also_when_it_is_closed() {
        given.following(new CommitmentsReadModel(given.jdbc(), streams));
        KeptPromises.varied(given);
        given.folded();

        assertThat(table.one(KeptPromises.VISITS, scope(Role.CLERK))).hasValueSatisfying(row -> {
            assertThat(row.stage()).isEqualTo(StageCode.CLOSED);
            assertThat(row.planned()).isEqualTo(2);
            assertThat(row.atLeast()).isEqualTo(10);
        });
    }

    @Test
    void a_promise_says_which_agreement_changed_it_and_an_agreement_which_promise_stands_for_which_line() {
        given.following(new CommitmentsReadModel(given.jdbc(), streams));
        KeptPromises.agreed(given);
        given.folded();

        assertThat(table.agreed(KeptPromises.AGREEMENT.value(), scope(Role.CLERK)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(KeptPromises.VISITS);
                    assertThat(row.title()).isEqualTo("节日慰问老人");
                    assertThat(row.planned()).as("what fell due").isEqualTo(1);
                    assertThat(row.stage()).as("until the year is settled").isEqualTo(StageCode.IN_FORCE);
                    assertThat(row.agreed())
                            .isEqualTo(new CommitmentRow.Agreed(
                                    KeptPromises.AGREEMENT.value(),
                                    "1",
                                    "锦责〔2026〕1号",
                                    CommitmentRow.Change.REMOVED,
                                    at("2026-07-03T00:00")));
                });
        assertThat(new PromisedInAgreement(given.jdbc()).of(KeptPromises.AGREEMENT.value(), liaisonOf(PROPERTY)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.item()).isEqualTo("1");
                    assertThat(line.change()).isEqualTo("REMOVED");
                });
        assertThat(table.agreed(KeptPromises.AGREEMENT.value(), foreign(Role.CLERK)))
                .isEmpty();
        assertThat(table.agreed(KeptPromises.AGREEMENT.value(), liaisonOf(MARKET)))
                .isEmpty();
        assertThat(table.byUnit(FIRST, LAST, LAST.plusDays(5), scope(Role.SECRETARY)))
                .as("what was kept counts as it was")
                .containsExactly(new CommitmentsTable.Kept(PROPERTY.value(), false, 1, 1, 0, 0, 0));
    }

    @Test
    void what_was_disputed_and_then_closed_was_not_kept() {
        given.following(new CommitmentsReadModel(given.jdbc(), streams), QuarterTablesForTests.model(given));
        UUID occurrence = new UUID(0x7006, 98);
        KeptPromises.disputed(given, occurrence);
        given.folded();

        assertThat(table.one(occurrence, scope(Role.CLERK))).hasValueSatisfying(row -> {
            assertThat(row.stage()).isEqualTo(StageCode.CLOSED);
            assertThat(row.outcome()).isEqualTo(Outcome.MISSED);
            assertThat(row.count()).isNull();
        });
        Asked year = new Asked(new Period(FIRST, LAST, MatterFacts.ZONE), at("2027-01-05T09:00"), true);
        Line line = QuarterTablesForTests.over(given).line(QuarterTable.OF_COMMITMENTS, year, scope(Role.SECRETARY));
        assertThat(line.count(Figure.COMMITMENTS_DUE)).isEqualTo(1);
        assertThat(line.count(Figure.COMMITMENTS_MISSED)).isEqualTo(1);
        assertThat(line.count(Figure.COMMITMENTS_ON_TIME)).isZero();
    }

    @Test
    void a_project_waits_for_every_unit_until_one_claims_it() {
        given.following(new CommitmentsReadModel(given.jdbc(), streams));
        UUID project = new UUID(0x7006, 99);
        given.fact(
                "matter",
                project,
                MatterFacts.AREA,
                at("2026-02-26T16:00"),
                new CommitmentEvent.ProjectFixed(
                        bySecretary("2026-02-26T16:00"),
                        "JH20260226-01",
                        ProjectKind.POST,
                        "楼栋和事员",
                        null,
                        null,
                        List.of(),
                        null,
                        new ResolutionBasis.Recorded(
                                BodyKind.COMMITTEE,
                                "一季度大党委会",
                                LocalDate.parse("2026-02-26"),
                                VoteManner.SHOW_OF_HANDS,
                                9,
                                8,
                                8,
                                0,
                                0),
                        RULES));
        given.folded();

        assertThat(table.claimable(liaisonOf(MARKET)))
                .singleElement()
                .satisfies(one -> assertThat(one.sort()).isEqualTo(CommitmentRow.Sort.POST));
        assertThat(table.one(project, liaisonOf(MARKET))).isPresent();
        assertThat(table.claimable(foreign(Role.CLERK))).isEmpty();
        assertThat(table.one(project, foreign(Role.CLERK))).isEmpty();
    }

    @Test
    void the_dictionary_counts_the_same_and_opens_each_matter() {
        given.following(QuarterTablesForTests.model(given));
        KeptPromises.in(given);
        given.folded();

        QuarterTable figures = QuarterTablesForTests.over(given);
        Asked year = new Asked(new Period(FIRST, LAST, MatterFacts.ZONE), at("2027-01-05T09:00"), true);
        Line line = figures.line(QuarterTable.OF_COMMITMENTS, year, scope(Role.SECRETARY));
        assertThat(line.count(Figure.COMMITMENTS_DUE)).isEqualTo(7);
        assertThat(line.count(Figure.COMMITMENTS_ON_TIME)).isEqualTo(5);
        assertThat(line.count(Figure.COMMITMENTS_LATE)).isEqualTo(1);
        assertThat(line.count(Figure.COMMITMENTS_IN_PART)).isEqualTo(1);
        assertThat(line.count(Figure.COMMITMENTS_MISSED)).isZero();
        assertThat(line.rate(Figure.COMMITMENTS_KEPT).percent()).isEqualByComparingTo("85.71");
        assertThat(line.rate(Figure.COMMITMENTS_KEPT_ON_TIME).percent()).isEqualByComparingTo("71.43");
        assertThat(figures.behind(
                        Figure.COMMITMENTS_LATE.counted(), year, scope(Role.SECRETARY), java.util.Optional.empty(), 10))
                .singleElement()
                .satisfies(one -> assertThat(one.matter()).isEqualTo(KeptPromises.MID_AUTUMN));

        Asked september = new Asked(
                new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-30"), MatterFacts.ZONE),
                at("2026-09-28T09:00"),
                true);
        assertThat(figures.line(QuarterTable.OF_COMMITMENTS, september, scope(Role.SECRETARY))
                        .count(Figure.COMMITMENTS_MISSED))
                .as("known on 28 September")
                .isEqualTo(1);
    }
}
