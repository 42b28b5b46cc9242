package org.gongjian.matter.terms;

/** What a signature is worth: only supporters do not count. The constants are stored names. */
public enum SignerStanding {
    /** 正式党员 */
    FULL,
    /** 预备党员 */
    PROBATIONARY,
    /** 党员代表 */
    DELEGATE,
    /** 群众附署，不计入人数 */
    SUPPORTER
}
