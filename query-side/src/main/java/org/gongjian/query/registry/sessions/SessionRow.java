package org.gongjian.query.registry.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its list shows it.
 *
 * @param term 第几届
 * @param number 第几次会议
 */
public record SessionRow(
        UUID id,
        UUID community,
        int term,
        int number,
        Instant openedAt,
        @Nullable Instant proposalsUntil,
        @Nullable Instant closedAt) {}
