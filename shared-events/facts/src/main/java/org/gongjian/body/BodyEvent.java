package org.gongjian.body;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** The story of a body that deliberates and decides. Its seats are numbered from 1. */
public sealed interface BodyEvent extends Fact {

    /**
     * The body was established.
     *
     * @param seats how many seats it has; the seats are there before anybody sits in them
     */
    @EventName("body.Established")
    record Established(Happened happened, BodyKind kind, String name, AreaPath area, int seats) implements BodyEvent {}

    /** It bears another name. */
    @EventName("body.Renamed")
    record Renamed(Happened happened, String name) implements BodyEvent {}

    /** The number of its seats was fixed anew (定员). */
    @EventName("body.SeatsFixed")
    record SeatsFixed(Happened happened, int seats) implements BodyEvent {}

    /**
     * Somebody took a seat.
     *
     * @param post what he is in the body: 书记, 委员, 代表
     * @param from first day
     * @param lastDay last day of the term, where it has one
     */
    @EventName("body.Seated")
    record Seated(
            Happened happened,
            int seat,
            SeatHolder holder,
            @Nullable String post,
            LocalDate from,
            @Nullable LocalDate lastDay,
            HowSeated how)
            implements BodyEvent {}

    /**
     * A seat became vacant before its term, or one without a term did.
     *
     * @param lastDay last day in the seat
     * @param unfit what the charter says of a member who does not do his duty; null where he left for another reason
     */
    @EventName(value = "body.Vacated", version = 2)
    record Vacated(
            Happened happened,
            int seat,
            LocalDate lastDay,
            String reason,
            @Nullable Unfit unfit) implements BodyEvent {}

    /**
     * The order was fixed in which the chair rotates (轮值): from a day on each of these seats has it for as many months, then the next
     * one, after the last again the first.
     */
    @EventName("body.ChairOrderFixed")
    record ChairOrderFixed(Happened happened, List<Integer> seats, LocalDate from, int months) implements BodyEvent {}

    /**
     * The body is no more.
     *
     * @param lastDay the last day on which it was there
     */
    @EventName("body.Dissolved")
    record Dissolved(Happened happened, LocalDate lastDay, String reason) implements BodyEvent {}
}
