package org.gongjian.command.platform.edge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.gongjian.store.MetadataKeys;
import org.gongjian.store.RecordingStore;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one aggregate, for look-ups of the edge: folded by id, never from a read model. */
public final class Streams {
    private final RecordingStore store;

    public Streams(RecordingStore store) {
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

        /** What they add up to. */
        public <S, F extends Fact> S folded(Class<F> family, S unknown, BiFunction<S, F, S> evolve) {
            S state = unknown;
            for (F fact : facts(family)) {
                state = evolve.apply(state, fact);
            }
            return state;
        }
    }

    /** Empty when nothing is recorded under this id. */
    public Optional<Stream> open(Id id) {
        return open(id.value().toString());
    }

    /** Empty when nothing is recorded under this id. */
    public Optional<Stream> open(String id) {
        List<DomainEventMessage<?>> events = store.readEvents(id)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(stream(events));
    }

    /** The place of the last fact of a stream; -1 when nothing is recorded under this id. */
    public long end(Id id) {
        return store.lastSequenceNumberFor(id.value().toString()).orElse(-1L);
    }

    /** The fact with which a stream began: a motion is as it was put, however many voted since. Sequence and area are of that fact. */
    public Optional<Stream> beginning(String id) {
        return store.readFirst(id).map(first -> stream(List.of(first)));
    }

    /** Many by one query, by their ids; no entry for what nothing is recorded under. */
    public Map<UUID, Stream> open(Collection<UUID> ids) {
        Map<UUID, Stream> streams = new HashMap<>();
        store.readEvents(ids.stream().map(UUID::toString).distinct().toList())
                .forEach((id, events) -> streams.put(UUID.fromString(id), stream(events)));
        return streams;
    }

    private static Stream stream(List<DomainEventMessage<?>> events) {
        DomainEventMessage<?> last = events.getLast();
        return new Stream(
                last.getType(),
                events.stream().map(event -> (Fact) event.getPayload()).toList(),
                area(last.getMetaData()),
                last.getSequenceNumber());
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
