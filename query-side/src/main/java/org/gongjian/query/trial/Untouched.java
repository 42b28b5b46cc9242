package org.gongjian.query.trial;

import java.util.Set;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;

/** Why no decision can be taken again under a rule. */
public enum Untouched {
    /** 会议、公示: who convenes, how it is voted and told, how long a notice hangs; no decision that was taken rests on it */
    MEETINGS,
    /** only reminds */
    REMINDERS,
    /** how figures are counted and until when */
    FIGURES,
    /** hints of the registers, points, delegates */
    REGISTERS,
    /** names, duties, keeping: nothing is decided by it matter by matter */
    OTHERS;

    private static final Set<String> OF_MEETINGS = Set.of(
            RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS,
            RuleKeys.JOINT_MEETING_EVERY_MONTHS,
            RuleKeys.CONGRESS_EVERY_MONTHS,
            RuleKeys.NOTICE_DAYS_COMMITTEE,
            RuleKeys.NOTICE_DAYS_JOINT_MEETING,
            RuleKeys.NOTICE_DAYS_BALLOT,
            RuleKeys.PUBLIC_NOTICE_DAYS,
            RuleKeys.PUBLIC_NOTICE_HOLDS_ASSIGNMENT);

    private static final Set<String> REMINDING = Set.of(
            RuleKeys.REMIND_BEFORE_DAYS,
            RuleKeys.URGE_AFTER_DUE_DAYS,
            RuleKeys.PROMISE_REMIND_DAYS,
            RuleKeys.AGREEMENT_END_NOTICE_DAYS,
            RuleKeys.CO_HANDLER_OPINION_DAYS_BEFORE_DUE_ISSUE,
            RuleKeys.CO_HANDLER_OPINION_DAYS_BEFORE_DUE_PROPOSAL);

    private static final Set<String> COUNTING =
            Set.of(RuleKeys.LATE_RECORD_DAYS, RuleKeys.CUT_OFF_DAYS_AFTER_QUARTER, RuleKeys.CUT_OFF_DAY_OF_YEAR);

    private static final Set<String> OF_REGISTERS = Set.of(
            RuleKeys.GRID_BRANCH_MEMBERS_FROM,
            RuleKeys.GRID_BRANCH_MEMBERS_TO,
            RuleKeys.GRID_GROUP_MEMBERS,
            RuleKeys.GRID_GROUP_MEMBERS_MARGIN,
            RuleKeys.UPGRADE_ABOVE_MEMBERS,
            RuleKeys.UPGRADE_ABOVE_UNITS,
            RuleKeys.DELEGATES_PERCENT,
            RuleKeys.JOINT_RECOMMENDATION_MEMBERS,
            RuleKeys.POINTS_PER_SERVICE_HOUR,
            RuleKeys.POINTS_A_DAY_AT_MOST,
            RuleKeys.POINTS_FOR_ENROLLING,
            RuleKeys.STAR_THRESHOLDS);

    /** Of a rule that no question depends on. */
    static Untouched because(String rule) {
        if (OF_MEETINGS.contains(rule) || MeetingRuleKeys.ALL.contains(rule)) {
            return MEETINGS;
        }
        if (REMINDING.contains(rule)) {
            return REMINDERS;
        }
        if (COUNTING.contains(rule)) {
            return FIGURES;
        }
        return OF_REGISTERS.contains(rule) ? REGISTERS : OTHERS;
    }
}
