package org.gongjian.command.platform.refusal;

import java.util.Map;

/**
 * One faulty field of the input.
 *
 * @param field its name with dots and indexes, as in the form: {@code happened.at}, {@code coHandlers[1]}
 * @param code why; key {@code field.<CODE>} of the message bundle
 * @param facts arguments for the sentence, such as the greatest length; never the value typed
 */
public record FieldError(String field, Code code, Map<String, Object> facts) {

    public FieldError(String field, Code code) {
        this(field, code, Map.of());
    }

    /** What can be wrong with a field. */
    public enum Code {
        REQUIRED,
        WRONG_TYPE,
        UNKNOWN_VALUE,
        UNKNOWN_FIELD,
        TOO_LONG,
        TOO_MANY,
        CONTROL_CHARACTER,
        LONE_SURROGATE,
        NOT_FOUND,
        IN_THE_FUTURE,
        /** none, and some beside */
        CONTRADICTORY,
        MALFORMED
    }
}
