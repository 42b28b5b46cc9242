package org.gongjian.query.matter.steps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;

/** What an entry of a matter says, field by field, as far as a correction may replace it. */
public interface Correctables {

    /**
     * An entry.
     *
     * @param text its sentence
     */
    record Entry(long sequence, String text, List<Field> fields) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of the entry.
     *
     * @param path by which a correction names it; label {@code choice.Correctable.<path>}
     * @param choices of {@link StepField.Type#SELECT}
     * @param says what stands there now, in words; empty for nothing
     */
    record Field(String path, StepField.Type type, List<Choice> choices, String says) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** The entry of this sequence, without one the latest that can be corrected; nothing for who does not correct. */
    Optional<Entry> entry(UUID matter, @Nullable Long sequence, Scope scope, Locale locale);
}
