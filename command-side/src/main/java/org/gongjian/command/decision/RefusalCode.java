package org.gongjian.command.decision;

/** A rule, named as a sentence: {@code PROPOSAL_NEEDS_MORE_SIGNERS}. Implemented by one enum per aggregate. */
public interface RefusalCode {
    /** The stable code, as in problem documents and tests. */
    String name();

    /** The HTTP status class the edge answers with. */
    default Kind kind() {
        return Kind.RULE;
    }

    /** What sort of refusal it is; the edge maps it to a status. */
    enum Kind {
        /** a rule of the charter or of the life cycle: 409 */
        RULE,
        /** the input itself is faulty: 422 */
        INPUT,
        /** no such aggregate: 404 */
        UNKNOWN,
        /** this office may not do this: 403 */
        NOT_ALLOWED,
        /** decided on a stale version: 412 */
        STALE,
        /** nothing is wrong with it, but not now: 503 with Retry-After */
        OVERLOADED
    }
}
