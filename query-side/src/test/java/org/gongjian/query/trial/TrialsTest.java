package org.gongjian.query.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.PROPERTY;
import static org.gongjian.query.corpus.MatterFacts.RULES;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.corpus.MatterFacts.due;
import static org.gongjian.query.corpus.MatterFacts.forOrganisation;
import static org.gongjian.query.trial.GivenTrials.TODAY;
import static org.gongjian.query.trial.GivenTrials.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ResolutionBasis;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.query.corpus.GoldenCorpus;
import org.gongjian.query.corpus.MatterFacts;
import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.query.platform.forms.WrongParameter;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.charters.Sides;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Concealed;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year of decisions under another version: what comes out otherwise, and on which rule it rests. */
class TrialsTest {
    private static final UUID MATTER = new UUID(0x1234, 1);
    private final GivenTrials trial = new GivenTrials();
    private final GivenFacts given = trial.facts;
    private final Trials trials = trial.trials;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void what_would_have_been_late_is_found_with_the_rule_that_makes_it_so() {
        repairedInSevenDays(MATTER, Sensitivity.ORDINARY);

        Trials.Result result = tried(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5));

        assertThat(result.changed()).containsExactly(RuleKeys.LIMIT_REPAIR_DAYS);
        assertThat(result.untouched()).isEmpty();
        assertThat(result.otherwise()).isEqualTo(1);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.question()).isEqualTo(Question.HANDLING);
            assertThat(finding.examined()).isEqualTo(1);
            assertThat(finding.shown()).singleElement().satisfies(one -> {
                assertThat(one.id()).isEqualTo(MATTER);
                assertThat(one.number()).isEqualTo("LY20260413-01");
                assertThat(one.summary()).isEqualTo("化粪池漫溢");
                assertThat(one.before()).isEqualTo(new Answer(Answer.Code.IN_TIME, LocalDate.of(2026, 4, 22)));
                assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.LATE, LocalDate.of(2026, 4, 20)));
                assertThat(one.rules()).containsExactly(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5));
            });
        });
    }

    @Test
    void what_a_community_states_itself_is_what_its_decisions_come_out_by_when_the_street_tries() {
        trial.inForce(LocalDate.of(2026, 5, 1), whole(RuleKeys.LIMIT_REPAIR_DAYS, 6));
        repairedInSevenDays(MATTER, Sensitivity.ORDINARY);
        AreaPath street = new AreaPath(AREA.district(), AREA.street(), null);

        Trials.Result result = trials.of(
                street,
                Sides.version("试", List.of(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5))),
                TODAY,
                new Scope(street, Role.STREET, MatterFacts.CLERK, MatterFacts.CLERKS_OFFICE, null),
                Turn.FIRST);

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.shown())
                        .singleElement()
                        .satisfies(
                                one -> assertThat(one.rules()).containsExactly(whole(RuleKeys.LIMIT_REPAIR_DAYS, 6))));
    }

    @Test
    void an_administrator_sees_what_comes_out_otherwise_and_reads_no_matter_s_own_words() {
        repairedInSevenDays(MATTER, Sensitivity.ORDINARY);
        CharterVersion version = Sides.version("试", List.of(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5)));

        Trials.Result result = trials.of(AREA, version, TODAY, MatterFacts.scope(Role.ADMINISTRATOR), Turn.FIRST);

        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.shown())
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.number()).isEqualTo("LY20260413-01");
                            assertThat(one.summary()).isNull();
                            assertThat(one.tried().code()).isEqualTo(Answer.Code.LATE);
                        }));
    }

    @Test
    void what_comes_out_otherwise_is_listed_by_pages_and_counted_on_each() {
        int many = 2 * Trials.PAGE + 1;
        for (int n = 1; n <= many; n++) {
            // ids on both sides of the sign, as the database orders them and as Java does not
            repairedInSevenDays(new UUID(n % 2 == 0 ? n : -n, n), Sensitivity.ORDINARY);
        }
        CharterVersion version = Sides.version("试", List.of(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5)));
        List<UUID> listed = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = null;
        do {
            Trials.Finding finding = trials.of(
                            AREA, version, TODAY, scope(), Turn.read(after == null ? null : "HANDLING", after))
                    .findings()
                    .getFirst();
            assertThat(finding.otherwise()).isEqualTo(many);
            finding.shown().forEach(one -> listed.add(one.id()));
            sizes.add(finding.shown().size());
            after = finding.next();
        } while (after != null);

        assertThat(sizes).containsExactly(Trials.PAGE, Trials.PAGE, 1);
        assertThat(listed).doesNotHaveDuplicates().hasSize(many);
        assertThat(trials.of(AREA, version, TODAY, scope(), Turn.read("EXTENSION", null))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.otherwise()).as("still counted").isEqualTo(many);
                    assertThat(finding.shown()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"NO_SUCH, , question", ", aGVsbG8, question", "HANDLING, aGVsbG8, after", "HANDLING, ?, after"})
    void a_place_that_is_none_is_said_to_be_wrong(@Nullable String question, @Nullable String after, String named) {
        assertThatThrownBy(() -> Turn.read(question, after))
                .isInstanceOfSatisfying(
                        WrongParameter.class,
                        wrong -> assertThat(wrong.parameter()).isEqualTo(named));
    }

    @Test
    void a_date_that_moves_without_a_consequence_is_counted_and_not_listed() {
        repairedInSevenDays(MATTER, Sensitivity.ORDINARY);

        assertThat(tried(whole(RuleKeys.LIMIT_REPAIR_DAYS, 9)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.moved()).isEqualTo(1);
                    assertThat(finding.shown()).isEmpty();
                });
    }

    @Test
    void what_stood_before_a_meeting_is_owed_under_the_same_date() {
        tell(MATTER, assigned(Sensitivity.ORDINARY));
        tell(
                MATTER,
                new MatterEvent.PlacedOnAgenda(
                        bySecretary("2026-04-14T09:00:00"), "四月联席会", LocalDate.of(2026, 4, 15), null, "商定清掏"),
                new MatterEvent.Resolved(
                        bySecretary("2026-04-15T16:00:00"),
                        new ResolutionBasis.Recorded(
                                BodyKind.JOINT_CONFERENCE,
                                "四月联席会",
                                LocalDate.of(2026, 4, 15),
                                VoteManner.SHOW_OF_HANDS,
                                9,
                                9,
                                9,
                                0,
                                0),
                        ResolutionOutcome.ADOPTED,
                        "按期清掏",
                        null),
                reported());

        assertThat(tried(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.question()).isEqualTo(Question.HANDLING);
                    assertThat(finding.otherwise()).isEqualTo(1);
                });
    }

    @Test
    void a_matter_that_another_body_was_asked_about_is_not_admitted_thereby() {
        tell(
                MATTER,
                raised(Sensitivity.ORDINARY),
                new MatterEvent.Referred(
                        byClerk("2026-04-13T10:00:00"),
                        1,
                        PROPERTY,
                        ReferralMode.FORWARDED,
                        null,
                        "请核实权属",
                        due("2026-04-20"),
                        RULES),
                new MatterEvent.ReferralAnswered(
                        forOrganisation("2026-04-16T10:00:00", PROPERTY), 1, "属社区", null, false),
                MatterFacts.admitted(byClerk("2026-04-16T11:00:00"), "化粪池漫溢", Sensitivity.ORDINARY));

        assertThat(tried(whole(RuleKeys.ADMISSION_DAYS_ISSUE, 5)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.shown())
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.before()).isEqualTo(new Answer(Answer.Code.LATE, LocalDate.of(2026, 4, 14)));
                            assertThat(one.tried())
                                    .isEqualTo(new Answer(Answer.Code.IN_TIME, LocalDate.of(2026, 4, 20)));
                        }));
    }

    @Test
    void the_same_rules_lead_to_the_same_decisions() {
        repairedInSevenDays(MATTER, Sensitivity.ORDINARY);

        Trials.Result result = tried();

        assertThat(result.changed()).isEmpty();
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void neither_a_sensitive_matter_nor_one_of_another_year_nor_of_another_area_is_listed() {
        repairedInSevenDays(MATTER, Sensitivity.SENSITIVE);

        assertThat(tried(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5)).findings()).isEmpty();
        repairedInSevenDays(new UUID(0x1234, 2), Sensitivity.ORDINARY);
        assertThat(tried(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5)).otherwise()).isEqualTo(1);
        assertThat(trials.of(
                                AREA,
                                Sides.version("试", List.of(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5))),
                                TODAY.plusYears(2),
                                scope(),
                                Turn.FIRST)
                        .findings())
                .isEmpty();
        Scope foreign = MatterFacts.foreign(Role.ADMINISTRATOR);
        assertThat(trials.of(
                                foreign.area(),
                                Sides.version("试", List.of(whole(RuleKeys.LIMIT_REPAIR_DAYS, 5))),
                                TODAY,
                                foreign,
                                Turn.FIRST)
                        .findings())
                .isEmpty();
    }

    @Test
    void a_changed_rule_that_no_decision_can_be_taken_again_under_is_named_with_the_reason() {
        Trials.Result result = tried(
                whole(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS, 5),
                whole(RuleKeys.REMIND_BEFORE_DAYS, 1),
                whole(RuleKeys.LATE_RECORD_DAYS, 1),
                whole(RuleKeys.POINTS_PER_SERVICE_HOUR, 1),
                whole(RuleKeys.CONTACT_DATA_KEPT_MONTHS, 12));

        assertThat(result.untouched())
                .isEqualTo(Map.of(
                        Untouched.MEETINGS, List.of(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS),
                        Untouched.REMINDERS, List.of(RuleKeys.REMIND_BEFORE_DAYS),
                        Untouched.FIGURES, List.of(RuleKeys.LATE_RECORD_DAYS),
                        Untouched.REGISTERS, List.of(RuleKeys.POINTS_PER_SERVICE_HOUR),
                        Untouched.OTHERS, List.of(RuleKeys.CONTACT_DATA_KEPT_MONTHS)));
    }

    @Test
    void every_rule_is_either_covered_or_left_with_a_reason() {
        Trials.Result result = tried();

        assertThat(result.covers()).isNotEmpty();
        assertThat(result.covers())
                .contains(MeetingRuleKeys.MAJORITY_JOINT_MEETING_OF, MeetingRuleKeys.QUORUM_ELECTION);
        assertThat(result.leaves().get(Untouched.MEETINGS))
                .contains(MeetingRuleKeys.VOTE_MANNER, RuleKeys.PUBLIC_NOTICE_DAYS);
        assertThat(result.covers().size()
                        + result.leaves().values().stream().mapToInt(List::size).sum())
                .isEqualTo(RuleKeys.ALL.size());
    }

    @Test
    void every_kind_of_decision_is_kept_and_depends_only_on_the_rules_it_names() {
        try (GivenFacts corpus = GoldenCorpus.given()) {
            corpus.followingFromTheBeginning(
                    new TrialReadModel(corpus.jdbc(), new Streams(corpus.jdbc(), corpus.serializer()), corpus.rows()));
            corpus.folded();
            TrialTable table = new TrialTable(corpus.jdbc(), Generation.live(TrialReadModel.GROUP));
            Set<Question> seen = new TreeSet<>();
            table.each(at("2000-01-01T00:00:00"), at("2100-01-01T00:00:00"), scope(), row -> {
                seen.add(row.question());
                assertThat(row.decided()).isInstanceOf(row.question().shape());
                assertThat(row.question().rules()).containsAll(row.decided().rules());
            });
            assertThat(seen)
                    .contains(
                            Question.ADMISSION,
                            Question.HANDLING,
                            Question.ACCEPTANCE,
                            Question.RATING,
                            Question.MEETING_QUORUM)
                    .hasSizeGreaterThan(12);
        }
        assertThat(Arrays.stream(Question.values()).flatMap(one -> one.rules().stream()))
                .isSubsetOf(RuleKeys.ALL);
    }

    private Trials.Result tried(CharterRule... stated) {
        return trial.tried(stated);
    }

    private static Scope scope() {
        return MatterFacts.scope(Role.SECRETARY);
    }

    /** Assigned on Monday the 13th; seven working days are the 22nd, on which it was reported. */
    private void repairedInSevenDays(UUID matter, Sensitivity sensitivity) {
        tell(matter, assigned(sensitivity));
        tell(matter, reported());
    }

    private static MatterEvent raised(Sensitivity sensitivity) {
        return MatterFacts.raised(
                byClerk("2026-04-13T09:10:00"),
                "LY20260413-01",
                "化粪池漫溢",
                new Concealed(MatterFacts.CLERK, "A256GCM", "box"),
                new Raiser.Anonymous(),
                sensitivity);
    }

    private static MatterEvent[] assigned(Sensitivity sensitivity) {
        return new MatterEvent[] {
            raised(sensitivity),
            MatterFacts.admitted(byClerk("2026-04-13T09:40:00"), "化粪池漫溢", sensitivity),
            MatterFacts.assigned(bySecretary("2026-04-13T10:00:00"), PROPERTY),
            new MatterEvent.Accepted(forOrganisation("2026-04-13T15:00:00", PROPERTY), PROPERTY)
        };
    }

    private static MatterEvent reported() {
        return new MatterEvent.CompletionReported(
                forOrganisation("2026-04-22T15:00:00", PROPERTY),
                PROPERTY,
                ResultClass.A,
                "已抽排",
                null,
                List.of(),
                due("2026-04-23"),
                RULES);
    }

    private void tell(UUID matter, MatterEvent... facts) {
        for (MatterEvent fact : facts) {
            given.fact("matter", matter, AREA, fact.happened().at(), fact);
        }
        given.folded();
    }
}
