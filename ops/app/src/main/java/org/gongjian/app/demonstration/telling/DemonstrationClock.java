package org.gongjian.app.demonstration.telling;

import java.time.Instant;
import java.time.InstantSource;

/** An edge clock that stands where the story is. The clock of the running product is another one. */
public final class DemonstrationClock implements InstantSource {

    private Instant now;

    public DemonstrationClock(Instant start) {
        this.now = start;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
