package org.gongjian.query.figures.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.calendar.CalendarEvent;
import org.gongjian.charter.CharterEvent;
import org.gongjian.community.AreaEvent;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.query.figures.counting.Counting;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Rows;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Writes what counts of each matter. A fact may change what an earlier one counts for (a correction, an extension, a later rating), so
 * the whole stream is folded each time and the difference is written.
 */
final class QuarterProjection implements Projection {
    private final QuarterWriting table;
    private final Streams streams;
    private final Rows rows;
    private @Nullable Rules rules;

    QuarterProjection(QuarterWriting table, Streams streams, Rows rows) {
        this.table = table;
        this.streams = streams;
        this.rows = rows;
    }

    @Override
    public String group() {
        return QuarterReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MatterEvent.class.isAssignableFrom(type)
                || AreaEvent.class.isAssignableFrom(type)
                || CalendarEvent.class.isAssignableFrom(type)
                || CharterEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof MatterEvent) {
            matter(event);
        } else if (event.fact() instanceof AreaEvent told) {
            area(event, told);
        } else if (event.fact() instanceof CalendarEvent told) {
            calendar(event, told);
        } else if (event.fact() instanceof CharterEvent told) {
            charter(told);
        }
    }

    /**
     * What begins here is entered at once, as long as no rule changes meanwhile; what goes on ends rows and enters others for each fact,
     * because the tables say from when to when something was known.
     */
    @Override
    public void onAll(List<Recorded> events) {
        Map<Boolean, List<Recorded>> beginning = events.stream()
                .collect(Collectors.partitioningBy(
                        event -> event.sequence() == 0 && event.fact() instanceof MatterEvent && event.area() != null));
        if (events.stream().allMatch(event -> event.fact() instanceof MatterEvent)) {
            begin(beginning.getOrDefault(true, List.of()));
            beginning.getOrDefault(false, List.of()).forEach(this::on);
        } else {
            events.forEach(this::on);
        }
    }

    private void begin(List<Recorded> first) {
        List<QuarterWriting.Entered> entered = new ArrayList<>();
        for (Recorded event : table.unknown(first)) {
            AreaPath area = event.area();
            if (area != null) {
                Counting.Result result = Counting.of(
                        List.of(new History.Recorded((MatterEvent) event.fact(), event.recordedAt())),
                        rules().measure(area));
                QuarterWriting.rows(result)
                        .forEach(row -> entered.add(new QuarterWriting.Entered(event, row, result.sensitive())));
            }
        }
        table.enter(rows, entered);
    }

    private void matter(Recorded event) {
        AreaPath area = event.area();
        if (area == null || table.unknown(List.of(event)).isEmpty()) {
            return;
        }
        List<Recorded> stream =
                event.sequence() == 0 ? List.of(event) : streams.upTo(event.aggregateId(), event.sequence());
        List<History.Recorded> facts = stream.stream()
                .map(one -> new History.Recorded((MatterEvent) one.fact(), one.recordedAt()))
                .toList();
        table.replace(rows, event, Counting.of(facts, rules().measure(area)));
    }

    /** Matters are many and rules change rarely: read again after each fact about them. */
    private Rules rules() {
        Rules known = rules;
        if (known == null) {
            known = table.rules();
            rules = known;
        }
        return known;
    }

    private void area(Recorded event, AreaEvent told) {
        switch (told) {
            case AreaEvent.Registered it -> table.area(event, it);
            case AreaEvent.CalendarChosen it -> table.calendarChosen(event, it.calendar());
            case AreaEvent.Renamed _,
                    AreaEvent.NumberingAdopted _,
                    AreaEvent.GridDrawn _,
                    AreaEvent.GridRedrawn _,
                    AreaEvent.GridDissolved _,
                    AreaEvent.CategoryAdded _,
                    AreaEvent.CategoryChanged _,
                    AreaEvent.CategoryClosed _ -> {
                // nothing that is counted with
            }
        }
        rules = null;
    }

    private void calendar(Recorded event, CalendarEvent told) {
        switch (told) {
            case CalendarEvent.Adopted adopted -> table.calendar(event, adopted);
        }
        rules = null;
    }

    private void charter(CharterEvent told) {
        switch (told) {
            case CharterEvent.PutInForce inForce -> {
                table.charter(inForce);
                rules = null;
            }
            case CharterEvent.VersionDrafted _ -> {
                // holds nowhere yet
            }
        }
    }
}
