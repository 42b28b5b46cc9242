package org.gongjian.query.registry.names;

import java.time.Clock;
import java.time.LocalDate;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.stereotype.Component;

/** The day it is at the reader's desk. */
@Component
public class Today {
    private final Names names;
    private final Clock clock;

    Today(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** Today, in the zone of the reader's area. */
    public LocalDate of(Scope scope) {
        return LocalDate.now(clock.withZone(names.zone(scope)));
    }
}
