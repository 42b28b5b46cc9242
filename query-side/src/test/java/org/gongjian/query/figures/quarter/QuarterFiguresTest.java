package org.gongjian.query.figures.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.figures.counting.Told.due;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.community.AreaEvent;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.figures.counting.Counting;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.counting.Stories;
import org.gongjian.query.figures.counting.Told;
import org.gongjian.query.figures.counting.WorkedDays;
import org.gongjian.query.figures.dictionary.Countable;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.dictionary.Rate;
import org.gongjian.query.figures.dictionary.Rows;
import org.gongjian.query.platform.GenerationsCompared;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.generations.ReadModels;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a quarter through the real processor on a real PostgreSQL. */
class QuarterFiguresTest {
    private static final AreaPath AREA = new AreaPath(area(1), area(2), area(3));
    private static final Quarter Q2 = new Quarter(2026, 2, Told.ZONE);
    private static final Instant LATER = Told.at("2027-01-05T09:00:00");
    private static final Rules RULES =
            new Rules(Map.of(), Map.of(), new Rules.Calendars(Map.of(), WorkedDays.WEEKDAYS));
    private final GivenFacts given = new GivenFacts();
    private final QuarterReadModel model =
            new QuarterReadModel(given.jdbc(), new Streams(given.jdbc(), given.serializer()), given.rows());
    private final QuarterTable table = new QuarterTable(given.jdbc());
    private @Nullable ReadModels models;

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void the_second_quarter_of_story_11_1() {
        Told patrol = new Told();
        patrol.on("2026-04-10T16:20:00", Told.raised("FACILITY"))
                .on("2026-04-10T16:40:00", Told.admitted())
                .on("2026-04-13T09:40:00", Told.merged());
        tell(patrol, Stories.septicTank());
        Line q2 = total(Q2, LATER);
        assertThat(q2.count(Figure.RECEIVED)).isEqualTo(2);
        assertThat(q2.count(Figure.ADMITTED)).isEqualTo(2);
        assertThat(q2.count(Figure.MERGED)).isEqualTo(1);
        assertThat(q2.count(Figure.FINISHED)).isEqualTo(1);
        assertThat(q2.count(Figure.FINISHED_IN_TIME)).isEqualTo(1);
        assertThat(q2.count(Figure.RETURNS_APPROVED)).isEqualTo(1);
        assertThat(q2.count(Figure.WHISTLED)).isEqualTo(2);
        assertThat(q2.count(Figure.WHISTLED_IN_TIME)).isEqualTo(1);
        assertThat(q2.count(Figure.REFERRALS_ANSWERED)).isEqualTo(2);
        assertThat(q2.count(Figure.EXTENDED)).isEqualTo(1);
        assertThat(q2.count(Figure.REOPENED)).isEqualTo(1);
        assertThat(rated(Figure.SATISFIED_AT_FIRST, Q2)).isEqualTo(new Rate(0, 1));
        assertThat(rated(Figure.SATISFIED, Q2)).isEqualTo(new Rate(1, 1));
        assertThat(q2.rate(Figure.SATISFIED))
                .as("one rating is nobody's business")
                .isEqualTo(Rate.HIDDEN);
        assertThat(q2.rate(Figure.RESPONSE)).isEqualTo(new Rate(1, 1));
        assertThat(q2.rate(Figure.IN_TIME)).isEqualTo(new Rate(2, 2));
        assertThat(q2.count(Figure.CARRIED_OVER)).isZero();
        assertThat(q2.count(Figure.OPEN_AT_THE_END)).isZero();
        assertThat(q2.count(Figure.CLOSED)).isEqualTo(2);
        assertThat(q2.addsUp()).isTrue();
        // as it stood when the extension had been granted
        Line may = total(Q2, Told.at("2026-05-20T09:00:00"));
        assertThat(may.count(Figure.OPEN_AT_THE_END)).isEqualTo(1);
        assertThat(may.count(Figure.OVERDUE)).isZero();
        assertThat(may.addsUp()).isTrue();
    }

