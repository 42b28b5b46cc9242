package org.gongjian.command.platform.sending;

import org.gongjian.record.Fact;

/**
 * One event as it was appended.
 *
 * @param type the aggregate's stored type: {@code matter}
 * @param name the event's stored name
 */
public record Appended(Fact fact, String name, String type, String aggregateId, long sequence, long position) {}
