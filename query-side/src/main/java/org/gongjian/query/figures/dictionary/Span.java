package org.gongjian.query.figures.dictionary;

/** Which clock puts a row into a period, and how: all but the last by business time, each as far as was known. */
public enum Span {
    /** 业务时间落在期内. */
    WITHIN("r.at >= :from AND r.at < :to"),
    /** 期末仍在延续的区间. */
    AT_THE_END("r.at < :to AND (r.until IS NULL OR r.until >= :to)"),
    /** As above, but a due date may lie ahead of us within the running period: until now. */
    AT_THE_END_OR_NOW("r.at < :end AND (r.until IS NULL OR r.until >= :end)"),
    /** 期初已在延续的区间. */
    AT_THE_BEGINNING("r.at < :from AND (r.until IS NULL OR r.until >= :from)"),
    /** 期内结束的区间. */
    ENDED_WITHIN("r.until >= :from AND r.until < :to"),
    /** 到期日落在期内, what is not due yet only when it was met. */
    DUE_WITHIN("r.at >= :from AND r.at < :to AND (r.at < :now OR r.met)"),
    /** 期内作出、期末仍有效 (the last of each person). */
    STANDING("r.at >= :from AND r.at < :to AND (r.until IS NULL OR r.until >= :to)"),
    /** 业务时间落在期内, and met by comparing it with the day of entry. */
    WITHIN_AND_ENTERED("r.at >= :from AND r.at < :to");

    private final String condition;

    Span(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
