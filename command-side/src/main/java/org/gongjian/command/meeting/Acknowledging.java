package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.body.SeatHolder;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.MeetingOffices;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.MeetingState.Called;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.record.Acting;

/** 通知回执: whoever sits in a seat says that he has its notice, or whoever keeps the meeting enters the receipt that came back. */
final class Acknowledging {
    private Acknowledging() {}

    static MeetingEvent acknowledged(Called now, MeetingCommand.AcknowledgeNotice asked, Edge edge) {
        Sitting sitting = now.sitting();
        List<SeatId> own = own(sitting, edge);
        boolean ownOnly = asked.seats().isEmpty() && !asked.everybodyElse();
        List<SeatId> seats = ownOnly
                ? waiting(own, sitting)
                : Seats.named(asked.seats(), asked.everybodyElse(), sitting.unacknowledged(), sitting.plan());
        if (seats.isEmpty() || !own.containsAll(seats)) {
            requireReceipts(seats, edge);
        }
        requireNotified(seats, sitting);
        requireAfterService(seats, sitting, edge);
        return new MeetingEvent.NoticeAcknowledged(edge.happened(), seats);
    }

    /** Whether whoever is at the keyboard has a seat in it, himself or in the office of its unit. */
    static boolean isSeated(MeetingState state, Edge edge) {
        return state instanceof MeetingState.Known known
                && !own(known.sitting(), edge).isEmpty();
    }

    /** The seats in which whoever is at the keyboard sits himself, and those of the unit in whose office he acts. */
    private static List<SeatId> own(Sitting sitting, Edge edge) {
        return sitting.plan().seats().stream()
                .filter(seat -> sitting.plan()
                        .seat(seat)
                        .map(one -> isOf(one.holder(), edge.acting()))
                        .orElse(false))
                .toList();
    }

    /** Those that have something to acknowledge; all of them where none has, to be told why. */
    private static List<SeatId> waiting(List<SeatId> own, Sitting sitting) {
        List<SeatId> waiting =
                own.stream().filter(sitting.unacknowledged()::contains).toList();
        return waiting.isEmpty() ? own : waiting;
    }

    private static boolean isOf(SeatHolder holder, Acting acting) {
        return acting.person().equals(holder.sitting())
                || (holder.unit() != null && holder.unit().equals(acting.organisation()));
    }

    private static void requireReceipts(List<SeatId> seats, Edge edge) {
        boolean keeps = MeetingOffices.KEEPERS.contains(edge.acting().role())
                && Entitled.reaches(edge.acting().scope(), edge.area());
        if (seats.isEmpty() || !keeps) {
            throw new Refused(MeetingRefusal.SEAT_IS_NOT_YOURS, Map.of("field", "seats"));
        }
        if (edge.happened().evidence() == null) {
            throw new Refused(MeetingRefusal.RECEIPT_NEEDS_EVIDENCE, Map.of("field", "happened.evidence"));
        }
    }

    private static void requireNotified(List<SeatId> seats, Sitting sitting) {
        List<SeatId> without = seats.stream()
                .filter(seat -> !sitting.served().containsKey(seat))
                .toList();
        if (!without.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.SEAT_HAS_NO_NOTICE_YET, Map.of("seats", Seats.shown(without, sitting.plan())));
        }
        List<SeatId> again = seats.stream()
                .filter(seat -> sitting.receivedAt(seat).isPresent())
                .toList();
        if (!again.isEmpty()) {
            throw new Refused(
                    MeetingRefusal.NOTICE_IS_ACKNOWLEDGED_ALREADY, Map.of("seats", Seats.shown(again, sitting.plan())));
        }
    }

    private static void requireAfterService(List<SeatId> seats, Sitting sitting, Edge edge) {
        boolean before = seats.stream()
                .flatMap(seat -> Stream.ofNullable(sitting.served().get(seat)))
                .anyMatch(service -> edge.happened().dateOnly()
                        ? edge.happenedOn()
                                .isBefore(service.at().atZone(edge.zone()).toLocalDate())
                        : edge.happened().at().isBefore(service.at()));
        if (before) {
            throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
        }
    }
}
