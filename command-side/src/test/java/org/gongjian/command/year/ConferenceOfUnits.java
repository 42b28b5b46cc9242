package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.matter.terms.BodyKind.JOINT_CONFERENCE;
import static org.gongjian.matter.terms.BodyKind.PARTY_CONGRESS;
import static org.gongjian.matter.terms.BodyKind.TWO_NEW_CONFERENCE;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingRefusal;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.command.motion.MotionRefusal;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.VotingWay;
import org.gongjian.record.Id;

/** March to June: the units confer on two matters (004-11 to 004-14); one unit keeps another opinion, and what is tied twice is not adopted. */
record ConferenceOfUnits(Meetings meetings, OneMatter cesspit, OneMatter parking) {
    private static final Id.OrganisationId NINTH_UNIT = Town.unit(JOINT_CONFERENCE, 9);
    private static final MotionCommand.Aim TO_BE_ADOPTED =
            new MotionCommand.Aim(Route.JOINT_DELIBERATION, ResolutionOutcome.ADOPTED, null, List.of());

    /** On the second of March two matters are sent to the conference. */
    static ConferenceOfUnits inSpring(Meetings meetings) {
        meetings.year().at("2026-03-02T09:00");
        return new ConferenceOfUnits(meetings, sent(meetings, "化粪池改造"), sent(meetings, "西门停车位"));
    }

    private static OneMatter sent(Meetings meetings, String summary) {
        return OneMatter.admitted(meetings.year(), summary, Route.JOINT_DELIBERATION, null)
                .onTheAgenda("一季度联席会", "2026-03-27");
    }

    private Year year() {
        return meetings.year();
    }

    private Source source() {
        return meetings.source();
    }

    /** One item with a recusal, one with a tie, and the urgent one is made known. */
    void march(OneMatter burst) {
        meetings.committeeIn(3);
        OneMeeting spring = meetings.inTime(JOINT_CONFERENCE, "一季度联席会", "2026-03-27T14:30")
                .item("化粪池改造", Purpose.VOTE, cesspit)
                .item("西门停车位", Purpose.VOTE, parking)
                .item("供水抢修", Purpose.INFORM, burst)
                .notified(NoticeWay.SYSTEM);
        spring.isRefused(
                        MeetingRefusal.NOTICE_IS_WAIVED_ONLY_FOR_URGENT_MEETINGS, new MeetingCommand.WaiveNotice("来不及"))
                .citing(MeetingRuleKeys.NOTICE_WAIVABLE_FOR, "自定");
        year().at("2026-03-27T14:30").clerk();
        spring.there(12).opened(1, null).asks(new MeetingCommand.Recuse(1, spring.seat(3), "施工单位由本单位控股"));
        OneMotion digging = sevenOfThirteenAreEnough(spring);
        parking.hears(sixToSix(spring, 2)).stands(StageCode.ON_AGENDA);
        assertThat(parking.resolved()).as("a first tie is put off").isEqualTo(ResolutionOutcome.POSTPONED);
        spring.closed();
        theNinthUnitKeepsItsOpinion(spring, digging);
    }

    /** Of fourteen seats one recused itself: seven of the other thirteen are more than half, of fourteen they would not be. */
    private OneMotion sevenOfThirteenAreEnough(OneMeeting spring) {
        OneMotion digging = spring.puts(
                1,
                "更换管道，第九席单位牵头",
                VotingWay.NAMED,
                new MotionCommand.Aim(
                        Route.JOINT_DELIBERATION,
                        ResolutionOutcome.ADOPTED,
                        new ResolvedTask(NINTH_UNIT, List.of(Town.unit(JOINT_CONFERENCE, 4)), "更换管道"),
                        List.of()));
        assertThat(digging.put().entitled()).hasSize(13).doesNotContain(new SeatId(Town.id(JOINT_CONFERENCE), 3));
        digging.say(Choice.YES, 2, 4, 5, 6, 7, 8);
        digging.isRefused(MotionRefusal.SEAT_DOES_NOT_DECIDE, Choice.YES, 3);
        digging.isRefused(MotionRefusal.CHAIR_VOTES_LAST, Choice.YES, 1)
                .says("count", 4L)
                .citing(MeetingRuleKeys.CHAIR_VOTES_LAST, "参");
        digging.say(Choice.NO, 9, 10, 11)
                .say(Choice.ABSTAIN, 12)
                .say(Choice.YES, 1)
                .closed()
                .comesTo(Result.ADOPTED, 13, 11, 7, 13, 7);
        cesspit.hears(digging).assignedAsResolved(digging.id()).stands(StageCode.ASSIGNED);
        return digging;
    }

    /** The chair last, and against: six to six of fourteen. */
    private OneMotion sixToSix(OneMeeting meeting, int item) {
        return meeting.puts(item, "西门划线停车", VotingWay.NAMED, TO_BE_ADOPTED)
                .say(Choice.YES, 2, 3, 4, 5, 6, 7)
                .say(Choice.NO, 8, 9, 10, 11, 12, 1)
                .closed()
                .comesTo(Result.TIED, 14, 12, 8, 14, 8);
    }

    /** 004-13, 004-14: told in writing; five working days from then, over 清明; kept, and carried out all the same. */
    private void theNinthUnitKeepsItsOpinion(OneMeeting spring, OneMotion digging) {
        year().at("2026-03-30T10:00").secretary();
        spring.isRefused(
                        MeetingRefusal.RESOLUTIONS_ARE_SERVED_IN_WRITING,
                        new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.PHONE))
                .citing(source().servedInWriting());
        spring.asks(new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.PAPER));
        meetings.regular(TWO_NEW_CONFERENCE, "2026-04-02T14:30");
        year().at("2026-04-07T17:00").clerk();
        digging.motion().asks(reserved(spring, 9, "分担比例应当再议"));
        year().at("2026-04-08T09:00").clerk();
        digging.motion()
                .isRefused(MotionRefusal.OPINION_COMES_TOO_LATE, reserved(spring, 10, "同上"))
                .says("last", LocalDate.parse("2026-04-07"))
                .citing(MeetingRuleKeys.RESERVED_OPINION_DAYS, "自定");
        assertThat(digging.decided().ballot().reserved()).containsOnlyKeys(new SeatId(Town.id(JOINT_CONFERENCE), 9));
        assertThat(cesspit.stands(StageCode.ASSIGNED).handled().handling().lead())
                .as("who kept another opinion executes all the same")
                .isEqualTo(NINTH_UNIT);
    }

    private static MotionCommand reserved(OneMeeting meeting, int seat, String opinion) {
        return new MotionCommand.ReserveOpinion(meeting.seat(seat), opinion, meeting.held());
    }

    /** The second tie is not put off any more: it was not adopted, and whoever brought it is told. */
    void june() {
        meetings.committeeIn(6);
        meetings.regular(PARTY_CONGRESS, "2026-06-17T19:00");
        OneMeeting summer = meetings.inTime(JOINT_CONFERENCE, "二季度联席会", "2026-06-25T14:30")
                .item("西门停车位", Purpose.VOTE, parking)
                .notified(NoticeWay.SYSTEM);
        year().at("2026-06-25T14:30").clerk();
        summer.there(12).opened(1, null);
        parking.hears(sixToSix(summer, 1)).stands(StageCode.CONFIRMED);
        assertThat(parking.resolved()).as("a second tie is not adopted").isEqualTo(ResolutionOutcome.REJECTED);
        summer.closed();
        meetings.regular(TWO_NEW_CONFERENCE, "2026-06-30T14:30");
    }
}
