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
 * @param items how many items were ever placed
 * @param served when and how each seat was notified
 * @param waiver why the period of notice was waived
 * @param presences what was last said of each seat
 */
public record Sitting(
        Plan plan,
        Instant calledAt,
        int items,
        List<AgendaItem> agenda,
        Map<SeatId, Service> served,
        @Nullable String waiver,
        Map<SeatId, Presence> presences,
        List<Recusal> recusals) {

    public Sitting {
        agenda = List.copyOf(agenda);
        served = Map.copyOf(served);
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
        return new Sitting(plan, at, 0, List.of(), Map.of(), null, Map.of(), List.of());
    }

    // ------------------------------------------------------------------ asking

    /** An item that stands on the agenda. */
    public Optional<AgendaItem> item(int number) {
        return agenda.stream().filter(item -> item.number() == number).findFirst();
    }

    /** Seats that nobody notified yet (谁还没通知到), body by body. */
    public List<SeatId> unserved() {
        return plan.seats().stream().filter(seat -> !served.containsKey(seat)).toList();
    }

    /** Seats of which nothing was said yet. */
    public List<SeatId> uncalled() {
        return plan.seats().stream()
                .filter(seat -> !presences.containsKey(seat))
                .toList();
    }

    /** Whether a seat is there, by its own or by a substitute. */
    public boolean isPresent(SeatId seat) {
        Presence presence = presences.get(seat);
        return presence != null && presence.attendance() == Attendance.PRESENT;
    }

    /** How many seats of a body are there: 实到. */
    public int present(Roll roll) {
        return (int)
                roll.seats().stream().filter(seat -> isPresent(roll.id(seat))).count();
    }

    /** Whether enough seats of a body are there. */
    public boolean isQuorate(Roll roll) {
        return roll.quorum().reachedBy(present(roll), roll.seats().size());
    }

    /** Bodies of which too few seats are there. */
    public List<Roll> lacking() {
        return plan.rolls().stream().filter(roll -> !isQuorate(roll)).toList();
    }

    /** Whether a seat takes no part in an item. */
    public boolean isRecused(int item, SeatId seat) {
        return recusals.stream()
                .anyMatch(one -> one.item() == item && one.seat().equals(seat));
    }

    /** The seats that decide on an item: those of the bodies entitled, without those that recused themselves. */
    public List<SeatId> deciding(AgendaItem item) {
        return plan.seats().stream()
                .filter(seat -> item.entitled().contains(seat.body()) && !isRecused(item.number(), seat))
                .toList();
    }

    // ------------------------------------------------------------------ what follows

    /** The agenda stays; whoever was notified, excused or recused is asked again. */
    Sitting postponed(Plan other, Instant at) {
        return new Sitting(other, at, items, agenda, Map.of(), null, Map.of(), List.of());
    }

    Sitting with(AgendaItem item) {
        List<AgendaItem> all = new ArrayList<>(agenda);
        all.add(item);
        return new Sitting(plan, calledAt, item.number(), all, served, waiver, presences, recusals);
    }

    Sitting without(int item) {
        return new Sitting(
                plan,
                calledAt,
                items,
                agenda.stream().filter(one -> one.number() != item).toList(),
                served,
                waiver,
                presences,
                recusals);
    }

    Sitting notified(List<SeatId> seats, Service service) {
        Map<SeatId, Service> all = new LinkedHashMap<>(served);
        seats.forEach(seat -> all.put(seat, service));
        return new Sitting(plan, calledAt, items, agenda, all, waiver, presences, recusals);
    }

    Sitting waived(String reason) {
        return new Sitting(plan, calledAt, items, agenda, served, reason, presences, recusals);
    }

    Sitting there(List<SeatId> seats, Presence presence) {
        Map<SeatId, Presence> all = new LinkedHashMap<>(presences);
        seats.forEach(seat -> all.put(seat, presence));
        return new Sitting(plan, calledAt, items, agenda, served, waiver, all, recusals);
    }

    Sitting recused(Recusal recusal) {
        List<Recusal> all = new ArrayList<>(recusals);
        all.add(recusal);
        return new Sitting(plan, calledAt, items, agenda, served, waiver, presences, all);
    }
}
