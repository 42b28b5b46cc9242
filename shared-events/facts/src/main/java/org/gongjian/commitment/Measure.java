package org.gongjian.commitment;

/**
 * What each occurrence must reach, as 14 户 or 10 人. Less, but something, is kept in part (部分兑现).
 *
 * @param atLeast one and more
 * @param unit the measure word of the paper
 */
public record Measure(int atLeast, String unit) {

    /** Whether it says how many, and of what. */
    public boolean isComplete() {
        return atLeast >= 1 && !unit.isBlank();
    }
}
