package org.gongjian.body;

import org.jspecify.annotations.Nullable;

/**
 * How somebody came into a seat, as far as the paper says (协商推荐、审核批准、任命、选举): the sources know many ways.
 *
 * @param proposedBy 推荐主体
 * @param approvedBy 审核批准
 * @param appointedBy 任命或选举
 */
public record HowSeated(
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        @Nullable String appointedBy) {}
