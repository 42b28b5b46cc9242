package org.gongjian.matter.terms;

/** How an answer or a notice reached somebody. The constants are stored names. */
public enum DeliveryMethod {
    /** 面交 */
    IN_PERSON,
    /** 电话 */
    PHONE,
    /** 邮寄 */
    LETTER,
    /** 短信、微信、链接 */
    MESSAGE,
    /** 张贴公开 */
    POSTED
}
