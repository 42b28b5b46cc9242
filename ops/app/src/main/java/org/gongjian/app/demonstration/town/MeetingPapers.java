package org.gongjian.app.demonstration.town;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gongjian.app.demonstration.telling.Chapter;
import org.gongjian.app.demonstration.telling.Seeding;
import org.gongjian.command.meeting.MeetingCommand;
import org.gongjian.command.minutes.MinutesDesk;
import org.gongjian.command.minutes.MinutesFacts;
import org.gongjian.command.minutes.MinutesFacts.Held;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.SeatId;
import org.gongjian.minutes.PublicPlace;
import org.gongjian.minutes.Wording;
import org.gongjian.record.Acting;
import org.gongjian.record.Evidence;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Papers of the meetings of 柳荫: minutes of the joint conference, signed and public; and of an urgent one, drafted and not checked yet. */
public final class MeetingPapers implements Chapter {
    private static final MinutesSteps.Hands LIUYIN = new MinutesSteps.Hands("chenxiaolan", "zhoumin", "zhangguoping");

    private final MinutesFacts facts;
    private final Function<EdgeFacts, MinutesDesk> desk;

    public MeetingPapers(MinutesFacts facts, Function<EdgeFacts, MinutesDesk> desk) {
        this.facts = facts;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public void tell(Seeding seeding) {
        conference(seeding);
        urgent(seeding);
    }

    private void conference(Seeding seeding) {
        String key = "liuyin-joint/1";
        Id.MeetingId meeting = meeting(seeding, key);
        Wording wording = new Wording(
                null,
                "澄塘街道党建办",
                List.of(
                        new Wording.Paragraph(1, "会议审议了化粪池改造方案。管材费由三纺留守处承担，锦程超市提供堆料场地，施工错开客流高峰。\n由社区居委会组织实施，物业配合。"),
                        new Wording.Paragraph(2, "会议听取了上季度共建事项办理情况的通报。")));
        seeding.at(seeding.today().minusDays(65), "09:30");
        Held held = facts.meeting(meeting);
        MinutesSteps minutes = new MinutesSteps(seeding, facts, desk, LIUYIN, key, held);
        minutes.draft(wording);
        seeding.at(seeding.today().minusDays(65), "10:20");
        minutes.check();
        seeding.at(seeding.today().minusDays(65), "11:00");
        minutes.issue();
        seeding.at(seeding.today().minusDays(64), "09:00");
        minutes.publish(List.of(PublicPlace.values()));
        told(seeding, held);
    }

    /** Signed on the spot by eight; told to every unit on paper; two receipts are missing. */
    private static void told(Seeding seeding, Held held) {
        Plan plan = held.told().meeting().sitting().plan();
        List<String> seats = plan.seats().stream().limit(8).map(SeatId::key).toList();
        seeding.at(plan.heldOn(), "16:40");
        ask(seeding, held, "sign-record", new MeetingCommand.SignRecord(seats, null), "签字原件存会议档案柜");
        seeding.at(seeding.today().minusDays(64), "10:00");
        ask(
                seeding,
                held,
                "serve-resolutions",
                new MeetingCommand.ServeResolutions(List.of(), true, NoticeWay.PAPER),
                null);
        List<Id.OrganisationId> units = plan.rolls().stream()
                .flatMap(roll -> roll.seats().stream())
                .map(seat -> seat.holder().unit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        seeding.at(seeding.today().minusDays(60), "15:00");
        ask(
                seeding,
                held,
                "return-receipt",
                new MeetingCommand.ReturnReceipt(units.subList(0, Math.max(1, units.size() - 2))),
                "盖章回执存会议档案柜");
    }

    private static void ask(
            Seeding seeding, Held held, String step, MeetingCommand command, @Nullable String evidence) {
        Acting clerk = seeding.as("chenxiaolan");
        HappenedInput happened = evidence == null
                ? HappenedInput.NOTHING
                : new HappenedInput(null, null, null, null, null, new Evidence(evidence, List.of()));
        seeding.once(
                "minutes/" + held.id() + "/" + step,
                edges -> List.of(new Asked<>(held.id().toString(), command, edges.edge(clerk, held.area(), happened))));
    }

    private void urgent(Seeding seeding) {
        String key = "liuyin/1";
        seeding.at(seeding.today().minusDays(9), "10:00");
        new MinutesSteps(seeding, facts, desk, LIUYIN, key, facts.meeting(meeting(seeding, key)))
                .draft(new Wording(
                        null, null, List.of(new Wording.Paragraph(1, "会议研究了地下室进水的应急处置。物业当日备足沙袋，社区协调抽水泵，汛期每日两次巡查。"))));
    }

    private static Id.MeetingId meeting(Seeding seeding, String key) {
        return new Id.MeetingId(seeding.id("meeting/" + key));
    }
}
