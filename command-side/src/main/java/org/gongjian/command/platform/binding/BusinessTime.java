package org.gongjian.command.platform.binding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A time as users type it: a day, a minute, or an instant with its offset. What has no offset is read in the zone of the community.
 *
 * @param dateOnly only a day was given; {@code at} is its start
 */
public record BusinessTime(Instant at, boolean dateOnly) {

    /** Empty when the text is no time at all. */
    public static Optional<BusinessTime> read(String text, ZoneId zone) {
        try {
            if (text.length() <= 10) {
                return Optional.of(new BusinessTime(
                        LocalDate.parse(text).atStartOfDay(zone).toInstant(), true));
            }
            String iso = text.replace(' ', 'T');
            boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            Instant at = hasOffset
                    ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
            return Optional.of(new BusinessTime(at, false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
