package org.gongjian.query.platform.following;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store as processors read it: each from its own token with its own gaps, all woken as soon as something new can be seen.
 * Axon's embedded store never calls a reader back, so that an idle processor would look every 500 ms only.
 */
public final class Tail implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** Reads on from a token: {@code storageEngine.readEvents(token, false)}. */
    public interface Reader {
        Stream<? extends TrackedEventMessage<?>> from(@Nullable TrackingToken token);
    }

    private final Reader reader;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    public Tail(Reader reader) {
        this.reader = reader;
    }

    /** Something new may be there. */
    void wake() {
        followers.forEach(Follower::wake);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        Follower follower = new Follower(token);
        followers.add(follower);
        return follower;
    }

    /** From the first event on. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    /** Refused: a head token ignores the gaps that are open when it is made. */
    @Override
    public TrackingToken createHeadToken() {
        throw new UnsupportedOperationException("a head token ignores open gaps");
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw new UnsupportedOperationException("read models begin with the first event");
    }

    private final class Follower implements BlockingStream<TrackedEventMessage<?>> {
        private @Nullable TrackingToken last;
        private @Nullable Stream<? extends TrackedEventMessage<?>> batch;
        private @Nullable Iterator<? extends TrackedEventMessage<?>> next;
        private @Nullable TrackedEventMessage<?> peeked;
        private volatile @Nullable Runnable callback;

        Follower(@Nullable TrackingToken from) {
            this.last = from;
        }

        void wake() {
            synchronized (this) {
                notifyAll();
            }
            Runnable current = callback;
            if (current != null) {
                current.run();
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return hasNextAvailable() ? Optional.ofNullable(peeked) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable() {
            if (peeked != null) {
                return true;
            }
            Iterator<? extends TrackedEventMessage<?>> events = next;
            if (events == null) {
                Stream<? extends TrackedEventMessage<?>> read = reader.from(last);
                events = read.iterator();
                batch = read;
                next = events;
            }
            if (events.hasNext()) {
                TrackedEventMessage<?> event = events.next();
                last = event.trackingToken();
                peeked = event;
                return true;
            }
            closeBatch();
            return false;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (!hasNextAvailable() && timeout > 0) {
                synchronized (this) {
                    unit.timedWait(this, timeout);
                }
            }
            return hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = peeked;
            while (event == null) {
                hasNextAvailable(1, TimeUnit.SECONDS);
                event = peeked;
            }
            peeked = null;
            return event;
        }

        private void closeBatch() {
            if (batch != null) {
                batch.close();
            }
            batch = null;
            next = null;
        }

        @Override
        public void close() {
            followers.remove(this);
            closeBatch();
        }
    }
}
