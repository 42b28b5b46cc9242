package org.gongjian.agreement;

import org.gongjian.community.NumberSeries;

/** What a community and a unit may conclude; the constants are stored names. */
public enum AgreementKind {
    /** 共驻共建协议书 (附件4) */
    CO_BUILDING(NumberSeries.AGREEMENT),
    /** 年度目标责任书, with its list of duties (责任清单) */
    YEAR_DUTIES(NumberSeries.YEAR_DUTIES),
    /** 双向服务承诺书 */
    MUTUAL_SERVICE(NumberSeries.MUTUAL_SERVICE);

    private final NumberSeries series;

    AgreementKind(NumberSeries series) {
        this.series = series;
    }

    /** Where its number is drawn from. */
    public NumberSeries series() {
        return series;
    }

    /** Whether it says nothing without a list of what is promised; the eight clauses of 附件4 stand by themselves. */
    public boolean needsItems() {
        return switch (this) {
            case CO_BUILDING -> false;
            case YEAR_DUTIES, MUTUAL_SERVICE -> true;
        };
    }
}
