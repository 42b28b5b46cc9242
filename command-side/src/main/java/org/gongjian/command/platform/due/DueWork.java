package org.gongjian.command.platform.due;

import java.time.Instant;

/** Work that falls due in such numbers that it is done in bulk, not date by date; several nodes may be at it at once. */
public interface DueWork {
    /** Does some of what is due by then; answers how much, nothing when nothing is left. */
    int some(Instant now);
}
