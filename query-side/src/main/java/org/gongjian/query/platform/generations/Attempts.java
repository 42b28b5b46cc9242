package org.gongjian.query.platform.generations;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Attempts at bringing read models to this release that failed one after the other. What fails by its nature is tried as rarely as it
 * costs little, what failed in passing soon.
 */
final class Attempts {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** More doublings lead past the longest pause anyway. */
    private static final int DOUBLINGS = 6;

    private final Map<String, Integer> failed = new ConcurrentHashMap<>();

    /** Another one failed; how many by now. */
    int failed(String group) {
        return failed.merge(group, 1, Integer::sum);
    }

    /** It worked. */
    void worked(String group) {
        failed.remove(group);
    }

    /** How many failed by read model, for those where the last one did. */
    Map<String, Integer> failing() {
        return new TreeMap<>(failed);
    }

    /** How long to wait after so many: twice as long each time, ten minutes at most. */
    static Duration pause(int failed) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(failed - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
