package org.gongjian.query.registry.bodies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.body.ChairOrder;
import org.gongjian.body.SeatKind;
import org.gongjian.body.Unfit;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * A body with everybody who sat in it.
 *
 * @param seats how many it has
 * @param lastDay the last day on which it was there
 * @param tenures by the numbers of the seats, the latest first
 * @param orders of the chair, the one fixed last first
 */
public record BodyRow(
        UUID id,
        BodyKind kind,
        String name,
        int seats,
        @Nullable LocalDate lastDay,
        AreaPath path,
        List<Tenure> tenures,
        List<ChairOrder> orders) {

    /**
     * Somebody's time in a seat.
     *
     * @param person who sits there; of an organisational seat for the organisation
     * @param unfit what the charter said of who did not do his duty there; null where he left for another reason, or has not left
     */
    public record Tenure(
            int seat,
            SeatKind kind,
            @Nullable UUID person,
            @Nullable UUID organisation,
            @Nullable String post,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable String proposedBy,
            @Nullable String approvedBy,
            @Nullable String appointedBy,
            @Nullable String leftBecause,
            @Nullable Unfit unfit) {

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    /**
     * A seat on a day.
     *
     * @param tenure who has it; null for a vacant seat
     * @param vacantSince the day after the last holder left; null where nobody ever sat there
     */
    public record Seat(
            int number, @Nullable Tenure tenure, @Nullable LocalDate vacantSince) {}

    /** Whether the body was there on a day. */
    public boolean standsOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    /** Every seat on a day. */
    public List<Seat> seatsOn(LocalDate day) {
        return IntStream.rangeClosed(1, seats)
                .mapToObj(number -> new Seat(number, holderOn(number, day), vacantSince(number, day)))
                .toList();
    }

    /** The seats that somebody has on a day. */
    public List<Seat> rollOn(LocalDate day) {
        return seatsOn(day).stream().filter(seat -> seat.tenure() != null).toList();
    }

    /** How many seats are vacant on a day after somebody left. */
    public long leftOn(LocalDate day) {
        return seatsOn(day).stream().filter(seat -> seat.vacantSince() != null).count();
    }

    /** How many of those seated on a day are not any more so many days later, as far as is known. */
    public long ending(LocalDate day, int days) {
        return rollOn(day).stream()
                .filter(seat -> holderOn(seat.number(), day.plusDays(days)) == null)
                .count();
    }

    /** Who is past the seats, the latest first. */
    public List<Tenure> before(LocalDate day) {
        return tenures.stream()
                .filter(tenure -> tenure.lastDay() != null && tenure.lastDay().isBefore(day))
                .sorted(Comparator.comparing(
                        Tenure::lastDay, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
    }

    /** The seat that has the chair on a day by the order in force then, whether or not somebody sits in it. */
    public @Nullable Seat chairOn(LocalDate day) {
        return orderOn(day)
                .map(order -> order.seatOn(day))
                .map(number -> new Seat(number, holderOn(number, day), vacantSince(number, day)))
                .orElse(null);
    }

    /** The seat that has the chair next, and from when on. */
    public @Nullable Turn nextTurn(LocalDate day) {
        return orderOn(day)
                .map(order -> order.nextTurn(day))
                .map(next -> new Turn(next, Objects.requireNonNull(chairOn(next))))
                .orElse(null);
    }

    /** A turn of the chair. */
    public record Turn(LocalDate from, Seat seat) {}

    /** The order of the chair in force on a day. */
    public Optional<ChairOrder> orderOn(LocalDate day) {
        return orders.stream()
                .filter(order -> standsOn(day) && !order.from().isAfter(day))
                .findFirst();
    }

    private @Nullable Tenure holderOn(int seat, LocalDate day) {
        return !standsOn(day)
                ? null
                : tenures.stream()
                        .filter(tenure -> tenure.seat() == seat && tenure.covers(day))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable LocalDate vacantSince(int seat, LocalDate day) {
        return holderOn(seat, day) != null
                ? null
                : tenures.stream()
                        .filter(tenure -> tenure.seat() == seat)
                        .map(Tenure::lastDay)
                        .filter(last -> last != null && last.isBefore(day))
                        .max(Comparator.<LocalDate>naturalOrder())
                        .map(last -> last.plusDays(1))
                        .orElse(null);
    }
}