    @Test
    void a_ledger_entry_counts_in_receipts_and_answers_of_its_own_dates_and_nowhere_else() {
        tell(new Told()
                .late(
                        "2019-04-25T09:00:00",
                        "2026-06-01T09:00:00",
                        Told.takenOver("2019-04-25T09:00:00", "2019-07-02T10:00:00")));
        Line second = total(new Quarter(2019, 2, Told.ZONE), LATER);
        Line third = total(new Quarter(2019, 3, Told.ZONE), LATER);
        Line now = total(Q2, LATER);
        assertThat(second.count(Figure.RECEIVED)).isEqualTo(1);
        assertThat(second.count(Figure.RECEIVED_FROM_LEDGERS)).isEqualTo(1);
        assertThat(second.count(Figure.ANSWERED)).isZero();
        assertThat(third.count(Figure.ANSWERED_IN_LEDGERS)).isEqualTo(1);
        for (Line line : List.of(second, third, now)) {
            assertThat(line.count(Figure.ADMITTED)).isZero();
            assertThat(line.count(Figure.OPEN_AT_THE_END)).isZero();
            assertThat(line.rate(Figure.SOLVED)).isEqualTo(new Rate(0, 0));
            assertThat(line.rate(Figure.LATE_ENTRIES)).isEqualTo(new Rate(0, 0));
            assertThat(line.rate(Figure.SOLVED).shown()).isEqualTo("—");
        }
        assertThat(now.count(Figure.RECEIVED)).isZero();
    }

    @Test
    void answered_on_the_spot_is_received_and_answered_but_never_admitted() {
        tell(new Told()
                .on("2026-04-13T09:10:00", Told.raised("CONSULT"))
                .on("2026-04-13T09:12:00", Told.onTheSpot(ResultClass.A)));
        Line line = total(Q2, LATER);
        assertThat(line.count(Figure.RECEIVED)).isEqualTo(1);
        assertThat(line.count(Figure.ON_THE_SPOT)).isEqualTo(1);
        assertThat(line.count(Figure.ANSWERED)).isEqualTo(1);
        assertThat(line.count(Figure.ADMITTED)).isZero();
        assertThat(line.rate(Figure.SOLVED)).isEqualTo(new Rate(1, 1));
    }

    @Test
    void a_fact_entered_more_than_three_working_days_late_is_a_late_entry() {
        adopt();
        tell(new Told()
                // 4/30 Thursday; the holidays of May and the Saturday that is worked are the calendar's
                .late("2026-04-30T09:00:00", "2026-05-08T09:00:00", Told.raised(null))
                .late("2026-04-30T10:00:00", "2026-05-09T09:00:00", Told.noted()));
        assertThat(total(Q2, LATER).rate(Figure.LATE_ENTRIES)).isEqualTo(new Rate(1, 2));
    }

    @Test
    void a_due_date_belongs_to_the_quarter_of_its_last_day() {
        tell(new Told()
                .on("2026-06-22T09:00:00", Told.raised(null))
                .on("2026-06-22T09:30:00", Told.admitted())
                .on("2026-06-22T10:00:00", Told.assigned(due("2026-06-30"), due("2026-06-23")))
                .on("2026-06-22T11:00:00", Told.accepted())
                .on("2026-07-01T00:00:00", Told.reported(ResultClass.B))
                .on("2026-07-01T10:00:00", Told.confirmed()));
        assertThat(total(Q2, LATER).rate(Figure.IN_TIME)).isEqualTo(new Rate(0, 1));
        assertThat(total(Q2, LATER).count(Figure.OVERDUE)).isZero();
        assertThat(total(Q2.after(), LATER).rate(Figure.IN_TIME)).isEqualTo(new Rate(0, 0));
        assertThat(total(Q2, Told.at("2026-06-25T09:00:00")).rate(Figure.IN_TIME))
                .as("not yet due")
                .isEqualTo(new Rate(0, 0));
    }

