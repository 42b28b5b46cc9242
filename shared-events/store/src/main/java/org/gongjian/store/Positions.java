package org.gongjian.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Where the events of a unit of work were written: known once it prepared its commit, valid once it committed. */
public final class Positions {
    private static final String KEY = Positions.class.getName();

    /** One event as it was written. */
    public record Written(String type, String aggregateId, long sequence, String eventId, String name, long position) {}

    private Positions() {}

    /** The positions in the order of writing. */
    public static List<Long> of(UnitOfWork<?> work) {
        return written(work).stream().map(Written::position).toList();
    }

    /** The events in the order of writing. */
    public static List<Written> written(UnitOfWork<?> work) {
        List<Written> all = work.root().getResource(KEY);
        return all == null ? List.of() : List.copyOf(all);
    }

    static void note(List<Written> events) {
        CurrentUnitOfWork.ifStarted(work -> {
            List<Written> all = work.root().getOrComputeResource(KEY, absent -> new ArrayList<>());
            all.addAll(events);
        });
    }
}
