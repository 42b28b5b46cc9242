package org.gongjian.commitment;

import org.jspecify.annotations.Nullable;

/** How far an occurrence was kept. The constants are stored names. */
public enum Kept {
    /** 足额 */
    IN_FULL,
    /** 部分 */
    IN_PART;

    /** Where nothing is counted, done is done. */
    public static Kept of(@Nullable Measure measure, @Nullable Integer count) {
        return measure == null || count == null || count >= measure.atLeast() ? IN_FULL : IN_PART;
    }
}
