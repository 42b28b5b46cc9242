package org.gongjian.commitment;

/**
 * What became of the occurrences of one promise in one year: n of m.
 *
 * @param due 应兑现
 * @param onTime 按时，足额
 * @param late 逾期兑现
 * @param inPart 部分兑现
 * @param missed 未兑现
 */
public record YearTally(int due, int onTime, int late, int inPart, int missed) {}
