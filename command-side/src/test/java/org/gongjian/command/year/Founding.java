package org.gongjian.command.year;

import static org.gongjian.matter.terms.BodyKind.COMMITTEE;
import static org.gongjian.matter.terms.BodyKind.COMMUNITY_ASSEMBLY;
import static org.gongjian.matter.terms.BodyKind.JOINT_CONFERENCE;
import static org.gongjian.matter.terms.BodyKind.TWO_NEW_CONFERENCE;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.body.BodyCommand;
import org.gongjian.command.body.BodyRefusal;
import org.gongjian.command.meeting.MeetingRefusal;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Purpose;

/** January: the bodies are founded and seated, the charter is read aloud, the committee meets for the first time (001-07, 001-09, 004-05). */
final class Founding {
    private final Year year;
    private final Town town;
    private final Meetings meetings;
    private final Source source;

    Founding(Meetings meetings) {
        this.meetings = meetings;
        this.year = meetings.year();
        this.town = meetings.town();
        this.source = meetings.source();
    }

    void january() {
        year.at("2026-01-05T09:00").clerk();
        town.knowsTheUnitsOf(JOINT_CONFERENCE);
        town.knowsTheUnitsOf(TWO_NEW_CONFERENCE);
        town.founds(COMMITTEE, "大党委");
        town.founds(JOINT_CONFERENCE, "党建联席会");
        town.founds(COMMUNITY_ASSEMBLY, "社区成员代表大会");
        BodyKind also = source.alsoMeets();
        if (also != null) {
            town.founds(also, "按来源另设");
        }
        town.body(COMMITTEE).isRefused(BodyRefusal.HAS_A_SEAT_ALREADY, Town.seated(COMMITTEE, 1));
        theCharterIsReadAloud();
        theChairIsFixed();
        theCommitteeMeetsForTheFirstTime();
    }

    private void theCharterIsReadAloud() {
        town.kinds().forEach(kind -> {
            meetings.isReadAloud(source.meets(kind));
            meetings.isReadAloud(source.notice(kind));
        });
        List.of(
                        source.secretaryIs(),
                        source.itemFixesTheRoll(),
                        source.vitalNeedsBallot(),
                        source.noticeHolds(),
                        source.stillExecutes(),
                        source.servedInWriting())
                .forEach(meetings::isReadAloud);
    }

    /** 一年一任 (001-07): seats 2, 5 and 8, each for twelve months. */
    private void theChairIsFixed() {
        if (source.chairRotates()) {
            Said turn = new Said(MeetingRuleKeys.CHAIR_ROTATES_MONTHS, "12", "第33行");
            meetings.isReadAloud(turn);
            town.body(COMMITTEE)
                    .isRefused(BodyRefusal.CHAIR_TURN_IS_NOT_THAT_OF_THE_CHARTER, order(6))
                    .says("months", 12)
                    .citing(turn);
            town.body(COMMITTEE).asks(order(12));
        }
    }

    private static BodyCommand order(int months) {
        return new BodyCommand.FixChairOrder(List.of(2, 5, 8), LocalDate.parse("2026-01-05"), months);
    }

    private void theCommitteeMeetsForTheFirstTime() {
        String day = Meetings.committeeDay(1);
        OneMeeting first = meetings.inTime(COMMITTEE, "第一次会议", day)
                .item("全年工作要点", Purpose.VOTE, null)
                .notified(NoticeWay.SYSTEM);
        year.at(day).clerk();
        first.there(8);
        if (source.chairRotates()) {
            first.isRefused(MeetingRefusal.ACTING_CHAIR_NEEDS_A_REASON, first.open(1, null))
                    .says("seat", 2)
                    .citing(MeetingRuleKeys.CHAIR_ROTATES_MONTHS, "第33行");
        }
        first.opened(meetings.chair(COMMITTEE), null);
        meetings.programme(first);
        first.closed();
    }
}
