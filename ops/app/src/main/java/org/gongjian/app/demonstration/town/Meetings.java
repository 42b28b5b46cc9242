package org.gongjian.app.demonstration.town;

import static org.gongjian.app.demonstration.telling.Place.JICHUANG;
import static org.gongjian.app.demonstration.telling.Place.JINHU;
import static org.gongjian.app.demonstration.telling.Place.LIUYIN;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.meeting.MeetingFacts;
import org.gongjian.command.motion.MotionCommand;
import org.gongjian.command.motion.MotionFacts;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.motion.CountSheet;
import org.gongjian.motion.Counts;
import org.gongjian.motion.VotingWay;

/**
 * Meetings of the last weeks: one held with a substitute, excuses and an absence; one under a rotating chair with a recusal; one adjourned
 * for lack of quorum; an urgent one whose notice was waived; and one to come, whose notice goes out when its agenda stands ({@link MeetingRounds}).
 * Voted on in them: one adopted with a reserved opinion, one rejected, one tied, and one balloted on paper of which one was spoilt.
 */
public final class Meetings implements Chapter {
    private final MeetingFacts facts;
    private final MotionFacts motions;

    public Meetings(MeetingFacts facts, MotionFacts motions) {
        this.facts = facts;
        this.motions = motions;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public void tell(Seeding seeding) {
        LocalDate today = seeding.today();
        held(new MeetingSteps(seeding, facts, motions, "liuyin-joint/1", LIUYIN, "liuyin-joint", today.minusDays(67)));
        underARotatingChair(new MeetingSteps(seeding, facts, motions, "jinhu/1", JINHU, "jinhu", today.minusDays(40)));
        withoutAQuorum(
                new MeetingSteps(seeding, facts, motions, "jichuang/1", JICHUANG, "jichuang", today.minusDays(30)));
        urgent(new MeetingSteps(seeding, facts, motions, "liuyin/1", LIUYIN, "liuyin", today.minusDays(10)));
        toCome(new MeetingSteps(seeding, facts, motions, "liuyin-joint/2", LIUYIN, "liuyin-joint", today.plusDays(7)));
    }

    private static void held(MeetingSteps it) {
        it.calledBefore(7, "zhangguoping", "党建联席会例会", Occasion.REGULAR);
        it.does("chenxiaolan", item("化粪池改造方案及各方分工", Purpose.VOTE));
        it.does("chenxiaolan", item("通报上季度共建事项办理情况", Purpose.INFORM));
        it.serves("chenxiaolan", it.seats(1, 7), false, NoticeWay.SYSTEM);
        it.does("chenxiaolan", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.PHONE));
        it.onTheDay("14:30");
        it.does("chenxiaolan", new MeetingCommand.TakeAttendance(it.seats(1, 9), false, Attendance.PRESENT));
        it.does("chenxiaolan", new MeetingCommand.Substitute(it.seat(10), null, SubstituteStanding.LIAISON));
        it.does("chenxiaolan", new MeetingCommand.TakeAttendance(it.seats(11, 12), false, Attendance.EXCUSED));
        it.does("chenxiaolan", new MeetingCommand.TakeAttendance(List.of(), true, Attendance.ABSENT));
        it.does("chenxiaolan", new MeetingCommand.Open(it.seat(1), null));
        it.onTheDay("15:10");
        it.does("chenxiaolan", new MeetingCommand.Note(1, it.seat(3), "管材费由本单位承担，请社区尽早进场。"));
        it.does("chenxiaolan", new MeetingCommand.Note(1, it.seat(4), "可以提供堆料场地，施工请错开客流高峰。"));
        it.onTheDay("15:40");
        it.votes(
                "chenxiaolan",
                new MeetingSteps.Put(1, 1, "居委会实施，三纺承担管材费，锦程提供堆料场地，物业配合", VotingWay.SHOW_OF_HANDS),
                held -> new MotionCommand.CountHands(new Counts.Votes(8, 1, 1), held),
                held -> new MotionCommand.ReserveOpinion(it.seat(4), "施工封路影响商户出入，请错开客流高峰。", held),
                held -> new MotionCommand.Close(held, null));
        it.votes(
                "chenxiaolan",
                new MeetingSteps.Put(2, 1, "施工期间封闭东门", VotingWay.SHOW_OF_HANDS),
                held -> new MotionCommand.CountHands(new Counts.Votes(3, 6, 1), held),
                held -> new MotionCommand.Close(held, null));
        it.onTheDay("16:20");
        it.does("chenxiaolan", new MeetingCommand.Close());
    }

