package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.BODY;
import static org.gongjian.command.motion.GivenMotion.MEETING;
import static org.gongjian.command.motion.GivenMotion.PUT;
import static org.gongjian.command.motion.GivenMotion.VOTED;
import static org.gongjian.command.motion.GivenMotion.forAnother;
import static org.gongjian.command.motion.GivenMotion.happened;
import static org.gongjian.command.motion.GivenMotion.seat;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.List;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Given;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Nominees;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.Question;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Evidence;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

class MotionDeciderTest {
    private static final Question TWO_OF_THREE = new Question.Selection("优秀建议案", List.of("路灯", "充电棚", "门铃"), 2);

    // ------------------------------------------------------------------ putting

    @Test
    void a_motion_is_put_under_the_rule_and_with_the_seats_of_that_moment() {
        GivenMotion given = session(BodyKind.JOINT_CONFERENCE, 13, 10)
                .then(new MeetingEvent.Recused(happened(PUT), 1, seat(4), "利害关系"));
        assertThat(given.decide(PUT, put(given, 1, BODY, APPROVAL, VotingWay.NAMED)))
                .isInstanceOfSatisfying(MotionEvent.Put.class, put -> {
                    assertThat(put.entitled()).hasSize(12).doesNotContain(seat(4));
                    assertThat(put.rule().share()).isEqualTo(Share.MORE_THAN_HALF);
                    assertThat(put.rule().of()).isEqualTo(Denominator.ENTITLED);
                    assertThat(put.last()).isEqualTo(seat(1));
                    assertThat(put.matter()).isEqualTo(new Id.MatterId(Given.uuid(70)));
                });
    }

