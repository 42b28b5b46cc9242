package org.gongjian.command.decision;

/**
 * What a person was at the business time.
 *
 * @param elsewhere the membership is kept outside the community (组织关系不在本社区)
 * @param delegate held a delegate's mandate of the party congress
 */
public record MemberStanding(Membership membership, boolean elsewhere, boolean delegate) {

    /** Neither member nor delegate, as far as is known. */
    public static final MemberStanding NONE = new MemberStanding(Membership.NONE, false, false);

    /** Membership of the party. */
    public enum Membership {
        /** 正式党员 */
        FULL,
        /** 预备党员 */
        PROBATIONARY,
        /** 群众 */
        NONE
    }

    /** Full or probationary member. */
    public boolean isMember() {
        return membership != Membership.NONE;
    }
}
