package org.gongjian.command.matter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.body.SeatHolder;
import org.gongjian.charter.Share;
import org.gongjian.command.decision.Given;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.UnderRules;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticePeriod;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Denominator;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.MotionState;
import org.gongjian.motion.Outcome;
import org.gongjian.motion.Question;
import org.gongjian.motion.Reckoning;
import org.gongjian.motion.VotingRule;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** What the matter is asked when its motion is closed. */
class ClosedMotionTest {
    private static final Id.BodyId BODY = new Id.BodyId(Given.uuid(60));
    private static final Id.MeetingId MEETING = new Id.MeetingId(Given.uuid(80));
    private static final Id.MotionId MOTION = new Id.MotionId(Given.uuid(81));
    private static final Happened THEN =
            Given.a(Role.CLERK).at("2026-04-24T15:30").happened();

    /** Seats 1 and 2 are units', seat 3 is somebody's own, though he comes from a unit. */
    @Test
    void units_that_reserved_an_opinion_are_named_and_no_unit_for_a_seat_of_ones_own() {
        MotionState.Decided motion = (MotionState.Decided) MotionState.UNKNOWN
                .evolve(put())
                .evolve(new MotionEvent.OpinionReserved(THEN, seat(2), "请错峰"))
                .evolve(new MotionEvent.OpinionReserved(THEN, seat(3), null))
                .evolve(new MotionEvent.HandsCounted(
                        THEN, new Counts.Votes(2, 1, 0), new MotionEvent.Seats(3, 3, 0, null), List.of()))
                .evolve(new MotionEvent.Closed(
                        THEN,
                        new Outcome(Outcome.Result.ADOPTED, 3, 3, 2, 3, 2, new Counts.Votes(2, 1, 0), null, List.of()),
                        null));
        MeetingState.Known meeting = (MeetingState.Known) MeetingState.UNKNOWN
                .evolve(new MeetingEvent.Called(THEN, plan()))
                .evolve(new MeetingEvent.ItemPlaced(
                        THEN,
                        new AgendaItem(
                                1,
                                "化粪池改造",
                                Purpose.VOTE,
                                new Id.MatterId(Given.uuid(70)),
                                false,
                                List.of(BODY),
                                false)));

        assertThat(new ClosedMotion(MOTION, motion, meeting.sitting(), List.of())
                        .resolution()
                        .map(MatterCommand.ResolveByMotion::reserving)
                        .orElseThrow())
                .containsExactly(unit(2));
    }

    private static final Id.BodyId OTHER = new Id.BodyId(Given.uuid(61));

    @Test
    void a_vote_that_was_closed_after_its_item_was_taken_off_asks_nothing_of_the_matter() {
        for (boolean adopted : new boolean[] {true, false}) {
            MotionState.Decided motion = decided(BODY, THEN, adopted);
            assertThat(new ClosedMotion(MOTION, motion, off("2026-04-24T15:20", BODY), List.of()).resolution())
                    .as("it may be before another meeting by then")
                    .isEmpty();
            assertThat(new ClosedMotion(MOTION, motion, off("2026-04-24T15:40", BODY), List.of()).resolution())
                    .as("it was decided on before")
                    .isPresent();
        }
    }

    @Test
    void what_two_bodies_decide_on_is_not_adopted_by_one_of_them_because_its_item_was_taken_off() {
        Sitting off = off("2026-04-24T15:40", BODY, OTHER);
        MotionState.Decided motion = decided(BODY, THEN, true);
        assertThat(new ClosedMotion(MOTION, motion, off, List.of()).resolution())
                .isEmpty();

        Id.MotionId second = new Id.MotionId(Given.uuid(82));
        assertThat(new ClosedMotion(MOTION, motion, off, List.of(other(second, "2026-04-24T15:35"))).resolution())
                .as("both decided while it stood")
                .isPresent();
        assertThat(new ClosedMotion(MOTION, motion, off, List.of(other(second, "2026-04-24T15:50"))).resolution())
                .as("the other decided on it when it was off")
                .isEmpty();
    }

