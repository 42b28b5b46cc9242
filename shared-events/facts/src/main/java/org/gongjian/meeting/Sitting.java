package org.gongjian.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a meeting at every stage.
 *
 * @param calledAt when it was called for the time that holds
 * @param served when and how each seat was notified
 * @param acknowledged when each seat said, or was found to have, that it has its notice
 * @param waiver why the period of notice was waived
 * @param presences what was last said of each seat
 */
public record Sitting(
        Plan plan,
        Instant calledAt,
        Agenda agenda,
        Map<SeatId, Service> served,
        Map<SeatId, Instant> acknowledged,
        @Nullable String waiver,
        Map<SeatId, Presence> presences,
        List<Recusal> recusals) {

    public Sitting {
        served = Map.copyOf(served);
        acknowledged = Map.copyOf(acknowledged);
        presences = Map.copyOf(presences);
        recusals = List.copyOf(recusals);
    }

    /** Notice that reached a seat. */
    public record Service(Instant at, NoticeWay way, Id.@Nullable PersonId by) {}

    /** Whether a seat is there, and since when. */
    public record Presence(Attendance attendance, @Nullable Substitute substitute, Instant since) {}

    /** Somebody who sits for the one whose seat it is. */
    public record Substitute(Id.@Nullable PersonId person, SubstituteStanding standing) {}

    /** A seat that takes no part in an item. */
    public record Recusal(int item, SeatId seat, String reason) {}

    static Sitting called(Plan plan, Instant at) {
        return new Sitting(plan, at, Agenda.EMPTY, Map.of(), Map.of(), null, Map.of(), List.of());
    }

    // ------------------------------------------------------------------ asking

    /** An item that stands on the agenda. */
    public Optional<AgendaItem> item(int number) {
        return agenda.item(number);
    }

    /** 应到: the seats of a body that are, or were, expected in the meeting. */
    public List<SeatId> expected(Roll roll) {
        return agenda.expected(roll);
    }

    /** Every seat that is expected, body by body. */
    public List<SeatId> expected() {
        return plan.rolls().stream().flatMap(roll -> expected(roll).stream()).toList();
    }

    /** Seats that nobody notified yet (谁还没通知到), body by body. */
    public List<SeatId> unserved() {
        return expected().stream().filter(seat -> !served.containsKey(seat)).toList();
    }

    /** Seats that were notified and of which nobody knows yet that they received it, body by body. */
    public List<SeatId> unacknowledged() {
        return expected().stream()
                .filter(seat -> served.containsKey(seat) && receivedAt(seat).isEmpty())
                .toList();
    }

    /** When a seat received its notice: what it is told by telephone it has at once, anything else when it acknowledged it. */
    public Optional<Instant> receivedAt(SeatId seat) {
        Service service = served.get(seat);
        return service != null && service.way() == NoticeWay.PHONE
                ? Optional.of(service.at())
                : Optional.ofNullable(acknowledged.get(seat));
    }

    /** When notice reached a seat, as its period is counted: when it was sent, or when it was received. */
    public Optional<Instant> noticedAt(SeatId seat) {
        return plan.notice().fromReceipt()
                ? receivedAt(seat)
                : Optional.ofNullable(served.get(seat)).map(Service::at);
    }

    /** Seats of which nothing was said yet. */
    public List<SeatId> uncalled() {
        return expected().stream().filter(seat -> !presences.containsKey(seat)).toList();
    }

    /** Whether a seat is there, by its own or by a substitute. */
    public boolean isPresent(SeatId seat) {
        Presence presence = presences.get(seat);
        return presence != null && presence.attendance() == Attendance.PRESENT;
    }

    /** How many of the seats of a body that are expected are there: 实到. */
    public int present(Roll roll) {
        return (int) expected(roll).stream().filter(this::isPresent).count();
    }

    /**
     * How many of a body are called for what stands at this moment, and how many of these are there.
     *
     * @param needed the smallest number that is enough
     */
    public record Quorum(int expected, int present, int needed) {
        /** Whether enough are there; of none nothing is enough. */
        public boolean isThere() {
            return expected > 0 && present >= needed;
        }
    }

    /** Whether a body can sit now. */
    public Quorum quorum(Roll roll) {
        List<SeatId> awaited = agenda.awaited(roll);
        return new Quorum(
                awaited.size(),
                (int) awaited.stream().filter(this::isPresent).count(),
                roll.quorum().leastOf(awaited.size()));
    }

    /** Bodies of which too few seats are there. */
    public List<Roll> lacking() {
        return plan.rolls().stream()
                .filter(roll -> !isReleased(roll) && !quorum(roll).isThere())
                .toList();
    }

    /** Whether all that a body was called for was taken off, while another has something before it: it need not be there. */
    public boolean isReleased(Roll roll) {
        return agenda.isReleased(roll);
    }

    /** Whether a seat was called, and all that it was called for was taken off before the meeting opened. */
    public boolean isReleased(SeatId seat) {
        return served.containsKey(seat) && !expected().contains(seat) && agenda.wasCalled(seat);
    }

    /** Whether a seat takes no part in an item. */
    public boolean isRecused(int item, SeatId seat) {
        return recusals.stream()
                .anyMatch(one -> one.item() == item && one.seat().equals(seat));
    }

    /** The seats that decide on an item: those of the bodies entitled that it is for, without those that recused themselves. */
    public List<SeatId> deciding(AgendaItem item) {
        return plan.seats().stream()
                .filter(seat -> item.isFor(seat) && !isRecused(item.number(), seat))
                .toList();
    }

    // ------------------------------------------------------------------ what follows

    /** The agenda stays; whoever was notified, excused or recused is asked again. */
    Sitting postponed(Plan other, Instant at) {
        return new Sitting(other, at, agenda.announcedAnew(), Map.of(), Map.of(), null, Map.of(), List.of());
    }

    Sitting with(AgendaItem item) {
        return with(agenda.with(item));
    }

    Sitting without(MeetingEvent.ItemTakenOff off, boolean inSession) {
        boolean announced = agenda.item(off.item())
                .filter(item -> served.keySet().stream().anyMatch(item::isFor))
                .isPresent();
        return with(agenda.without(off, announced, inSession));
    }

    private Sitting with(Agenda other) {
        return new Sitting(plan, calledAt, other, served, acknowledged, waiver, presences, recusals);
    }

    Sitting notified(List<SeatId> seats, Service service) {
        Map<SeatId, Service> all = new LinkedHashMap<>(served);
        seats.forEach(seat -> all.put(seat, service));
        return new Sitting(plan, calledAt, agenda, all, acknowledged, waiver, presences, recusals);
    }

    Sitting acknowledged(List<SeatId> seats, Instant at) {
        Map<SeatId, Instant> all = new LinkedHashMap<>(acknowledged);
        seats.forEach(seat -> all.put(seat, at));
        return new Sitting(plan, calledAt, agenda, served, all, waiver, presences, recusals);
    }

    Sitting waived(String reason) {
        return new Sitting(plan, calledAt, agenda, served, acknowledged, reason, presences, recusals);
    }

    Sitting there(List<SeatId> seats, Presence presence) {
        Map<SeatId, Presence> all = new LinkedHashMap<>(presences);
        seats.forEach(seat -> all.put(seat, presence));
        return new Sitting(plan, calledAt, agenda, served, acknowledged, waiver, all, recusals);
    }

    Sitting recused(Recusal recusal) {
        List<Recusal> all = new ArrayList<>(recusals);
        all.add(recusal);
        return new Sitting(plan, calledAt, agenda, served, acknowledged, waiver, presences, all);
    }
}
