package org.gongjian.matter.terms;

/** How long an archived matter is kept. The constants are stored names. */
public enum Retention {
    /** 十年 */
    TEN_YEARS,
    /** 三十年 */
    THIRTY_YEARS,
    /** 永久 */
    PERMANENT
}
