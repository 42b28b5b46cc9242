package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.matter.terms.BodyKind.COMMITTEE;
import static org.gongjian.matter.terms.BodyKind.COMMUNITY_ASSEMBLY;

import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Given;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.MatterRefusal;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingRefusal;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.command.motion.MotionRefusal;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.ResolvedTask;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Purpose;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.VotingWay;

/** April and May: 要事共决 and 票决 (001-38) of what touches vital interests, then its public notice over the holidays (004-14). */
record ChargingShed(Meetings meetings, OneMatter shed) {

    /** Taken down the day after the last opinion came too late, and sent to an extraordinary meeting of the committee. */
    static ChargingShed inApril(Meetings meetings) {
        return new ChargingShed(
                meetings,
                OneMatter.admitted(meetings.year(), "加装集中充电棚", Route.JOINT_DECISION, "占公共用地、收费")
                        .onTheAgenda("临时大党委会", "2026-04-10"));
    }

    private Year year() {
        return meetings.year();
    }

    private Source source() {
        return meetings.source();
    }

    void april() {
        theCommitteeDecides();
        meetings.committeeIn(4);
        nobodyWaivesTheNoticeOfABallot();
        OneMotion ballot = theAssemblyBallots();
        if (!source().noticeHolds().holds()) {
            shed.assignedAsResolved(ballot.id());
        }
        UnderNotice notice = UnderNotice.drafted(year(), source(), shed, ballot);
        notice.hangsOverTheHolidays();
    }

    private void theCommitteeDecides() {
        year().at("2026-04-09T17:30").secretary();
        OneMeeting extra = meetings.extraordinary(COMMITTEE, "临时大党委会", "2026-04-10T19:00")
                .item("充电棚", Purpose.VOTE, shed)
                .notified(NoticeWay.PHONE);
        year().at("2026-04-10T19:00").clerk();
        extra.here(1, 2, 3, 4, 5);
        meetings.isOpenedWithThePeriodWaived(extra, meetings.chair(COMMITTEE), null);
        MotionCommand.Aim weighty =
                new MotionCommand.Aim(Route.JOINT_DECISION, true, ResolutionOutcome.ADOPTED, null, List.of());
        extra.puts(1, "建充电棚", VotingWay.SHOW_OF_HANDS, weighty)
                .hands(5, 0, 0)
                .closed()
                .comesTo(Result.NO_QUORUM, 9, 5, 6, 0, 0);
        shed.stands(StageCode.ON_AGENDA);
        extra.here(6).asks(new MeetingCommand.TakeAttendance(List.of(), true, Attendance.ABSENT));
        shed.hears(extra.puts(1, "建充电棚", VotingWay.SHOW_OF_HANDS, weighty)
                        .hands(5, 1, 0)
                        .closed()
                        .comesTo(Result.ADOPTED, 9, 6, 6, 9, 5))
                .stands(StageCode.ADMITTED);
        onlyTheBallotMayStandBetween();
        shed.onTheAgenda("社区成员代表大会", "2026-04-28");
        extra.closed();
    }

    /** 001-38: under one source it is not assigned before the assembly balloted on it; under the others it could be, and waits of its own accord. */
    private void onlyTheBallotMayStandBetween() {
        year().secretary();
        MatterCommand now = OneMatter.assign(Town.RESIDENTS_COMMITTEE);
        if (source().vitalNeedsBallot().holds()) {
            shed.isRefused(MatterRefusal.VITAL_MATTER_NEEDS_ASSEMBLY_BALLOT, now)
                    .citing(source().vitalNeedsBallot());
        } else {
            assertThat(shed.matter().follows(now)).isNotEmpty();
        }
    }

    private void nobodyWaivesTheNoticeOfABallot() {
        year().at("2026-04-17T09:00").secretary();
        OneMeeting hasty = meetings.extraordinary(COMMUNITY_ASSEMBLY, "临时代表大会", "2026-04-20T19:00");
        hasty.isRefused(MeetingRefusal.BALLOT_NOTICE_CANNOT_BE_WAIVED, new MeetingCommand.WaiveNotice("大家都急"))
                .citing(Source.NOTICE_OF_BALLOT);
        hasty.asks(new MeetingCommand.Cancel("改按票决通知期召开"));
    }

    /** 票决 on paper, before two scrutineers: nine of the fifteen who are there. */
    private OneMotion theAssemblyBallots() {
        OneMeeting assembly = meetings.inTime(COMMUNITY_ASSEMBLY, "社区成员代表大会", "2026-04-28T19:00")
                .item("充电棚", Purpose.VOTE, shed)
                .notified(NoticeWay.PAPER);
        year().at("2026-04-28T19:00").clerk();
        assembly.there(15).opened(1, null);
        MotionCommand.Aim aim = new MotionCommand.Aim(
                Route.JOINT_DECISION,
                true,
                ResolutionOutcome.ADOPTED,
                new ResolvedTask(Town.RESIDENTS_COMMITTEE, List.of(), "加装充电棚"),
                List.of());
        year().motion()
                .isRefused(
                        MotionRefusal.QUESTION_NEEDS_A_SECRET_BALLOT,
                        assembly.put(1, "建充电棚", VotingWay.SHOW_OF_HANDS, aim))
                .citing(MeetingRuleKeys.VOTE_MANNER_ON_PERSONS, "自定");
        OneMotion ballot = assembly.puts(1, "建充电棚", VotingWay.PAPER_BALLOT, aim);
        Counts.Votes votes = new Counts.Votes(9, 4, 1);
        ballot.motion()
                .isRefused(
                        MotionRefusal.COUNT_NEEDS_TWO_SCRUTINEERS,
                        OneMotion.sheet(assembly, 15, 1, votes, Given.person(51)));
        ballot.motion().asks(OneMotion.sheet(assembly, 15, 1, votes, Given.person(51), Given.person(52)));
        shed.hears(ballot.closed().comesTo(Result.ADOPTED, 21, 15, 11, 15, 8));
        assembly.closed();
        return ballot;
    }
}