    private static void underARotatingChair(MeetingSteps it) {
        it.calledBefore(8, "luowen", "大党委会例会", Occasion.REGULAR);
        it.does("luowen", item("年度服务项目推进情况", Purpose.DELIBERATE));
        it.does("luowen", item("共建单位评先征求意见", Purpose.VOTE));
        it.serves("luowen", List.of(), true, NoticeWay.PAPER);
        it.onTheDay("09:00");
        it.does("luowen", new MeetingCommand.TakeAttendance(it.seats(2, 8), false, Attendance.PRESENT));
        it.does("luowen", new MeetingCommand.TakeAttendance(List.of(), true, Attendance.EXCUSED));
        it.does("luowen", new MeetingCommand.Open(it.seat(2), "轮值书记参加区里会议"));
        it.does("luowen", new MeetingCommand.Recuse(2, it.seat(3), "所议单位的兼职委员"));
        it.onTheDay("10:20");
        it.votes(
                "luowen",
                new MeetingSteps.Put(1, 2, "同意推荐该单位为区级共建先进单位", VotingWay.PAPER_BALLOT),
                held -> new MotionCommand.CountPapers(
                        new CountSheet(
                                6,
                                6,
                                5,
                                1,
                                new Counts.Votes(5, 0, 0),
                                List.of(it.person("zengli"), it.person("panhai"))),
                        held),
                held -> new MotionCommand.Close(held, null));
        it.onTheDay("10:40");
        it.does("luowen", new MeetingCommand.Close());
    }

    private static void withoutAQuorum(MeetingSteps it) {
        it.calledBefore(5, "hanlixin", "大党委会例会", Occasion.REGULAR);
        it.does("hanlixin", item("北院充电棚选址", Purpose.DELIBERATE));
        it.does("hanlixin", new MeetingCommand.ServeNotice(List.of(), true, NoticeWay.SYSTEM));
        it.onTheDay("15:00");
        it.does("hanlixin", new MeetingCommand.TakeAttendance(it.seats(1, 2), false, Attendance.PRESENT));
        it.does("hanlixin", new MeetingCommand.TakeAttendance(List.of(), true, Attendance.ABSENT));
        it.does("hanlixin", new MeetingCommand.Adjourn());
    }

    private static void urgent(MeetingSteps it) {
        it.calledBefore(1, "zhangguoping", "汛前排水急事共商", Occasion.URGENT);
        it.does("zhangguoping", item("地下室进水的应急处置", Purpose.DELIBERATE));
        it.does("zhangguoping", new MeetingCommand.WaiveNotice("暴雨预警，次日必须落实沙袋和抽排。"));
        it.serves("chenxiaolan", List.of(), true, NoticeWay.PHONE);
        it.onTheDay("08:30");
        it.does("chenxiaolan", new MeetingCommand.TakeAttendance(List.of(), true, Attendance.PRESENT));
        it.does("chenxiaolan", new MeetingCommand.Open(it.seat(1), null));
        it.onTheDay("09:10");
        it.does("chenxiaolan", new MeetingCommand.Note(1, null, "物业当日备足沙袋，社区协调抽水泵。"));
        it.votes(
                "chenxiaolan",
                new MeetingSteps.Put(1, 1, "汛期内封闭地下车库", VotingWay.SHOW_OF_HANDS),
                held -> new MotionCommand.CountHands(new Counts.Votes(3, 3, 0), held),
                held -> new MotionCommand.Close(held, null));
        it.does("chenxiaolan", new MeetingCommand.Close());
    }

    private static void toCome(MeetingSteps it) {
        it.calledBefore(8, "zhangguoping", "党建联席会例会", Occasion.REGULAR);
        it.does("chenxiaolan", item("审议下季度项目清单", Purpose.DELIBERATE));
    }

    private static MeetingCommand item(String title, Purpose purpose) {
        return new MeetingCommand.PlaceItem(title, purpose, List.of(), null);
    }
}
