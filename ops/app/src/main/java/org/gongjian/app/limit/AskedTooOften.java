package org.gongjian.app.limit;

import java.time.Duration;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.query.matter.status.AskLimit;

/**
 * Twenty questions an hour about one number: to try all endings of a phone takes three weeks, and whoever holds the receipt gets
 * through. The limit of an address only keeps the node at work; behind a proxy it is everybody's.
 */
public final class AskedTooOften implements AskLimit {
    private final Throttle perNumber = new Throttle(20, Duration.ofHours(1));
    private final Throttle perAddress = new Throttle(240, Duration.ofMinutes(1));

    @Override
    public void asked(String receiptNo, String address) {
        long wait = Math.max(perAddress.secondsToWait(address), perNumber.secondsToWait(receiptNo));
        if (wait > 0) {
            throw Trouble.tooMany(wait);
        }
    }
}