    @Test
    void whether_basically_satisfied_counts_is_the_charters_choice() {
        tell(new Told()
                .on("2026-04-13T09:10:00", Told.raised(null))
                .on("2026-04-13T09:12:00", Told.onTheSpot(ResultClass.A))
                .on("2026-04-14T09:12:00", Told.rated(Satisfaction.BASICALLY_SATISFIED)));
        assertThat(rated(Figure.SATISFIED, asked(Q2, LATER, true))).isEqualTo(new Rate(1, 1));
        assertThat(rated(Figure.SATISFIED, asked(Q2, LATER, false))).isEqualTo(new Rate(0, 1));
    }

    @Test
    void kinds_and_categories_add_up_to_the_whole() {
        tell(Stories.septicTank(), new Told().on("2026-05-04T09:00:00", Told.raised("NOISE")));
        Map<QuarterTable.Key, Line> lines = table.lines(asked(Q2, LATER, true), scope(AREA));
        assertThat(lines.get(new QuarterTable.Key(null, "NOISE", false, false)).count(Figure.RECEIVED))
                .isEqualTo(1);
        assertThat(lines.get(new QuarterTable.Key("ISSUE", null, false, true)).count(Figure.RECEIVED))
                .isEqualTo(2);
        assertThat(lines.entrySet().stream()
                        .filter(line -> !line.getKey().total() && !line.getKey().byKind())
                        .mapToLong(line -> line.getValue().count(Figure.RECEIVED))
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void the_first_three_quarters_of_story_11_2() {
        Told lamps = new Told()
                .late("2026-03-13T15:20:00", "2026-03-16T09:05:00", Told.proposed(true, 1))
                .on("2026-03-17T09:00:00", Told.admitted());
        Told alone = new Told()
                .on("2026-03-16T10:00:00", Told.proposed(false, 1))
                .on("2026-03-17T10:00:00", Told.returned());
        tell(lamps, alone, Stories.chargingShed());
        Line q1 = proposals(Q2.before());
        assertThat(List.of(
                        q1.count(Figure.PROPOSALS_HANDED_IN),
                        q1.count(Figure.PROPOSALS_IN_SESSION),
                        q1.count(Figure.PROPOSALS_JOINTLY),
                        q1.count(Figure.PROPOSALS_ADMITTED),
                        q1.count(Figure.PROPOSALS_RETURNED),
                        q1.count(Figure.PROPOSALS_ANSWERED)))
                .containsExactly(2L, 1L, 0L, 1L, 1L, 0L);
        Line q2 = proposals(Q2);
        assertThat(List.of(
                        q2.count(Figure.PROPOSALS_HANDED_IN),
                        q2.count(Figure.PROPOSALS_IN_SESSION),
                        q2.count(Figure.PROPOSALS_JOINTLY),
                        q2.count(Figure.PROPOSALS_ADMITTED),
                        q2.count(Figure.PROPOSALS_RETURNED),
                        q2.count(Figure.PROPOSALS_ANSWERED)))
                .containsExactly(1L, 0L, 1L, 1L, 1L, 1L);
        assertThat(List.of(
                        q2.count(Figure.PROPOSALS_CLASS_A),
                        q2.count(Figure.PROPOSALS_CLASS_B),
                        q2.count(Figure.PROPOSALS_CLASS_C),
                        q2.count(Figure.PROPOSALS_CLASS_D)))
                .containsExactly(0L, 1L, 0L, 0L);
        assertThat(q2.rate(Figure.PROPOSALS_LEAD_MET)).isEqualTo(new Rate(1, 1));
        assertThat(q2.rate(Figure.PROPOSALS_SATISFIED_WITH_RESULT)).isEqualTo(new Rate(0, 0));
        Line q3 = proposals(Q2.after());
        assertThat(rated(Figure.PROPOSALS_SATISFIED_WITH_PROCESS, Q2.after())).isEqualTo(new Rate(1, 1));
        assertThat(rated(Figure.PROPOSALS_SATISFIED_WITH_RESULT, Q2.after())).isEqualTo(new Rate(1, 1));
        assertThat(q3.rate(Figure.PROPOSALS_PROMISES)).isEqualTo(new Rate(1, 1));
        assertThat(total(Q2.after(), LATER).count(Figure.RATED_LATE)).isEqualTo(1);
        assertThat(q3.count(Figure.PROPOSALS_ANSWERED))
                .as("the supplement is no second answer")
                .isZero();
        assertThat(line("PROPOSAL", Q2.before()).count(Figure.RECEIVED)).isEqualTo(2);
        assertThat(line("PROPOSAL", Q2).count(Figure.RECEIVED)).isEqualTo(1);
    }

    @Test
    void a_proposal_that_became_an_issue_was_still_handed_in() {
        tell(new Told()
                .on("2026-04-07T10:15:00", Told.proposed(false, 3))
                .on("2026-04-08T10:15:00", Told.converted(MatterKind.ISSUE)));
        Line q2 = proposals(Q2);
        assertThat(q2.count(Figure.PROPOSALS_HANDED_IN)).isEqualTo(1);
        assertThat(q2.count(Figure.PROPOSALS_CONVERTED)).isEqualTo(1);
        assertThat(q2.count(Figure.PROPOSALS_ADMITTED)).isZero();
    }

    @Test
    void a_late_entry_and_the_days_are_those_of_the_area() {
        registered(AREA, ZoneId.of("Asia/Urumqi"));
        charter(area(3), "2026-01-01", RuleKeys.LATE_RECORD_DAYS, new RuleValue.Whole(1));
        charter(area(3), "2026-05-01", RuleKeys.LATE_RECORD_DAYS, new RuleValue.Whole(5));
        tell(
                // two working days late under the first version, and under the second one
                new Told().late("2026-04-13T09:00:00", "2026-04-15T09:00:00", Told.raised(null)),
                new Told().late("2026-05-11T09:00:00", "2026-05-13T09:00:00", Told.raised(null)),
                // half past midnight in Beijing is still the day before further west
                new Told().late("2026-04-20T12:00:00", "2026-04-22T00:30:00", Told.raised(null)));
        assertThat(total(Q2, LATER).rate(Figure.LATE_ENTRIES)).isEqualTo(new Rate(1, 3));
        assertThat(table.rules(scope(AREA)).zone(AREA)).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @Test
    void the_charter_of_the_district_holds_where_the_community_says_nothing_and_where_it_is_fixed() {
        registered(new AreaPath(area(1), null, null), Told.ZONE);
        registered(AREA, Told.ZONE);
        charter(area(1), "2026-01-01", RuleKeys.BASICALLY_SATISFIED_COUNTS, new RuleValue.Flag(false));
        tell(new Told().on("2026-04-13T09:00:00", Told.raised(null)));
        Rules rules = table.rules(scope(AREA));
        assertThat(rules.basicallyCounts(AREA, LocalDate.parse("2026-06-30"))).isFalse();
        assertThat(rules.basicallyCounts(AREA, LocalDate.parse("2025-12-31")))
                .as("the product's default before any charter")
                .isTrue();
        assertThat(rules.asked(new AreaPath(area(1), null, null), area(3).value()))
                .isEqualTo(AREA);
    }

    private Line proposals(Quarter quarter) {
        return table.line(QuarterTable.OF_PROPOSALS, asked(quarter, LATER, true), scope(AREA));
    }

    private Line line(String kind, Quarter quarter) {
        return java.util.Objects.requireNonNull(table.lines(asked(quarter, LATER, true), scope(AREA))
                .get(new QuarterTable.Key(kind, null, false, true)));
    }

    private void registered(AreaPath path, ZoneId zone) {
        Instant at = Told.at("2026-01-01T00:00:00");
        Id.AreaId deepest = path.community() == null ? path.district() : path.community();
        AreaKind kind = path.community() == null ? AreaKind.DISTRICT : AreaKind.COMMUNITY;
        given.fact(
                "area",
                deepest.value(),
                path,
                at,
                new AreaEvent.Registered(Told.happened(at), kind, path, "柳荫", zone, null));
    }

    private int versions;

    private void charter(Id.AreaId area, String from, String key, RuleValue value) {
        Instant at = Told.at("2026-01-01T00:00:00");
        CharterRule rule =
                new CharterRule(key, value, RuleUnit.COUNT, Firmness.DEFAULT, "试行制度", null, null, Provenance.QUOTED);
        versions++;
        given.fact(
                "charter",
                UUID.randomUUID(),
                AREA,
                at,
                new CharterEvent.PutInForce(
                        Told.happened(at),
                        new Id.CharterId(new UUID(8, 3)),
                        area,
                        versions,
                        "试",
                        null,
                        LocalDate.parse(from),
                        List.of(rule)));
    }

    @Test
    void ratings_of_a_few_are_shown_in_no_line_and_cannot_be_subtracted() {
        List<Told> rated = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            rated.add(rated(n < 6 ? "FACILITY" : "NOISE"));
        }
        tell(rated.toArray(Told[]::new));
        Map<QuarterTable.Key, Line> lines = table.lines(asked(Q2, LATER, true), scope(AREA));
        assertThat(total(Q2, LATER).rate(Figure.SATISFIED)).isEqualTo(new Rate(7, 7));
        for (String category : List.of("FACILITY", "NOISE")) {
            Line part = lines.get(new QuarterTable.Key(null, category, false, false));
            assertThat(part.rate(Figure.SATISFIED)).as(category).isEqualTo(Rate.HIDDEN);
            assertThat(part.count(Figure.RECEIVED)).as(category).isPositive();
            assertThat(table.line(
                                    EnumSet.of(Figure.SATISFIED),
                                    asked(Q2, LATER, true).only(new Only(null, category)),
                                    scope(AREA))
                            .rate(Figure.SATISFIED))
                    .as("asked for alone")
                    .isEqualTo(Rate.HIDDEN);
        }
        assertThat(lines.get(new QuarterTable.Key("ISSUE", null, false, true)).rate(Figure.SATISFIED))
                .isEqualTo(new Rate(7, 7));
    }

    private static Told rated(String category) {
        return new Told()
                .on("2026-04-13T09:10:00", Told.raised(category))
                .on("2026-04-13T09:12:00", Told.onTheSpot(ResultClass.A))
                .on("2026-04-14T09:12:00", Told.rated(Satisfaction.SATISFIED));
    }

    @Test
    void a_figure_of_a_kind_or_a_category_counts_these_alone() {
        tell(Stories.septicTank(), Stories.chargingShed(), rated("NOISE"));
        Asked all = asked(Q2, LATER, true);
        assertThat(received(all.only(new Only("PROPOSAL", null)))).isEqualTo(1);
        assertThat(received(all.only(new Only("ISSUE", null)))).isEqualTo(2);
        assertThat(received(all.only(new Only("ISSUE", "NOISE")))).isEqualTo(1);
        assertThat(received(all.only(new Only(null, "NONE")))).isZero();
    }

    private long received(Asked asked) {
        long counted =
                table.line(EnumSet.of(Figure.RECEIVED), asked, scope(AREA)).count(Figure.RECEIVED);
        assertThat(table.behind(Figure.RECEIVED.counted(), asked, scope(AREA), Optional.empty(), 10))
                .hasSize((int) counted);
        return counted;
    }

    @Test
    void a_sensitive_matter_counts_for_who_may_see_it_and_for_nobody_else() {
        Told ordinary = Stories.septicTank();
        Told open = new Told()
                .on("2026-05-04T09:00:00", Told.raised("NOISE"))
                .on("2026-05-04T10:00:00", Told.admitted())
                .on("2026-06-20T09:00:00", Told.classifiedAs(Sensitivity.SENSITIVE));
        tell(ordinary, open);
        // also of what was known before it was called sensitive
        for (Instant knownAt : List.of(LATER, Told.at("2026-06-01T09:00:00"))) {
            for (Role may : List.of(Role.SECRETARY, Role.STREET, Role.OVERSEER)) {
                Line seen = seenBy(may, knownAt);
                assertThat(seen.count(Figure.RECEIVED)).as("%s", may).isEqualTo(2);
                assertThat(seen.addsUp()).isTrue();
            }
            for (Role not : List.of(Role.CLERK, Role.GRID_WORKER, Role.MEMBER, Role.LIAISON, Role.HANDLER)) {
                Line seen = seenBy(not, knownAt);
                assertThat(seen.count(Figure.RECEIVED)).as("%s", not).isEqualTo(1);
                assertThat(seen.addsUp()).as("%s", not).isTrue();
                assertThat(table.lines(asked(Q2, knownAt, true), scope(not)).keySet())
                        .noneMatch(key -> "NOISE".equals(key.category()));
                for (Figure figure : Figure.values()) {
                    assertThat(table.behind(
                                    figure.counted(), asked(Q2, knownAt, true), scope(not), Optional.empty(), 100))
                            .as("%s to %s", figure, not)
                            .noneMatch(one -> one.matter().equals(open.id));
                }
            }
        }
        // and no longer, once it is not
        open.facts.clear();
        tell(open.on("2026-06-25T09:00:00", Told.classifiedAs(Sensitivity.ORDINARY)));
        assertThat(seenBy(Role.CLERK, LATER).count(Figure.RECEIVED)).isEqualTo(2);
        assertThat(seenBy(Role.CLERK, LATER).addsUp()).isTrue();
    }

    private Line seenBy(Role role, Instant knownAt) {
        return java.util.Objects.requireNonNull(
                table.lines(asked(Q2, knownAt, true), scope(role)).get(new QuarterTable.Key(null, null, true, false)));
    }

    @Test
    void facts_that_come_again_change_nothing() {
        tell(Stories.septicTank());
        Map<String, List<String>> once = GenerationsCompared.rows(given, model);
        GenerationsCompared.redeliver(given, java.util.Objects.requireNonNull(models), model);
        assertThat(GenerationsCompared.rows(given, model)).isEqualTo(once);
    }

    @Test
    void another_community_sees_nothing_of_it() {
        tell(Stories.septicTank());
        AreaPath foreign = new AreaPath(area(1), area(2), area(99));
        Line line =
                table.lines(asked(Q2, LATER, true), scope(foreign)).get(new QuarterTable.Key(null, null, true, false));
        assertThat(line.count(Figure.RECEIVED)).isZero();
        assertThat(line.count(Figure.ADMITTED)).isZero();
    }

    @Test
    void rows_agree_with_the_same_fold_on_random_histories_with_late_entries_and_corrections() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Told> histories = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            histories.add(Stories.random(random));
        }
        registered(AREA, Told.ZONE);
        tell(histories.toArray(Told[]::new));
        for (Quarter quarter : List.of(Q2.before(), Q2, Q2.after(), Q2.after().after())) {
            for (Instant knownAt : List.of(quarter.period().to(), Told.at("2026-06-10T12:00:00"), LATER)) {
                Line line = total(quarter, knownAt);
                long open = histories.stream()
                        .filter(told -> isOpen(told, quarter.period().to().minusNanos(1000), knownAt))
                        .count();
                assertThat(line.count(Figure.OPEN_AT_THE_END))
                        .as("seed %d, %s known at %s", seed, quarter, knownAt)
                        .isEqualTo(open);
                assertThat(line.addsUp())
                        .as("seed %d, %s: %s", seed, quarter, line)
                        .isTrue();
                assertThat(line.count(Figure.RECEIVED))
                        .as("seed %d", seed)
                        .isEqualTo(counted(histories, knownAt, Countable.RECEIVED, quarter));
                assertThat(line.count(Figure.ANSWERED))
                        .as("seed %d", seed)
                        .isEqualTo(counted(histories, knownAt, Countable.ANSWERED, quarter));
                assertThat(line.count(Figure.EXTENDED))
                        .as("seed %d", seed)
                        .isEqualTo(counted(histories, knownAt, Countable.EXTENDED, quarter));
            }
        }
        rebuiltAsItWasLive(seed);
    }

