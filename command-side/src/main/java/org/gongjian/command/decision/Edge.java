package org.gongjian.command.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.gongjian.calendar.WorkingCalendar;
import org.gongjian.charter.CharterVersion;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * What the edge gathered for one decision; a decision reads nothing else.
 *
 * @param happened the envelope of the events to come
 * @param recordedAt the edge clock; never before the last event of the stream
 * @param area where the aggregate belongs
 * @param acting who is at the keyboard, in which office; for automations {@link #bySystem()} holds and the role says nothing
 * @param charter the version in force on the business date
 * @param number the number drawn for this decision, when the decider said that one is due
 * @param lookups what other aggregates say
 */
public record Edge(
        Happened happened,
        Instant recordedAt,
        AreaPath area,
        Acting acting,
        CharterVersion charter,
        WorkingCalendar calendar,
        ZoneId zone,
        @Nullable String number,
        Lookups lookups) {

    /** The same with the number drawn. */
    public Edge withNumber(String drawn) {
        return new Edge(happened, recordedAt, area, acting, charter, calendar, zone, drawn, lookups);
    }

    /** The same with what a sample is drawn with. */
    public Edge withDraw(Lookups.Draw draw) {
        return with(lookups.special().with(draw));
    }

    /** The same with what a year of a promise is settled with. */
    public Edge withSettling(Lookups.Settling year) {
        return with(lookups.special().with(year));
    }

    /** The same with the motions on the matter that are still open. */
    public Edge withOpenMotions(Set<Id.MotionId> open) {
        return with(lookups.special().with(open));
    }

    /** The same with texts looked through. */
    public Edge withTextsLookedThrough(Lookups.LookedThrough found) {
        return with(lookups.special().with(found));
    }

    private Edge with(Lookups.Special special) {
        return new Edge(happened, recordedAt, area, acting, charter, calendar, zone, number, lookups.with(special));
    }

    /** The same with what comes down from the areas above. */
    public Edge withCharterAbove(CharterAbove above) {
        return with(lookups.special().with(above));
    }

    /** The same, recorded no earlier than the last event of the stream, whatever the clocks of two nodes say. */
    public Edge recordedNoEarlierThan(@Nullable Instant last) {
        return last == null || !recordedAt.isBefore(last)
                ? this
                : new Edge(happened, last, area, acting, charter, calendar, zone, number, lookups);
    }

    /** The business day, in the zone of the area. */
    public LocalDate happenedOn() {
        return LocalDate.ofInstant(happened.at(), zone);
    }

    /** The system carries out a rule; nobody's office is asked. */
    public boolean bySystem() {
        return happened.inCapacityOf() instanceof Capacity.Rule;
    }
}
