package org.gongjian.query.figures.quarter;

import java.time.ZoneId;
import java.util.List;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleValue;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.platform.Projection;
import org.gongjian.query.platform.Recorded;
import org.gongjian.query.platform.Streams;
import org.gongjian.record.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Writes what counts of each matter. A fact may change what an earlier one counts for (a correction, an extension, a later rating), so
 * the whole stream is folded each time and the difference is written.
 */
final class QuarterProjection implements Projection {
    /** Every community of this release keeps the time of Beijing. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final QuarterWriting table;
    private final Streams streams;
    private @Nullable WorkedDays days;

    QuarterProjection(QuarterWriting table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return QuarterReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type)
                || CalendarEvent.class.isAssignableFrom(type)
                || CharterEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof MatterEvent) {
            matter(event);
        } else if (event.fact() instanceof CalendarEvent told) {
            calendar(event, told);
        } else if (event.fact() instanceof CharterEvent told) {
            charter(told);
        }
    }

    private void matter(Recorded event) {
        if (!table.isNew(event)) {
            return;
        }
        List<Recorded> stream =
                event.sequence() == 0 ? List.of(event) : streams.upTo(event.aggregateId(), event.sequence());
        List<History.Recorded> facts = stream.stream()
                .map(one -> new History.Recorded((MatterEvent) one.fact(), one.recordedAt()))
                .toList();
        table.replace(event, Counting.of(facts, ZONE, days()));
    }

    private WorkedDays days() {
        WorkedDays known = days;
        if (known == null) {
            known = table.workedDays();
            days = known;
        }
        return known;
    }

    private void calendar(Recorded event, CalendarEvent told) {
        switch (told) {
            case CalendarEvent.Adopted adopted -> table.calendar(event, adopted);
        }
        days = null;
    }

    private void charter(CharterEvent told) {
        switch (told) {
            case CharterEvent.PutInForce inForce ->
                inForce.rules().stream()
                        .filter(rule -> rule.key().equals(RuleKeys.BASICALLY_SATISFIED_COUNTS))
                        .filter(rule -> rule.value() instanceof RuleValue.Flag)
                        .forEach(rule -> table.rule(inForce, rule.firmness(), ((RuleValue.Flag) rule.value()).value()));
        }
    }
}
