package org.gongjian.matter;

import org.jspecify.annotations.Nullable;

/**
 * A recorded fact that does not fit what was recorded before it. Nothing follows from such a fact, and nothing is decided on the
 * matter until a correction makes it fit.
 *
 * @param sequence of the fact in the stream
 * @param stage at which it did not fit; null when nothing had been received yet
 */
public record Anomaly(
        long sequence, MatterEvent fact, @Nullable StageCode stage) {}
