package org.gongjian.query.platform.folding;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongjian.store.FactJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * An object of texts as metadata are written: {@code {"login":"chen","district":"…"}}. A value is looked for between the quotes of its
 * name, which takes a tenth of the time of a parser; where anything is escaped, nested or spaced, Jackson reads all of it.
 */
sealed interface FlatJson {

    /** The value of this name, or null. */
    @Nullable
    String text(String name);

    static FlatJson read(Bytes json) {
        return isFlat(json) ? new Quoted(json) : new Parsed(json);
    }

    /** Braces, and in between nothing but pairs of quoted texts. */
    private static boolean isFlat(Bytes json) {
        byte[] in = json.in();
        int end = json.from() + json.length() - 1;
        if (json.length() < 2 || in[json.from()] != '{' || in[end] != '}') {
            return false;
        }
        int at = json.from() + 1;
        while (at > 0 && at < end) {
            int colon = behindText(in, at, end);
            int comma = colon > 0 && in[colon] == ':' ? behindText(in, colon + 1, end) : -1;
            if (comma == end) {
                return true;
            }
            at = comma > 0 && in[comma] == ',' ? comma + 1 : -1;
        }
        return json.length() == 2;
    }

    /** Where a quoted text that begins here is over; -1 where none does, or not a plain one. */
    private static int behindText(byte[] in, int from, int end) {
        if (from >= end || in[from] != '"') {
            return -1;
        }
        for (int at = from + 1; at < end; at++) {
            if (in[at] == '"') {
                return at + 1;
            }
            if (in[at] == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** Names and values in quotes, nothing else. */
    record Quoted(Bytes json) implements FlatJson {
        @Override
        public @Nullable String text(String name) {
            byte[] in = json.in();
            int end = json.from() + json.length() - 1;
            int at = json.from() + 2;
            while (at < end) {
                int nameEnd = quote(in, at);
                int value = nameEnd + 3;
                int valueEnd = quote(in, value);
                if (isAt(name, in, at, nameEnd)) {
                    return new String(in, value, valueEnd - value, StandardCharsets.UTF_8);
                }
                at = valueEnd + 3;
            }
            return null;
        }

        private static int quote(byte[] in, int from) {
            int at = from;
            while (in[at] != '"') {
                at++;
            }
            return at;
        }

        private static boolean isAt(String name, byte[] in, int from, int to) {
            if (name.length() != to - from) {
                return false;
            }
            for (int i = 0; i < name.length(); i++) {
                if (in[from + i] != name.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Everything else. */
    record Parsed(Map<String, Object> values) implements FlatJson {
        private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

        Parsed(Bytes json) {
            this(FactJson.mapper().readValue(json.in(), json.from(), json.length(), ENTRIES));
        }

        @Override
        public @Nullable String text(String name) {
            Object value = values.get(name);
            return value == null ? null : value.toString();
        }
    }
}