    private void rebuiltAsItWasLive(long seed) {
        Map<String, List<String>> live = GenerationsCompared.rows(given, model);
        assertThat(live.get(QuarterReadModel.GROUP)).isNotEmpty();
        java.util.Objects.requireNonNull(models).rebuild(QuarterReadModel.GROUP);
        assertThat(GenerationsCompared.rows(given, model)).as("seed %d", seed).isEqualTo(live);
    }

    @Test
    void a_rebuild_counts_each_fact_by_the_rules_that_were_known_when_it_came() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Told> histories = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            histories.add(Stories.random(random));
        }
        // rules come between the facts of matters, some too late for those before
        List<Runnable> rules = List.of(
                () -> registered(AREA, Told.ZONE),
                () -> charter(area(3), "2026-01-01", RuleKeys.LATE_RECORD_DAYS, new RuleValue.Whole(1)),
                this::adopt,
                () -> registered(new AreaPath(area(1), null, null), Told.ZONE),
                () -> charter(area(1), "2026-02-01", RuleKeys.LATE_RECORD_DAYS, new RuleValue.Whole(9)),
                () -> charter(area(3), "2026-03-01", RuleKeys.LATE_RECORD_DAYS, new RuleValue.Whole(5)),
                this::adopt);
        tell(histories, rules);
        rebuiltAsItWasLive(seed);
    }

    @Test
    void the_list_behind_a_figure_is_as_long_as_the_figure_is_great() {
        Random random = new Random(7);
        List<Told> histories = new ArrayList<>(List.of(Stories.septicTank(), Stories.chargingShed()));
        for (int i = 0; i < 40; i++) {
            histories.add(Stories.random(random));
        }
        tell(histories.toArray(Told[]::new));
        int someRows = 0;
        for (Quarter quarter : List.of(Q2, Q2.after())) {
            Asked asked = asked(quarter, Told.at("2026-07-20T09:00:00"), true);
            Line all = table.line(EnumSet.allOf(Figure.class), asked, scope(AREA));
            for (Figure figure : Figure.values()) {
                Rows among = figure.among();
                List<Behind> behind = behind(figure.counted(), asked);
                someRows += behind.isEmpty() ? 0 : 1;
                assertThat((long) behind.size())
                        .as("%s in %s", figure, quarter)
                        .isEqualTo(table.count(figure.counted(), asked, scope(AREA)));
                if (figure.isRate() && all.rate(figure).hidden()) {
                    continue;
                }
                assertThat((long) behind.size())
                        .as("%s in %s", figure, quarter)
                        .isEqualTo(figure.isRate() ? all.rate(figure).of() : all.count(figure));
                if (among != null) {
                    assertThat((long) behind(among, asked).size())
                            .as("%s among in %s", figure, quarter)
                            .isEqualTo(all.rate(figure).among());
                }
                assertThat(table.behind(
                                figure.counted(),
                                asked,
                                scope(new AreaPath(area(1), area(2), area(99))),
                                Optional.empty(),
                                10))
                        .isEmpty();
            }
        }
        assertThat(someRows).as("the lists are not all empty").isGreaterThan(40);
    }

    /** Page by page, as a reader goes on. */
    private List<Behind> behind(Rows rows, Asked asked) {
        List<Behind> all = new ArrayList<>();
        for (List<Behind> page = table.behind(rows, asked, scope(AREA), Optional.empty(), 7);
                !page.isEmpty();
                page = table.behind(
                        rows,
                        asked,
                        scope(AREA),
                        Behind.After.read(page.getLast().place().written()),
                        7)) {
            all.addAll(page);
        }
        return all;
    }

    @Test
    void a_sheet_names_its_figures_in_json_as_it_always_did() {
        tell(Stories.septicTank());
        JsonNode json = JsonMapper.builder().build().valueToTree(total(Q2, LATER));
        assertThat(json.get("receivedFromLedgers").isIntegralNumber()).isTrue();
        assertThat(json.at("/rates/inTime/of").asInt()).isEqualTo(2);
        assertThat(json.at("/rates/inTime/among").asInt()).isEqualTo(2);
        assertThat(JsonMapper.builder()
                        .build()
                        .valueToTree(proposals(Q2))
                        .at("/satisfiedWithProcess/of")
                        .isIntegralNumber())
                .isTrue();
    }

    private static long counted(List<Told> histories, Instant knownAt, Countable countable, Quarter quarter) {
        return histories.stream()
                .flatMap(told -> Counting.of(
                        told.facts.stream()
                                .takeWhile(fact -> !fact.recordedAt().isAfter(knownAt))
                                .toList(),
                        RULES.measure(AREA))
                        .counted()
                        .stream())
                .filter(one -> one.figure() == countable)
                .filter(one -> !one.at().isBefore(quarter.period().from())
                        && one.at().isBefore(quarter.period().to()))
                .count();
    }

    private static boolean isOpen(Told told, Instant asOf, Instant knownAt) {
        return History.at(told.facts, asOf, knownAt) instanceof MatterState.Known known
                && known.stage() instanceof Stage.Open;
    }

    private void adopt() {
        given.fact(
                "calendar",
                UUID.randomUUID(),
                AREA,
                Told.at("2026-01-01T00:00:00"),
                new CalendarEvent.Adopted(
                        Told.happened(Told.at("2026-01-01T00:00:00")),
                        "2026",
                        "国务院办公厅",
                        new TreeSet<>(
                                List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5))),
                        new TreeSet<>(List.of(LocalDate.of(2026, 5, 9))),
                        new TreeSet<>()));
    }

    /** Facts of all matters in the order in which they were recorded. */
    private void tell(Told... matters) {
        tell(List.of(matters), List.of());
    }

    /** @param between what else is told, at even distances */
    private void tell(List<Told> matters, List<Runnable> between) {
        record Entry(UUID id, History.Recorded recorded) {}
        List<Entry> entries = new ArrayList<>();
        for (Told told : matters) {
            told.facts.forEach(fact -> entries.add(new Entry(told.id, fact)));
        }
        entries.sort(java.util.Comparator.comparing(entry -> entry.recorded().recordedAt()));
        Iterator<Runnable> others = between.iterator();
        int distance = entries.size() / (between.size() + 1) + 1;
        for (int n = 0; n < entries.size(); n++) {
            if (n % distance == distance - 1 && others.hasNext()) {
                others.next().run();
            }
            Entry entry = entries.get(n);
            given.fact(
                    "matter",
                    entry.id(),
                    AREA,
                    entry.recorded().recordedAt(),
                    entry.recorded().fact());
        }
        if (models == null) {
            models = given.followingFromTheBeginning(model);
        }
        given.folded();
    }

    /** What a rate divides, whether or not it is shown. */
    private Rate rated(Figure figure, Quarter quarter) {
        return rated(figure, asked(quarter, LATER, true));
    }

    private Rate rated(Figure figure, Asked asked) {
        return new Rate(
                table.count(figure.counted(), asked, scope(AREA)),
                table.count(java.util.Objects.requireNonNull(figure.among()), asked, scope(AREA)));
    }

    private Line total(Quarter quarter, Instant knownAt) {
        return line(quarter, knownAt, true);
    }

    private Line line(Quarter quarter, Instant knownAt, boolean basically) {
        Line line = table.lines(asked(quarter, knownAt, basically), scope(AREA))
                .get(new QuarterTable.Key(null, null, true, false));
        return java.util.Objects.requireNonNull(line);
    }

    private static Asked asked(Quarter quarter, Instant knownAt, boolean basically) {
        return new Asked(quarter.period(), knownAt, basically);
    }

    private static Scope scope(Role role) {
        return new Scope(AREA, role, new Id.PersonId(new UUID(0, 1)), new Id.OfficeId(new UUID(0, 2)), null);
    }

    private static Scope scope(AreaPath area) {
        return new Scope(area, Role.SECRETARY, new Id.PersonId(new UUID(0, 1)), new Id.OfficeId(new UUID(0, 2)), null);
    }

    private static Id.AreaId area(long n) {
        return new Id.AreaId(new UUID(0, n));
    }
}
