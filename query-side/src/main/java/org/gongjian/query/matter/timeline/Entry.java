package org.gongjian.query.matter.timeline;

import java.time.Instant;
import org.gongjian.record.Happened;

/**
 * One line of the timeline as it is kept.
 *
 * @param happened the envelope: who, in what capacity, by whose hand, on what evidence
 * @param corrected whether a correction changed it
 */
record Entry(long sequence, String name, Happened happened, Instant recordedAt, Told told, boolean corrected) {}