    @Test
    void it_is_put_in_session_on_an_item_to_a_body_that_decides() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        assertRefused(
                MotionRefusal.MOTION_NEEDS_AN_ITEM,
                () -> given.decide(PUT, put(given, 7, BODY, APPROVAL, VotingWay.NAMED)));
        assertRefused(
                MotionRefusal.BODY_DOES_NOT_DECIDE_ON_IT,
                () -> given.decide(PUT, put(given, 1, GivenMotion.OTHER_BODY, APPROVAL, VotingWay.NAMED)));
        given.then(new MeetingEvent.Closed(happened("2026-04-24T16:00")));
        assertRefused(
                MotionRefusal.MEETING_IS_NOT_IN_SESSION,
                () -> given.decide(PUT, put(given, 1, BODY, APPROVAL, VotingWay.NAMED)));
    }

    @Test
    void names_are_chosen_on_paper_among_as_many_as_there_are_places_at_least() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        assertRefused(
                MotionRefusal.QUESTION_NEEDS_A_SECRET_BALLOT,
                () -> given.decide(PUT, put(given, 1, BODY, TWO_OF_THREE, VotingWay.NAMED)));
        for (Question wrong : List.of(
                new Question.Selection("选", List.of("甲"), 2),
                new Question.Election("选", List.of(nominee(1), nominee(1)), 1),
                new Question.Selection("选", List.of("甲"), 0),
                new Question.Appraisal("测评", List.of()))) {
            assertRefused(
                    MotionRefusal.CANDIDATES_DO_NOT_FIT_THE_PLACES,
                    () -> given.decide(PUT, put(given, 1, BODY, wrong, VotingWay.PAPER_BALLOT)));
        }
    }

    @Test
    void who_stands_for_election_is_named_by_his_entry_in_the_register() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        Question byName = new Question.Election("增补委员", List.of(nominee(1), "刘桂英"), 1);
        assertRefused(
                MotionRefusal.WHO_STANDS_FOR_ELECTION_IS_REGISTERED,
                () -> given.decide(PUT, put(given, 1, BODY, byName, VotingWay.PAPER_BALLOT)));
    }

    /** A name in clear stands where no erasure reaches it. */
    @Test
    void nobody_is_chosen_from_or_appraised_by_the_name_of_a_registered_person() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        for (Question question : List.of(
                new Question.Selection("先办哪件", List.of("路灯", "充电棚"), 1),
                new Question.Appraisal("测评", List.of("物业", "居委会")))) {
            Refused refused = catchThrowableOfType(
                    Refused.class,
                    () -> given.decide(
                            PUT,
                            new MotionCommand.Put(
                                    GivenMotion.MEETING,
                                    given.meeting,
                                    1,
                                    BODY,
                                    question,
                                    VotingWay.PAPER_BALLOT,
                                    MotionCommand.Aim.PLAIN,
                                    List.of(),
                                    List.of(1, 2))));
            assertThat(refused.code()).isEqualTo(MotionRefusal.NOMINEE_IS_A_REGISTERED_PERSON);
            assertThat(refused.facts()).containsEntry("field", "names").containsEntry("lines", "1、2");
            given.decide(PUT, put(given, 1, BODY, question, VotingWay.PAPER_BALLOT));
        }
    }

    private static String nominee(int n) {
        return Nominees.of(Given.person(300 + n));
    }

    @Test
    void a_majority_that_nobody_can_count_with_is_refused() {
        GivenMotion given =
                session(BodyKind.COMMITTEE, 9, 8).under(MeetingRuleKeys.MAJORITY_COMMITTEE, new RuleValue.Text("多数"));
        assertRefused(
                MotionRefusal.CHARTER_STATES_NO_READABLE_MAJORITY,
                () -> given.decide(PUT, put(given, 1, BODY, APPROVAL, VotingWay.NAMED)));
    }

    @Test
    void nobodys_number_stands_in_it() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        assertRefused(
                MotionRefusal.MOTION_SHOWS_PERSONAL_DATA,
                () -> given.decide(
                        given.edge(
                                Role.CLERK,
                                1,
                                PUT,
                                null,
                                new Passage(Passage.Part.SUMMARY, Passage.Kind.PHONE_NUMBER, 1, 11)),
                        put(given, 1, BODY, APPROVAL, VotingWay.NAMED)));
    }

    @Test
    void nothing_is_put_before_the_meeting_was_opened() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8);
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> given.decide("2026-04-24T14:00", put(given, 1, BODY, APPROVAL, VotingWay.NAMED)));
    }

    @Test
    void the_assembly_decides_by_ballot_only() {
        GivenMotion given = session(BodyKind.COMMUNITY_ASSEMBLY, 61, 47);
        for (VotingWay open : List.of(VotingWay.NAMED, VotingWay.SHOW_OF_HANDS)) {
            assertRefused(
                    MotionRefusal.QUESTION_NEEDS_A_SECRET_BALLOT,
                    () -> given.decide(PUT, put(given, 1, BODY, APPROVAL, open)));
        }
        for (VotingWay ballot : List.of(VotingWay.PAPER_BALLOT, VotingWay.SECRET_BALLOT)) {
            assertThat(given.decide(PUT, put(given, 1, BODY, APPROVAL, ballot))).isInstanceOf(MotionEvent.Put.class);
        }
    }

    @Test
    void where_the_charter_wants_it_a_body_votes_in_secret() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8)
                .under(MeetingRuleKeys.VOTE_MANNER, new RuleValue.Text("SECRET_BALLOT"));
        Refused refused = catchThrowableOfType(
                Refused.class, () -> given.decide(PUT, put(given, 1, BODY, APPROVAL, VotingWay.NAMED)));
        assertThat(refused.code()).isEqualTo(MotionRefusal.QUESTION_NEEDS_A_SECRET_BALLOT);
        assertThat(refused.facts()).containsEntry("rule", MeetingRuleKeys.VOTE_MANNER);
        assertThat(given.decide(PUT, put(given, 1, BODY, APPROVAL, VotingWay.SECRET_BALLOT)))
                .isInstanceOf(MotionEvent.Put.class);
    }

    // ------------------------------------------------------------------ voting

    @Test
    void a_seat_votes_once_and_may_change_its_vote_until_the_end() {
        GivenMotion given = named(13, 10).votes(102, Choice.YES);
        assertRefused(MotionRefusal.VOTE_IS_THE_SAME, () -> given.decide(given.voter(102), given.vote(Choice.YES)));
        assertThat(given.decide(given.voter(102), given.vote(Choice.NO)))
                .isInstanceOfSatisfying(
                        MotionEvent.VoteChanged.class,
                        changed -> assertThat(changed.before()).isEqualTo(Choice.YES));
    }

    @Test
    void whoever_sits_in_the_seat_has_its_vote_and_nobody_else() {
        GivenMotion given = named(13, 10).substituted(4, 500);
        given.votes(500, Choice.YES);
        assertRefused(MotionRefusal.ANOTHER_SITS_FOR_YOU, () -> given.decide(given.voter(104), given.vote(Choice.NO)));
        assertRefused(MotionRefusal.YOU_HAVE_NO_SEAT, () -> given.decide(given.voter(600), given.vote(Choice.NO)));
    }

    @Test
    void nobody_casts_anothers_vote() {
        GivenMotion given = named(13, 10);
        Edge another = forAnother(given.voter(102), 103);
        assertRefused(MotionRefusal.VOTE_IS_CAST_IN_PERSON, () -> given.decide(another, given.vote(Choice.YES)));
    }

    @Test
    void who_is_not_there_or_recused_himself_does_not_vote() {
        GivenMotion given = named(13, 10);
        assertRefused(MotionRefusal.SEAT_IS_NOT_THERE, () -> given.decide(given.voter(113), given.vote(Choice.NO)));

        GivenMotion recused = session(BodyKind.JOINT_CONFERENCE, 13, 10)
                .then(new MeetingEvent.Recused(happened(PUT), 1, seat(4), "利害关系"))
                .put(APPROVAL, VotingWay.NAMED);
        assertRefused(
                MotionRefusal.SEAT_DOES_NOT_DECIDE, () -> recused.decide(recused.voter(104), recused.vote(Choice.NO)));
    }

    @Test
    void who_recuses_himself_after_it_was_put_does_not_vote_and_does_not_count() {
        GivenMotion given = named(5, 5).votes(102, Choice.YES);
        for (int seat : List.of(2, 4)) {
            given.then(new MeetingEvent.Recused(happened(PUT), 1, seat(seat), "利害关系"));
        }
        assertRefused(MotionRefusal.SEAT_DOES_NOT_DECIDE, () -> given.decide(given.voter(104), given.vote(Choice.NO)));
        given.votes(103, Choice.YES).votes(105, Choice.NO).votes(101, Choice.NO);
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.entitled()).as("who had voted stays").isEqualTo(4);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(2, 2, 0));
            assertThat(outcome.result()).isEqualTo(Result.TIED);
        });
    }

    @Test
    void votes_are_given_and_counted_while_the_meeting_sits_on_the_item_and_can_be_closed_afterwards() {
        GivenMotion over = named(13, 10).votes(102, Choice.YES);
        GivenMotion hands = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        GivenMotion papers = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.PAPER_BALLOT);
        GivenMotion off = named(13, 10);
        off.then(new MeetingEvent.ItemTakenOff(happened(VOTED), 1, "另议"));
        for (GivenMotion closed : List.of(over, hands, papers)) {
            closed.then(new MeetingEvent.Closed(happened(VOTED)));
        }
        assertRefused(
                MotionRefusal.MEETING_IS_NOT_IN_SESSION, () -> over.decide(over.voter(103), over.vote(Choice.NO)));
        assertRefused(MotionRefusal.MEETING_IS_NOT_IN_SESSION, () -> off.decide(off.voter(103), off.vote(Choice.NO)));
        assertRefused(
                MotionRefusal.MEETING_IS_NOT_IN_SESSION,
                () -> hands.decide(VOTED, new MotionCommand.CountHands(new Counts.Votes(1, 0, 0), hands.meeting)));
        assertRefused(
                MotionRefusal.MEETING_IS_NOT_IN_SESSION,
                () -> papers.decide(
                        VOTED,
                        new MotionCommand.CountPapers(paper(1, 1, 1, 0, new Counts.Votes(1, 0, 0)), papers.meeting)));
        assertThat(outcome(over).counts()).isEqualTo(new Counts.Votes(1, 0, 0));
    }

    @Test
    void a_vote_that_is_closed_when_its_item_is_off_keeps_who_recused_himself() {
        GivenMotion given = named(5, 5).votes(102, Choice.YES);
        given.then(new MeetingEvent.Recused(happened(PUT), 1, seat(4), "利害关系"))
                .then(new MeetingEvent.ItemTakenOff(happened(VOTED), 1, "另议"));
        assertThat(given.decide(VOTED, new MotionCommand.Close(given.meeting, null, null)))
                .isInstanceOfSatisfying(
                        MotionEvent.Closed.class,
                        closed -> assertThat(closed.seats())
                                .isEqualTo(new MotionEvent.Seats(4, 4, 0, new MotionEvent.Recused(1, 1))));
    }

    @Test
    void the_chair_votes_last_where_the_charter_says_so() {
        GivenMotion given = named(3, 3).votes(102, Choice.YES);
        assertRefused(MotionRefusal.CHAIR_VOTES_LAST, () -> given.decide(given.voter(101), given.vote(Choice.YES)));
        given.votes(103, Choice.NO).votes(101, Choice.YES);

        GivenMotion free = session(BodyKind.JOINT_CONFERENCE, 3, 3)
                .under(MeetingRuleKeys.CHAIR_VOTES_LAST, new RuleValue.Flag(false))
                .put(APPROVAL, VotingWay.NAMED);
        free.votes(101, Choice.YES);
    }

    @Test
    void a_spoken_vote_is_recorded_by_the_clerk_with_evidence() {
        GivenMotion given = named(13, 10);
        MotionCommand spoken = new MotionCommand.RecordVote(seat(4).key(), Choice.ABSTAIN, given.meeting);
        assertRefused(MotionRefusal.RECORDED_VOTE_NEEDS_EVIDENCE, () -> given.decide(VOTED, spoken));
        assertThat(given.decide(given.edge(Role.CLERK, 1, VOTED, new Evidence("当场口头", List.of())), spoken))
                .isInstanceOf(MotionEvent.VoteCast.class);
        assertRefused(
                MotionRefusal.SEAT_DOES_NOT_DECIDE,
                () -> given.decide(
                        given.edge(Role.CLERK, 1, VOTED, new Evidence("当场口头", List.of())),
                        new MotionCommand.RecordVote(seat(14).key(), Choice.YES, given.meeting)));
        assertRefused(
                GeneralRefusal.NOT_YOUR_OFFICE,
                () -> given.decide(given.edge(Role.MEMBER, 1, VOTED, new Evidence("x", List.of())), spoken));
    }

    @Test
    void a_late_vote_is_refused_and_says_when_it_ended() {
        GivenMotion given = named(13, 10).votes(102, Choice.YES).does(VOTED, close(named(13, 10)));
        assertThat(catchThrowableOfType(Refused.class, () -> given.decide(given.voter(103), given.vote(Choice.YES)))
                        .facts())
                .containsEntry("closedAt", "2026-04-24T15:40");
        for (MotionCommand late : List.of(
                close(given),
                new MotionCommand.CountHands(new Counts.Votes(1, 0, 0), given.meeting),
                new MotionCommand.CountPapers(paper(1, 1, 1, 0, new Counts.Votes(1, 0, 0)), given.meeting),
                new MotionCommand.RecordVote(seat(4).key(), Choice.YES, given.meeting))) {
            assertRefused(MotionRefusal.MOTION_IS_CLOSED, () -> given.decide(VOTED, late));
        }
    }

    @Test
    void nobody_votes_before_the_motion_is_put_or_on_one_that_is_not_there() {
        GivenMotion given = named(13, 10);
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> given.decide(given.edge(Role.MEMBER, 102, "2026-04-24T15:00", null), given.vote(Choice.YES)));
        GivenMotion none = session(BodyKind.JOINT_CONFERENCE, 13, 10);
        assertRefused(MotionRefusal.NO_SUCH_MOTION, () -> none.decide(none.voter(102), none.vote(Choice.YES)));
        assertRefused(
                MotionRefusal.MOTION_IS_PUT_ALREADY,
                () -> given.decide(VOTED, put(given, 1, BODY, APPROVAL, VotingWay.NAMED)));
    }

    // ------------------------------------------------------------------ counting

    @Test
    void eight_of_thirteen_adopt_and_the_arithmetic_says_so() {
        GivenMotion given = session(BodyKind.JOINT_CONFERENCE, 13, 10).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        given.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(8, 1, 1), given.meeting));
        assertThat(outcome(given))
                .isEqualTo(new Outcome(Result.ADOPTED, 13, 10, 7, 13, 7, new Counts.Votes(8, 1, 1), null, List.of()));
    }

    @Test
    void thirty_one_of_forty_seven_present_adopt_by_ballot_of_the_assembly() {
        GivenMotion given = session(BodyKind.COMMUNITY_ASSEMBLY, 61, 47).put(APPROVAL, VotingWay.PAPER_BALLOT);
        given.does(
                VOTED, new MotionCommand.CountPapers(paper(47, 46, 45, 1, new Counts.Votes(31, 11, 3)), given.meeting));
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.ADOPTED);
            assertThat(outcome.whole()).isEqualTo(47);
            assertThat(outcome.needed()).isEqualTo(24);
            assertThat(outcome.quorumNeeded()).isEqualTo(31);
        });
    }

    @Test
    void a_seat_that_recused_itself_leaves_the_denominator() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8)
                .then(new MeetingEvent.Recused(happened(PUT), 1, seat(3), "所议单位"))
                .put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        given.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(6, 0, 1), given.meeting));
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.entitled()).isEqualTo(8);
            assertThat(outcome.present()).isEqualTo(7);
            assertThat(outcome.needed()).isEqualTo(5);
            assertThat(outcome.result()).isEqualTo(Result.ADOPTED);
        });
    }

    @Test
    void a_tie_and_a_minority_adopt_nothing() {
        GivenMotion tie = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        tie.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(4, 4, 0), tie.meeting));
        assertThat(outcome(tie).result()).isEqualTo(Result.TIED);

        GivenMotion few = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        few.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(4, 1, 3), few.meeting));
        assertThat(outcome(few).result()).as("of nine, four are no majority").isEqualTo(Result.REJECTED);
    }

    @Test
    void what_is_counted_of_valid_votes_leaves_abstentions_in() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8)
                .under(MeetingRuleKeys.MAJORITY_COMMITTEE_OF, new RuleValue.Text("VALID_VOTES"))
                .put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        given.does(VOTED, new MotionCommand.CountHands(new Counts.Votes(4, 1, 2), given.meeting));
        assertThat(outcome(given).whole()).isEqualTo(7);
        assertThat(outcome(given).result()).isEqualTo(Result.ADOPTED);
    }

    @Test
    void of_nothing_counted_nothing_is_adopted_or_chosen() {
        GivenMotion approval = session(BodyKind.COMMITTEE, 9, 8)
                .under(MeetingRuleKeys.MAJORITY_COMMITTEE_OF, new RuleValue.Text("VALID_VOTES"))
                .under(MeetingRuleKeys.MAJORITY_COMMITTEE, new RuleValue.Text("AT_LEAST_TWO_THIRDS"))
                .put(APPROVAL, VotingWay.PAPER_BALLOT);
        approval.does(
                VOTED, new MotionCommand.CountPapers(paper(8, 8, 0, 8, new Counts.Votes(0, 0, 0)), approval.meeting));
        assertThat(outcome(approval).result()).isEqualTo(Result.REJECTED);

        GivenMotion selection = session(BodyKind.COMMITTEE, 9, 8)
                .under(MeetingRuleKeys.MAJORITY_COMMITTEE_OF, new RuleValue.Text("VALID_VOTES"))
                .under(MeetingRuleKeys.MAJORITY_COMMITTEE, new RuleValue.Text("AT_LEAST_TWO_THIRDS"))
                .put(TWO_OF_THREE, VotingWay.PAPER_BALLOT);
        Counts picks = new Counts.Picks(
                List.of(new Counts.Pick("路灯", 0), new Counts.Pick("充电棚", 0), new Counts.Pick("门铃", 0)));
        selection.does(VOTED, new MotionCommand.CountPapers(paper(8, 8, 0, 8, picks), selection.meeting));
        assertThat(outcome(selection).chosen()).isEmpty();
    }

    @Test
    void what_was_counted_is_of_who_was_there_then() {
        GivenMotion given = session(BodyKind.COMMUNITY_ASSEMBLY, 61, 47).put(APPROVAL, VotingWay.PAPER_BALLOT);
        given.does(
                VOTED, new MotionCommand.CountPapers(paper(47, 47, 47, 0, new Counts.Votes(23, 24, 0)), given.meeting));
        given.then(new MeetingEvent.AttendanceTaken(
                happened(VOTED), List.of(seat(40), seat(41), seat(42), seat(43), seat(44)), Attendance.EXCUSED));
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.present()).isEqualTo(47);
            assertThat(outcome.needed()).isEqualTo(24);
            assertThat(outcome.result()).isEqualTo(Result.REJECTED);
        });
    }

    @Test
    void a_vote_given_stays_counted_and_its_seat_was_there() {
        GivenMotion given =
                named(5, 4).votes(102, Choice.YES).votes(103, Choice.YES).votes(104, Choice.YES);
        given.then(new MeetingEvent.AttendanceTaken(happened(VOTED), List.of(seat(4)), Attendance.EXCUSED));
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.present()).isEqualTo(4);
            assertThat(outcome.counts()).isEqualTo(new Counts.Votes(3, 0, 0));
            assertThat(outcome.result()).isEqualTo(Result.ADOPTED);
        });
        GivenMotion few = named(5, 4).votes(102, Choice.YES);
        few.then(new MeetingEvent.AttendanceTaken(
                happened(VOTED), List.of(seat(2), seat(3), seat(4)), Attendance.EXCUSED));
        assertThat(outcome(few).result()).isEqualTo(Result.NO_QUORUM);
    }

    @Test
    void it_is_not_closed_before_the_last_vote() {
        GivenMotion given = named(13, 10).votes(102, Choice.YES);
        assertRefused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE, () -> given.decide("2026-04-24T15:35", close(given)));
    }

    @Test
    void hands_and_papers_that_do_not_add_up_are_refused() {
        GivenMotion hands = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.SHOW_OF_HANDS);
        assertRefused(MotionRefusal.VOTES_ARE_NOT_COUNTED_YET, () -> hands.decide(VOTED, close(hands)));
        assertRefused(
                MotionRefusal.MORE_HANDS_THAN_SEATS,
                () -> hands.decide(VOTED, new MotionCommand.CountHands(new Counts.Votes(8, 1, 0), hands.meeting)));
        assertRefused(
                MotionRefusal.MORE_HANDS_THAN_SEATS,
                () -> hands.decide(
                        VOTED,
                        new MotionCommand.CountHands(
                                new Counts.Votes(Integer.MAX_VALUE, Integer.MAX_VALUE, 2), hands.meeting)));
        assertRefused(
                MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                () -> hands.decide(VOTED, new MotionCommand.CountHands(new Counts.Votes(-1, 1, 0), hands.meeting)));
        assertRefused(
                MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                () -> hands.decide(hands.voter(102), hands.vote(Choice.YES)));

        GivenMotion papers = session(BodyKind.COMMITTEE, 9, 8).put(APPROVAL, VotingWay.PAPER_BALLOT);
        for (CountSheet wrong : List.of(
                paper(9, 8, 8, 0, new Counts.Votes(8, 0, 0)),
                paper(7, 8, 8, 0, new Counts.Votes(8, 0, 0)),
                paper(8, 8, 8, 1, new Counts.Votes(8, 0, 0)),
                paper(8, 8, 7, 1, new Counts.Votes(8, 0, 0)),
                paper(8, 8, 8, 0, new Counts.Votes(Integer.MAX_VALUE, Integer.MAX_VALUE, 10)),
                paper(8, 8, 8, 0, new Counts.Votes(9, -1, 0)),
                paper(8, 8, 7, 1, new Counts.Picks(List.of())))) {
            assertRefused(
                    MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                    () -> papers.decide(VOTED, new MotionCommand.CountPapers(wrong, papers.meeting)));
        }
        assertRefused(
                MotionRefusal.COUNT_NEEDS_TWO_SCRUTINEERS,
                () -> papers.decide(
                        VOTED,
                        new MotionCommand.CountPapers(
                                new CountSheet(
                                        8,
                                        8,
                                        8,
                                        0,
                                        new Counts.Votes(8, 0, 0),
                                        List.of(Given.person(7), Given.person(7))),
                                papers.meeting)));
        assertRefused(
                MotionRefusal.THIS_WAY_TAKES_NO_SUCH_VOTES,
                () -> papers.decide(VOTED, new MotionCommand.CountHands(new Counts.Votes(1, 0, 0), papers.meeting)));
    }

    @Test
    void two_of_three_are_chosen_and_of_equals_on_the_border_nobody() {
        assertThat(chosen(5, 7, 6)).containsExactly("充电棚", "门铃");
        assertThat(chosen(5, 8, 5)).as("a tie for the second place").containsExactly("充电棚");
        assertThat(chosen(1, 7, 2)).as("needs five of nine").containsExactly("充电棚");
    }

    @Test
    void nobody_is_named_more_often_than_papers_are_valid() {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 9).put(TWO_OF_THREE, VotingWay.PAPER_BALLOT);
        for (List<Integer> wrong : List.of(List.of(10, 0, 0), List.of(9, 9, 1), List.of(-1, 9, 9))) {
            Counts picks = new Counts.Picks(List.of(
                    new Counts.Pick("路灯", wrong.get(0)),
                    new Counts.Pick("充电棚", wrong.get(1)),
                    new Counts.Pick("门铃", wrong.get(2))));
            assertRefused(
                    MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                    () -> given.decide(VOTED, new MotionCommand.CountPapers(paper(9, 9, 9, 0, picks), given.meeting)));
        }
        Counts others = new Counts.Picks(
                List.of(new Counts.Pick("充电棚", 7), new Counts.Pick("路灯", 5), new Counts.Pick("门铃", 6)));
        assertRefused(
                MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                () -> given.decide(VOTED, new MotionCommand.CountPapers(paper(9, 9, 9, 0, others), given.meeting)));
    }

    @Test
    void an_election_wants_more_than_four_fifths_there() {
        Question question = new Question.Election("增补委员", List.of(nominee(1), nominee(2)), 1);
        GivenMotion few = session(BodyKind.COMMITTEE, 10, 8).put(question, VotingWay.PAPER_BALLOT);
        assertThat(outcome(few)).satisfies(outcome -> {
            assertThat(outcome.quorumNeeded()).isEqualTo(9);
            assertThat(outcome.result()).isEqualTo(Result.NO_QUORUM);
        });

        GivenMotion enough = session(BodyKind.COMMITTEE, 10, 9).put(question, VotingWay.PAPER_BALLOT);
        Counts picks = new Counts.Picks(List.of(new Counts.Pick(nominee(1), 7), new Counts.Pick(nominee(2), 2)));
        enough.does(VOTED, new MotionCommand.CountPapers(paper(9, 9, 9, 0, picks), enough.meeting));
        assertThat(outcome(enough).chosen()).containsExactly(nominee(1));
    }

    @Test
    void an_appraisal_is_counted_for_each() {
        Question question = new Question.Appraisal("履职测评", List.of("甲", "乙"));
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 8).put(question, VotingWay.PAPER_BALLOT);
        Counts ratings =
                new Counts.Ratings(List.of(new Counts.Rating("甲", 5, 1, 1, 1), new Counts.Rating("乙", 0, 0, 8, 0)));
        for (Counts wrong : List.of(
                new Counts.Ratings(List.of(new Counts.Rating("甲", 10, -2, 0, 0), new Counts.Rating("乙", 0, 0, 8, 0))),
                new Counts.Ratings(List.of(new Counts.Rating("甲", 5, 1, 1, 0), new Counts.Rating("乙", 0, 0, 8, 0))),
                new Counts.Ratings(List.of(new Counts.Rating("乙", 5, 1, 1, 1), new Counts.Rating("甲", 0, 0, 8, 0))))) {
            assertRefused(
                    MotionRefusal.COUNT_SHEET_DOES_NOT_ADD_UP,
                    () -> given.decide(VOTED, new MotionCommand.CountPapers(paper(8, 8, 8, 0, wrong), given.meeting)));
        }
        given.does(VOTED, new MotionCommand.CountPapers(paper(8, 8, 8, 0, ratings), given.meeting));
        assertThat(outcome(given)).satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.COUNTED);
            assertThat(outcome.counts()).isEqualTo(ratings);
            assertThat(outcome.chosen()).isEmpty();
        });
    }

    // ------------------------------------------------------------------ afterwards

    @Test
    void an_opinion_is_reserved_at_once_or_in_writing_within_the_days_of_the_charter() {
        GivenMotion given = named(13, 10);
        given.does(VOTED, reserve(4, given)).does(VOTED, close(given));
        given.does("2026-04-30T09:00", reserve(4, given));
        assertRefused(MotionRefusal.OPINION_COMES_TOO_LATE, () -> given.decide("2026-05-04T09:00", reserve(4, given)));
        assertRefused(MotionRefusal.SEAT_DOES_NOT_DECIDE, () -> given.decide("2026-04-30T09:00", reserve(14, given)));
    }

    @Test
    void its_days_run_from_the_day_on_which_the_unit_was_told_the_resolutions() {
        GivenMotion given = named(13, 10);
        given.does(VOTED, close(given));
        given.then(new MeetingEvent.Closed(GivenMotion.happened("2026-04-24T16:20")))
                .then(new MeetingEvent.ResolutionsServed(
                        GivenMotion.happened("2026-04-28T09:00"),
                        List.of(new Id.OrganisationId(Given.uuid(204))),
                        NoticeWay.PAPER));

        assertThat(given.decide("2026-05-05T09:00", reserve(4, given))).isInstanceOf(MotionEvent.OpinionReserved.class);
        assertRefused(MotionRefusal.OPINION_COMES_TOO_LATE, () -> given.decide("2026-05-06T09:00", reserve(4, given)));
        assertRefused(MotionRefusal.OPINION_COMES_TOO_LATE, () -> given.decide("2026-05-05T09:00", reserve(5, given)));
    }

    @Test
    void of_a_seat_of_his_own_its_days_run_from_the_close_whatever_the_unit_was_told_from_which_he_comes() {
        Id.OrganisationId home = new Id.OrganisationId(Given.uuid(204));
        GivenMotion given = session(
                        BodyKind.JOINT_CONFERENCE, 13, 10, n -> new SeatHolder.Personal(Given.person(100 + n), home))
                .put(APPROVAL, VotingWay.NAMED);
        given.does(VOTED, close(given));
        given.then(new MeetingEvent.Closed(GivenMotion.happened("2026-04-24T16:20")))
                .then(new MeetingEvent.ResolutionsServed(
                        GivenMotion.happened("2026-04-28T09:00"), List.of(home), NoticeWay.PAPER));
        assertThat(given.decide("2026-04-30T09:00", reserve(4, given))).isInstanceOf(MotionEvent.OpinionReserved.class);
        assertRefused(MotionRefusal.OPINION_COMES_TOO_LATE, () -> given.decide("2026-05-05T09:00", reserve(4, given)));
    }

    @Test
    void voiding_needs_a_reason_and_two_persons_and_the_motion_stays_readable() {
        GivenMotion given = named(13, 10);
        assertRefused(
                MotionRefusal.MOTION_IS_STILL_OPEN,
                () -> given.decide(given.edge(Role.SECRETARY, 1, VOTED, null), new MotionCommand.AskVoiding("错票")));
        given.votes(102, Choice.YES).does(VOTED, close(given));
        assertRefused(
                MotionRefusal.VOIDING_IS_NOT_ASKED_FOR,
                () -> given.decide(given.edge(Role.OVERSEER, 2, VOTED, null), new MotionCommand.Void()));
        MotionEvent asked =
                given.decide(given.edge(Role.SECRETARY, 1, VOTED, null), new MotionCommand.AskVoiding("错票"));
        given.state = given.state.evolve(asked);
        assertRefused(
                MotionRefusal.VOIDING_IS_ASKED_ALREADY,
                () -> given.decide(given.edge(Role.SECRETARY, 1, VOTED, null), new MotionCommand.AskVoiding("错票")));
        assertRefused(
                MotionRefusal.VOIDING_NEEDS_ANOTHER_PERSON,
                () -> given.decide(given.edge(Role.SECRETARY, 1, VOTED, null), new MotionCommand.Void()));
        given.state =
                given.state.evolve(given.decide(given.edge(Role.OVERSEER, 2, VOTED, null), new MotionCommand.Void()));

        assertThat(given.state)
                .isInstanceOfSatisfying(
                        MotionState.Void.class,
                        it -> assertThat(it.ballot().votes()).containsEntry(seat(2), Choice.YES));
        assertRefused(MotionRefusal.MOTION_IS_VOID, () -> given.decide(given.voter(103), given.vote(Choice.YES)));
    }

    @Test
    void in_a_body_of_the_street_whoever_has_a_seat_votes_in_his_office_in_a_community() {
        GivenMotion given = session(BodyKind.WORKING_COMMITTEE, 13, 10).put(GivenMotion.APPROVAL, VotingWay.NAMED);
        assertThat(given.decide(GivenMotion.inTheStreet(given.voter(102)), given.vote(Choice.YES)))
                .isInstanceOf(MotionEvent.VoteCast.class);
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> given.decide(GivenMotion.inTheStreet(given.voter(900)), given.vote(Choice.YES)));
        Edge secretary = given.edge(Role.SECRETARY, 102, VOTED, null);
        assertRefused(
                GeneralRefusal.OUTSIDE_YOUR_AREA,
                () -> given.decide(
                        GivenMotion.inTheStreet(secretary),
                        new MotionCommand.CountHands(new Counts.Votes(8, 1, 1), given.meeting)));
    }

    @Test
    void nobody_voids_through_another() {
        GivenMotion given = named(13, 10).votes(102, Choice.YES);
        given.does(VOTED, close(given));
        Edge edge = given.edge(Role.SECRETARY, 1, VOTED, null);
        Edge through = forAnother(edge, 3);
        assertRefused(
                MotionRefusal.VOIDING_IS_DONE_IN_PERSON,
                () -> given.decide(through, new MotionCommand.AskVoiding("错票")));
        given.state = given.state.evolve(given.decide(edge, new MotionCommand.AskVoiding("错票")));
        assertRefused(MotionRefusal.VOIDING_IS_DONE_IN_PERSON, () -> given.decide(through, new MotionCommand.Void()));
        assertRefused(
                GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE,
                () -> given.decide(given.edge(Role.OVERSEER, 2, PUT, null), new MotionCommand.Void()));
    }

    private static MotionCommand put(GivenMotion given, int item, Id.BodyId body, Question question, VotingWay way) {
        return new MotionCommand.Put(MEETING, given.meeting, item, body, question, way);
    }

    private static MotionCommand close(GivenMotion given) {
        return new MotionCommand.Close(given.meeting, null);
    }

    private static MotionCommand reserve(int seat, GivenMotion given) {
        return new MotionCommand.ReserveOpinion(seat(seat).key(), "施工封路影响出入，请错峰", given.meeting);
    }

    private static GivenMotion named(int seats, int present) {
        return session(BodyKind.JOINT_CONFERENCE, seats, present).put(APPROVAL, VotingWay.NAMED);
    }

    private static CountSheet paper(int issued, int returned, int valid, int spoilt, Counts counts) {
        return new CountSheet(issued, returned, valid, spoilt, counts, List.of(Given.person(7), Given.person(8)));
    }

    private static Outcome outcome(GivenMotion given) {
        return ((MotionEvent.Closed) given.decide(VOTED, close(given))).outcome();
    }

    private static List<String> chosen(int lamps, int shed, int bell) {
        GivenMotion given = session(BodyKind.COMMITTEE, 9, 9).put(TWO_OF_THREE, VotingWay.PAPER_BALLOT);
        Counts picks = new Counts.Picks(
                List.of(new Counts.Pick("路灯", lamps), new Counts.Pick("充电棚", shed), new Counts.Pick("门铃", bell)));
        given.does(VOTED, new MotionCommand.CountPapers(paper(9, 9, 9, 0, picks), given.meeting));
        return outcome(given).chosen();
    }
}
