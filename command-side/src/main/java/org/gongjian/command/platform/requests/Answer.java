package org.gongjian.command.platform.requests;

import java.util.List;

/**
 * What became of a request; stored with its key and given again to a duplicate.
 *
 * @param positions global positions of the events appended, ascending
 * @param id the aggregate the request was about
 * @param sequence its last sequence number
 * @param events stored names of the events, in the order of the positions
 */
public record Answer(List<Long> positions, String id, long sequence, List<String> events) {
    public Answer {
        positions = List.copyOf(positions);
        events = List.copyOf(events);
    }

    /** The position a following page waits for; 0 when nothing was appended. */
    public long position() {
        return positions.isEmpty() ? 0 : positions.getLast();
    }
}
