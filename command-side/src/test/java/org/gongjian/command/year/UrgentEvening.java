package org.gongjian.command.year;

import static org.gongjian.matter.terms.BodyKind.COMMITTEE;

import java.util.List;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.MatterRefusal;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.Route;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.Occasion;
import org.gongjian.meeting.Purpose;

/** February: 急事共商 (000-07), with the period of notice waived. */
final class UrgentEvening {
    private final Year year;
    private final Town town;
    private final Meetings meetings;
    private final Source source;

    UrgentEvening(Meetings meetings) {
        this.meetings = meetings;
        this.year = meetings.year();
        this.town = meetings.town();
        this.source = meetings.source();
    }

    /** The first Sunday of the Spring Festival. Nobody has three days; the secretary says why, and it goes into the minutes. */
    OneMatter february() {
        year.at("2026-02-15T10:00");
        OneMatter pipe = OneMatter.admitted(year, "供水主管爆裂", Route.URGENT_CONSULTATION, null);
        year.secretary();
        pipe.isRefused(MatterRefusal.URGENT_MATTER_MUST_BE_CONSULTED_FIRST, OneMatter.assign(Town.RESIDENTS_COMMITTEE));
        OneMeeting tonight = new OneMeeting(year, town, COMMITTEE)
                .called("抢修会商", Occasion.URGENT, "2026-02-15T14:00")
                .item("供水抢修", Purpose.DELIBERATE, null)
                .notified(NoticeWay.PHONE);
        year.at("2026-02-15T14:00").clerk();
        tonight.there(7);
        meetings.isOpenedWithThePeriodWaived(tonight, 5, source.chairRotates() ? "轮值书记在外地" : null);
        year.secretary();
        pipe.asks(new MatterCommand.ConsultUrgently("临时召集委员", List.of("居委会", "物业"), "先抢修，费用后议"))
                .asks(OneMatter.assign(Town.RESIDENTS_COMMITTEE))
                .stands(StageCode.ASSIGNED);
        tonight.closed();
        meetings.committeeIn(2);
        return pipe;
    }
}
