package org.gongjian.motion;

/** Of what the share is counted that adopts a motion. The constants are stored names. */
public enum Denominator {
    /** 应到 */
    ENTITLED,
    /** 实到 */
    PRESENT,
    /** 有效票 */
    VALID_VOTES;

    /** Of how many the share is counted. */
    public int whole(int entitled, int present, long valid) {
        return switch (this) {
            case ENTITLED -> entitled;
            case PRESENT -> present;
            case VALID_VOTES -> (int) valid;
        };
    }
}
