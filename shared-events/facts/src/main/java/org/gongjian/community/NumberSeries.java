package org.gongjian.community;

/** Series of numbers that an area draws from; the constants are stored names. */
public enum NumberSeries {
    /** 登记号, per day */
    RECEIPT,
    /** 案号, per year */
    CASE,
    /** 答复文号, per year */
    ANSWER,
    /** 转送文号, per year */
    REFERRAL,
    /** 档号, per year */
    ARCHIVE
}
