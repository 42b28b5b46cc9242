package org.gongjian.command.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.command.decision.Given.assertRefused;
import static org.gongjian.command.motion.GivenMotion.APPROVAL;
import static org.gongjian.command.motion.GivenMotion.BODY;
import static org.gongjian.command.motion.GivenMotion.MEETING;
import static org.gongjian.command.motion.GivenMotion.PUT;
import static org.gongjian.command.motion.GivenMotion.happened;
import static org.gongjian.command.motion.GivenMotion.seat;
import static org.gongjian.command.motion.GivenMotion.session;

import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Given;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.motion.MotionEvent;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;
import org.junit.jupiter.api.Test;

/** What was announced is voted on: item by item, by the seats that the item is for. */
class AnnouncedTest {
    private static final Id.BodyId OTHER_BODY = new Id.BodyId(Given.uuid(66));

    private static MotionCommand.Put put(GivenMotion given, int item, VotingWay way, MotionCommand.Open... open) {
        return new MotionCommand.Put(
                MEETING, given.meeting, item, BODY, APPROVAL, way, MotionCommand.Aim.PLAIN, List.of(open));
    }

    private static GivenMotion withItem(GivenMotion given, boolean fromTheFloor, SeatId... seats) {
        return given.then(new MeetingEvent.ItemPlaced(
                happened(PUT),
                new AgendaItem(
                        2, "物业费", Purpose.DELIBERATE, null, false, List.of(BODY), fromTheFloor, List.of(seats))));
    }

    private static GivenMotion withoutBallot(GivenMotion given) {
        MeetingState.InSession now = (MeetingState.InSession) given.meeting;
        Sitting sitting = now.sitting();
        Plan plan = sitting.plan();
        given.meeting = new MeetingState.InSession(
                new Sitting(
                        new Plan(
                                plan.title(),
                                plan.occasion(),
                                plan.startsAt(),
                                plan.heldOn(),
                                plan.place(),
                                plan.rolls(),
                                plan.notice(),
                                plan.rules(),
                                plan.convening(),
                                true),
                        sitting.calledAt(),
                        sitting.agenda(),
                        sitting.served(),
                        sitting.acknowledged(),
                        sitting.waiver(),
                        sitting.presences(),
                        sitting.recusals()),
                now.presiding());
        return given;
    }

    @Test
    void the_assembly_ballots_on_nothing_that_is_moved_there() {
        GivenMotion given = withItem(session(BodyKind.COMMUNITY_ASSEMBLY, 21, 15), true);
        assertRefused(
                MotionRefusal.ASSEMBLY_BALLOTS_ON_WHAT_WAS_ANNOUNCED,
                () -> given.decide(PUT, put(given, 2, VotingWay.PAPER_BALLOT)));
        given.decide(PUT, put(given, 1, VotingWay.PAPER_BALLOT));
        GivenMotion units = withItem(session(BodyKind.JOINT_CONFERENCE, 13, 10), true);
        units.decide(PUT, put(units, 2, VotingWay.SHOW_OF_HANDS));
    }

    @Test
    void nor_does_it_where_it_was_called_without_a_ballot() {
        GivenMotion given = withoutBallot(session(BodyKind.COMMUNITY_ASSEMBLY, 21, 15));
        assertRefused(
                MotionRefusal.ASSEMBLY_BALLOTS_ON_WHAT_WAS_ANNOUNCED,
                () -> given.decide(PUT, put(given, 1, VotingWay.PAPER_BALLOT)));
    }

    @Test
    void items_are_voted_on_one_by_one_where_the_charter_says_so() {
        GivenMotion given = withItem(session(BodyKind.JOINT_CONFERENCE, 13, 10), false);
        MotionCommand.Put second = put(given, 2, VotingWay.SHOW_OF_HANDS, new MotionCommand.Open(1, BODY));
        assertRefused(MotionRefusal.ITEMS_ARE_VOTED_ON_ONE_BY_ONE, () -> given.decide(PUT, second));
        given.decide(PUT, put(given, 2, VotingWay.SHOW_OF_HANDS, new MotionCommand.Open(2, BODY)));
        given.decide(PUT, put(given, 2, VotingWay.SHOW_OF_HANDS, new MotionCommand.Open(1, OTHER_BODY)));
        given.under(MeetingRuleKeys.VOTED_ITEM_BY_ITEM, new RuleValue.Flag(false))
                .decide(PUT, second);
    }

    @Test
    void the_seats_that_an_item_is_for_decide_on_it() {
        GivenMotion given = withItem(session(BodyKind.COMMITTEE, 9, 8), false, seat(1), seat(2), seat(3));
        assertThat(((MotionEvent.Put) given.decide(PUT, put(given, 2, VotingWay.SHOW_OF_HANDS))).entitled())
                .containsExactly(seat(1), seat(2), seat(3));
        assertThat(((MotionEvent.Put) given.decide(PUT, put(given, 1, VotingWay.SHOW_OF_HANDS))).entitled())
                .hasSize(9);
    }
}
