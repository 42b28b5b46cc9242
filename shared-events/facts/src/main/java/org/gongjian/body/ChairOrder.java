package org.gongjian.body;

import java.time.LocalDate;
import java.util.List;

/** The chair goes round these seats, each for as many months, from that day on. */
public record ChairOrder(List<Integer> seats, LocalDate from, int months) {
    public ChairOrder {
        seats = List.copyOf(seats);
    }

    /** The seat whose turn it is on a day that is not before the first. */
    public int seatOn(LocalDate day) {
        return seats.get((int) (turn(day) % seats.size()));
    }

    /** The first day of the turn after that of this day. */
    public LocalDate nextTurn(LocalDate day) {
        return from.plusMonths((turn(day) + 1) * months);
    }

    private long turn(LocalDate day) {
        return from.until(day).toTotalMonths() / months;
    }
}
