package org.gongjian.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 议程. Who is expected follows from the items that stand. One that is taken off before the meeting opens releases whoever was called for it
 * alone; from the opening on he was expected there, and stays so. Each reader asks for what it is about:
 * <ul>
 *   <li>notice, sign-in sheet, calendar, and what may be put to the vote: the items that stand;
 *   <li>the quorum: the seats called for what stands at that moment ({@link #awaited});
 *   <li>the roll call, absences and 应到 on record and in minutes: whoever was expected in the meeting ({@link #expected});
 *   <li>minutes: every item that the meeting had before it, also one taken off since ({@link #heard});
 *   <li>a vote that was taken, and what of an item may be shown to whom: the item as it was placed ({@link #placed(int)}).
 * </ul>
 * That a matter waits on an agenda, or is reported to a meeting, ends when its item is taken off.
 *
 * @param count how many items were ever placed
 * @param standing the items that stand
 * @param withdrawn those that were taken off, the first first
 */
public record Agenda(int count, List<AgendaItem> standing, List<Withdrawn> withdrawn) {
    /** No item yet. */
    static final Agenda EMPTY = new Agenda(0, List.of(), List.of());

    public Agenda {
        standing = List.copyOf(standing);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * An item that was taken off.
     *
     * @param announced notice had been served to a seat that it is for: seats had been called for it
     * @param inSession the meeting had opened: seats had been expected there for it
     */
    public record Withdrawn(AgendaItem item, Instant at, String reason, boolean announced, boolean inSession) {
        private Withdrawn calledForNoMore() {
            return new Withdrawn(item, at, reason, false, inSession);
        }
    }

    // ------------------------------------------------------------------ asking

    /** An item that stands. */
    public Optional<AgendaItem> item(int number) {
        return standing.stream().filter(item -> item.number() == number).findFirst();
    }

    /** An item that was ever placed, whether it stands or not. */
    public Optional<AgendaItem> placed(int number) {
        return placed().filter(item -> item.number() == number).findFirst();
    }

    /** Whether an item is for named offices only; one that was taken off since still is. */
    public boolean isSensitive(int number) {
        return placed(number).map(AgendaItem::sensitive).orElse(false);
    }

    /** Every item that was ever placed, by its number. */
    public Stream<AgendaItem> placed() {
        return inOrder(withdrawn.stream());
    }

    /** What the meeting had before it, by its number: the items that stand, and those that were taken off since it opened. */
    public List<AgendaItem> heard() {
        return inOrder(withdrawn.stream().filter(Withdrawn::inSession)).toList();
    }

    private Stream<AgendaItem> inOrder(Stream<Withdrawn> with) {
        return Stream.concat(standing.stream(), with.map(Withdrawn::item))
                .sorted(Comparator.comparing(AgendaItem::number));
    }

    /** How an item was taken off; nothing of one that stands. */
    public Optional<Withdrawn> withdrawal(int number) {
        return withdrawn.stream().filter(one -> one.item().number() == number).findFirst();
    }

    /** An item that the meeting had before it. */
    public Optional<AgendaItem> heard(int number) {
        return heard().stream().filter(item -> item.number() == number).findFirst();
    }

    /**
     * The seats of a body that are, or were, expected in the meeting. All of them; where every item that was announced for it is for some seats
     * only, those (001-49). None where all that it was called for was taken off before the meeting opened, and another body still has something
     * before it. When the last item of all is taken off so, whoever was called for that one stays expected: nobody else was called.
     */
    List<SeatId> expected(Roll roll) {
        return calledFor(called(), roll);
    }

    /** The seats of a body that are called for what stands now: whoever came for what was taken off since holds nobody up by leaving. */
    List<SeatId> awaited(Roll roll) {
        return calledFor(calledNow(), roll);
    }

    /** Whether all that a body was called for was taken off, while another has something before it now: it needs no quorum. */
    boolean isReleased(Roll roll) {
        return isReleased(calledNow(), roll);
    }

    /** Announced items that the meeting had before it; where there is none, the one that was taken off last. */
    private List<AgendaItem> called() {
        List<AgendaItem> announced = announced(heard().stream());
        return announced.isEmpty() ? lastAnnounced() : announced;
    }

    private List<AgendaItem> calledNow() {
        List<AgendaItem> announced = announced(standing.stream());
        return announced.isEmpty() ? called() : announced;
    }

    private List<AgendaItem> lastAnnounced() {
        List<AgendaItem> all = announcedAndOff();
        return all.isEmpty() ? all : List.of(all.getLast());
    }

    private List<AgendaItem> announcedAndOff() {
        return announced(withdrawn.stream().filter(Withdrawn::announced).map(Withdrawn::item));
    }

    /** Whether an item was announced for a seat and taken off since. */
    boolean wasCalled(SeatId seat) {
        return announcedAndOff().stream().anyMatch(item -> item.isFor(seat));
    }

    private static List<AgendaItem> announced(Stream<AgendaItem> items) {
        return items.filter(item -> !item.fromTheFloor()).toList();
    }

    /** A body that was called and has no item of its own hears those of the others. */
    private List<SeatId> calledFor(List<AgendaItem> items, Roll roll) {
        List<SeatId> all = roll.seats().stream().map(roll::id).toList();
        List<AgendaItem> own = of(items, roll);
        if (isReleased(items, roll)) {
            return List.of();
        }
        return own.isEmpty() || own.stream().anyMatch(item -> item.isForAllOf(roll.body()))
                ? all
                : all.stream()
                        .filter(seat -> own.stream().anyMatch(item -> item.isFor(seat)))
                        .toList();
    }

    private boolean isReleased(List<AgendaItem> items, Roll roll) {
        return of(items, roll).isEmpty() && !of(announcedAndOff(), roll).isEmpty();
    }

    private static List<AgendaItem> of(List<AgendaItem> items, Roll roll) {
        return items.stream()
                .filter(item -> item.entitled().contains(roll.body()))
                .toList();
    }

    // ------------------------------------------------------------------ what follows

    Agenda with(AgendaItem item) {
        List<AgendaItem> all = new ArrayList<>(standing);
        all.add(item);
        return new Agenda(item.number(), all, withdrawn);
    }

    Agenda without(MeetingEvent.ItemTakenOff off, boolean announced, boolean inSession) {
        List<Withdrawn> all = new ArrayList<>(withdrawn);
        item(off.item())
                .ifPresent(
                        item -> all.add(new Withdrawn(item, off.happened().at(), off.reason(), announced, inSession)));
        return new Agenda(
                count,
                standing.stream().filter(one -> one.number() != off.item()).toList(),
                all);
    }

    /** What stands stays; every seat is notified anew. */
    Agenda announcedAnew() {
        return new Agenda(
                count,
                standing,
                withdrawn.stream().map(Withdrawn::calledForNoMore).toList());
    }
}
