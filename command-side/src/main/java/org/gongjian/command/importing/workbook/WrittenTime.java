package org.gongjian.command.importing.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a book. Books have them as text with a time ({@code 2019/4/25 9:32:09}), without one, and as serial numbers
 * of the spreadsheet, in one column.
 *
 * @param at the instant in the zone of the community; for a day alone its start
 * @param dateOnly the book gives a day, not a time
 */
public record WrittenTime(Instant at, boolean dateOnly) {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    /** Day 0 of serial numbers: 1899-12-30, because the first spreadsheet took 1900 for a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    public static Optional<WrittenTime> ofText(String text, ZoneId zone) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(part(matcher, 1), part(matcher, 3), part(matcher, 4));
            if (matcher.group(5) == null) {
                return Optional.of(new WrittenTime(day.atStartOfDay(zone).toInstant(), true));
            }
            int second = matcher.group(7) == null ? 0 : part(matcher, 7);
            LocalDateTime local = day.atTime(part(matcher, 5), part(matcher, 6), second);
            return Optional.of(new WrittenTime(local.atZone(zone).toInstant(), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static Optional<WrittenTime> ofSerial(BigDecimal serial, boolean from1904, ZoneId zone) {
        if (serial.signum() <= 0 || serial.compareTo(LAST_SERIAL) > 0) {
            return Optional.empty();
        }
        // Serial numbers are doubles: seconds are what they are good for.
        long seconds = serial.multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDateTime local =
                (from1904 ? DAY_ZERO_1904 : DAY_ZERO).atStartOfDay().plusSeconds(seconds);
        boolean dateOnly = serial.stripTrailingZeros().scale() <= 0;
        return Optional.of(new WrittenTime(local.atZone(zone).toInstant(), dateOnly));
    }

    /** Whether this is before the other; a day without a time counts to its end: on the day itself is not before it. */
    public boolean isBefore(WrittenTime other, ZoneId zone) {
        if (dateOnly || other.dateOnly) {
            return at.atZone(zone).toLocalDate().isBefore(other.at.atZone(zone).toLocalDate());
        }
        return at.isBefore(other.at);
    }

    /** As a spreadsheet would show what was read without a zone. */
    String shown() {
        return DateTimeFormatter.ofPattern(dateOnly ? "yyyy/M/d" : "yyyy/M/d H:mm:ss")
                .format(at.atOffset(ZoneOffset.UTC));
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
