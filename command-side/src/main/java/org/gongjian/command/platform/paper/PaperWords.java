package org.gongjian.command.platform.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.gongjian.matter.terms.Due;
import org.gongjian.record.Happened;
import org.jspecify.annotations.Nullable;

/** How dates and closed lists are written on a paper. */
public final class PaperWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final Properties WORDS = load();

    private final ZoneId zone;

    public PaperWords(ZoneId zone) {
        this.zone = zone;
    }

    /** 2026年4月13日 */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day on which it happened. */
    public String day(Happened happened) {
        return DAY.format(happened.at().atZone(zone));
    }

    /** To the minute, or the day where nothing else is known. */
    public String at(Happened happened) {
        return happened.dateOnly() ? day(happened) : minute(happened.at());
    }

    /** 2026年4月13日 09:10 */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** The last day, or the minute for limits in hours. */
    public String due(@Nullable Due due) {
        if (due == null) {
            return "";
        }
        LocalDateTime until = LocalDateTime.ofInstant(due.until(), zone);
        return until.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(due.on()) : MINUTE.format(until);
    }

    /** 当场、正式党员… */
    public static String word(@Nullable Enum<?> constant) {
        return constant == null
                ? ""
                : WORDS.getProperty(
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name(), constant.name());
    }

    /** A box to tick, ticked or not. */
    public static String box(boolean ticked, String what) {
        return (ticked ? "■" : "□") + what;
    }

    private static Properties load() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(PaperWords.class.getResourceAsStream("words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
