package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.Attendance;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Closed;
import org.gongjian.meeting.NoticeWay;
import org.gongjian.meeting.SeatId;
import org.gongjian.record.Id;

/** 会议记录签字、决议通报、回执: the papers of a meeting that was held (004-14, 004-15). */
final class PapersOfMeeting {
    private PapersOfMeeting() {}

    /** By seats that were there; on the day of the meeting it is on the spot, later it is signed all the same, and where that is late says why. */
    static MeetingEvent signed(Closed now, MeetingCommand.SignRecord asked, Edge edge) {
        if (now.papers().signed() != null) {
            throw new Refused(MeetingRefusal.RECORD_IS_SIGNED_ALREADY);
        }
        requireAfterTheEnd(now, edge);
        List<SeatId> seats =
                Seats.named(asked.seats(), false, List.of(), now.sitting().plan());
        List<SeatId> away =
                seats.stream().filter(seat -> !now.sitting().isPresent(seat)).toList();
        if (!away.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.RECORD_IS_SIGNED_BY_WHO_WAS_THERE,
                    Map.of("seats", Seats.shown(away, now.sitting().plan()), "attendance", Attendance.PRESENT));
        }
        if (asked.scan() == null && edge.happened().evidence() == null) {
            throw new Refused(MeetingRefusal.SIGNED_RECORD_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
        boolean onTheSpot = edge.happenedOn().equals(now.sitting().plan().heldOn());
        if (!onTheSpot
                && edge.charter().flag(MeetingRuleKeys.RECORD_SIGNED_ON_THE_SPOT)
                && edge.happened().evidence() == null) {
            throw new Refused(
                    MeetingRefusal.LATE_SIGNATURE_SAYS_WHY,
                    Map.of("rule", MeetingRuleKeys.RECORD_SIGNED_ON_THE_SPOT, "field", "happened.evidence"));
        }
        return new MeetingEvent.RecordSigned(edge.happened(), seats, onTheSpot, asked.scan());
    }

    static MeetingEvent served(Closed now, MeetingCommand.ServeResolutions asked, Edge edge) {
        requireAfterTheEnd(now, edge);
        List<Id.OrganisationId> units = Stream.concat(
                        asked.units().stream(),
                        asked.everybodyElse()
                                ? units(now)
                                        .filter(unit -> !now.papers().served().containsKey(unit))
                                : Stream.empty())
                .distinct()
                .toList();
        requireConcerned(units, now, edge);
        if (units.stream().anyMatch(now.papers().served()::containsKey)) {
            throw new Refused(MeetingRefusal.UNIT_IS_SERVED_ALREADY, Map.of("field", "units"));
        }
        if (asked.way() == NoticeWay.PHONE && edge.charter().flag(MeetingRuleKeys.RESOLUTION_SERVED_IN_WRITING)) {
            throw new Refused(
                    MeetingRefusal.RESOLUTIONS_ARE_SERVED_IN_WRITING,
                    Map.of("rule", MeetingRuleKeys.RESOLUTION_SERVED_IN_WRITING, "field", "way"));
        }
        return new MeetingEvent.ResolutionsServed(edge.happened(), units, asked.way());
    }

    /** A unit with a seat, or another that has to carry something out. */
    private static void requireConcerned(List<Id.OrganisationId> units, Closed now, Edge edge) {
        if (units.isEmpty()) {
            throw new Refused(MeetingRefusal.NO_UNIT_IS_NAMED, Map.of("field", "units"));
        }
        List<Id.OrganisationId> seated = units(now).toList();
        if (!units.stream()
                .allMatch(unit ->
                        seated.contains(unit) || edge.lookups().organisations().containsKey(unit))) {
            throw new Refused(MeetingRefusal.UNIT_IS_NOT_KNOWN_HERE, Map.of("field", "units"));
        }
    }

    private static Stream<Id.OrganisationId> units(Closed now) {
        return now.sitting().plan().rolls().stream()
                .flatMap(roll -> roll.seats().stream())
                .map(seat -> seat.holder().unit())
                .filter(Objects::nonNull)
                .distinct();
    }

    static MeetingEvent returned(Closed now, MeetingCommand.ReturnReceipt asked, Edge edge) {
        List<Id.OrganisationId> units = asked.units().stream().distinct().toList();
        if (units.isEmpty()) {
            throw new Refused(MeetingRefusal.NO_UNIT_IS_NAMED, Map.of("field", "units"));
        }
        if (!now.papers().served().keySet().containsAll(units)) {
            throw new Refused(MeetingRefusal.UNIT_IS_NOT_SERVED_YET, Map.of("field", "units"));
        }
        if (units.stream().anyMatch(now.papers().receipts()::containsKey)) {
            throw new Refused(MeetingRefusal.RECEIPT_IS_RETURNED_ALREADY, Map.of("field", "units"));
        }
        boolean before = units.stream()
                .flatMap(unit -> now.papers().servedAt(unit).stream())
                .anyMatch(
                        at -> edge.happenedOn().isBefore(at.atZone(edge.zone()).toLocalDate()));
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
        if (edge.happened().evidence() == null) {
            throw new Refused(MeetingRefusal.RECEIPT_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
        return new MeetingEvent.ReceiptReturned(edge.happened(), units);
    }

    private static void requireAfterTheEnd(Closed now, Edge edge) {
        boolean before = edge.happened().dateOnly()
                ? edge.happenedOn().isBefore(now.closedAt().atZone(edge.zone()).toLocalDate())
                : edge.happened().at().isBefore(now.closedAt());
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
    }
}
