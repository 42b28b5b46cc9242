package org.gongjian.command.platform.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.MetadataKeys;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one aggregate, for look-ups of the edge: folded by id, never from a read model. */
public final class Streams {
    private final EventStore store;

    public Streams(EventStore store) {
        this.store = store;
    }

    /**
     * An aggregate's facts.
     *
     * @param area where its last fact belongs
     * @param sequence of the last fact
     */
    public record Stream(String type, List<Fact> facts, AreaPath area, long sequence) {
        public Stream {
            facts = List.copyOf(facts);
        }

        /** Those of one family; the others would be another aggregate's. */
        public <F extends Fact> List<F> facts(Class<F> family) {
            return facts.stream().map(family::cast).toList();
        }
    }

    /** Empty when nothing is recorded under this id. */
    public Optional<Stream> open(Id id) {
        return open(id.value().toString());
    }

    /** Empty when nothing is recorded under this id. */
    public Optional<Stream> open(String id) {
        DomainEventStream events = store.readEvents(id);
        List<Fact> facts = new ArrayList<>();
        DomainEventMessage<?> last = null;
        while (events.hasNext()) {
            last = events.next();
            facts.add((Fact) last.getPayload());
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new Stream(last.getType(), facts, area(last.getMetaData()), last.getSequenceNumber()));
    }

    private static AreaPath area(MetaData metadata) {
        Id.AreaId district = area(metadata, MetadataKeys.DISTRICT);
        if (district == null) {
            throw new IllegalStateException("a fact without its area");
        }
        return new AreaPath(district, area(metadata, MetadataKeys.STREET), area(metadata, MetadataKeys.COMMUNITY));
    }

    private static Id.@Nullable AreaId area(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : new Id.AreaId(UUID.fromString(value.toString()));
    }
}
