package org.gongjian.command.platform.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.shell.EdgeMetadata;
import org.gongjian.record.Fact;
import org.gongjian.store.MetadataKeys;
import org.gongjian.store.Positions;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends what was decided about many new aggregates at once, in the transaction that runs: one statement where {@link Commands}
 * needs five for each. Only for streams that begin here: nothing is loaded, and an id that is taken fails. The request key, the
 * audit and the answer are those of the command that is sent in the same transaction.
 */
public final class BulkAppend {
    private final EventStore store;
    private final List<AppendListener> listeners;

    public BulkAppend(EventStore store, List<AppendListener> listeners) {
        this.store = store;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * What was decided about one new aggregate.
     *
     * @param state after the facts
     */
    public record Decided(String type, String aggregateId, List<? extends Fact> facts, Object state, Edge edge) {}

    /** Appends all of them, in this order. */
    public void append(List<Decided> decided, String correlation) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("appending in bulk needs the transaction of its request");
        }
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Decided one : decided) {
            MetaData metadata = MetaData.from(EdgeMetadata.of(one.edge()))
                    .mergedWith(
                            Map.of(MetadataKeys.CORRELATION_ID, correlation, MetadataKeys.CAUSATION_ID, correlation));
            long sequence = 0;
            for (Fact fact : one.facts()) {
                messages.add(
                        new GenericDomainEventMessage<>(one.type(), one.aggregateId(), sequence++, fact, metadata));
            }
        }
        tell(decided, written(messages));
    }

    private List<Positions.Written> written(List<DomainEventMessage<?>> messages) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            store.publish(messages);
        } catch (RuntimeException failure) {
            work.rollback(failure);
            throw failure;
        }
        work.commit();
        return Positions.written(work);
    }

    private void tell(List<Decided> decided, List<Positions.Written> written) {
        int next = 0;
        for (Decided one : decided) {
            List<Appended> events = new ArrayList<>();
            for (Fact fact : one.facts()) {
                Positions.Written event = written.get(next++);
                events.add(new Appended(
                        fact, event.name(), event.type(), event.aggregateId(), event.sequence(), event.position()));
            }
            listeners.forEach(listener -> listener.appended(events, one.state(), one.edge()));
        }
    }
}
