package org.gongjian.query.platform.waiting;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.gongjian.query.platform.generations.Positions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a page wait until its read models have passed the position that the user's own command was answered with: the position is
 * reached and not among the token's gaps. Head tokens ignore gaps and {@code covers} demands those of others too; neither is asked.
 */
public final class PositionWait {
    private static final long FIRST_LOOK = Duration.ofMillis(4).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(32).toNanos();

    private final Positions positions;
    private final Duration atMost;

    public PositionWait(JdbcClient view, Duration atMost) {
        this.positions = new Positions(view);
        this.atMost = atMost;
    }

    /** Whether all of them passed the position within the time a page may wait. */
    public boolean passed(Collection<String> groups, long position) {
        long end = System.nanoTime() + atMost.toNanos();
        return groups.stream().allMatch(group -> passed(group, position, end));
    }

    private boolean passed(String group, long position, long end) {
        for (long pause = FIRST_LOOK; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
            if (positions
                    .live(group)
                    .filter(reached -> reached.passed(position))
                    .isPresent()) {
                return true;
            }
            if (System.nanoTime() + pause > end) {
                return false;
            }
            LockSupport.parkNanos(pause);
        }
    }
}
