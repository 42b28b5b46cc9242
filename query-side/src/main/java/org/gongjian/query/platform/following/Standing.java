package org.gongjian.query.platform.following;

import java.time.Duration;

/**
 * How a read model stands.
 *
 * @param lag age of the oldest event that it has not folded
 * @param parked events that could not be folded, and those behind them in their streams
 * @param stalled there is something to fold and it did not advance for a while
 */
public record Standing(String group, int generation, long position, Duration lag, long parked, boolean stalled) {

    /** Nothing to alarm about. */
    public boolean sound() {
        return parked == 0 && !stalled;
    }
}
