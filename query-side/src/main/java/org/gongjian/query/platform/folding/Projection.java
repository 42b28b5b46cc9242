package org.gongjian.query.platform.folding;

import java.util.List;
import org.gongjian.record.Fact;

/**
 * Folds events into the rows of one generation of one read model. Same events in, same rows out: it reads no clock, asks no other
 * read model and sends no command. It is called once per event, in the order of the positions; what it throws rolls back what it
 * wrote for this event, and the event is parked and alarmed.
 */
public interface Projection {
    /** Processing group = table = migration: one snake_case word, as {@code matter_register}. */
    String group();

    /** Folds one event. Called for every event for which {@link #concerns} holds. */
    void on(Recorded event);

    /**
     * Folds some events that follow each other, as {@link #on} would one by one: the same rows. All of it or nothing; what it throws
     * brings the same events again one by one. Given for what is written for many at once.
     */
    default void onAll(List<Recorded> events) {
        events.forEach(this::on);
    }

    /** A batch of events begins; what was kept of one before, which may have been rolled back, is forgotten. */
    default void batchBegins() {}

    /** The events of a batch are folded and its transaction still open: for what is written once for all of them. */
    default void batchEnds() {}

    /** Whether such an event can change a row at all. Only saves time: one that is no concern must be a no-op in {@link #on}. */
    default boolean concerns(Class<? extends Fact> type) {
        return true;
    }
}
