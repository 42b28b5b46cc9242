package org.gongjian.query.platform.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form when its page opens: nothing, a draft, or what was typed and refused. */
public final class FilledForm {

    private final Map<String, List<String>> values;
    private final @Nullable RefusedForm refused;

    private FilledForm(Map<String, List<String>> values, @Nullable RefusedForm refused) {
        this.values = values;
        this.refused = refused;
    }

    /** An empty form, with what the page proposes. */
    public static FilledForm proposing(Map<String, List<String>> values) {
        return new FilledForm(values, null);
    }

    /** What was typed, with the reasons why it was refused. */
    public static FilledForm refused(RefusedForm refused) {
        return new FilledForm(refused.values(), refused);
    }

    /** The value of a field, empty when there is none. */
    public String value(String field) {
        return value(field, "");
    }

    /** The value of a field; the usual one only where the form is untouched. */
    public String value(String field, String usual) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? (refused == null ? usual : "") : all.getFirst();
    }

    /** The values of a repeated field; an element beyond the last is empty. */
    public String value(String field, int index) {
        List<String> all = values.getOrDefault(field, List.of());
        return index < all.size() ? all.get(index) : "";
    }

    /** All values of a repeated field. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** All values of a repeated field, one in each line. */
    public String lines(String field) {
        return String.join("\n", values.getOrDefault(field, List.of()));
    }

    /** Whether a choice is made. */
    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether anything was typed into a field whose name begins so. */
    public boolean touched(String prefix) {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(prefix)
                        && entry.getValue().stream().anyMatch(value -> !value.isBlank()));
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable String error(String field) {
        return refused == null ? null : refused.errors().get(field);
    }

    /** The refusal, null when the form was not refused. */
    public @Nullable RefusedForm refusal() {
        return refused;
    }
}
