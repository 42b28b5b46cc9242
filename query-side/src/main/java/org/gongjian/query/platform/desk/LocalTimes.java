package org.gongjian.query.platform.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Instants as the clock on the wall of the office shows them. */
public record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter PAPER = DateTimeFormatter.ofPattern("uuuu 年 M 月 d 日");

    /** 2026-04-13 09:10 */
    public String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** 2026-04-13 */
    public String day(@Nullable Instant at) {
        return at == null ? "" : at.atZone(zone).toLocalDate().toString();
    }

    /** The day alone where only the day is known, else the minute. */
    public String given(@Nullable Instant at, boolean dateOnly) {
        return dateOnly ? day(at) : minute(at);
    }

    /** 2026 年 4 月 13 日, for papers. */
    public String onPaper(@Nullable LocalDate day) {
        return day == null ? "" : PAPER.format(day);
    }

    /** 2026 年 4 月 13 日, for papers. */
    public String onPaper(@Nullable Instant at) {
        return at == null ? "" : PAPER.format(at.atZone(zone));
    }
}
