package org.gongjian.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param target what it has to be, as a sentence; null for a raw limit that only stands beside
 * @param met whether it is; null for a raw limit, and for a size other than the target's
 */
record Figure(
        String what,
        String measured,
        @Nullable String target,
        @Nullable Boolean met,
        String beside) {
    static Figure raw(String what, String measured) {
        return new Figure(what, measured, null, null, "");
    }

    String line() {
        return "| %s | %s | %s | %s | %s |".formatted(what, measured, target == null ? "" : target, verdict(), beside);
    }

    private String verdict() {
        if (target == null) {
            return "";
        }
        return met == null ? "smaller size" : met ? "yes" : "**no**";
    }
}
