package org.gongjian.matter.terms;

/** How a matter relates to another one or to a list. The constants are stored names. */
public enum Relation {
    /** 相关 */
    RELATED,
    /** 分案为 */
    SPLIT_INTO,
    /** 由旧件而来 */
    FOLLOWS_TAKEN_OVER,
    /** 列入清单 */
    ON_LIST,
    /** 领办的项目 */
    CLAIMS
}
