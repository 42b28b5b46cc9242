package org.gongjian.query.platform.following;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The event store as processors read it: each from its own token with its own gaps, all woken as soon as something new can be seen.
 * Axon's embedded store never calls a reader back, so that an idle processor would look every 500 ms only.
 *
 * <p>Processors that stand at the same token read the same: what followed a token once is a right answer for whoever asks from there
 * later, because a token keeps the gaps that were open when it was read. Readings end at common positions, so that processors which began
 * apart soon stand at the same token, and read models share one reading also while they catch up.
 *
 * <p>What comes singly is read at once; what comes by the hundred is read together: behind a reading that reached the end nobody reads on
 * for a moment that is the longer the more it brought. Each reading costs every read model a transaction, and a burst of votes has no
 * processor to spare for them.
 */
public final class Tail implements StreamableMessageSource<TrackedEventMessage<?>> {
    /** Events of one reading, as many as Axon's storage engine fetches by one query; every so many positions readings end. */
    private static final int READING = 100;

    /** Readings kept for those that come later, so far as the slowest read model falls behind; a reading is at most some hundred kilobytes. */
    private static final int KEPT = 64;

    /** How long nobody asks again after a reading found nothing, unless woken. */
    private static final Duration NOTHING_NEW = Duration.ofMillis(500);

    /** How long the end rests for each event that was found there, and at most. */
    private static final Duration REST_PER_EVENT = Duration.ofMillis(25);

    private static final Duration LONGEST_REST = Duration.ofMillis(400);

    /** Reads on from a token: {@code storageEngine.readEvents(token, false)}. */
    public interface Reader {
        Stream<? extends TrackedEventMessage<?>> from(@Nullable TrackingToken token);
    }

    /** A token as a key; there is none before the first event. */
    private record From(@Nullable TrackingToken token) {}

    /** Where the last reading that reached the end came to, when, and how long nobody reads on from there. */
    private record Rest(From from, long since, Duration span) {
        boolean over(long now) {
            return now - since >= span.toNanos();
        }
    }

    private final Reader reader;
    private final LongSupplier nanoTime;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Map<From, List<TrackedEventMessage<?>>> kept = new LinkedHashMap<>();
    private final Map<From, Long> nothingNew = new LinkedHashMap<>();
    private Rest rest;

    public Tail(Reader reader) {
        this(reader, System::nanoTime);
    }

    Tail(Reader reader, LongSupplier nanoTime) {
        this.reader = reader;
        this.nanoTime = nanoTime;
        // the clock may begin anywhere, below zero too
        this.rest = new Rest(new From(null), nanoTime.getAsLong(), Duration.ZERO);
    }

    /** Something new may be there. */
    void wake() {
        synchronized (kept) {
            nothingNew.clear();
        }
        followers.forEach(Follower::wake);
    }

    /** Whether nobody would read on yet, if woken. */
    boolean resting() {
        synchronized (kept) {
            return !rest.over(nanoTime.getAsLong());
        }
    }

    /** The next events behind a token; none when there are none, or not yet. */
    private List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        From from = new From(token);
        synchronized (kept) {
            List<TrackedEventMessage<?>> known = kept.get(from);
            if (known != null) {
                return known;
            }
            Long asked = nothingNew.get(from);
            if (asked != null && nanoTime.getAsLong() - asked < NOTHING_NEW.toNanos()) {
                return List.of();
            }
            if (from.equals(rest.from()) && !rest.over(nanoTime.getAsLong())) {
                return List.of();
            }
            List<TrackedEventMessage<?>> all;
            try (Stream<? extends TrackedEventMessage<?>> events = reader.from(token)) {
                all = events.<TrackedEventMessage<?>>map(event -> event)
                        .limit(READING)
                        .toList();
            }
            if (all.isEmpty()) {
                keep(nothingNew, from, nanoTime.getAsLong());
                return all;
            }
            List<TrackedEventMessage<?>> read = upToTheCommonEnd(all);
            keep(kept, from, read);
            if (read.size() == all.size() && all.size() < READING) {
                Duration span = REST_PER_EVENT.multipliedBy(read.size());
                rest = new Rest(
                        new From(read.getLast().trackingToken()),
                        nanoTime.getAsLong(),
                        span.compareTo(LONGEST_REST) < 0 ? span : LONGEST_REST);
            }
            return read;
        }
    }

    private static List<TrackedEventMessage<?>> upToTheCommonEnd(List<TrackedEventMessage<?>> all) {
        return all.stream()
                .takeWhile(event -> window(event) == window(all.getFirst()))
                .toList();
    }

    private static long window(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow() / READING;
    }

    private static <T> void keep(Map<From, T> map, From from, T value) {
        map.remove(from);
        map.put(from, value);
        if (map.size() > KEPT) {
            map.remove(map.keySet().iterator().next());
        }
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
        private final Deque<TrackedEventMessage<?>> next = new ArrayDeque<>();
        private @Nullable TrackingToken last;
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
            return hasNextAvailable() ? Optional.of(next.getFirst()) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable() {
            if (next.isEmpty()) {
                next.addAll(after(last));
                if (!next.isEmpty()) {
                    last = next.getLast().trackingToken();
                }
            }
            return !next.isEmpty();
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
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                // nobody asks for the next one before there is one, or wants to wait for it
            }
            return next.removeFirst();
        }

        @Override
        public void close() {
            followers.remove(this);
        }
    }
}
