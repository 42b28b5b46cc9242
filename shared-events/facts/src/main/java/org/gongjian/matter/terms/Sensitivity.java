package org.gongjian.matter.terms;

/** Who may see a matter. What is secret never enters. The constants are stored names. */
public enum Sensitivity {
    /** 一般 */
    ORDINARY,
    /** 敏感：仅指定岗位可见 */
    SENSITIVE,
    /** 涉密：不得录入 */
    SECRET
}
