package org.gongjian.command.decision;

import java.time.Instant;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A session of the party congress that was open at the business time.
 *
 * @param label 第三届第二次会议
 * @param proposalsUntil the deadline for proposals, where the session set one
 */
public record SittingCongress(
        Id.SessionId session,
        String label,
        Instant openedAt,
        @Nullable Instant proposalsUntil) {}
