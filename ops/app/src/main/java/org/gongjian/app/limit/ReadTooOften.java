package org.gongjian.app.limit;

import java.time.Duration;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.query.platform.sight.ReadLimit;

/** Pages of the public column, by address. It only keeps the node at work; behind a proxy it is everybody's. */
public final class ReadTooOften implements ReadLimit {
    private final Throttle perAddress = new Throttle(600, Duration.ofMinutes(1));

    @Override
    public void read(String address) {
        long wait = perAddress.secondsToWait(address);
        if (wait > 0) {
            throw Trouble.tooMany(wait);
        }
    }
}
