package org.gongjian.query.warnings;

import java.util.List;
import org.gongjian.charter.RuleKeys;

/** What may be amiss in the registers; each kind names the rules of the charter it rests on, where it rests on any. */
public enum WarningKind {
    /** 驻区单位既没有兼职委员又没有联络员: it must have one of the two (004-02) */
    UNIT_WITHOUT_SEAT_OR_LIAISON,
    /** 驻区单位还没有摸排 (000-01) */
    UNIT_NOT_SURVEYED,
    /** 摸排为应建未建 (001-17) */
    UNIT_WITHOUT_PARTY_ORGANISATION,
    /** 摸排说已建党组织，名册里没有 (000-13) */
    UNIT_PARTY_ORGANISATION_NOT_REGISTERED,
    /** 网格没有党组织对应：新建小区等应建未建 (001-17, 004-07) */
    GRID_WITHOUT_PARTY_ORGANISATION,
    /** 网格党支部党员数不在范围内 (003-08) */
    BRANCH_OUT_OF_SIZE(RuleKeys.GRID_BRANCH_MEMBERS_FROM, RuleKeys.GRID_BRANCH_MEMBERS_TO),
    /** 网格党小组党员数不在“左右”之内 (003-08) */
    GROUP_OUT_OF_SIZE(RuleKeys.GRID_GROUP_MEMBERS, RuleKeys.GRID_GROUP_MEMBERS_MARGIN),
    /** 总支党员或驻区单位够数，可以升格为党委 (003-07) */
    MAY_BECOME_COMMITTEE(RuleKeys.UPGRADE_ABOVE_MEMBERS, RuleKeys.UPGRADE_ABOVE_UNITS),
    /** 党员代表人数与比例不符 (001-20) */
    DELEGATES_OUT_OF_SIZE(RuleKeys.DELEGATES_PERCENT);

    private final List<String> rules;

    WarningKind(String... rules) {
        this.rules = List.of(rules);
    }

    /** Keys of the rules behind it; none where the fact speaks for itself. */
    public List<String> rules() {
        return rules;
    }
}
