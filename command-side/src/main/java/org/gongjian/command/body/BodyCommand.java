package org.gongjian.command.body;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.body.SeatKind;
import org.gongjian.command.decision.Longest;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What can be asked of a body. Where it belongs stands in the edge. */
public sealed interface BodyCommand {

    /**
     * Establishes it with so many seats.
     *
     * @param name null for the committee, which then bears the name that the charter gives it
     */
    record Establish(
            BodyKind kind,
            @Longest(value = 100, oneLine = true) @Nullable String name,
            int seats) implements BodyCommand {}

    /** Gives it another name. */
    record Rename(@Longest(value = 100, oneLine = true) String name) implements BodyCommand {}

    /** Fixes the number of its seats anew. */
    record FixSeats(int seats) implements BodyCommand {}

    /**
     * Gives a seat to a person, or to an organisation and whoever sits there for it.
     *
     * @param seat its number; absent for the first that is free at the time
     */
    record Seat(
            @Nullable Integer seat,
            SeatKind kind,
            Id.@Nullable PersonId person,
            Id.@Nullable OrganisationId organisation,
            @Longest(value = 30, oneLine = true) @Nullable String post,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Longest(value = 60, oneLine = true) @Nullable String proposedBy,
            @Longest(value = 60, oneLine = true) @Nullable String approvedBy,
            @Longest(value = 60, oneLine = true) @Nullable String appointedBy)
            implements BodyCommand {}

    /**
     * Records that a seat became vacant.
     *
     * @param unfit because its member does not do his duty: the charter says what follows
     */
    record Vacate(int seat, LocalDate lastDay, @Longest(200) String reason, boolean unfit) implements BodyCommand {}

    /** Fixes the order in which the chair goes round the seats, each for as many months. */
    record FixChairOrder(List<Integer> seats, LocalDate from, int months) implements BodyCommand {
        public FixChairOrder {
            seats = List.copyOf(seats);
        }
    }

    /** Records that it is no more. */
    record Dissolve(LocalDate lastDay, @Longest(200) String reason) implements BodyCommand {}
}
