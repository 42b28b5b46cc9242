package org.gongjian.query.platform.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that was refused, as its page shows it again.
 *
 * @param values what was typed, by field name; repeated fields keep their order
 * @param errors what is wrong, by field name, in the language of the user
 * @param message the rule that refused, as a sentence
 * @param article document, number and provenance of that rule, where it has one
 * @param remedy what would make it pass
 */
public record RefusedForm(
        Map<String, List<String>> values,
        Map<String, String> errors,
        String message,
        @Nullable String article,
        @Nullable String remedy) {

    public RefusedForm {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }
}
