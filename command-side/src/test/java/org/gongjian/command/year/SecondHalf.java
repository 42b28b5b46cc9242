package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.matter.terms.BodyKind.COMMITTEE;
import static org.gongjian.matter.terms.BodyKind.COMMUNITY_ASSEMBLY;
import static org.gongjian.matter.terms.BodyKind.JOINT_CONFERENCE;
import static org.gongjian.matter.terms.BodyKind.PARTY_CONGRESS;
import static org.gongjian.matter.terms.BodyKind.TWO_NEW_CONFERENCE;

import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Given;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingRefusal;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.command.motion.MotionRefusal;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.Authority;
import org.gongjian.meeting.MeetingStage;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.motion.Choice;
import org.gongjian.motion.Counts;
import org.gongjian.motion.Outcome.Result;
import org.gongjian.motion.VotingWay;

/**
 * July to December: the committee does not come together and meets a week later, the assembly rejects by one vote, the community amends its
 * charter, a tie is the chair's, and the first meeting of the next year is called.
 */
record SecondHalf(Year year, Town town, Meetings meetings, Source source) {
    private static final String OWN_CHARTER = "柳荫社区议事规则修正案";

    void july() {
        theCommitteeDoesNotComeTogether();
        itMeetsAWeekLater();
    }

    /** 流会: four of nine. */
    private void theCommitteeDoesNotComeTogether() {
        OneMeeting empty = meetings.inTime(COMMITTEE, "七月会议", "2026-07-03T19:00")
                .item("下一步工作安排", Purpose.VOTE, null)
                .notified(NoticeWay.SYSTEM);
        year.at("2026-07-03T19:00").clerk();
        empty.here(1, 2, 3, 4).asks(new MeetingCommand.TakeAttendance(List.of(), true, Attendance.ABSENT));
        empty.isRefused(MeetingRefusal.QUORUM_IS_MISSING, empty.open(meetings.chair(COMMITTEE), null))
                .says("present", 4)
                .says("needed", 5)
                .citing(MeetingRuleKeys.QUORUM_COMMITTEE, "自定");
        empty.asks(new MeetingCommand.Adjourn());
        assertThat(empty.held().stage()).isEqualTo(MeetingStage.ADJOURNED);
    }

    private void itMeetsAWeekLater() {
        String day = Meetings.committeeDay(7);
        OneMeeting again = meetings.inTime(COMMITTEE, "七月会议（再次召集）", day)
                .item("下一步工作安排", Purpose.VOTE, null)
                .item("物业费收缴", Purpose.VOTE, null)
                .notified(NoticeWay.PAPER);
        year.at(day).clerk();
        again.there(8).opened(meetings.chair(COMMITTEE), null);
        meetings.programme(again);
        threeSeatsFixedForAnItem(again);
        again.closed();
    }

    /** 根据议题内容确定出席委员 (001-49): one source lets three of nine decide on an item that is theirs, the others do not. */
    private void threeSeatsFixedForAnItem(OneMeeting meeting) {
        MotionCommand.Aim three =
                new MotionCommand.Aim(null, null, null, List.of(meeting.seat(1), meeting.seat(2), meeting.seat(3)));
        if (source.itemFixesTheRoll().holds()) {
            meeting.puts(2, "按季公布物业费收缴", VotingWay.SHOW_OF_HANDS, three)
                    .hands(2, 1, 0)
                    .closed()
                    .comesTo(Result.ADOPTED, 3, 3, 2, 3, 2);
        } else {
            year.motion()
                    .isRefused(
                            MotionRefusal.ROLL_DOES_NOT_FOLLOW_THE_ITEM,
                            meeting.put(2, "按季公布物业费收缴", VotingWay.SHOW_OF_HANDS, three))
                    .citing(source.itemFixesTheRoll());
        }
    }

    void august() {
        meetings.committeeIn(8);
    }

    void september() {
        meetings.committeeIn(9);
        meetings.regular(JOINT_CONFERENCE, "2026-09-22T14:30");
        meetings.regular(TWO_NEW_CONFERENCE, "2026-09-29T14:30");
    }

