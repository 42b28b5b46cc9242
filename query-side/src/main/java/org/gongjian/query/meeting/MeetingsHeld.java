package org.gongjian.query.meeting;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** When bodies met last, and when they meet next. */
public interface MeetingsHeld {

    /**
     * Of one body.
     *
     * @param last when it met last; null while it never did
     * @param next the first meeting that is called; null where none is
     */
    record Held(@Nullable Instant last, @Nullable Instant next) {}

    /** By body; those of which nothing is known are left out. */
    Map<UUID, Held> held(Scope scope);
}
