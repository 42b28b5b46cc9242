package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it was known from some moment on.
 *
 * @param toldBy sequence of the fact itself, or of the correction that changed it
 * @param position of that event in the store
 * @param knownFrom when that event was recorded
 */
record TimelineRow(UUID matter, long toldBy, long position, UUID event, Instant knownFrom, Entry entry) {}
