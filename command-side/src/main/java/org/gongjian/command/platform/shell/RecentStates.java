package org.gongjian.command.platform.shell;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.gongjian.store.Positions;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * States of aggregates that a crowd asks at once, so that the five hundredth vote does not read the other four hundred and ninety-nine
 * again. Nothing is decided on a state that is behind: one is given out only where the stream still ends where it ended when the state was
 * kept, asked in the transaction that decides; and it is kept only by a transaction that was committed. While one is in use it is not
 * here, so whatever goes wrong with it needs no undoing.
 */
final class RecentStates implements Cache {
    private static final int MOST = 64;

    private final EventStore store;
    private final Map<Object, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
            return size() > MOST;
        }
    });

    RecentStates(EventStore store) {
        this.store = store;
    }

    /** A state, and the place at which its stream ended. */
    private record Kept(Object state, long sequence) {}

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public <K, V> V get(K aggregate) {
        Kept found = kept.remove(aggregate);
        if (found == null) {
            return null;
        }
        long end = store.lastSequenceNumberFor(aggregate.toString()).orElse(-1L);
        return found.sequence() == end ? (V) found.state() : null;
    }

    @Override
    public void put(Object aggregate, Object state) {
        kept.remove(aggregate);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new WhenCommitted(aggregate, state, CurrentUnitOfWork.get()));
        }
    }

    /**
     * Of several in one transaction the last is kept: it was loaded after the others. Its stream ends where its own unit of work wrote
     * last: nobody else can have written behind that before the transaction ended.
     */
    private final class WhenCommitted implements TransactionSynchronization {
        private final Object aggregate;
        private final Object state;
        private final UnitOfWork<?> work;

        private WhenCommitted(Object aggregate, Object state, UnitOfWork<?> work) {
            this.aggregate = aggregate;
            this.state = state;
            this.work = work;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                Positions.written(work).stream()
                        .filter(event -> event.aggregateId().equals(aggregate.toString()))
                        .reduce((before, last) -> last)
                        .ifPresent(last -> kept.put(aggregate, new Kept(state, last.sequence())));
            }
        }
    }

    @Override
    public boolean putIfAbsent(Object aggregate, Object state) {
        put(aggregate, state);
        return true;
    }

    @Override
    public boolean remove(Object aggregate) {
        return kept.remove(aggregate) != null;
    }

    @Override
    public void removeAll() {
        kept.clear();
    }

    @Override
    public boolean containsKey(Object aggregate) {
        return kept.containsKey(aggregate);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to what is kept");
    }
}
