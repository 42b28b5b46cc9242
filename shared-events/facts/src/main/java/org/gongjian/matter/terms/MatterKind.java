package org.gongjian.matter.terms;

/** Which of the kinds that share the corridor a matter is. The constants are stored names. */
public enum MatterKind {
    /** 诉求 */
    ISSUE,
    /** 建议案 */
    PROPOSAL,
    /** 承诺、领办 */
    COMMITMENT
}
