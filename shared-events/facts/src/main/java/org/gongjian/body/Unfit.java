package org.gongjian.body;

/** What a charter says becomes of a member who does not do his duty (不能正常履职的委员). The constants are stored names and values of the rule. */
public enum Unfit {
    /** 及时调整 (001-54) */
    ADJUSTED,
    /** 由原单位重新推荐 (004-17) */
    RENAMED_BY_UNIT,
    /** 罢免 (001-37) */
    REMOVED
}