    private static ClosedMotion.Other other(Id.MotionId id, String closed) {
        return new ClosedMotion.Other(
                id, decided(OTHER, Given.a(Role.CLERK).at(closed).happened(), true));
    }

    private static MotionState.Decided decided(Id.BodyId body, Happened closed, boolean adopted) {
        Counts.Votes votes = adopted ? new Counts.Votes(3, 0, 0) : new Counts.Votes(1, 2, 0);
        return (MotionState.Decided) MotionState.UNKNOWN
                .evolve(put(body))
                .evolve(new MotionEvent.HandsCounted(THEN, votes, new MotionEvent.Seats(3, 3, 0, null), List.of()))
                .evolve(new MotionEvent.Closed(
                        closed,
                        new Outcome(
                                adopted ? Outcome.Result.ADOPTED : Outcome.Result.REJECTED,
                                3,
                                3,
                                2,
                                3,
                                2,
                                votes,
                                null,
                                List.of()),
                        null));
    }

    /** Called with an item that these bodies decide on, and that was taken off at this local time. */
    private static Sitting off(String at, Id.BodyId... entitled) {
        MeetingState off = MeetingState.UNKNOWN
                .evolve(new MeetingEvent.Called(THEN, plan()))
                .evolve(new MeetingEvent.ItemPlaced(
                        THEN,
                        new AgendaItem(
                                1,
                                "化粪池改造",
                                Purpose.VOTE,
                                new Id.MatterId(Given.uuid(70)),
                                false,
                                List.of(entitled),
                                false)))
                .evolve(new MeetingEvent.ItemTakenOff(Given.a(Role.CLERK).at(at).happened(), 1, "另议"));
        return ((MeetingState.Known) off).sitting();
    }

    private static MotionEvent.Put put() {
        return put(BODY);
    }

    private static MotionEvent.Put put(Id.BodyId body) {
        return new MotionEvent.Put(
                THEN,
                MEETING,
                1,
                new Id.MatterId(Given.uuid(70)),
                body,
                new Question.Approval("居委会实施"),
                VotingWay.SHOW_OF_HANDS,
                IntStream.rangeClosed(1, 3).mapToObj(ClosedMotionTest::seat).toList(),
                null,
                new VotingRule(
                        "majority_joint_meeting",
                        Share.MORE_THAN_HALF,
                        Denominator.ENTITLED,
                        Share.MORE_THAN_HALF,
                        false),
                ResolutionOutcome.ADOPTED,
                new ResolvedTask(unit(1), List.of(unit(2)), null),
                Reckoning.AS_BEFORE,
                rules());
    }

    private static Plan plan() {
        return new Plan(
                "联席会",
                Occasion.REGULAR,
                Instant.parse("2026-04-24T06:30:00Z"),
                LocalDate.parse("2026-04-24"),
                "三楼",
                List.of(new Roll(
                        BODY,
                        BodyKind.JOINT_CONFERENCE,
                        "联席会",
                        1,
                        null,
                        Share.MORE_THAN_HALF,
                        List.of(
                                new Roll.RollSeat(1, new SeatHolder.Organisational(unit(1), null), null),
                                new Roll.RollSeat(2, new SeatHolder.Organisational(unit(2), null), null),
                                new Roll.RollSeat(3, new SeatHolder.Personal(Given.person(3), unit(3)), null)))),
                new NoticePeriod("notice_days_joint_meeting", 7, false),
                rules());
    }

    private static UnderRules rules() {
        return new UnderRules(new Id.CharterId(Given.uuid(99)), 1, "test");
    }

    private static SeatId seat(int number) {
        return new SeatId(BODY, number);
    }

    private static Id.OrganisationId unit(int n) {
        return new Id.OrganisationId(Given.uuid(200 + n));
    }
}
