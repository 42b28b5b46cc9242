package org.gongjian.motion;

import org.gongjian.charter.Share;

/**
 * When a motion is adopted; frozen when it is put.
 *
 * @param key of the rule of the charter
 * @param share of the seats that must be in favour
 * @param of what it is counted of
 * @param quorum what share of the seats entitled must be there
 * @param chairDecidesTies whether a tie is the chair's to decide
 */
public record VotingRule(String key, Share share, Denominator of, Share quorum, boolean chairDecidesTies) {
    /** What {@code tie_means} says where a tie is not simply a motion that was not adopted. */
    public static final String CHAIR_DECIDES = "CHAIR_DECIDES";
}
