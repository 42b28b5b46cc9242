package org.gongjian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A ledger that nobody wrote: same columns, dates and lengths of text as ledgers have (most messages have some hundred
 * characters, one in a hundred more than a thousand, none more than 3,000), the same for the same seed.
 */
final class LedgerWorkbook {
    private static final String[] PHRASES = {
        "小区北门外的路灯已经连续多日没有亮，老人晚上出行很不方便，", "楼道里堆放的杂物一直没有人清理，存在比较大的消防安全隐患，",
        "希望有关部门尽快到现场查看情况，并给居民一个明确的答复时间，", "三号楼前的雨水井盖已经松动，车辆经过时声音很大，影响休息，",
        "经与物业公司和施工单位现场核实，该处管网属于原建设单位移交范围，", "我们将督促责任单位在规定的时限内完成整改，并安排专人跟踪回访，",
        "感谢您对社区工作的关心和支持，如有其他问题请继续向我们反映，", "去年已经反映过同样的问题，当时答复说列入计划，至今没有看到动静，",
        "由于涉及的产权单位较多，需要召开协调会议共同商定施工方案，", "电动自行车在楼内充电的现象比较普遍，建议统一设置集中充电场所，",
        "周边早餐摊点占用人行道经营，油烟和污水对居民生活造成了影响，", "健身器材损坏以后一直没有维修，孩子们玩耍的时候容易受伤，",
    };
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy/M/d H:mm");

    private final Random random;
    private final double scale;

    private LedgerWorkbook(long seed, double scale) {
        this.random = new Random(seed);
        this.scale = scale;
    }

    /** @param scale 1 for the lengths of real ones; less where so many rows must fit the largest file that is taken */
    static byte[] of(int rows, long seed, double scale) throws IOException {
        return new LedgerWorkbook(seed, scale).written(rows, seed);
    }

    private byte[] written(int rows, long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            String[] head = {"留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间"};
            for (int column = 0; column < head.length; column++) {
                sheet.value(0, column, head[column]);
            }
            for (int row = 1; row <= rows; row++) {
                LocalDateTime raised = LocalDateTime.of(2019, 1, 1, 8, 0).plusMinutes(random.nextInt(60 * 24 * 365));
                sheet.value(row, 0, Long.toString(seed * 10_000_000 + row));
                sheet.inlineString(row, 1, "U" + random.nextInt(1_000_000));
                sheet.inlineString(row, 2, text(16));
                sheet.inlineString(row, 3, WRITTEN.format(raised));
                sheet.inlineString(row, 4, text(length(150, 0.9)));
                sheet.inlineString(row, 5, text(length(250, 0.8)));
                sheet.inlineString(row, 6, WRITTEN.format(raised.plusHours(5 + random.nextInt(400))));
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    private int length(double median, double spread) {
        return (int) Math.clamp(scale * median * Math.exp(spread * random.nextGaussian()), 8, 3000);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length + 32);
        while (text.length() < length) {
            text.append(PHRASES[random.nextInt(PHRASES.length)]);
        }
        text.setLength(length);
        return text.toString();
    }
}
