package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.PUT;
import static org.gongjian.command.motion.GivenMotion.VOTED;
import static org.gongjian.command.motion.GivenMotion.happened;
import static org.gongjian.command.motion.GivenMotion.seat;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.MemberStanding.Membership;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionEvent.HandsCounted;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Evidence;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** Rules of practice.md 7.1 that say how a motion is counted: 回避、书面意见、收回票与发出票、仅正式党员. */
class CountedByTheCharterTest {
    private static final RuleValue YES = new RuleValue.Flag(true);
    private static final RuleValue NO = new RuleValue.Flag(false);
    private static final String FIRST = Nominees.of(Given.person(301));
    private static final String SECOND = Nominees.of(Given.person(302));
    private static final Question ELECTION = new Question.Election("增补委员", List.of(FIRST, SECOND), 1);
    private static final Evidence LETTER = new Evidence("书面意见，存档 12 号", List.of());

    // ------------------------------------------------------------------ 回避

    @Test
    void where_the_charter_keeps_them_recused_seats_are_expected_and_have_no_vote() {
        GivenMotion given = recusing(
                        session(BodyKind.COMMITTEE, 9, 8).under(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, NO))
                .put(APPROVAL, VotingWay.SHOW_OF_HANDS);

        assertRefused(
                MotionRefusal.MORE_HANDS_THAN_SEATS,
                () -> given.decide(VOTED, new MotionCommand.CountHands(new Counts.Votes(8, 0, 0), given.meeting)));
        given.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(4, 1, 2), given.meeting));
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.entitled()).isEqualTo(9);
            assertThat(outcome.present()).isEqualTo(8);
            assertThat(outcome.needed()).as("of nine, not of eight").isEqualTo(5);
            assertThat(outcome.result()).isEqualTo(Result.REJECTED);
        });
    }

    @Test
    void a_recused_seat_that_stays_among_the_entitled_cannot_vote() {
        GivenMotion given = recusing(
                        session(BodyKind.COMMITTEE, 9, 8).under(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, NO))
                .put(APPROVAL, VotingWay.NAMED);

        assertRefused(MotionRefusal.SEAT_DOES_NOT_DECIDE, () -> given.decide(given.voter(103), given.vote(Choice.YES)));
        given.votes(102, Choice.YES);
    }

    @Test
    void a_charter_that_changes_during_a_vote_does_not_change_how_it_is_counted() {
        GivenMotion put = recusing(session(BodyKind.COMMITTEE, 9, 8)).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        GivenMotion given = put.under(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, NO);

        given.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(5, 0, 2), given.meeting));
        assertThat(outcome(given).entitled()).isEqualTo(8);
    }

    /** Whichever way they are counted, so that it can be counted the other way. */
    @Test
    void how_many_recused_themselves_stands_in_every_count() {
        for (RuleValue leave : List.of(YES, NO)) {
            int others = leave == YES ? 8 : 9;
            MotionEvent.Seats seats = new MotionEvent.Seats(others, others - 1, 0, new MotionEvent.Recused(1, 1));
            for (VotingWay way : VotingWay.values()) {
                GivenMotion session = recusing(
                        session(BodyKind.COMMITTEE, 9, 8).under(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, leave));
                assertThat(inEveryCount(session, way))
                        .as(way.name())
                        .isNotEmpty()
                        .containsOnly(seats);
            }
        }
    }

    /** Seven are for it; of which seats that is, as the count says and the end. */
    private static List<MotionEvent.Seats> inEveryCount(GivenMotion session, VotingWay way) {
        GivenMotion given = session.put(APPROVAL, way);
        Counts.Votes votes = new Counts.Votes(7, 0, 0);
        MotionEvent counted = switch (way) {
            case NAMED -> null;
            case SHOW_OF_HANDS -> given.decide(VOTED, new MotionCommand.CountHands(votes, given.meeting));
            case PAPER_BALLOT ->
                given.decide(
                        VOTED,
                        new MotionCommand.CountPapers(
                                new CountSheet(7, 7, 7, 0, votes, List.of(Given.person(101), Given.person(102))),
                                given.meeting));
            case SECRET_BALLOT -> null;
        };
        for (int person : List.of(102, 104, 105, 106, 107, 108, 101)) {
            switch (way) {
                case NAMED -> given.votes(person, Choice.YES);
                case SECRET_BALLOT -> given.casts(person, new BallotPaper(Choice.YES, List.of(), false, List.of()));
                case SHOW_OF_HANDS, PAPER_BALLOT -> {}
            }
        }
        given.state = counted == null ? given.state : given.state.evolve(counted);
        MotionCommand.Box box = way == VotingWay.SECRET_BALLOT ? new MotionCommand.Box(7, votes) : null;
        return Stream.concat(
                        Stream.ofNullable(counted),
                        given.decideAll(VOTED, new MotionCommand.Close(given.meeting, null, box)).stream())
                .map(CountedByTheCharterTest::seats)
                .toList();
    }

    private static MotionEvent.Seats seats(MotionEvent fact) {
        return switch (fact) {
            case HandsCounted e -> e.seats();
            case MotionEvent.PaperCounted e -> e.seats();
            case MotionEvent.BallotsCounted e -> e.seats();
            case MotionEvent.Closed e -> e.seats();
            default -> throw new AssertionError(fact);
        };
    }

    @Test
    void a_count_put_to_some_of_the_others_only_does_not_say_how_many_recused_themselves() {
        GivenMotion given = congress()
                .then(new MeetingEvent.Recused(happened(PUT), 1, seat(4), "所议单位"))
                .put(APPROVAL, VotingWay.NAMED);
        MotionEvent.Seats seats = ((MotionEvent.Closed) given.decide("2026-04-24T15:45", close(given))).seats();
        assertThat(seats).isEqualTo(new MotionEvent.Seats(3, 3, 0, null));
    }

    // ------------------------------------------------------------------ 书面意见

    @Test
    void written_opinions_count_only_where_the_charter_says_so_and_the_refusal_cites_it() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.NAMED);

        Refused refused = catchThrowableOfType(Refused.class, () -> writes(given, 9, Choice.YES));
        assertThat(refused.code()).isEqualTo(MotionRefusal.WRITTEN_OPINIONS_DO_NOT_COUNT);
        assertThat(refused.facts()).containsEntry("rule", MeetingRuleKeys.ABSENT_OPINIONS_COUNT);
        assertThat(refused.facts()).containsKey("document");
    }

    @Test
    void where_they_count_they_are_votes_of_seats_that_are_not_there() {
        GivenMotion given = counting(9, 5).put(APPROVAL, VotingWay.NAMED);
        given.votes(102, Choice.YES).votes(103, Choice.YES).votes(104, Choice.YES);
        writes(given, 6, Choice.YES);
        writes(given, 7, Choice.NO);
        writes(given, 7, Choice.YES);

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(5, 0, 0));
            assertThat(outcome.present()).isEqualTo(5);
            assertThat(outcome.whole()).isEqualTo(9);
            assertThat(outcome.result()).isEqualTo(Result.ADOPTED);
        });
    }

    @Test
    void they_make_no_quorum() {
        GivenMotion given = counting(9, 5).put(APPROVAL, VotingWay.NAMED);
        given.then(new MeetingEvent.AttendanceTaken(happened(VOTED), List.of(seat(5)), Attendance.EXCUSED));
        writes(given, 6, Choice.YES);

        assertThat(outcome(given).result()).isEqualTo(Result.NO_QUORUM);
    }

    @Test
    void where_the_share_is_of_those_there_whoever_wrote_counts_with_them() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.YES);
        given.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(2, 3, 0), given.meeting));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(3, 3, 0));
            assertThat(outcome.result()).isEqualTo(Result.TIED);
        });
    }

    @Test
    void who_is_there_says_it_himself_and_a_seat_has_one_vote() {
        GivenMotion given = counting(9, 6).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        given.does(VOTED, hands(given, 6, 0, 0));
        assertRefused(MotionRefusal.SEAT_SAYS_IT_ITSELF, () -> writes(given, 5, Choice.NO));

        attends(given, 5, Attendance.EXCUSED);
        writes(given, 5, Choice.NO);
        assertRefused(MotionRefusal.VOTES_ARE_NOT_COUNTED_YET, () -> given.decide(VOTED, close(given)));
        assertRefused(MotionRefusal.MORE_HANDS_THAN_SEATS, () -> given.decide(VOTED, hands(given, 6, 0, 0)));
        attends(given, 5, Attendance.PRESENT);
        assertRefused(MotionRefusal.SEAT_SAYS_IT_ITSELF, () -> writes(given, 5, Choice.YES));
    }

    /** The seat is none of those there when hands are counted, and one of them at the end. */
    @Test
    void who_wrote_and_comes_in_after_hands_were_counted_counts_once() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.YES);
        HandsCounted counted = (HandsCounted) given.decide(VOTED, hands(given, 2, 3, 0));
        assertThat(counted.written()).containsExactly(seat(6));
        assertThat(counted.seats()).isEqualTo(new MotionEvent.Seats(9, 5, 1, new MotionEvent.Recused(0, 0)));
        given.state = given.state.evolve(counted);
        attends(given, 6, Attendance.PRESENT);

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(3, 3, 0));
        });
    }

    /** The seat is one of those there when hands are counted, and none of them at the end. */
    @Test
    void who_wrote_came_in_and_raised_his_hand_counts_once() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.NO);
        attends(given, 6, Attendance.PRESENT);
        HandsCounted counted = (HandsCounted) given.decide(VOTED, hands(given, 4, 2, 0));
        assertThat(counted.written()).isEmpty();
        given.state = given.state.evolve(counted);
        attends(given, 6, Attendance.EXCUSED);

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.present()).isEqualTo(6);
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(4, 2, 0));
            assertThat(outcome.result()).isEqualTo(Result.ADOPTED);
        });
    }

    /** Hands are counted three times: without him, with him, and after he left. */
    @Test
    void who_wrote_raised_his_hand_and_left_again_has_his_opinion_counted_when_hands_are_counted_anew() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.NO);
        attends(given, 6, Attendance.PRESENT);
        given.does(VOTED, hands(given, 4, 2, 0));
        attends(given, 6, Attendance.EXCUSED);
        HandsCounted again = (HandsCounted) given.decide(VOTED, hands(given, 4, 1, 0));
        assertThat(again.written()).containsExactly(seat(6));
        given.state = given.state.evolve(again);

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.present()).isEqualTo(5);
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(4, 2, 0));
        });
    }

    /** His hand counts, so that saying in writing what he wrote before is something new. */
    @Test
    void who_raised_his_hand_and_left_may_write_anew_what_he_wrote_before() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.NO);
        assertRefused(MotionRefusal.VOTE_IS_THE_SAME, () -> writes(given, 6, Choice.NO));
        attends(given, 6, Attendance.PRESENT);
        given.does(VOTED, hands(given, 6, 0, 0));
        attends(given, 6, Attendance.EXCUSED);
        writes(given, 6, Choice.NO);
        given.does(VOTED, hands(given, 5, 0, 0));

        assertThat(outcome(given).counts()).isEqualTo(new Counts.Votes(5, 1, 0));
    }

    /** What was acknowledged counts (ADR 0026); whoever recused himself raises no hand, so it is his opinion that counts. */
    @Test
    void who_wrote_and_then_recused_himself_counts_once_even_where_he_is_there() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.YES);
        attends(given, 6, Attendance.PRESENT);
        given.then(new MeetingEvent.Recused(happened(VOTED), 1, seat(6), "所议单位"));
        assertRefused(MotionRefusal.MORE_HANDS_THAN_SEATS, () -> given.decide(VOTED, hands(given, 6, 0, 0)));
        given.does(VOTED, hands(given, 2, 3, 0));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(3, 3, 0));
        });
    }

    @Test
    void of_a_count_of_before_all_opinions_that_had_come_count_beside_it() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.YES);
        given.state = given.state.evolve(new HandsCounted(
                happened(VOTED), new Counts.Votes(2, 3, 0), new MotionEvent.Seats(9, 5, 0, null), null));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(3, 3, 0));
        });
    }

    /** He stands among those that were there already. */
    @Test
    void of_a_count_of_before_who_wrote_and_is_there_is_not_added_to_those_that_were() {
        GivenMotion given = ofThoseThere(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        writes(given, 6, Choice.YES);
        attends(given, 6, Attendance.PRESENT);
        given.state = given.state.evolve(new HandsCounted(
                happened(VOTED), new Counts.Votes(2, 3, 0), new MotionEvent.Seats(9, 6, 0, null), null));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.whole()).isEqualTo(6);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(3, 3, 0));
        });
    }

    @Test
    void a_count_with_opinions_that_never_came_does_not_fit() {
        GivenMotion given = counting(9, 5).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        assertThat(given.state.evolve(new HandsCounted(
                        happened(VOTED),
                        new Counts.Votes(2, 3, 0),
                        new MotionEvent.Seats(9, 5, 0, null),
                        List.of(seat(6)))))
                .isInstanceOf(MotionState.Anomaly.class);
    }

    @Test
    void who_comes_after_all_votes_anew_and_is_there() {
        GivenMotion given = counting(9, 5).put(APPROVAL, VotingWay.NAMED);
        writes(given, 6, Choice.NO);
        given.then(new MeetingEvent.AttendanceTaken(happened(VOTED), List.of(seat(6)), Attendance.PRESENT));
        given.votes(106, Choice.YES);
        given.then(new MeetingEvent.AttendanceTaken(happened(VOTED), List.of(seat(6)), Attendance.EXCUSED));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(1, 0, 0));
            assertThat(outcome.present()).isEqualTo(6);
        });
    }

    @Test
    void a_written_opinion_rests_on_its_paper_says_something_new_and_is_no_secret_ballot() {
        GivenMotion given = counting(9, 5).put(APPROVAL, VotingWay.NAMED);
        writes(given, 6, Choice.NO);
        assertRefused(MotionRefusal.VOTE_IS_THE_SAME, () -> writes(given, 6, Choice.NO));
        assertRefused(
                MotionRefusal.RECORDED_VOTE_NEEDS_EVIDENCE,
                () -> given.decide(
                        VOTED, new MotionCommand.CountWrittenOpinion(seat(7).key(), Choice.NO, given.meeting)));
        assertRefused(MotionRefusal.SEAT_DOES_NOT_DECIDE, () -> writes(given, 10, Choice.NO));

        GivenMotion secret = counting(9, 5).put(APPROVAL, VotingWay.PAPER_BALLOT);
        assertRefused(MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES, () -> writes(secret, 6, Choice.NO));
    }

    // ------------------------------------------------------------------ 收回票与发出票

    @Test
    void an_election_of_which_more_papers_came_back_than_went_out_is_void() {
        GivenMotion given = elected(session(BodyKind.COMMITTEE, 10, 10));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.ELECTION_VOID);
            assertThat(outcome.chosen()).isEmpty();
        });
    }

    @Test
    void where_the_charter_does_not_mind_it_counts() {
        GivenMotion given = elected(
                session(BodyKind.COMMITTEE, 10, 10).under(MeetingRuleKeys.ELECTION_PAPERS_NOT_MORE_THAN_ISSUED, NO));

        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.COUNTED);
            assertThat(outcome.chosen()).containsExactly(FIRST);
        });
    }

    // ------------------------------------------------------------------ 仅正式党员

    @Test
    void in_the_congress_probationary_members_have_no_vote_and_are_not_expected() {
        GivenMotion given = congress().put(APPROVAL, VotingWay.NAMED);

        Refused refused =
                catchThrowableOfType(Refused.class, () -> given.decide(given.voter(103), given.vote(Choice.YES)));
        assertThat(refused.code()).isEqualTo(MotionRefusal.ONLY_FULL_MEMBERS_DECIDE);
        assertThat(refused.facts()).containsEntry("rule", MeetingRuleKeys.CONGRESS_FULL_MEMBERS_ONLY);
        given.votes(102, Choice.YES);
        assertThat(outcome(given).entitled()).isEqualTo(4);
    }

    @Test
    void where_the_charter_lets_them_and_in_other_bodies_they_vote() {
        GivenMotion all =
                congress().under(MeetingRuleKeys.CONGRESS_FULL_MEMBERS_ONLY, NO).put(APPROVAL, VotingWay.NAMED);
        GivenMotion committee = session(BodyKind.COMMITTEE, 5, 5)
                .knowing(103, Membership.PROBATIONARY)
                .put(APPROVAL, VotingWay.NAMED);
        for (GivenMotion given : List.of(all, committee)) {
            given.votes(103, Choice.YES);
            assertThat(outcome(given).entitled()).isEqualTo(5);
        }
    }

    private static GivenMotion congress() {
        return session(BodyKind.PARTY_CONGRESS, 5, 5, n -> new SeatHolder.Personal(Given.person(100 + n), null))
                .knowing(102, Membership.FULL)
                .knowing(103, Membership.PROBATIONARY);
    }

    private static GivenMotion recusing(GivenMotion given) {
        return given.then(new MeetingEvent.Recused(happened(PUT), 1, seat(3), "所议单位"));
    }

    private static GivenMotion counting(int seats, int present) {
        return session(BodyKind.COMMITTEE, seats, present).under(MeetingRuleKeys.ABSENT_OPINIONS_COUNT, YES);
    }

    private static GivenMotion ofThoseThere(int seats, int present) {
        return counting(seats, present).under(MeetingRuleKeys.MAJORITY_COMMITTEE_OF, new RuleValue.Text("PRESENT"));
    }

    private static MotionCommand.CountHands hands(GivenMotion given, int yes, int no, int abstained) {
        return new MotionCommand.CountHands(new Counts.Votes(yes, no, abstained), given.meeting);
    }

    private static void attends(GivenMotion given, int seat, Attendance attendance) {
        given.then(new MeetingEvent.AttendanceTaken(happened(VOTED), List.of(seat(seat)), attendance));
    }

    private static void writes(GivenMotion given, int seat, Choice choice) {
        MotionEvent said = given.decide(
                given.edge(Role.CLERK, 1, VOTED, LETTER),
                new MotionCommand.CountWrittenOpinion(seat(seat).key(), choice, given.meeting));
        given.state = given.state.evolve(said);
        assertThat(given.state).isInstanceOf(MotionState.Voting.class);
    }

    /** Nine papers went out and ten came back. */
    private static GivenMotion elected(GivenMotion session) {
        GivenMotion given = session.put(ELECTION, VotingWay.PAPER_BALLOT);
        CountSheet sheet = new CountSheet(
                9,
                10,
                10,
                0,
                new Counts.Picks(List.of(new Counts.Pick(FIRST, 8), new Counts.Pick(SECOND, 2))),
                List.of(Given.person(101), Given.person(102)));
        return given.does(VOTED, new MotionCommand.CountPapers(sheet, given.meeting));
    }

    private static MotionCommand.Close close(GivenMotion given) {
        return new MotionCommand.Close(given.meeting, null);
    }

    private static Outcome outcome(GivenMotion given) {
        return ((MotionEvent.Closed) given.decide("2026-04-24T15:45", close(given))).outcome();
    }
}
