package org.gongjian.query.registry.members;

/** How many members an organisation of the party has. */
public record BranchSize(long full, long probationary) {

    /** Nobody. */
    public static final BranchSize NONE = new BranchSize(0, 0);

    /** All of them. */
    public long members() {
        return full + probationary;
    }
}
