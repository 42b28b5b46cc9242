package org.gongjian.query.matter.register;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for; null for what is not.
 *
 * @param q part of a number, of the summary or, for those entitled, of the title
 * @param to first instant no more looked for
 * @param organisation handles or handled it
 * @param category {@link #WITHOUT} for those that have none; so of the grid
 */
public record RegisterFilter(
        @Nullable MatterKind kind,
        @Nullable StageCode stage,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UUID organisation,
        @Nullable String category,
        @Nullable String grid,
        @Nullable UUID community,
        @Nullable Mark mark,
        Sort sort) {

    /** What stands beside the stage. */
    public enum Mark {
        OVERDUE,
        SUPERVISED,
        SUSPENDED,
        REOPENED,
        RETURN_PENDING,
        EXTENSION_PENDING,
        VITAL
    }

    /** Stands for what has no category, or no grid. */
    public static final String WITHOUT = "-";

    /** In which order. */
    public enum Sort {
        NEWEST,
        DUE
    }

    /** Everything, newest first. */
    public static RegisterFilter everything() {
        return new RegisterFilter(null, null, null, null, null, null, null, null, null, null, Sort.NEWEST);
    }
}
