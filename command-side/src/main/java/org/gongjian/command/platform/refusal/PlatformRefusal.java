package org.gongjian.command.platform.refusal;

import org.gongjian.command.decision.RefusalCode;

/** What the platform itself refuses, whatever the aggregate. */
public enum PlatformRefusal implements RefusalCode {
    /** the version the user saw is no longer the last: 412 */
    STALE(Kind.STALE),
    /** the request key was used before with another payload: 422 */
    KEY_REUSED(Kind.INPUT),
    /** too many conflicts or too long a queue: 503 with Retry-After */
    OVERLOADED(Kind.OVERLOADED),
    /** this node's clock is more than five seconds off: 503 */
    CLOCK_IS_OFF(Kind.OVERLOADED),
    /** no such aggregate, or none that this office reaches: 404 */
    NO_SUCH_MATTER(Kind.UNKNOWN),
    /** no such step: 404 */
    NO_SUCH_STEP(Kind.UNKNOWN),
    /** larger than 20 MB: 422 */
    FILE_TOO_LARGE(Kind.INPUT),
    /** not a kind of file that is kept: 422 */
    FILE_KIND_NOT_KEPT(Kind.INPUT);

    private final Kind kind;

    PlatformRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
