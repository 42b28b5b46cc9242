package org.gongjian.command.charter;

import java.util.List;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.Provenance;
import org.gongjian.command.decision.Longest;
import org.jspecify.annotations.Nullable;

/**
 * One rule as the area sets it. A value that is the one the area or its preset has already leaves the rule its authority.
 *
 * @param value as typed: a number, 是/否 as true/false, a word, or words between commas; absent: as in the preset, and without one not
 *     stated
 * @param words the same of a list, one by one, as they are ticked in a form
 * @param document on which document it rests; absent: the area's own decision
 * @param line of that document, or how the value follows from it
 * @param provenance whether that line says it or it was derived; absent: quoted where a line is given, else derived
 */
record Adaptation(
        @Longest(value = 80, oneLine = true) String key,
        @Longest(value = 400, oneLine = true) @Nullable String value,
        @Longest(value = 60, oneLine = true) List<String> words,
        @Nullable Firmness firmness,
        @Longest(value = 200, oneLine = true) @Nullable String document,
        @Longest(value = 100, oneLine = true) @Nullable String number,
        @Longest(value = 60, oneLine = true) @Nullable String line,
        @Nullable Provenance provenance) {
    Adaptation {
        words = List.copyOf(words);
    }

    /** Whether a value is typed or ticked. */
    boolean says() {
        return value != null || !words.isEmpty();
    }

    /** Whether it is said on what the rule rests. */
    boolean rests() {
        return document != null || number != null || line != null || provenance != null;
    }
}
