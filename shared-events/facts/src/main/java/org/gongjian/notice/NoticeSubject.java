package org.gongjian.notice;

/** What a notice shows where it is about neither a matter nor a motion. The constants are stored names. */
public enum NoticeSubject {
    /** 需求、资源、项目清单 (004-04) */
    YEAR_LISTS,
    /** 候选人、拟任人选 */
    CANDIDATES,
    /** 评议、考核、测评结果 */
    APPRAISAL_RESULT,
    /** 会议纪要 (004-06) */
    MINUTES,
    /** 其他 */
    OTHER
}
