package org.gongjian.motion;

import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;

/**
 * What of the charter besides shares says how a motion is counted; frozen when it is put.
 *
 * @param recusedLeave a seat that recused itself is not among the entitled (回避的席位不计入应到); otherwise it is, and has no vote all the same
 * @param writtenCount written opinions of seats that are not there are counted as votes (缺席者的书面意见计入票数)
 * @param morePapersVoid an election of which more papers came back than went out is void
 */
public record Reckoning(boolean recusedLeave, boolean writtenCount, boolean morePapersVoid) {

    /** How every motion was counted before charters were asked. */
    public static final Reckoning AS_BEFORE = new Reckoning(true, false, true);

    /** As this charter wants it. */
    public static Reckoning of(CharterVersion charter) {
        return new Reckoning(
                charter.flag(MeetingRuleKeys.RECUSED_LEAVE_THE_DENOMINATOR),
                charter.flag(MeetingRuleKeys.ABSENT_OPINIONS_COUNT),
                charter.flag(MeetingRuleKeys.ELECTION_PAPERS_NOT_MORE_THAN_ISSUED));
    }
}
