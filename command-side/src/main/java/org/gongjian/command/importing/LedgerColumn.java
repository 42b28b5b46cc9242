package org.gongjian.command.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a ledger, by the words in its first row. */
public enum LedgerColumn {
    NUMBER("留言编号"),
    WRITER("留言用户"),
    TITLE("留言主题"),
    RAISED_AT("留言时间"),
    TEXT("留言详情"),
    ANSWER("答复意见"),
    ANSWERED_AT("答复时间");

    /** Columns that a workbook of rejected rows has besides: it may be corrected and handed in again as it is. */
    static final List<String> PASSED_OVER = List.of("行号", "错误原因");

    private final String heading;

    LedgerColumn(String heading) {
        this.heading = heading;
    }

    /** The word in the first row. */
    public String heading() {
        return heading;
    }

    static Optional<LedgerColumn> headed(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(heading))
                .findFirst();
    }
}
