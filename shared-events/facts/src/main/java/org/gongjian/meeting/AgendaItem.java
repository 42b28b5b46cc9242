package org.gongjian.meeting;

import java.util.List;
import org.gongjian.record.Id;
import org.gongjian.record.Id.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda.
 *
 * @param number from 1; that of an item that was taken off is not given again
 * @param matter the matter that waited for the meeting; null for an item of its own
 * @param sensitive the matter is; the item is for named offices only
 * @param entitled the bodies whose seats decide on it; the others hear it
 * @param fromTheFloor moved in the meeting (动议)
 * @param seats those that the item is for, where the charter fixes who attends item by item (001-49); of a body of which none is named: all
 */
public record AgendaItem(
        int number,
        String title,
        Purpose purpose,
        @Nullable MatterId matter,
        boolean sensitive,
        List<Id.BodyId> entitled,
        boolean fromTheFloor,
        List<SeatId> seats) {
    public AgendaItem {
        entitled = List.copyOf(entitled);
        seats = List.copyOf(seats);
    }

    /** For the whole roll. */
    public AgendaItem(
            int number,
            String title,
            Purpose purpose,
            @Nullable MatterId matter,
            boolean sensitive,
            List<Id.BodyId> entitled,
            boolean fromTheFloor) {
        this(number, title, purpose, matter, sensitive, entitled, fromTheFloor, List.of());
    }

    /** Whether the item is for everybody of a body, and not for some of its seats only. */
    public boolean isForAllOf(Id.BodyId body) {
        return seats.stream().noneMatch(seat -> seat.body().equals(body));
    }

    /** Whether the item is for a seat: its body decides on it, all of it or this seat among others. */
    public boolean isFor(SeatId seat) {
        return entitled.contains(seat.body()) && (isForAllOf(seat.body()) || seats.contains(seat));
    }
}
