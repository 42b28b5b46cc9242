package org.gongjian.record;

/** The way by which a fact reached the record. */
public enum Via {
    /** 本人 */
    SELF,
    /** 代录: 纸质 */
    PAPER,
    /** 代录: 电话 */
    PHONE,
    /** 代录: 微信 */
    WECHAT,
    /** 代录: 当面 */
    IN_PERSON,
    /** 导入 */
    IMPORT,
    /** 自动 */
    AUTOMATION
}
