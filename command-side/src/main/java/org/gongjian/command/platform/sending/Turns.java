package org.gongjian.command.platform.sending;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;

/**
 * Requests to the same aggregate wait for each other before they take a connection, so that a crowd at one matter costs the
 * other matters nothing. A courtesy within one node; safety comes from the primary key of the stream.
 */
public final class Turns {
    private final ReentrantLock[] stripes =
            IntStream.range(0, 1024).mapToObj(n -> new ReentrantLock(true)).toArray(ReentrantLock[]::new);
    private final Duration patience;

    public Turns(Duration patience) {
        this.patience = patience;
    }

    /** A turn at all of these aggregates; always taken in the same order. */
    public Turn take(Collection<String> targets) {
        int[] wanted = targets.stream()
                .mapToInt(target -> Math.floorMod(target.hashCode() * 31, stripes.length))
                .distinct()
                .sorted()
                .toArray();
        Turn turn = new Turn(wanted);
        try {
            for (int stripe : wanted) {
                if (!stripes[stripe].tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw overloaded();
                }
                turn.held++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            turn.close();
            throw overloaded();
        } catch (RuntimeException e) {
            turn.close();
            throw e;
        }
        return turn;
    }

    static Refused overloaded() {
        return new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 2));
    }

    /** Given back when closed. */
    public final class Turn implements AutoCloseable {
        private final int[] wanted;
        private int held;

        private Turn(int[] wanted) {
            this.wanted = wanted;
        }

        @Override
        public void close() {
            while (held > 0) {
                stripes[wanted[--held]].unlock();
            }
        }
    }
}
