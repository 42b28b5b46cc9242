package org.gongjian.yearplan;

import org.jspecify.annotations.Nullable;

/**
 * 资源类别, as the form of the survey asks for them (附件3 四), and how the three classifications of the sources say the same: 004-04 four,
 * 000-10 five, 001-12 eight. Where a source knows no such class it stays open. That they correspond so is ours (自定). The constants are
 * stored names.
 */
public enum ResourceClass {
    /** 场地 */
    VENUE(Four.SOCIAL, Five.VENUE, Eight.POSITION),
    /** 设施 */
    EQUIPMENT(Four.SOCIAL, Five.VENUE, Eight.GOODS),
    /** 人才 */
    TALENT(Four.SOCIAL, Five.TALENT, Eight.TALENT),
    /** 政策 */
    POLICY(Four.ADMINISTRATIVE, null, Eight.POLICY),
    /** 技术 */
    TECHNOLOGY(Four.SOCIAL, Five.TALENT, Eight.TECHNOLOGY),
    /** 物资 */
    GOODS(Four.SOCIAL, null, Eight.GOODS),
    /** 资金 */
    FUNDS(Four.FUNDS, null, Eight.FUNDS),
    /** 信息 */
    INFORMATION(Four.ADMINISTRATIVE, Five.PUBLICITY, Eight.INFORMATION),
    /** 宣传 */
    PUBLICITY(Four.PARTY, Five.PUBLICITY, Eight.INFORMATION),
    /** 教育 */
    EDUCATION(Four.PARTY, Five.EDUCATION, Eight.EDUCATION),
    /** 健康医疗 */
    HEALTH(Four.SOCIAL, Five.HEALTH, null);

    private final Four four;
    private final @Nullable Five five;
    private final @Nullable Eight eight;

    ResourceClass(Four four, @Nullable Five five, @Nullable Eight eight) {
        this.four = four;
        this.five = five;
        this.eight = eight;
    }

    /** As 004-04 calls it. */
    public Four four() {
        return four;
    }

    /** As 000-10 calls it. */
    public @Nullable Five five() {
        return five;
    }

    /** As 001-12 calls it. */
    public @Nullable Eight eight() {
        return eight;
    }

    /** 004-04: 党建、行政、社会、资金. */
    public enum Four {
        PARTY,
        ADMINISTRATIVE,
        SOCIAL,
        FUNDS
    }

    /** 000-10: 人才、场地、宣传、教育、健康医疗. */
    public enum Five {
        TALENT,
        VENUE,
        PUBLICITY,
        EDUCATION,
        HEALTH
    }

    /** 001-12: 政策、人才、技术、物资、资金、信息、教育、阵地. */
    public enum Eight {
        POLICY,
        TALENT,
        TECHNOLOGY,
        GOODS,
        FUNDS,
        INFORMATION,
        EDUCATION,
        POSITION
    }
}
