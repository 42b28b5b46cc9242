package org.gongjian.matter.terms;

/** Through which door a matter came in. The constants are stored names. */
public enum Channel {
    /** 来访 */
    COUNTER,
    /** 来电 */
    PHONE,
    /** 微信 */
    WECHAT,
    /** 来信 */
    LETTER,
    /** 巡查 */
    PATROL,
    /** 热线转来 */
    HOTLINE,
    /** 网上 */
    ONLINE,
    /** 代表委员工作室接待 */
    STUDIO,
    /** 会议 */
    MEETING,
    /** 上级交办 */
    SUPERIOR
}
