package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.body.SeatKind;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.BodyRules;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Known;
import org.gongjian.meeting.MeetingState.Open;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Roll;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.meeting.SubstituteStanding;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 点名: seat by seat, present, excused or absent; who may sit for whom. */
final class RollCall {
    private static final String SITS_IN = "SITS_IN";

    private RollCall() {}

    static MeetingEvent taken(Open now, MeetingCommand.TakeAttendance asked, Edge edge) {
        Sitting sitting = now.sitting();
        if (asked.attendance() != Attendance.EXCUSED) {
            requireTheDay(sitting.plan(), edge);
        }
        List<SeatId> seats = Seats.named(asked.seats(), asked.everybodyElse(), sitting.uncalled(), sitting.plan());
        if (asked.attendance() == Attendance.PRESENT) {
            seats.forEach(seat -> requireSitsNowhereElse(sitting, seat));
        }
        return new MeetingEvent.AttendanceTaken(edge.happened(), seats, asked.attendance());
    }

    /** Whoever was noted absent may have been excused all the same, by a call before its end that nobody entered. */
    static MeetingEvent excusedLater(Known now, MeetingCommand.TakeAttendance asked, Edge edge) {
        Sitting sitting = now.sitting();
        if (asked.attendance() != Attendance.EXCUSED) {
            throw new Refused(MeetingRefusal.MEETING_IS_NOT_AT_THIS_STAGE, Map.of("stage", now.stage()));
        }
        if (edge.happenedOn().isAfter(sitting.plan().heldOn())) {
            throw new Refused(
                    MeetingRefusal.EXCUSE_COMES_BEFORE_THE_END,
                    Map.of("heldOn", sitting.plan().heldOn(), "field", "happened.at"));
        }
        if (edge.happened().evidence() == null) {
            throw new Refused(MeetingRefusal.LATE_EXCUSE_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
        List<SeatId> seats = Seats.named(asked.seats(), asked.everybodyElse(), sitting.uncalled(), sitting.plan());
        List<SeatId> others = seats.stream()
                .filter(seat -> !wasAbsent(sitting.presences().get(seat)))
                .toList();
        if (!others.isEmpty()) {
            throw new Refused(MeetingRefusal.SEAT_WAS_NOT_ABSENT, Map.of("seats", Seats.shown(others, sitting.plan())));
        }
        return new MeetingEvent.AttendanceTaken(edge.happened(), seats, Attendance.EXCUSED);
    }

    private static boolean wasAbsent(Sitting.@Nullable Presence presence) {
        return presence == null || presence.attendance() == Attendance.ABSENT;
    }

    static MeetingEvent substituted(Open now, MeetingCommand.Substitute asked, Edge edge) {
        Sitting sitting = now.sitting();
        requireTheDay(sitting.plan(), edge);
        SeatId seat = Seats.expected(asked.seat(), sitting.plan());
        requireMaySitFor(sitting.plan().seat(seat).orElseThrow(), asked.standing(), edge);
        if (asked.standing() == SubstituteStanding.LIAISON) {
            requireLiaisonTakesPart(sitting.plan().roll(seat.body()).orElseThrow(), edge);
        }
        Id.PersonId person = asked.person();
        if (person != null) {
            requireNoOtherSeat(sitting, seat, person);
        }
        return new MeetingEvent.Substituted(edge.happened(), seat, person, asked.standing());
    }

    private static void requireMaySitFor(Roll.RollSeat seat, SubstituteStanding standing, Edge edge) {
        if (seat.holder().kind() == SeatKind.PERSONAL
                && !edge.charter().flag(MeetingRuleKeys.PERSONAL_SEAT_SUBSTITUTION)) {
            throw new Refused(
                    MeetingRefusal.PERSONAL_SEAT_TAKES_NO_SUBSTITUTE,
                    Map.of("rule", MeetingRuleKeys.PERSONAL_SEAT_SUBSTITUTION));
        }
        if (!edge.charter().words(MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION).contains(standing.name())) {
            throw new Refused(
                    MeetingRefusal.CHARTER_KNOWS_NO_SUCH_SUBSTITUTE,
                    Map.of("rule", MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION));
        }
        if (standing == SubstituteStanding.AUTHORISED_IN_WRITING
                && edge.happened().evidence() == null) {
            throw new Refused(MeetingRefusal.WRITTEN_PROXY_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
    }

    /**
     * 联络员 in the joint conference (004-02, 001-54): where the charter lets liaisons sit in (列席) they have no vote. An order of substitutes that
     * names them all the same gives them one; not that of the product, which only fills what a charter leaves open.
     */
    private static void requireLiaisonTakesPart(Roll roll, Edge edge) {
        boolean sitsIn = BodyRules.of(roll.kind()) == BodyRules.JOINT_MEETING
                && edge.charter().text(MeetingRuleKeys.LIAISON_IN_JOINT_MEETING).equals(SITS_IN);
        boolean nobodyStatesTheOrder =
                edge.charter().rule(MeetingRuleKeys.UNIT_SEAT_SUBSTITUTION).fillsSilence();
        if (sitsIn && nobodyStatesTheOrder) {
            throw new Refused(
                    MeetingRefusal.LIAISON_SITS_IN_WITHOUT_A_VOTE,
                    Map.of("rule", MeetingRuleKeys.LIAISON_IN_JOINT_MEETING, "field", "standing"));
        }
    }

    /** One seat, one vote: nobody sits for another who has a seat of that body himself. */
    private static void requireNoOtherSeat(Sitting sitting, SeatId seat, Id.PersonId person) {
        requireNone(others(sitting, seat, person));
    }

    /** Whose seat it is may sit for another by now. */
    private static void requireSitsNowhereElse(Sitting sitting, SeatId seat) {
        sitting.plan()
                .seat(seat)
                .map(own -> own.sitter(null))
                .ifPresent(person -> requireNone(others(sitting, seat, person).filter(sitting::isPresent)));
    }

    private static Stream<SeatId> others(Sitting sitting, SeatId seat, Id.PersonId person) {
        Roll roll = sitting.plan().roll(seat.body()).orElseThrow();
        return roll.seats().stream()
                .filter(other -> other.number() != seat.number())
                .filter(other -> person.equals(other.sitter(sitting.presences().get(roll.id(other)))))
                .map(roll::id);
    }

    private static void requireNone(Stream<SeatId> others) {
        others.findFirst().ifPresent(other -> {
            throw new Refused(MeetingRefusal.SUBSTITUTE_HAS_A_SEAT_ALREADY, Map.of("seat", other.number()));
        });
    }

    /** The rolls are those of one day. */
    private static void requireTheDay(Plan plan, Edge edge) {
        if (!edge.happenedOn().equals(plan.heldOn())) {
            throw new Refused(MeetingRefusal.ATTENDANCE_IS_TAKEN_ON_THE_DAY, Map.of("heldOn", plan.heldOn()));
        }
    }
}
