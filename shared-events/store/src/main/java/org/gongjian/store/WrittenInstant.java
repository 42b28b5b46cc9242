package org.gongjian.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads instants as {@link Instant#toString} writes them, {@code 2026-04-10T04:00:00.123Z}, digit by digit: a formatter takes longer
 * than the rest of the fact. Whatever looks otherwise is left to Jackson, which reads it or refuses it.
 */
public final class WrittenInstant extends ValueDeserializer<Instant> {
    private static final int SECONDS = "2026-04-10T04:00:00".length();
    private static final int LONGEST = SECONDS + ".123456789Z".length();

    WrittenInstant() {}

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            Instant read = read(parser.getString());
            if (read != null) {
                return read;
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /** The instant that was written so. */
    public static Instant parse(String text) {
        Instant read = read(text);
        return read == null ? Instant.parse(text) : read;
    }

    private static @Nullable Instant read(String text) {
        int end = text.length() - 1;
        boolean shaped = end >= SECONDS
                && end < LONGEST
                && text.charAt(end) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (end == SECONDS || (text.charAt(SECONDS) == '.' && end > SECONDS + 1));
        if (!shaped) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int fraction = end == SECONDS ? 0 : number(text, SECONDS + 1, end);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || fraction < 0) {
            return null;
        }
        for (int digits = end - SECONDS - 1; fraction > 0 && digits < 9; digits++) {
            fraction *= 10;
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Instant.ofEpochSecond(day * 86_400 + hour * 3_600 + minute * 60 + second, fraction);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** -1 unless all of it is digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
