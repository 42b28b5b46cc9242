package org.gongjian.matter.terms;

/** In which way another body is asked. The constants are stored names. */
public enum ReferralMode {
    /** 转送 */
    FORWARDED,
    /** 上报 */
    REPORTED_UP,
    /** 吹哨 */
    WHISTLED
}
