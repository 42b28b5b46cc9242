package org.gongjian.query.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.SignerStanding;
import org.gongjian.query.registry.charters.PresetTitles;
import org.gongjian.query.registry.charters.Sides;
import org.gongjian.query.trial.Answer.Code;
import org.gongjian.query.trial.Decided.Signers.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each decision comes out as decisions come out: the arithmetic of the stories, and what another rule makes of it. */
class DecidedTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** 劳动节 2026: off until the fifth, worked on Saturday the ninth. */
    private static final WorkDays DAYS = new WorkDays(
            Set.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5)),
            Set.of(LocalDate.of(2026, 5, 9)));

    @ParameterizedTest
    @CsvSource({
        "15, 2026-05-19T16:00, IN_TIME, 2026-05-19",
        "15, 2026-05-20T08:00, LATE, 2026-05-19",
        "5, 2026-05-12T16:00, LATE, 2026-05-06",
        "5, 2026-05-13T08:00, LATE_AND_SUPERVISED, 2026-05-06",
        "5, 2026-05-19T16:00, LATE_AND_SUPERVISED, 2026-05-06",
        "5, 2026-05-28T16:00, LATE_AND_REPORTED, 2026-05-06"
    })
    void a_date_is_counted_over_holidays_and_what_is_long_overdue_is_supervised_and_reported(
            int limit, LocalDateTime done, Code code, LocalDate on) {
        Decided.Deadline handling = new Decided.Deadline(
                RuleKeys.LIMIT_COMPLEX_DAYS, true, at("2026-04-24T15:40"), at(done), 0, null, null);

        assertThat(handling.on(under(rules -> whole(rules, RuleKeys.LIMIT_COMPLEX_DAYS, limit))))
                .isEqualTo(new Answer(code, on));
    }

    @Test
    void what_was_granted_moves_the_date_and_what_is_not_done_runs_or_is_late() {
        Decided.Deadline handling = Decided.Deadline.of(RuleKeys.LIMIT_REPAIR_DAYS, at("2026-06-22T10:00"));

        assertThat(handling.longerBy(5).on(under(none -> {}))).isEqualTo(new Answer(Code.RUNNING, day("2026-07-08")));
        assertThat(handling.on(under(rules -> whole(rules, RuleKeys.LIMIT_REPAIR_DAYS, 1))))
                .isEqualTo(new Answer(Code.LATE, day("2026-06-23")));
    }

    @Test
    void a_date_set_earlier_by_hand_is_no_later_under_a_more_generous_rule() {
        Decided.Deadline byHand = new Decided.Deadline(
                RuleKeys.LIMIT_REPAIR_DAYS, false, at("2026-04-13T10:00"), null, 0, day("2026-04-15"), 7);

        assertThat(byHand.on(under(rules -> whole(rules, RuleKeys.LIMIT_REPAIR_DAYS, 20)))
                        .on())
                .isEqualTo(day("2026-04-15"));
        assertThat(byHand.on(under(rules -> whole(rules, RuleKeys.LIMIT_REPAIR_DAYS, 1)))
                        .on())
                .isEqualTo(day("2026-04-14"));
        Decided.Deadline byRule = new Decided.Deadline(
                RuleKeys.LIMIT_REPAIR_DAYS, false, at("2026-04-13T10:00"), null, 0, day("2026-04-22"), 7);
        assertThat(byRule.on(under(rules -> whole(rules, RuleKeys.LIMIT_REPAIR_DAYS, 20)))
                        .on())
                .isEqualTo(day("2026-05-13"));
    }

    @Test
    void hours_are_counted_by_the_minute() {
        Decided.Deadline whistle = Decided.Deadline.of(RuleKeys.WHISTLE_HOURS, at("2026-04-15T09:30"))
                .done(at("2026-04-15T14:10"));

        assertThat(whistle.on(under(none -> {})).code()).isEqualTo(Code.IN_TIME);
        assertThat(whistle.on(under(rules -> whole(rules, RuleKeys.WHISTLE_HOURS, 4)))
                        .code())
                .isEqualTo(Code.LATE);
    }

    /** As decisions move it. */
    @Test
    void a_limit_in_hours_keeps_its_hour_when_it_is_moved() {
        Decided.Deadline urgent = Decided.Deadline.of(RuleKeys.LIMIT_URGENT_HOURS, at("2026-04-15T09:30"))
                .longerBy(1);

        assertThat(urgent.done(at("2026-04-17T09:00")).on(under(none -> {})))
                .isEqualTo(new Answer(Code.IN_TIME, day("2026-04-17")));
        assertThat(urgent.done(at("2026-04-17T10:00")).on(under(none -> {})))
                .isEqualTo(new Answer(Code.LATE, day("2026-04-17")));
    }

    @Test
    void a_step_is_open_so_long_or_only_after_so_long() {
        Decided.Within asked = new Decided.Within(
                RuleKeys.RETURN_WINDOW_DAYS_ISSUE, at("2026-04-13T10:00"), at("2026-04-14T15:00"), false);
        assertThat(asked.on(under(none -> {})).code()).isEqualTo(Code.ALLOWED);
        assertThat(asked.on(under(rules -> whole(rules, RuleKeys.RETURN_WINDOW_DAYS_ISSUE, 0)))
                        .code())
                .isEqualTo(Code.REFUSED);
        Decided.Within lapsed =
                new Decided.Within(RuleKeys.AUTO_CLOSE_DAYS, at("2026-04-13T10:00"), at("2026-05-11T08:00"), true);
        assertThat(lapsed.on(under(none -> {})).code()).isEqualTo(Code.ALLOWED);
        assertThat(lapsed.on(under(rules -> whole(rules, RuleKeys.AUTO_CLOSE_DAYS, 30)))
                        .code())
                .isEqualTo(Code.REFUSED);
    }

    /** 001-31: three members jointly, or one delegate alone while the congress sits. */
    @Test
    void signers_are_enough_by_the_rules_that_are_tried() {
        Signer full = new Signer(SignerStanding.FULL, false);
        Signer elsewhere = new Signer(SignerStanding.FULL, true);
        Signer probationary = new Signer(SignerStanding.PROBATIONARY, false);
        Signer supporter = new Signer(SignerStanding.SUPPORTER, false);
        Signer delegate = new Signer(SignerStanding.DELEGATE, false);
        Ground now = under(none -> {});

        assertThat(signed(false, full, full, supporter).on(now).code()).isEqualTo(Code.REFUSED);
        assertThat(signed(false, full, elsewhere, probationary).on(now).code()).isEqualTo(Code.ALLOWED);
        assertThat(signed(false, full, elsewhere, probationary)
                        .on(under(rules -> flag(rules, RuleKeys.MEMBERS_ELSEWHERE_COUNT, false)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(signed(false, full, elsewhere, probationary)
                        .on(under(rules -> flag(rules, RuleKeys.PROBATIONARY_MAY_SIGN, false)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(signed(true, delegate).on(now).code()).isEqualTo(Code.ALLOWED);
        assertThat(signed(false, delegate).on(now).code()).isEqualTo(Code.REFUSED);
        assertThat(signed(true, delegate)
                        .on(under(rules -> flag(rules, RuleKeys.DELEGATE_ALONE_IN_SESSION, false)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(signed(true, full, full, full)
                        .on(under(rules -> flag(rules, RuleKeys.COSIGN_IN_SESSION, false)))
                        .code())
                .isEqualTo(Code.REFUSED);
    }

    @Test
    void an_extension_is_asked_in_time_not_too_often_and_not_too_long() {
        Decided.Extension asked = new Decided.Extension(
                RuleKeys.LIMIT_COMPLEX_DAYS,
                RuleKeys.LIMIT_COMPLEX_DAYS,
                at("2026-04-24T15:40"),
                0,
                at("2026-05-15T10:00"),
                5,
                0,
                false);

        assertThat(asked.on(under(none -> {})).code()).isEqualTo(Code.ALLOWED);
        assertThat(asked.on(under(rules -> whole(rules, RuleKeys.EXTENSION_MAX_ISSUE, 0)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(asked.on(under(rules -> whole(rules, RuleKeys.EXTENSION_MAX_PERCENT_ISSUE, 20)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(asked.on(under(rules -> whole(rules, RuleKeys.LIMIT_COMPLEX_DAYS, 10)))
                        .code())
                .as("asked after that date")
                .isEqualTo(Code.REFUSED);
        assertThat(asked.on(under(rules -> {
                            whole(rules, RuleKeys.LIMIT_COMPLEX_DAYS, 10);
                            flag(rules, RuleKeys.EXTENSION_BEFORE_DUE, false);
                        }))
                        .code())
                .isEqualTo(Code.ALLOWED);
    }

    @Test
    void of_a_reopened_matter_a_part_of_the_first_limit_may_be_granted() {
        Decided.Extension asked = new Decided.Extension(
                RuleKeys.REOPEN_DAYS,
                RuleKeys.LIMIT_COMPLEX_DAYS,
                at("2026-06-01T09:00"),
                0,
                at("2026-06-03T09:00"),
                7,
                0,
                false);

        assertThat(asked.on(under(none -> {})).code()).isEqualTo(Code.ALLOWED);
        assertThat(asked.on(under(rules -> whole(rules, RuleKeys.LIMIT_COMPLEX_DAYS, 10)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(asked.on(under(rules -> whole(rules, RuleKeys.REOPEN_DAYS, 1)))
                        .code())
                .as("asked after that date")
                .isEqualTo(Code.REFUSED);
    }

    @Test
    void a_suspension_is_as_long_as_the_charter_says_or_the_secretary_s() {
        Decided.Suspension planned =
                new Decided.Suspension(RuleKeys.LIMIT_REPAIR_DAYS, at("2026-06-01T09:00"), day("2026-06-10"), 0, false);

        assertThat(planned.on(under(none -> {})).code()).isEqualTo(Code.ALLOWED);
        Ground half = under(rules -> whole(rules, RuleKeys.SUSPENSION_MAX_PERCENT, 50));
        assertThat(planned.on(half).code()).isEqualTo(Code.REFUSED);
        assertThat(new Decided.Suspension(
                                RuleKeys.LIMIT_REPAIR_DAYS, at("2026-06-01T09:00"), day("2026-06-10"), 0, true)
                        .on(half)
                        .code())
                .isEqualTo(Code.ALLOWED);
    }

    @Test
    void other_decisions_follow_their_rule() {
        assertThat(new Decided.Ballot(false)
                        .on(under(rules -> flag(rules, RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT, true)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(new Decided.Ballot(true)
                        .on(under(rules -> flag(rules, RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT, true)))
                        .code())
                .isEqualTo(Code.ALLOWED);
        assertThat(new Decided.AtMost(RuleKeys.REOPEN_MAX, 1)
                        .on(under(rules -> whole(rules, RuleKeys.REOPEN_MAX, 0)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(new Decided.From(RuleKeys.REPORT_AFTER_RETURNS, 1, true)
                        .on(under(rules -> whole(rules, RuleKeys.REPORT_AFTER_RETURNS, 1)))
                        .code())
                .isEqualTo(Code.REPORTED);
        assertThat(new Decided.From(RuleKeys.FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL, 1, false)
                        .on(under(rules -> whole(rules, RuleKeys.FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL, 2)))
                        .code())
                .isEqualTo(Code.REFUSED);
        assertThat(new Decided.Sampled(300, 40).on(under(none -> {})).code()).isEqualTo(Code.SPARED);
        assertThat(new Decided.Sampled(300, 40)
                        .on(under(rules -> whole(rules, RuleKeys.FOLLOW_UP_ALL_UP_TO, 300)))
                        .code())
                .isEqualTo(Code.ASKED);
        assertThat(new Decided.Attempts(List.of(at("2026-04-13T09:00"), at("2026-04-13T15:00"), at("2026-04-14T09:00")))
                        .on(under(rules -> whole(rules, RuleKeys.FOLLOW_UP_MIN_DAYS, 3)))
                        .code())
                .isEqualTo(Code.REFUSED);
    }

    @Test
    void a_rating_stands_on_the_scale_and_counts_or_not() {
        Decided.Rated basically = new Decided.Rated(false, Satisfaction.BASICALLY_SATISFIED);
        assertThat(basically.on(under(none -> {})).code()).isEqualTo(Code.SATISFIED);
        assertThat(basically
                        .on(under(rules -> flag(rules, RuleKeys.BASICALLY_SATISFIED_COUNTS, false)))
                        .code())
                .isEqualTo(Code.NOT_SATISFIED);
        assertThat(new Decided.Rated(true, Satisfaction.VERY_SATISFIED)
                        .on(under(none -> {}))
                        .code())
                .isEqualTo(Code.NOT_ON_THE_SCALE);
    }

    private static Decided.Signers signed(boolean inSession, Signer... signers) {
        return new Decided.Signers(List.of(signers), inSession);
    }

    private static Ground under(Consumer<TreeMap<String, CharterRule>> change) {
        TreeMap<String, CharterRule> rules =
                new TreeMap<>(new PresetTitles().defaults().rules());
        change.accept(rules);
        CharterVersion version = Sides.version("试", List.copyOf(rules.values()));
        return new Ground(version, DAYS, ZONE, at("2026-06-30T12:00"));
    }

    private static void whole(TreeMap<String, CharterRule> rules, String key, int value) {
        put(rules, key, new RuleValue.Whole(value));
    }

    private static void flag(TreeMap<String, CharterRule> rules, String key, boolean value) {
        put(rules, key, new RuleValue.Flag(value));
    }

    private static void put(TreeMap<String, CharterRule> rules, String key, RuleValue value) {
        rules.put(key, GivenTrials.stated(key, value));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
