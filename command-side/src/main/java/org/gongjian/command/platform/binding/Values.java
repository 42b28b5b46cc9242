package org.gongjian.command.platform.binding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.refusal.FieldError.Code;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single values: texts, numbers, dates, enums, ids, boxes and files. */
final class Values {
    static final int TEXT = 2_000;
    static final int OWN_WORDS = 20_000;
    private static final int NUMBER = 40;
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigDecimal.class,
            LocalDate.class,
            LocalTime.class,
            Instant.class,
            BusinessTime.class,
            UUID.class,
            Concealed.class,
            Attachment.class);

    private final Binding binding;

    Values(Binding binding) {
        this.binding = binding;
    }

    static boolean isSingle(Class<?> type) {
        return PLAIN.contains(type) || type.isEnum() || (Id.class.isAssignableFrom(type) && type.isRecord());
    }

    @Nullable
    Object read(String field, String name, JsonNode node, Class<?> type, @Nullable Longest longest) {
        if (node.isContainer()) {
            return binding.fault(field, Code.WRONG_TYPE, Map.of());
        }
        if (type == String.class || type == Concealed.class) {
            return text(field, name, node, type, longest);
        }
        String typed = node.asString().strip();
        if (typed.length() > NUMBER && !type.isEnum()) {
            return binding.fault(field, Code.WRONG_TYPE, Map.of());
        }
        Object read = parse(typed, type);
        if (read == null) {
            return binding.fault(field, type.isEnum() ? Code.UNKNOWN_VALUE : Code.WRONG_TYPE, Map.of());
        }
        return read instanceof Id.FileId file && type == Attachment.class ? attachment(field, file) : read;
    }

    @Nullable
    Object readKey(String field, String key, Class<?> type) {
        Object read = type == String.class ? key : parse(key, type);
        return read == null || key.length() > 100 || !isClean(field, key, true)
                ? binding.fault(field, Code.UNKNOWN_FIELD, Map.of())
                : read;
    }

    private @Nullable Object parse(String typed, Class<?> type) {
        try {
            if (type.isEnum()) {
                return constant(typed, type);
            }
            if (type == boolean.class || type == Boolean.class) {
                return truth(typed);
            }
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(typed);
            }
            if (type == long.class || type == Long.class) {
                return Long.valueOf(typed);
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(typed);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(typed);
            }
            if (type == LocalTime.class) {
                return LocalTime.parse(typed);
            }
            if (type == Instant.class) {
                return BusinessTime.read(typed, binding.zone())
                        .map(BusinessTime::at)
                        .orElse(null);
            }
            if (type == BusinessTime.class) {
                return BusinessTime.read(typed, binding.zone()).orElse(null);
            }
            UUID uuid = UUID.fromString(typed);
            if (type == UUID.class) {
                return uuid;
            }
            return type == Attachment.class ? new Id.FileId(uuid) : id(uuid, type);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object constant(String typed, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(typed)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Boolean truth(String typed) {
        return switch (typed) {
            case "true", "on", "1" -> true;
            case "false", "off", "0" -> false;
            default -> null;
        };
    }

    private static Object id(UUID uuid, Class<?> type) {
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(uuid);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + type.getName(), e);
        }
    }

    private @Nullable Object attachment(String field, Id.FileId file) {
        Attachment found = binding.files().attachment(file);
        return found == null ? binding.fault(field, Code.NOT_FOUND, Map.of()) : found;
    }

    private @Nullable Object text(String field, String name, JsonNode node, Class<?> type, @Nullable Longest longest) {
        if (!node.isString()) {
            return binding.fault(field, Code.WRONG_TYPE, Map.of());
        }
        String text =
                node.stringValue().replace("\r\n", "\n").replace('\r', '\n').strip();
        int most = longest != null ? longest.value() : type == Concealed.class ? OWN_WORDS : TEXT;
        if (!isClean(field, text, longest != null && longest.oneLine())) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > most) {
            return binding.fault(field, Code.TOO_LONG, Map.of("most", most));
        }
        return type == Concealed.class ? binding.conceal().box(name, text) : text;
    }

    private boolean isClean(String field, String text, boolean oneLine) {
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            if (Character.isHighSurrogate(c) && n + 1 < text.length() && Character.isLowSurrogate(text.charAt(n + 1))) {
                n++;
            } else if (Character.isSurrogate(c)) {
                binding.fault(field, Code.LONE_SURROGATE, Map.of());
                return false;
            } else if (Character.isISOControl(c) && (oneLine || (c != '\n' && c != '\t'))) {
                binding.fault(field, Code.CONTROL_CHARACTER, Map.of());
                return false;
            }
        }
        return true;
    }

    /** A name from outside, safe to show. */
    static String printable(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}_\\-\\[\\].]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) : plain;
    }
}
