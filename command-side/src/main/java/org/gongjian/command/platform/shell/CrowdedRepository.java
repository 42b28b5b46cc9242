package org.gongjian.command.platform.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Aggregates that a crowd asks at once, so that the five hundredth vote does not read the other four hundred and ninety-nine again: a
 * snapshot of each is kept in memory, and whoever decides reads on from there, in the transaction that decides. What another node wrote
 * meanwhile is read with the rest, so nothing is decided on a state that is behind. Only a transaction that was committed leaves a
 * snapshot, and each decision gets a copy of its own: whatever goes wrong with that needs no undoing.
 */
final class CrowdedRepository<A> extends EventSourcingRepository<A> {
    private static final int MOST = 64;

    private final EventStore store;
    private final UnaryOperator<A> copy;
    private final Map<String, Snapshot<A>> snapshots =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Snapshot<A>> eldest) {
                    return size() > MOST;
                }
            });

    private CrowdedRepository(Builder<A> builder, EventStore store, UnaryOperator<A> copy) {
        super(builder);
        this.store = store;
        this.copy = copy;
    }

    static <A> CrowdedRepository<A> of(Class<A> aggregate, UnaryOperator<A> copy, Configuration axon) {
        EventStore store = axon.eventStore();
        return new CrowdedRepository<>(
                builder(aggregate)
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(aggregate))
                        .repositoryProvider(axon::repository)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .eventStore(store),
                store,
                copy);
    }

    /** An aggregate, and the place of the last event in it. Never handed out, so it never changes. */
    private record Snapshot<A>(A aggregate, long sequence) {
        private static <A> Snapshot<A> later(Snapshot<A> one, Snapshot<A> other) {
            return one.sequence() > other.sequence() ? one : other;
        }
    }

    @Override
    protected EventSourcedAggregate<A> doLoadWithLock(String id, Long expectedVersion) {
        Snapshot<A> snapshot = snapshots.get(id);
        if (snapshot == null) {
            return super.doLoadWithLock(id, expectedVersion);
        }
        EventSourcedAggregate<A> aggregate = EventSourcedAggregate.reconstruct(
                copy.apply(snapshot.aggregate()),
                aggregateModel(),
                snapshot.sequence(),
                false,
                store,
                NoSnapshotTriggerDefinition.TRIGGER);
        DomainEventStream since = store.readEvents(id, snapshot.sequence() + 1);
        if (since.hasNext()) {
            aggregate.initializeState(since);
        }
        return aggregate;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<A> aggregate) {
        super.doSaveWithLock(aggregate);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_COMMITTED) {
                        keep(aggregate);
                    }
                }
            });
        }
    }

    private void keep(EventSourcedAggregate<A> aggregate) {
        snapshots.merge(
                aggregate.identifierAsString(),
                new Snapshot<>(aggregate.getAggregateRoot(), aggregate.version()),
                Snapshot::later);
    }
}
