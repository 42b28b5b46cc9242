package org.gongjian.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** The event store of the command side. Besides one stream it reads many in one query, each as genuine as if it were read alone. */
public final class RecordingStore extends EmbeddedEventStore {
    private final RecordingEngine engine;

    RecordingStore(RecordingEngine engine, Builder builder) {
        super(builder);
        this.engine = engine;
    }

    /** The event with which a stream began, and no other; empty for an id that nothing is recorded under. */
    public Optional<DomainEventMessage<?>> readFirst(String aggregateIdentifier) {
        DomainEventStream first = engine.readFirst(aggregateIdentifier);
        return first.hasNext() ? Optional.of(first.next()) : Optional.empty();
    }

    /** Their events in the order of each stream; nothing under an id that nothing is recorded under. */
    public Map<String, List<DomainEventMessage<?>>> readEvents(Collection<String> aggregateIdentifiers) {
        Map<String, List<DomainEventMessage<?>>> read = new HashMap<>();
        if (aggregateIdentifiers.isEmpty()) {
            return read;
        }
        DomainEventStream all = engine.readEvents(aggregateIdentifiers);
        while (all.hasNext()) {
            DomainEventMessage<?> event = all.next();
            read.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
                    .add(event);
        }
        return read;
    }
}
