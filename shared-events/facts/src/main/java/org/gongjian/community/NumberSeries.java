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
    ARCHIVE,
    /** 交办单文号, per year */
    ASSIGNMENT,
    /** 督办单文号, per year */
    SUPERVISION,
    /** 不予受理告知书文号, per year */
    DECLINE,
    /** 岗位交接清单编号, per year */
    HAND_OVER,
    /** 共驻共建协议书编号, per year */
    AGREEMENT,
    /** 年度目标责任书编号, per year */
    YEAR_DUTIES,
    /** 双向服务承诺书编号, per year */
    MUTUAL_SERVICE,
    /** 报到回执编号, per year */
    REPORT_IN,
    /** 党建联席会纪要文号, per year */
    JOINT_MINUTES,
    /** 其他会议纪要文号, per year */
    MINUTES
}
