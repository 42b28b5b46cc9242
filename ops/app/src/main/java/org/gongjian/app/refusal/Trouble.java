package org.gongjian.app.refusal;

import java.util.List;
import java.util.Map;
import org.gongjian.command.platform.refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What goes back instead of an answer, before it is given a form.
 *
 * @param status HTTP status
 * @param code stable; the key {@code refusal.<code>} of the message bundles
 * @param facts arguments of the sentence, by name
 * @param errors the faulty fields
 * @param retryAfter seconds, for 429 and 503
 */
public record Trouble(
        int status,
        String code,
        Map<String, Object> facts,
        List<FieldError> errors,
        @Nullable Long retryAfter) {

    public Trouble {
        facts = Map.copyOf(facts);
        errors = List.copyOf(errors);
    }

    static Trouble of(int status, String code) {
        return new Trouble(status, code, Map.of(), List.of(), null);
    }

    /** No valid credentials: 401. */
    public static Troubled unauthorized(String code) {
        return new Troubled(of(401, code));
    }

    /** Known, but may not: 403. */
    public static Troubled forbidden(String code) {
        return new Troubled(of(403, code));
    }

    /** The input is faulty as a whole: 422. */
    public static Troubled faulty(String code) {
        return new Troubled(of(422, code));
    }

    /** Nothing there: 404. */
    public static Troubled notFound() {
        return new Troubled(of(404, "NOT_FOUND"));
    }

    /** Too many requests: 429. */
    public static Troubled tooMany(long seconds) {
        return new Troubled(new Trouble(429, "TOO_MANY_REQUESTS", Map.of(), List.of(), seconds));
    }

    /** A trouble thrown by the web edge itself; the product's own rules throw {@code Refused}. */
    public static final class Troubled extends RuntimeException {
        private final transient Trouble trouble;

        Troubled(Trouble trouble) {
            super(trouble.code(), null, false, false);
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }
}
