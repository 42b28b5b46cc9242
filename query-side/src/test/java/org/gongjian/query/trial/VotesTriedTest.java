package org.gongjian.query.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.query.corpus.MatterFacts.AREA;
import static org.gongjian.query.corpus.MatterFacts.at;
import static org.gongjian.query.corpus.MatterFacts.byClerk;
import static org.gongjian.query.corpus.MatterFacts.bySecretary;
import static org.gongjian.query.trial.GivenTrials.flag;
import static org.gongjian.query.trial.GivenTrials.whole;
import static org.gongjian.query.trial.GivenTrials.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.Share;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.query.corpus.MatterFacts;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Concealed;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Votes and meetings of a year under another version; the numbers are those of the stories 11.1 and 11.2 of the practice. */
class VotesTriedTest {
    private static final UUID MOTION = new UUID(0x4321, 1);
    private static final UUID MATTER = new UUID(0x4321, 3);

    private final GivenTrials given = new GivenTrials();

    @AfterEach
    void close() {
        given.close();
    }

    // ------------------------------------------------------------------ votes

    @Test
    void the_cesspit_needs_nine_of_thirteen_under_two_thirds_and_is_adopted_by_more_than_half_of_those_there() {
        tell(MOTION, VotedOn.cesspit(null));

        assertThat(tried(word(MeetingRuleKeys.MAJORITY_JOINT_MEETING, "AT_LEAST_TWO_THIRDS")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.question()).isEqualTo(Question.VOTE);
                    assertThat(finding.shown()).singleElement().satisfies(one -> {
                        assertThat(one.id()).isEqualTo(MOTION);
                        assertThat(one.named()).isEqualTo("居委会实施，三纺承担管材费");
                        assertThat(one.before()).isEqualTo(new Answer(Answer.Code.ADOPTED, null, 7));
                        assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.REJECTED, null, 9));
                        assertThat(one.rules())
                                .extracting(CharterRule::key)
                                .containsExactly(MeetingRuleKeys.MAJORITY_JOINT_MEETING);
                    });
                });
        assertThat(tried(word(MeetingRuleKeys.MAJORITY_JOINT_MEETING_OF, "PRESENT")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.examined()).isEqualTo(1);
                    assertThat(finding.otherwise()).isZero();
                });
    }

    @Test
    void the_charging_shed_needs_32_of_those_there_or_41_of_all_and_is_adopted_by_more_than_half_of_the_valid_votes() {
        tell(MOTION, shed());

        CharterRule twoThirds = word(MeetingRuleKeys.MAJORITY_ASSEMBLY, "AT_LEAST_TWO_THIRDS");
        assertThat(only(tried(twoThirds)).tried()).isEqualTo(new Answer(Answer.Code.REJECTED, null, 32));
        assertThat(only(tried(twoThirds, word(MeetingRuleKeys.MAJORITY_ASSEMBLY_OF, "ENTITLED")))
                        .tried())
                .isEqualTo(new Answer(Answer.Code.REJECTED, null, 41));
        assertThat(tried(word(MeetingRuleKeys.MAJORITY_ASSEMBLY_OF, "VALID_VOTES")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.otherwise()).isZero());
    }

    @Test
    void a_tie_is_what_the_chair_said_where_the_chair_decides_it() {
        tell(MOTION, VotedOn.named(12, 12, 6, 6, 0, Outcome.Result.TIED, null));

        Trials.Difference one = only(tried(word(MeetingRuleKeys.TIE_MEANS, VotingRule.CHAIR_DECIDES)));
        assertThat(one.before().code()).isEqualTo(Answer.Code.TIED);
        assertThat(one.tried().code()).as("seat 1, which spoke last, said yes").isEqualTo(Answer.Code.ADOPTED);
    }

    @Test
    void fewer_are_chosen_where_more_must_name_them() {
        tell(
                MOTION,
                VotedOn.put(
                        new org.gongjian.motion.Question.Selection("优秀建议案", List.of("甲", "乙", "丙"), 2),
                        VotingWay.PAPER_BALLOT,
                        20,
                        MeetingRuleKeys.MAJORITY_COMMITTEE,
                        null),
                new MotionEvent.PaperCounted(
                        byClerk("2026-04-24T15:40:00"),
                        new CountSheet(20, 20, 20, 0, picks(15, 12, 3), List.of()),
                        new MotionEvent.Seats(20, 20, 0, null)),
                VotedOn.closed(Outcome.Result.COUNTED, 20, 20, picks(15, 12, 3), "甲", "乙"));

        Trials.Difference one = only(tried(word(MeetingRuleKeys.MAJORITY_COMMITTEE, "AT_LEAST_TWO_THIRDS")));
        assertThat(one.before()).isEqualTo(new Answer(Answer.Code.CHOSEN, null, 2));
        assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.CHOSEN_IN_PART, null, 1));
    }

    // ------------------------------------------------------------------ how votes are counted

    /** Ten seats, two recused: five of eight is more than half, five of ten is not. */
    @Test
    void a_vote_is_lost_where_recused_seats_stay_among_the_entitled_and_won_where_they_leave() {
        tell(MOTION, recused(true, 8));
        assertThat(only(tried(flag(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, false))))
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo(new Answer(Answer.Code.ADOPTED, null, 5));
                    assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.REJECTED, null, 6));
                    assertThat(one.rules())
                            .extracting(CharterRule::key)
                            .containsExactly(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR);
                });
    }

    @Test
    void how_it_was_counted_on_its_day_does_not_matter_to_what_it_comes_to_under_another_charter() {
        tell(MOTION, recused(false, 10));
        assertThat(only(tried(flag(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, false))))
                .satisfies(one -> {
                    assertThat(one.before().code()).isEqualTo(Answer.Code.ADOPTED);
                    assertThat(one.tried().code()).isEqualTo(Answer.Code.REJECTED);
                });
    }

    /** Five of nine make the quorum; without the one of them that recused himself four of eight do not. */
    @Test
    void a_vote_for_which_enough_were_there_is_none_where_the_recused_are_not_counted_with_them() {
        Counts.Votes votes = new Counts.Votes(4, 0, 0);
        tell(
                MOTION,
                put(VotingWay.SHOW_OF_HANDS, 9, new Reckoning(false, false, true)),
                new MotionEvent.HandsCounted(
                        byClerk("2026-04-24T15:40:00"),
                        votes,
                        new MotionEvent.Seats(9, 5, 0, new MotionEvent.Recused(1, 1)),
                        List.of()),
                new MotionEvent.Closed(
                        byClerk("2026-04-24T15:45:00"),
                        new Outcome(Outcome.Result.REJECTED, 9, 5, 5, 9, 5, votes, null, List.of()),
                        new MotionEvent.Seats(9, 5, 0, new MotionEvent.Recused(1, 1))));
        assertThat(only(tried(flag(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, false))))
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo(new Answer(Answer.Code.TOO_FEW, null, 5));
                    assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.REJECTED, null, 5));
                });
    }

    @Test
    void of_a_vote_that_kept_no_recusal_nothing_is_counted_the_other_way() {
        tell(MOTION, VotedOn.cesspit(null));
        assertThat(tried(flag(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR, false)))
                .isEmpty();
    }

    @Test
    void what_was_adopted_by_an_opinion_in_writing_is_adopted_only_where_these_count() {
        given.inForce(LocalDate.of(2026, 4, 1), flag(MeetingRuleKeys.ABSENT_OPINIONS_COUNT, true));
        Counts.Votes all = new Counts.Votes(5, 3, 0);
        MotionEvent.Seats seats = new MotionEvent.Seats(9, 7, 1, new MotionEvent.Recused(0, 0));
        tell(
                MOTION,
                put(VotingWay.SHOW_OF_HANDS, 9, new Reckoning(true, true, true)),
                new MotionEvent.WrittenOpinionCounted(
                        byClerk("2026-04-24T15:35:00"), new SeatId(VotedOn.BODY, 9), Choice.YES),
                new MotionEvent.HandsCounted(
                        byClerk("2026-04-24T15:40:00"),
                        new Counts.Votes(4, 3, 0),
                        seats,
                        List.of(new SeatId(VotedOn.BODY, 9))),
                new MotionEvent.Closed(
                        byClerk("2026-04-24T15:45:00"),
                        new Outcome(Outcome.Result.ADOPTED, 9, 7, 5, 9, 5, all, null, List.of()),
                        seats));
        assertThat(only(tried(flag(MeetingRuleKeys.ABSENT_OPINIONS_COUNT, false))))
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo(new Answer(Answer.Code.ADOPTED, null, 5));
                    assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.REJECTED, null, 5));
                });
    }

    @Test
    void an_election_that_was_void_is_one_where_the_charter_does_not_mind_more_papers() {
        tell(
                MOTION,
                VotedOn.put(
                        new org.gongjian.motion.Question.Election("增补委员", List.of("甲", "乙", "丙"), 1),
                        VotingWay.PAPER_BALLOT,
                        20,
                        MeetingRuleKeys.MAJORITY_COMMITTEE,
                        null),
                new MotionEvent.PaperCounted(
                        byClerk("2026-04-24T15:40:00"),
                        new CountSheet(19, 20, 20, 0, picks(15, 3, 2), List.of()),
                        new MotionEvent.Seats(20, 20, 0, null)),
                VotedOn.closed(Outcome.Result.ELECTION_VOID, 20, 20, picks(15, 3, 2)));
        assertThat(only(tried(flag(MeetingRuleKeys.ELECTION_PAPERS_NOT_MORE_THAN_ISSUED, false))))
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo(new Answer(Answer.Code.ELECTION_VOID, null));
                    assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.CHOSEN, null, 1));
                });
    }

    @Test
    void a_voided_vote_is_none_and_one_about_a_sensitive_or_unknown_matter_is_not_listed() {
        tell(MOTION, VotedOn.cesspit(null));
        tell(MOTION, new MotionEvent.VoidingAsked(bySecretary("2026-04-25T09:00:00"), "计错"));
        tell(MOTION, new MotionEvent.Voided(bySecretary("2026-04-25T10:00:00")));
        assertThat(tried(word(MeetingRuleKeys.MAJORITY_JOINT_MEETING, "ALL"))).isEmpty();

        tell(new UUID(0x4321, 9), VotedOn.cesspit(new Id.MatterId(new UUID(0x4321, 404))));
        UUID sensitive = new UUID(0x4321, 5);
        matter(sensitive, Sensitivity.SENSITIVE);
        tell(new UUID(0x4321, 6), VotedOn.cesspit(new Id.MatterId(sensitive)));
        assertThat(tried(word(MeetingRuleKeys.MAJORITY_JOINT_MEETING, "ALL"))).isEmpty();

        matter(MATTER, Sensitivity.ORDINARY);
        tell(new UUID(0x4321, 7), VotedOn.cesspit(new Id.MatterId(MATTER)));
        assertThat(only(tried(word(MeetingRuleKeys.MAJORITY_JOINT_MEETING, "ALL")))
                        .id())
                .isEqualTo(new UUID(0x4321, 7));
    }

    @Test
    void a_burst_of_votes_is_none_of_its_business() {
        Projection projection = new TrialReadModel(
                        given.facts.jdbc(),
                        new Streams(given.facts.jdbc(), given.facts.serializer()),
                        given.facts.rows())
                .projection(given.facts.jdbc(), Generation.live(TrialReadModel.GROUP));
        assertThat(projection.concerns(MotionEvent.VoteCast.class)).isFalse();
        assertThat(projection.concerns(MotionEvent.Closed.class)).isTrue();
    }

    // ------------------------------------------------------------------ meetings

    @Test
    void a_meeting_that_was_held_would_not_have_been_with_more_to_be_there_or_longer_notice() {
        tellMeeting(held(13, 10));

        assertThat(only(tried(word(MeetingRuleKeys.QUORUM_JOINT_MEETING, "MORE_THAN_FOUR_FIFTHS"))))
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(VotedOn.MEETING);
                    assertThat(one.before()).isEqualTo(new Answer(Answer.Code.ENOUGH, null, 7));
                    assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.TOO_FEW, null, 11));
                });
        assertThat(only(tried(whole(RuleKeys.NOTICE_DAYS_JOINT_MEETING, 8)))).satisfies(one -> {
            assertThat(one.before()).isEqualTo(new Answer(Answer.Code.LONG_ENOUGH, LocalDate.of(2026, 4, 20)));
            assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.TOO_SHORT, LocalDate.of(2026, 4, 25)));
        });
        assertThat(only(tried(
                                whole(RuleKeys.NOTICE_DAYS_JOINT_MEETING, 7),
                                word(MeetingRuleKeys.NOTICE_COUNTED_IN, "WORKING_DAYS")))
                        .tried()
                        .on())
                .as("seven working days after 17 April")
                .isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(only(tried(word(MeetingRuleKeys.NOTICE_COUNTED_FROM, "LAST_SEAT_RECEIVED")))
                        .tried())
                .as("no seat had said that it received its notice before it came")
                .isEqualTo(new Answer(Answer.Code.TOO_SHORT, LocalDate.of(2026, 4, 27)));
    }

    @Test
    void counted_from_receipt_it_is_the_last_receipt_that_counts() {
        List<MeetingEvent> facts = new ArrayList<>(held(13, 10));
        facts.add(
                2,
                new MeetingEvent.NoticeAcknowledged(
                        byClerk("2026-04-20T09:00:00"),
                        IntStream.rangeClosed(1, 13)
                                .mapToObj(n -> new SeatId(VotedOn.BODY, n))
                                .toList()));
        tellMeeting(facts);
        assertThat(only(tried(
                                whole(RuleKeys.NOTICE_DAYS_JOINT_MEETING, 5),
                                word(MeetingRuleKeys.NOTICE_COUNTED_FROM, "LAST_SEAT_RECEIVED")))
                        .tried())
                .isEqualTo(new Answer(Answer.Code.TOO_SHORT, LocalDate.of(2026, 4, 25)));
    }

    @Test
    void one_that_had_to_be_put_off_would_have_been_held_where_half_is_enough() {
        List<MeetingEvent> facts = new ArrayList<>(held(12, 6));
        facts.removeLast();
        facts.add(new MeetingEvent.AdjournedForLackOfQuorum(byClerk("2026-04-24T15:00:00"), List.of(VotedOn.BODY)));
        tellMeeting(facts);

        Trials.Difference one = only(tried(word(MeetingRuleKeys.QUORUM_JOINT_MEETING, "AT_LEAST_HALF")));
        assertThat(one.before()).isEqualTo(new Answer(Answer.Code.TOO_FEW, null, 7));
        assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.ENOUGH, null, 6));
    }

    @Test
    void one_that_had_to_end_early_is_tried_with_the_seats_called_for_what_still_stood() {
        List<MeetingEvent> facts = new ArrayList<>(held(13, 10));
        facts.add(1, placed(1, IntStream.concat(IntStream.rangeClosed(1, 8), IntStream.of(13))));
        facts.add(2, placed(2, IntStream.rangeClosed(9, 12)));
        facts.add(new MeetingEvent.ItemTakenOff(byClerk("2026-04-24T15:00:00"), 1, "另议"));
        facts.add(new MeetingEvent.AdjournedForLackOfQuorum(byClerk("2026-04-24T15:10:00"), List.of(VotedOn.BODY)));
        tellMeeting(facts);

        Trials.Difference one = only(tried(word(MeetingRuleKeys.QUORUM_JOINT_MEETING, "AT_LEAST_HALF")));
        assertThat(one.before()).as("two of four were there").isEqualTo(new Answer(Answer.Code.TOO_FEW, null, 3));
        assertThat(one.tried()).isEqualTo(new Answer(Answer.Code.ENOUGH, null, 2));
    }

    private static MeetingEvent placed(int number, IntStream seats) {
        return new MeetingEvent.ItemPlaced(
                byClerk("2026-04-17T17:40:00"),
                new AgendaItem(
                        number,
                        "议题",
                        Purpose.VOTE,
                        null,
                        false,
                        List.of(VotedOn.BODY),
                        false,
                        seats.mapToObj(n -> new SeatId(VotedOn.BODY, n)).toList()));
    }

    // ------------------------------------------------------------------ told

    /** 61 seats, 47 there; of 46 papers returned one was spoilt. */
    private static MotionEvent[] shed() {
        Counts.Votes votes = new Counts.Votes(31, 11, 3);
        return new MotionEvent[] {
            VotedOn.put(
                    new org.gongjian.motion.Question.Approval("加装充电棚"),
                    VotingWay.PAPER_BALLOT,
                    61,
                    MeetingRuleKeys.MAJORITY_ASSEMBLY,
                    null),
            new MotionEvent.PaperCounted(
                    byClerk("2026-04-28T20:30:00"),
                    new CountSheet(47, 46, 45, 1, votes, List.of()),
                    new MotionEvent.Seats(61, 47, 0, null)),
            VotedOn.closed(Outcome.Result.ADOPTED, 61, 47, votes)
        };
    }

    private static MotionEvent put(VotingWay way, int entitled, Reckoning reckoning) {
        return VotedOn.put(
                new org.gongjian.motion.Question.Approval("居委会实施"),
                way,
                entitled,
                MeetingRuleKeys.MAJORITY_JOINT_MEETING,
                null,
                reckoning);
    }

    /** Ten seats of which two recused themselves; all others were there, and five of them were for it. */
    private static MotionEvent[] recused(boolean leave, int entitled) {
        MotionEvent.Seats seats =
                new MotionEvent.Seats(entitled, leave ? entitled : entitled - 1, 0, new MotionEvent.Recused(2, 1));
        Counts.Votes votes = new Counts.Votes(5, 3, 0);
        return new MotionEvent[] {
            put(VotingWay.SHOW_OF_HANDS, entitled, new Reckoning(leave, false, true)),
            new MotionEvent.HandsCounted(byClerk("2026-04-24T15:40:00"), votes, seats, List.of()),
            new MotionEvent.Closed(
                    byClerk("2026-04-24T15:45:00"),
                    new Outcome(
                            leave ? Outcome.Result.ADOPTED : Outcome.Result.REJECTED,
                            seats.entitled(),
                            seats.present(),
                            6,
                            seats.entitled(),
                            leave ? 5 : 6,
                            votes,
                            null,
                            List.of()),
                    seats)
        };
    }

    private static Counts picks(int first, int second, int third) {
        return new Counts.Picks(
                List.of(new Counts.Pick("甲", first), new Counts.Pick("乙", second), new Counts.Pick("丙", third)));
    }

    /** The conference of so many units, called and notified seven days before, of which so many were there. */
    private static List<MeetingEvent> held(int units, int present) {
        Happened called = bySecretary("2026-04-17T17:30:00");
        Plan plan = new Plan(
                "二季度联席会",
                Occasion.REGULAR,
                at("2026-04-24T14:30:00"),
                LocalDate.of(2026, 4, 24),
                "三楼",
                List.of(new Roll(
                        VotedOn.BODY,
                        BodyKind.JOINT_CONFERENCE,
                        "联席会",
                        1,
                        null,
                        Share.MORE_THAN_HALF,
                        IntStream.rangeClosed(1, units)
                                .mapToObj(n -> new Roll.RollSeat(
                                        n,
                                        new SeatHolder.Organisational(new Id.OrganisationId(new UUID(0, n)), null),
                                        null))
                                .toList())),
                new NoticePeriod(RuleKeys.NOTICE_DAYS_JOINT_MEETING, 7, false),
                VotedOn.RULES);
        List<SeatId> seats = IntStream.rangeClosed(1, units)
                .mapToObj(n -> new SeatId(VotedOn.BODY, n))
                .toList();
        Happened then = byClerk("2026-04-24T14:30:00");
        return List.of(
                new MeetingEvent.Called(called, plan),
                new MeetingEvent.NoticeServed(called, seats, NoticeWay.SYSTEM),
                new MeetingEvent.AttendanceTaken(then, seats.subList(0, present), Attendance.PRESENT),
                new MeetingEvent.AttendanceTaken(then, seats.subList(present, units), Attendance.ABSENT),
                new MeetingEvent.Opened(then, seats.getFirst(), null));
    }

    private void matter(UUID matter, Sensitivity sensitivity) {
        tell(
                "matter",
                matter,
                MatterFacts.raised(
                        byClerk("2026-04-13T09:10:00"),
                        "LY20260413-01",
                        "化粪池漫溢",
                        new Concealed(MatterFacts.CLERK, "A256GCM", "box"),
                        new Raiser.Anonymous(),
                        sensitivity),
                MatterFacts.admitted(byClerk("2026-04-13T09:40:00"), "化粪池漫溢", sensitivity));
    }

    private void tell(UUID motion, MotionEvent... facts) {
        tell("motion", motion, facts);
    }

    private void tellMeeting(List<MeetingEvent> facts) {
        tell("meeting", VotedOn.MEETING, facts.toArray(MeetingEvent[]::new));
    }

    private void tell(String type, UUID id, Fact... facts) {
        for (Fact fact : facts) {
            given.facts.fact(type, id, AREA, at("2026-04-24T16:00:00"), fact);
        }
        given.facts.folded();
    }

    private List<Trials.Finding> tried(CharterRule... stated) {
        return given.tried(stated).findings();
    }

    private static Trials.Difference only(List<Trials.Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.shown().stream())
                .reduce((one, other) -> {
                    throw new AssertionError("more than one: " + other);
                })
                .orElseThrow();
    }
}
