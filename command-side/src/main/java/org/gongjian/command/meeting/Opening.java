package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Called;
import org.gongjian.meeting.MeetingState.InSession;
import org.gongjian.meeting.MeetingState.Open;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.jspecify.annotations.Nullable;

/** 开会、主持、流会、散会. */
final class Opening {
    private Opening() {}

    static MeetingEvent opened(Called now, MeetingCommand.Open asked, Edge edge) {
        Sitting sitting = now.sitting();
        requireItsDay(sitting, edge);
        Notice.requireServed(sitting, edge);
        sitting.lacking().stream().findFirst().ifPresent(roll -> {
            Sitting.Quorum quorum = sitting.quorum(roll);
            throw new Refused(
                    MeetingRefusal.QUORUM_IS_MISSING,
                    Map.of(
                            "rule", BodyRules.of(roll.kind()).quorum(),
                            "body", roll.name(),
                            "expected", quorum.expected(),
                            "present", quorum.present(),
                            "needed", quorum.needed()));
        });
        SeatId chair = chair(asked.chair(), sitting);
        requireReason(chair, asked.acting(), sitting);
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.Opened(edge.happened(), chair, asked.acting());
    }

    static MeetingEvent chairTaken(InSession now, MeetingCommand.TakeChair asked, Edge edge) {
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.ChairTaken(edge.happened(), chair(asked.chair(), now.sitting()), asked.reason());
    }

    static MeetingEvent adjourned(Open now, Edge edge) {
        Sitting sitting = now.sitting();
        requireItsDay(sitting, edge);
        requireRollCalled(sitting);
        List<Roll> lacking = sitting.lacking();
        if (lacking.isEmpty()) {
            throw new Refused(MeetingRefusal.QUORUM_IS_THERE);
        }
        return new MeetingEvent.AdjournedForLackOfQuorum(
                edge.happened(), lacking.stream().map(Roll::body).toList());
    }

    static MeetingEvent closed(InSession now, Edge edge) {
        requireRollCalled(now.sitting());
        return new MeetingEvent.Closed(edge.happened());
    }

    private static SeatId chair(String key, Sitting sitting) {
        SeatId chair = Seats.expected(key, sitting.plan());
        if (!sitting.isPresent(chair)) {
            throw new Refused(MeetingRefusal.CHAIR_IS_NOT_PRESENT);
        }
        return chair;
    }

    /** Where the chair rotates in the body that calls, another presides only for a reason. */
    private static void requireReason(SeatId chair, @Nullable String acting, Sitting sitting) {
        Roll calling = sitting.plan().rolls().getFirst();
        Integer turn = calling.chair();
        if (acting == null && turn != null && !chair.equals(new SeatId(calling.body(), turn))) {
            throw new Refused(
                    MeetingRefusal.ACTING_CHAIR_NEEDS_A_REASON,
                    Map.of("rule", MeetingRuleKeys.CHAIR_ROTATES_MONTHS, "seat", turn, "field", "acting"));
        }
    }

    private static void requireItsDay(Sitting sitting, Edge edge) {
        if (!edge.happenedOn().equals(sitting.plan().heldOn())) {
            throw new Refused(
                    MeetingRefusal.MEETING_IS_HELD_ON_ITS_DAY,
                    Map.of("heldOn", sitting.plan().heldOn()));
        }
    }

    private static void requireRollCalled(Sitting sitting) {
        List<SeatId> uncalled = sitting.uncalled();
        if (!uncalled.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.ROLL_IS_NOT_CALLED,
                    Map.of("count", uncalled.size(), "seats", Seats.shown(uncalled, sitting.plan())));
        }
    }
}
