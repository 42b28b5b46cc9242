package org.gongjian.app.demonstration.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How 鑫源再生资源公司 kept its letter of duties (practice 11.3): of seven occurrences five in time, one late, one in part.
 *
 * @param year of the letter
 */
record Xinyuan(int year) {
    /** 节日慰问 */
    static final int VISITS = 1;
    /** 党员奉献日 */
    static final int DAYS = 2;
    /** 夜间错时停车 */
    static final int PARKING = 3;

    private static final Map<Integer, List<String>> LABELS = Map.of(
            VISITS,
            List.of("端午慰问", "中秋慰问", "重阳慰问", "岁末慰问"),
            DAYS,
            List.of("上半年奉献日", "下半年奉献日"),
            PARKING,
            List.of("错时停车"));
    private static final List<Done> ALL = List.of(
            new Done(DAYS, 1, 5, 16, 12, 5, 18, "签到表 12 人，属实"),
            new Done(VISITS, 1, 6, 17, 14, 6, 18, "抽查 3 户，属实"),
            new Done(DAYS, 2, 9, 12, 8, 9, 14, "签到 8 人，不足 10 人"),
            new Done(VISITS, 2, 9, 29, 14, 9, 30, "补做属实，已过窗口"),
            new Done(VISITS, 3, 10, 16, 14, 10, 19, "抽查 3 户，属实"),
            new Done(VISITS, 4, 12, 15, 14, 12, 16, "抽查 3 户，属实"),
            new Done(PARKING, 1, 12, 15, 30, 12, 15, "夜间开放 30 个车位，两次核验均合格"));

    private record Done(
            int item, int window, int month, int day, int count, int verifiedMonth, int verifiedDay, String finding) {}

    /** Told each of them. */
    interface Told {
        void of(int item, int window, LocalDate on, int count, LocalDate verifiedOn, String finding);
    }

    void performed(Told told) {
        ALL.forEach(one -> told.of(
                one.item(),
                one.window(),
                LocalDate.of(year, one.month(), one.day()),
                one.count(),
                LocalDate.of(year, one.verifiedMonth(), one.verifiedDay()),
                one.finding()));
    }

    String label(int item, int window) {
        return LABELS.getOrDefault(item, List.of()).get(window - 1);
    }
}
