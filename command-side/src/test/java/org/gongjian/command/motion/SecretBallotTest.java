package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.VOTED;
import static org.gongjian.command.motion.GivenMotion.forAnother;
import static org.gongjian.command.motion.GivenMotion.happened;
import static org.gongjian.command.motion.GivenMotion.seat;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.motion.BallotPaper.Grade;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Evidence;
import org.gongjian.record.Happened;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class SecretBallotTest {
    private static final Question TWO_OF_THREE = new Question.Selection("优秀建议案", List.of("路灯", "充电棚", "门铃"), 2);
    private static final Question APPRAISAL = new Question.Appraisal("测评", List.of("甲", "乙"));
    private static final BallotPaper YES = saying(Choice.YES);
    private static final BallotPaper NO = saying(Choice.NO);

    // ------------------------------------------------------------------ casting

    @Test
    void the_fact_says_which_seat_cast_and_nothing_else() {
        GivenMotion given = secret(6);
        Edge edge = given.edge(Role.MEMBER, 102, VOTED, new Evidence("投了赞成", List.of()));
        MotionEvent.BallotCast cast =
                (MotionEvent.BallotCast) given.decide(edge, new MotionCommand.CastBallot(YES, given.meeting));
        assertThat(cast.seat()).isEqualTo(seat(2));
        assertThat(cast.happened().evidence()).as("no words are put beside it").isNull();
        assertThat(given.decide(edge, new MotionCommand.CastBallot(NO, given.meeting)))
                .as("the same fact, whatever is chosen")
                .isEqualTo(cast);
    }

    @Test
    void a_ballot_is_cast_once_and_not_changed() {
        GivenMotion given = secret(6).casts(102, YES);
        for (BallotPaper again : List.of(YES, NO)) {
            assertRefused(
                    MotionRefusal.BALLOT_IS_CAST_ALREADY,
                    () -> given.decide(given.voter(102), new MotionCommand.CastBallot(again, given.meeting)));
        }
    }

    @Test
    void whoever_sits_there_casts_it_in_person_while_the_meeting_sits() {
        GivenMotion given = secret(6).substituted(4, 500).casts(500, YES);
        assertRefused(
                MotionRefusal.ANOTHER_SITS_FOR_YOU,
                () -> given.decide(given.voter(104), new MotionCommand.CastBallot(NO, given.meeting)));
        assertRefused(
                MotionRefusal.YOU_HAVE_NO_SEAT,
                () -> given.decide(given.voter(600), new MotionCommand.CastBallot(NO, given.meeting)));
        assertRefused(
                MotionRefusal.VOTE_IS_CAST_IN_PERSON,
                () -> given.decide(forAnother(given.voter(102), 103), new MotionCommand.CastBallot(NO, given.meeting)));
        given.then(new MeetingEvent.AttendanceTaken(happened(VOTED), List.of(seat(3)), Attendance.EXCUSED));
        assertRefused(
                MotionRefusal.SEAT_IS_NOT_THERE,
                () -> given.decide(given.voter(103), new MotionCommand.CastBallot(NO, given.meeting)));
        given.then(new MeetingEvent.Recused(happened(VOTED), 1, seat(5), "利害关系"));
        assertRefused(
                MotionRefusal.SEAT_DOES_NOT_DECIDE,
                () -> given.decide(given.voter(105), new MotionCommand.CastBallot(NO, given.meeting)));
        given.then(new MeetingEvent.Closed(happened("2026-04-24T16:00")));
        assertRefused(
                MotionRefusal.MEETING_IS_NOT_IN_SESSION,
                () -> given.decide(given.voter(102), new MotionCommand.CastBallot(NO, given.meeting)));
    }

    @Test
    void named_votes_and_papers_are_of_no_use_in_a_secret_ballot_nor_the_other_way_around() {
        GivenMotion given = secret(6);
        assertRefused(
                MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                () -> given.decide(given.voter(102), given.vote(Choice.YES)));
        assertRefused(
                MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                () -> given.decide(VOTED, new MotionCommand.RecordVote(seat(2).key(), Choice.YES, given.meeting)));
        GivenMotion named = session(BodyKind.COMMITTEE, 6, 6).put(APPROVAL, VotingWay.NAMED);
        assertRefused(
                MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                () -> named.decide(named.voter(102), new MotionCommand.CastBallot(YES, named.meeting)));
    }

    @Test
    void a_ballot_answers_the_question_that_was_put() {
        refusedAs(APPROVAL, paper(null, List.of(), false, List.of()));
        refusedAs(APPROVAL, paper(Choice.YES, List.of("路灯"), false, List.of()));
        refusedAs(APPROVAL, paper(Choice.YES, List.of(), true, List.of()));
        refusedAs(TWO_OF_THREE, YES);
        refusedAs(TWO_OF_THREE, paper(null, List.of(), false, List.of()));
        refusedAs(TWO_OF_THREE, paper(null, List.of("路灯"), true, List.of()));
        refusedAs(TWO_OF_THREE, paper(null, List.of("路灯", "路灯"), false, List.of()));
        refusedAs(TWO_OF_THREE, paper(null, List.of("电梯"), false, List.of()));
        refusedAs(TWO_OF_THREE, paper(null, List.of("路灯", "充电棚", "门铃"), false, List.of()));
        refusedAs(APPRAISAL, paper(null, List.of(), false, List.of(Grade.SATISFIED)));
        refusedAs(APPRAISAL, paper(Choice.YES, List.of(), false, List.of(Grade.SATISFIED, Grade.UNKNOWN)));
    }

    @Test
    void every_ballot_raises_the_counters_by_as_much_whatever_it_says() {
        for (BallotPaper paper : List.of(
                paper(null, List.of("门铃"), false, List.of()),
                paper(null, List.of("路灯", "门铃"), false, List.of()),
                paper(null, List.of(), true, List.of()))) {
            int[] marks = paper.marks(TWO_OF_THREE).orElseThrow();
            assertThat(marks).hasSize(Counters.size(TWO_OF_THREE));
            assertThat(java.util.Arrays.stream(marks).sum()).isEqualTo(Counters.perBallot(TWO_OF_THREE));
        }
        assertThat(YES.marks(APPROVAL).orElseThrow()).containsExactly(1, 0, 0);
        assertThat(paper(null, List.of(), false, List.of(Grade.UNKNOWN, Grade.SATISFIED))
                        .marks(APPRAISAL)
                        .orElseThrow())
                .containsExactly(0, 0, 0, 1, 1, 0, 0, 0);
        assertThat(new MotionCommand.CastBallot(YES, secret(6).meeting).toString())
                .as("nothing that is written to a log")
                .doesNotContain("YES");
    }

    @Test
    void the_counters_are_read_as_what_was_put() {
        assertThat(Counters.counts(APPROVAL, new int[] {3, 2, 1})).isEqualTo(new Counts.Votes(3, 2, 1));
        assertThat(Counters.counts(TWO_OF_THREE, new int[] {3, 2, 1, 4}))
                .isEqualTo(new Counts.Picks(
                        List.of(new Counts.Pick("路灯", 3), new Counts.Pick("充电棚", 2), new Counts.Pick("门铃", 1))));
        assertThat(Counters.counts(APPRAISAL, new int[] {1, 2, 3, 4, 5, 3, 1, 1}))
                .isEqualTo(new Counts.Ratings(
                        List.of(new Counts.Rating("甲", 1, 2, 3, 4), new Counts.Rating("乙", 5, 3, 1, 1))));
    }

    // ------------------------------------------------------------------ counting

    @Test
    void ballots_are_counted_once_and_with_the_end() {
        GivenMotion given = cast(secret(6), 5);
        List<MotionEvent> ended = given.decideAll(VOTED, close(given, 5, new Counts.Votes(4, 1, 0)));
        assertThat(ended).hasSize(2);
        assertThat(ended.getFirst()).isInstanceOfSatisfying(MotionEvent.BallotsCounted.class, counted -> {
            assertThat(counted.cast()).isEqualTo(5);
            assertThat(counted.counts()).isEqualTo(new Counts.Votes(4, 1, 0));
            assertThat(counted.shownFrom()).isEqualTo(5);
        });
        assertThat(outcome(ended)).satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Outcome.Result.ADOPTED);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(4, 1, 0));
        });
        given.does(VOTED, close(given, 5, new Counts.Votes(4, 1, 0)));
        assertThat(given.state).isInstanceOf(MotionState.Decided.class);
        assertRefused(
                MotionRefusal.MOTION_IS_CLOSED,
                () -> given.decide(given.voter(106), new MotionCommand.CastBallot(YES, given.meeting)));
        assertRefused(
                MotionRefusal.MOTION_IS_CLOSED,
                () -> given.decideAll(VOTED, close(given, 5, new Counts.Votes(4, 1, 0))));
    }

    @Test
    void of_a_few_only_the_result_is_told() {
        GivenMotion given = cast(secret(6), 4);
        List<MotionEvent> ended = given.decideAll(VOTED, close(given, 4, new Counts.Votes(2, 2, 0)));
        assertThat(ended.getFirst())
                .isInstanceOfSatisfying(
                        MotionEvent.BallotsCounted.class,
                        counted -> assertThat(counted.counts()).isNull());
        assertThat(outcome(ended).counts()).isNull();
        assertThat(outcome(ended).result()).as("a tie would say two and two").isEqualTo(Outcome.Result.REJECTED);

        GivenMotion shown = cast(secret(6).under(MeetingRuleKeys.SECRET_COUNTS_SHOWN_FROM, new RuleValue.Whole(4)), 4);
        assertThat(outcome(shown.decideAll(VOTED, close(shown, 4, new Counts.Votes(2, 2, 0)))))
                .satisfies(outcome -> {
                    assertThat(outcome.result()).isEqualTo(Outcome.Result.TIED);
                    assertThat(outcome.counts()).isEqualTo(new Counts.Votes(2, 2, 0));
                });
    }

    @Test
    void whether_there_is_a_tie_is_told_to_nobody_before_the_end() {
        GivenMotion given = cast(chairDecides(), 6);
        for (Counts.Votes held : List.of(new Counts.Votes(3, 3, 0), new Counts.Votes(5, 1, 0))) {
            assertRefused(
                    MotionRefusal.TIE_IS_FOR_THE_CHAIR_TO_DECIDE, () -> given.decideAll(VOTED, close(given, 6, held)));
        }
        assertThat(outcome(given.decideAll(VOTED, closeSaying(Choice.YES, given, new Counts.Votes(3, 3, 0)))))
                .satisfies(outcome -> assertThat(outcome.result()).isEqualTo(Outcome.Result.ADOPTED))
                .satisfies(outcome -> assertThat(outcome.casting()).isEqualTo(Choice.YES));
        assertThat(outcome(given.decideAll(VOTED, closeSaying(Choice.NO, given, new Counts.Votes(5, 1, 0)))))
                .satisfies(outcome -> assertThat(outcome.result()).isEqualTo(Outcome.Result.ADOPTED))
                .satisfies(outcome -> assertThat(outcome.casting()).isNull());

        GivenMotion few = cast(chairDecides(), 4);
        assertThat(outcome(few.decideAll(VOTED, close(few, 4, new Counts.Votes(2, 2, 0))))
                        .result())
                .isEqualTo(Outcome.Result.REJECTED);
    }

    @Test
    void what_is_counted_is_what_was_cast() {
        GivenMotion given = cast(secret(6), 5);
        for (MotionCommand wrong : List.of(
                close(given, 4, new Counts.Votes(4, 0, 0)),
                close(given, 6, new Counts.Votes(6, 0, 0)),
                close(given, 5, new Counts.Votes(4, 0, 0)),
                close(given, 5, new Counts.Votes(6, -1, 0)),
                new MotionCommand.Close(given.meeting, null))) {
            assertRefused(MotionRefusal.BALLOT_BOX_DISAGREES, () -> given.decideAll(VOTED, wrong));
        }
    }

    @Test
    void whoever_cast_was_there_even_if_he_left_since() {
        GivenMotion given = cast(secret(6), 5);
        given.then(new MeetingEvent.AttendanceTaken(
                happened(VOTED), List.of(seat(2), seat(3), seat(4)), Attendance.EXCUSED));
        assertThat(outcome(given.decideAll(VOTED, close(given, 5, new Counts.Votes(4, 1, 0))))
                        .present())
                .isEqualTo(6);
    }

    @Test
    void names_are_chosen_and_persons_appraised() {
        GivenMotion selection = session(BodyKind.COMMITTEE, 6, 6).put(TWO_OF_THREE, VotingWay.SECRET_BALLOT);
        for (int person = 101; person <= 105; person++) {
            selection.casts(person, paper(null, List.of("路灯", "门铃"), false, List.of()));
        }
        Counts picks = new Counts.Picks(
                List.of(new Counts.Pick("路灯", 5), new Counts.Pick("充电棚", 0), new Counts.Pick("门铃", 5)));
        assertThat(outcome(selection.decideAll(VOTED, close(selection, 5, picks)))
                        .chosen())
                .containsExactly("路灯", "门铃");

        GivenMotion appraisal = session(BodyKind.COMMITTEE, 6, 6).put(APPRAISAL, VotingWay.SECRET_BALLOT);
        for (int person = 101; person <= 105; person++) {
            appraisal.casts(person, paper(null, List.of(), false, List.of(Grade.SATISFIED, Grade.UNKNOWN)));
        }
        Counts ratings =
                new Counts.Ratings(List.of(new Counts.Rating("甲", 5, 0, 0, 0), new Counts.Rating("乙", 0, 0, 0, 5)));
        assertThat(outcome(appraisal.decideAll(VOTED, close(appraisal, 5, ratings)))
                        .result())
                .isEqualTo(Outcome.Result.COUNTED);
        Counts below =
                new Counts.Ratings(List.of(new Counts.Rating("甲", 6, -1, 0, 0), new Counts.Rating("乙", 0, 0, 0, 5)));
        assertRefused(MotionRefusal.BALLOT_BOX_DISAGREES, () -> appraisal.decideAll(VOTED, close(appraisal, 5, below)));
    }

    // ------------------------------------------------------------------ the record

    @Test
    void what_does_not_fit_the_record_is_an_anomaly() {
        GivenMotion given = cast(secret(6), 5);
        Happened by = happened(VOTED);
        MotionEvent.Seats seats = new MotionEvent.Seats(6, 6, 0, null);
        Outcome outcome = outcome(given.decideAll(VOTED, close(given, 5, new Counts.Votes(4, 1, 0))));
        MotionState opened =
                given.state.evolve(new MotionEvent.BallotsCounted(by, 5, new Counts.Votes(4, 1, 0), 5, seats));
        assertThat(opened).isInstanceOf(MotionState.Voting.class);
        for (MotionState amiss : List.of(
                given.state.evolve(new MotionEvent.BallotCast(by, seat(2))),
                given.state.evolve(new MotionEvent.BallotCast(by, seat(9))),
                given.state.evolve(new MotionEvent.BallotsCounted(by, 6, null, 5, seats)),
                given.state.evolve(new MotionEvent.BallotsCounted(by, 5, new Counts.Votes(5, 1, 0), 5, seats)),
                given.state.evolve(new MotionEvent.Closed(by, outcome, null)),
                opened.evolve(new MotionEvent.BallotCast(by, seat(6))),
                opened.evolve(new MotionEvent.BallotsCounted(by, 5, null, 5, seats)))) {
            assertThat(amiss).isInstanceOf(MotionState.Anomaly.class);
        }
        assertThat(opened.evolve(new MotionEvent.Closed(by, outcome, null))).isInstanceOf(MotionState.Decided.class);
    }

    private static void refusedAs(Question question, BallotPaper paper) {
        GivenMotion given = session(BodyKind.COMMITTEE, 6, 6).put(question, VotingWay.SECRET_BALLOT);
        assertRefused(
                MotionRefusal.BALLOT_DOES_NOT_FIT_THE_QUESTION,
                () -> given.decide(given.voter(102), new MotionCommand.CastBallot(paper, given.meeting)));
    }

    private static GivenMotion secret(int seats) {
        return session(BodyKind.COMMITTEE, seats, seats).put(APPROVAL, VotingWay.SECRET_BALLOT);
    }

    private static GivenMotion chairDecides() {
        return session(BodyKind.COMMITTEE, 6, 6)
                .under(MeetingRuleKeys.TIE_MEANS, new RuleValue.Text("CHAIR_DECIDES"))
                .put(APPROVAL, VotingWay.SECRET_BALLOT);
    }

    private static MotionCommand closeSaying(Choice casting, GivenMotion given, Counts counts) {
        return new MotionCommand.Close(given.meeting, casting, new MotionCommand.Box(6, counts));
    }

    private static GivenMotion cast(GivenMotion given, int many) {
        for (int person = 101; person <= 100 + many; person++) {
            given.casts(person, YES);
        }
        return given;
    }

    private static MotionCommand close(GivenMotion given, int cast, Counts counts) {
        return new MotionCommand.Close(given.meeting, null, new MotionCommand.Box(cast, counts));
    }

    private static Outcome outcome(List<MotionEvent> ended) {
        return ((MotionEvent.Closed) ended.getLast()).outcome();
    }

    private static BallotPaper saying(Choice choice) {
        return paper(choice, List.of(), false, List.of());
    }

    private static BallotPaper paper(
            @org.jspecify.annotations.Nullable Choice choice, List<String> names, boolean blank, List<Grade> grades) {
        return new BallotPaper(choice, names, blank, grades);
    }
}