    /** The assembly of autumn: seven of fifteen are not more than half. */
    void october() {
        meetings.committeeIn(10);
        OneMeeting assembly = meetings.inTime(COMMUNITY_ASSEMBLY, "社区成员代表大会", "2026-10-27T19:00")
                .item("居民公约修订", Purpose.VOTE, null)
                .notified(NoticeWay.PAPER);
        year.at("2026-10-27T19:00").clerk();
        assembly.there(15).opened(1, null);
        OneMotion ballot = assembly.puts(1, "修订居民公约", VotingWay.PAPER_BALLOT);
        ballot.motion()
                .asks(OneMotion.sheet(assembly, 15, 0, new Counts.Votes(7, 6, 2), Given.person(51), Given.person(52)));
        ballot.closed().comesTo(Result.REJECTED, 21, 15, 11, 15, 8);
        assembly.closed();
    }

    /** From 15 November on the community lets nobody off the notice of an extraordinary meeting, and leaves ties to the chair. */
    void november() {
        meetings.committeeIn(11);
        year.amended(
                "2026-11-15",
                OWN_CHARTER,
                Map.of(
                        MeetingRuleKeys.NOTICE_WAIVABLE_FOR, new RuleValue.Words(List.of("URGENT_CONSULTATION")),
                        MeetingRuleKeys.TIE_MEANS, new RuleValue.Text("CHAIR_DECIDES")));
        year.at("2026-11-17T09:00").secretary();
        OneMeeting extra = meetings.extraordinary(JOINT_CONFERENCE, "临时联席会", "2026-11-18T19:00")
                .item("供暖保障", Purpose.VOTE, null);
        extra.isRefused(
                        MeetingRefusal.NOTICE_IS_WAIVED_ONLY_FOR_URGENT_MEETINGS,
                        new MeetingCommand.WaiveNotice("天冷得早"))
                .citing(MeetingRuleKeys.NOTICE_WAIVABLE_FOR, "第三条", OWN_CHARTER);
        extra.postponed("2026-11-24T19:00", "通知期不足，改到足期").notified(NoticeWay.SYSTEM);
        assertThat(extra.held().sitting().plan().convening().by())
                .isEqualTo(Authority.valueOf(source.convenesTheConference().value()));
        extra.isRefused(
                        MeetingRefusal.NOTICE_WENT_OUT_WITHOUT_THIS_ITEM,
                        new MeetingCommand.PlaceItem("冬季除雪", Purpose.VOTE, List.of(), null))
                .citing(source.noticeOfConference());
        year.at("2026-11-24T19:00").clerk();
        extra.there(12).opened(1, null);
        meetings.programme(extra);
        extra.closed();
    }

    void december() {
        meetings.committeeIn(12);
        meetings.regular(PARTY_CONGRESS, "2026-12-15T19:00");
        theChairDecidesATie();
        meetings.regular(TWO_NEW_CONFERENCE, "2026-12-29T14:30");
        theNextYearIsCalled();
    }

    /** Six to six of fourteen again; by now the chair, who was for it, decides. */
    private void theChairDecidesATie() {
        OneMeeting winter = meetings.inTime(JOINT_CONFERENCE, "四季度联席会", "2026-12-22T14:30")
                .item("明年共建项目", Purpose.VOTE, null)
                .notified(NoticeWay.SYSTEM);
        year.at("2026-12-22T14:30").clerk();
        winter.there(12).opened(1, null);
        OneMotion projects = winter.puts(1, "明年共建项目清单", VotingWay.NAMED)
                .say(Choice.YES, 2, 3, 4, 5, 6)
                .say(Choice.NO, 7, 8, 9, 10, 11, 12)
                .say(Choice.YES, 1)
                .closed()
                .comesTo(Result.ADOPTED, 14, 12, 8, 14, 8);
        assertThat(projects.decided().outcome().casting()).isEqualTo(Choice.YES);
        winter.closed();
    }

    /** The roll of the meeting of 7 January is that of its day: where the chair rotates, twelve months are over and it is the turn of seat 5. */
    private void theNextYearIsCalled() {
        year.at("2026-12-30T10:00").secretary();
        OneMeeting next = new OneMeeting(year, town, COMMITTEE).called("新年第一次会议", Occasion.REGULAR, "2027-01-07T19:00");
        assertThat(next.held()).isInstanceOf(MeetingState.Called.class);
        assertThat(next.held().sitting().plan().rolls().getFirst().chair()).isEqualTo(source.chairRotates() ? 5 : null);
    }
}
