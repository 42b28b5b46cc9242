package org.gongjian.query.registry.charters;

import java.util.List;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;

/** The parts in which a charter is read aloud. */
public enum RuleSection {
    ADMISSION(RuleKeys.ADMISSION_DAYS_ISSUE),
    PROPOSING(RuleKeys.PROPOSAL_SIGNERS_OUT_OF_SESSION),
    LIMITS(RuleKeys.ACCEPTANCE_DAYS),
    EXTENSIONS(RuleKeys.EXTENSION_MAX_ISSUE),
    OPINIONS(RuleKeys.CO_HANDLER_OPINION_DAYS_BEFORE_DUE_ISSUE),
    FOLLOW_UP(RuleKeys.CONFIRM_DAYS),
    REMINDING(RuleKeys.REMIND_BEFORE_DAYS),
    FIGURES(RuleKeys.LATE_RECORD_DAYS),
    MEETINGS(RuleKeys.COMMITTEE_MEETS_EVERY_MONTHS),
    REGISTERS(RuleKeys.GRID_BRANCH_MEMBERS_FROM),
    VOTES(MeetingRuleKeys.ALL.getFirst());

    private final String first;

    RuleSection(String first) {
        this.first = first;
    }

    /** Its rules, in their order. */
    List<String> keys() {
        int begin = RuleKeys.ALL.indexOf(first);
        int next = ordinal() + 1;
        int end = next == values().length ? RuleKeys.ALL.size() : RuleKeys.ALL.indexOf(values()[next].first);
        return RuleKeys.ALL.subList(begin, end);
    }
}
