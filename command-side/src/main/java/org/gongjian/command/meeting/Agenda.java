package org.gongjian.command.meeting;

import java.util.List;
import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.ChosenSeats;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState.Called;
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
        requireBeforeTheNotice(now);
        MeetingCommand.KnownMatter matter = asked.matter();
        if (matter != null) {
            requireWaiting(matter, asked.purpose(), sitting, edge);
        }
        List<Id.BodyId> entitled = entitled(asked.entitled(), sitting.plan());
        requireAnnounced(now, asked.purpose(), entitled);
        return new MeetingEvent.ItemPlaced(
                edge.happened(),
                new AgendaItem(
                        sitting.agenda().count() + 1,
                        asked.title(),
                        asked.purpose(),
                        matter == null ? null : matter.id(),
                        matter != null && matter.sensitive(),
                        entitled,
                        now instanceof InSession,
                        seats(asked.seats(), entitled, sitting.plan(), edge)));
    }

    /** 将议题于开会1周前通知 (004-12): the items travel with the notice. Once it is out another comes from the floor, or with a notice served anew. */
    private static void requireBeforeTheNotice(Open now) {
        Sitting sitting = now.sitting();
        if (now instanceof Called && !sitting.served().isEmpty()) {
            throw new Refused(
                    MeetingRefusal.NOTICE_WENT_OUT_WITHOUT_THIS_ITEM,
                    Map.of(
                            "rule", sitting.plan().notice().rule(),
                            "count", sitting.served().size()));
        }
    }

    /** The assembly ballots on what was announced for a ballot, and on nothing that is moved there. */
    private static void requireAnnounced(Open now, Purpose purpose, List<Id.BodyId> entitled) {
        Plan plan = now.sitting().plan();
        boolean assembly = entitled.stream()
                .flatMap(body -> plan.roll(body).stream())
                .anyMatch(roll -> roll.kind() == BodyKind.COMMUNITY_ASSEMBLY);
        if (purpose.decides() && assembly && (plan.withoutBallot() || now instanceof InSession)) {
            throw new Refused(
                    MeetingRefusal.BALLOT_IS_NOT_ANNOUNCED,
                    Map.of("rule", RuleKeys.NOTICE_DAYS_BALLOT, "field", "purpose"));
        }
    }

    /** 根据议题内容确定出席委员 (001-49): where the charter says so, an item is for some seats. */
    private static List<SeatId> seats(List<String> keys, List<Id.BodyId> entitled, Plan plan, Edge edge) {
        if (keys.isEmpty()) {
            return List.of();
        }
        if (!edge.charter().flag(MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM)) {
            throw new Refused(
                    MeetingRefusal.ITEM_IS_FOR_THE_WHOLE_ROLL,
                    Map.of("rule", MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM, "field", "attending"));
        }
        List<SeatId> seats = Seats.named(keys, false, List.of(), plan);
        if (!seats.stream().allMatch(seat -> entitled.contains(seat.body()))) {
            throw new Refused(MeetingRefusal.BODY_DOES_NOT_SIT, Map.of("field", "attending"));
        }
        seats.stream()
                .flatMap(seat -> plan.roll(seat.body()).stream())
                .distinct()
                .forEach(roll -> ChosenSeats.requireMayFollowTheItem(roll.kind(), roll.name(), "attending"));
        return seats;
    }

    /** What was sent to a meeting; and what was consulted on urgently, to be reported there. */
    private static void requireWaiting(MeetingCommand.KnownMatter matter, Purpose purpose, Sitting sitting, Edge edge) {
        if (!Entitled.reaches(edge.area(), matter.area())) {
            throw new Refused(MeetingRefusal.MATTER_BELONGS_ELSEWHERE, Map.of("field", "matter"));
        }
        sitting.agenda().standing().stream()
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
            throw waitsOn(elsewhere);
        }
    }

    /** Whoever comes second is told where the matter waits. */
    static Refused waitsOn(AgendaBook.Waiting there) {
        return new Refused(
                MeetingRefusal.MATTER_WAITS_ON_ANOTHER_AGENDA,
                Map.of("meeting", there.title(), "heldOn", there.heldOn(), "field", "matter"));
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

    /** Also what was said before its item was taken off in the meeting. */
    static MeetingEvent noted(Held now, MeetingCommand.Note asked, Edge edge) {
        Sitting sitting = now.sitting();
        AgendaItem item = sitting.agenda().heard(asked.item()).orElseThrow(() -> noSuchItem(asked.item()));
        SeatId speaker = speaker(asked.speaker(), sitting);
        MeetingDecider.requireNobodyShown(edge);
        return new MeetingEvent.Noted(edge.happened(), item.number(), speaker, asked.text());
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
        return sitting.item(number).orElseThrow(() -> noSuchItem(number));
    }

    private static Refused noSuchItem(int number) {
        return new Refused(MeetingRefusal.NO_SUCH_AGENDA_ITEM, Map.of("item", number, "field", "item"));
    }
}
