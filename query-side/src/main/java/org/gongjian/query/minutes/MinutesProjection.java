package org.gongjian.query.minutes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.folding.Streams;
import org.gongjian.record.Fact;

/** Awaits minutes of every meeting that ends, and folds them anew after each of their facts. */
final class MinutesProjection implements Projection {
    private final MinutesTable table;
    private final Streams streams;

    MinutesProjection(MinutesTable table, Streams streams) {
        this.table = table;
        this.streams = streams;
    }

    @Override
    public String group() {
        return MinutesReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return MinutesEvent.class.isAssignableFrom(type) || type == MeetingEvent.Closed.class;
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof MinutesEvent) {
            MinutesFold.of(streams.upTo(event.aggregateId(), event.sequence()))
                    .ifPresent(row -> table.put(row, Objects.requireNonNull(row.told())));
        } else if (event.fact() instanceof MeetingEvent.Closed closed && event.area() != null) {
            title(streams.upTo(event.aggregateId(), event.sequence()))
                    .ifPresent(title -> table.await(
                            event.id(), title, closed.happened().at(), Objects.requireNonNull(event.area())));
        }
    }

    /** As it was called; a postponed one keeps its title. */
    private static Optional<String> title(List<Recorded> stream) {
        return stream.getFirst().fact() instanceof MeetingEvent.Called called
                ? Optional.of(called.plan().title())
                : Optional.empty();
    }
}
