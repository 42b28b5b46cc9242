package org.gongjian.charter;

/** How large a part of a whole must be (到会、通过). The constants are stored values of rules. 过半数 is more than half; 以上 includes the number itself. */
public enum Share {
    /** 半数以上 */
    AT_LEAST_HALF(1, 2, false),
    /** 过半数 */
    MORE_THAN_HALF(1, 2, true),
    /** 三分之二以上 */
    AT_LEAST_TWO_THIRDS(2, 3, false),
    /** 超过五分之四 */
    MORE_THAN_FOUR_FIFTHS(4, 5, true),
    /** 全体 */
    ALL(1, 1, false);

    private final int numerator;
    private final int denominator;
    private final boolean strictly;

    Share(int numerator, int denominator, boolean strictly) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.strictly = strictly;
    }

    /** Whether so many of so many are enough; of none nothing is. */
    public boolean reachedBy(int part, int whole) {
        return whole > 0 && part >= leastOf(whole);
    }

    /** The least number that is enough: 7 of 13 are more than half, 9 of 13 at least two thirds. */
    public int leastOf(int whole) {
        long share = (long) whole * numerator;
        return (int) (strictly ? share / denominator + 1 : Math.ceilDiv(share, denominator));
    }
}
