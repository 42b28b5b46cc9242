package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Held;
import org.gongjian.meeting.MeetingState.InSession;
import org.gongjian.meeting.MeetingState.Open;
import org.gongjian.meeting.Plan;
import org.gongjian.meeting.Purpose;
import org.gongjian.meeting.SeatId;
import org.gongjian.meeting.Sitting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** 议程: items, what was said to them, who takes no part in one. */
final class Agenda {
    private Agenda() {}

    static MeetingEvent placed(Open now, MeetingCommand.PlaceItem asked, Edge edge) {
        Sitting sitting = now.sitting();
        MeetingDecider.requireNobodyShown(edge);
        MeetingCommand.KnownMatter matter = asked.matter();
        if (matter != null) {
            requireWaiting(matter, asked.purpose(), sitting, edge);
        }
        return new MeetingEvent.ItemPlaced(
                edge.happened(),
                new AgendaItem(
                        sitting.items() + 1,
                        asked.title(),
                        asked.purpose(),
                        matter == null ? null : matter.id(),
                        matter != null && matter.sensitive(),
                        entitled(asked.entitled(), sitting.plan()),
                        now instanceof InSession));
    }

    /** What was sent to a meeting; and what was consulted on urgently, to be reported there. */
    private static void requireWaiting(MeetingCommand.KnownMatter matter, Purpose purpose, Sitting sitting, Edge edge) {
        if (!Entitled.reaches(edge.area(), matter.area())) {
            throw new Refused(MeetingRefusal.MATTER_BELONGS_ELSEWHERE, Map.of("field", "matter"));
        }
        sitting.agenda().stream()
                .filter(item -> matter.id().equals(item.matter()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refused(MeetingRefusal.MATTER_IS_ON_THE_AGENDA_ALREADY, Map.of("item", item.number()));
                });
        if (!matter.waiting() && !(purpose.reports() && matter.consulted())) {
            throw new Refused(MeetingRefusal.MATTER_DOES_NOT_WAIT_FOR_A_MEETING, Map.of("field", "matter"));
        }
        AgendaBook.Waiting elsewhere = matter.elsewhere();
        if (elsewhere != null && !purpose.reports()) {
            throw new Refused(
                    MeetingRefusal.MATTER_WAITS_ON_ANOTHER_AGENDA,
                    Map.of("meeting", elsewhere.title(), "heldOn", elsewhere.heldOn(), "field", "matter"));
        }
    }

    private static List<Id.BodyId> entitled(List<Id.BodyId> named, Plan plan) {
        if (!named.stream().allMatch(body -> plan.roll(body).isPresent())) {
            throw new Refused(MeetingRefusal.BODY_DOES_NOT_SIT, Map.of("field", "entitled"));
        }
        return named.isEmpty()
                ? List.of(plan.rolls().getFirst().body())
                : named.stream().distinct().toList();
    }

    static MeetingEvent takenOff(Open now, MeetingCommand.TakeItemOff asked, Edge edge) {
        item(now.sitting(), asked.item());
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.ItemTakenOff(edge.happened(), asked.item(), asked.reason());
    }

    static MeetingEvent noted(Held now, MeetingCommand.Note asked, Edge edge) {
        Sitting sitting = now.sitting();
        item(sitting, asked.item());
        SeatId speaker = speaker(asked.speaker(), sitting);
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.Noted(edge.happened(), asked.item(), speaker, asked.text());
    }

    private static @Nullable SeatId speaker(@Nullable String key, Sitting sitting) {
        if (key == null) {
            return null;
        }
        SeatId seat = Seats.expected(key, sitting.plan());
        if (!sitting.isPresent(seat)) {
            throw new Refused(MeetingRefusal.SPEAKER_IS_NOT_PRESENT, Map.of("field", "speaker"));
        }
        return seat;
    }

    static MeetingEvent recused(Open now, MeetingCommand.Recuse asked, Edge edge) {
        Sitting sitting = now.sitting();
        AgendaItem item = item(sitting, asked.item());
        SeatId seat = Seats.expected(asked.seat(), sitting.plan());
        if (sitting.isRecused(item.number(), seat)) {
            throw new Refused(MeetingRefusal.SEAT_IS_RECUSED_ALREADY);
        }
        if (!sitting.deciding(item).contains(seat)) {
            throw new Refused(MeetingRefusal.SEAT_DOES_NOT_DECIDE_ON_THIS_ITEM);
        }
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.Recused(edge.happened(), item.number(), seat, asked.reason());
    }

    private static AgendaItem item(Sitting sitting, int number) {
        return sitting.item(number)
                .orElseThrow(
                        () -> new Refused(MeetingRefusal.NO_SUCH_AGENDA_ITEM, Map.of("item", number, "field", "item")));
    }
}
