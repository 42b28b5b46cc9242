package org.gongjian.query.matter.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a step. Its label is {@code field.<step>.<name>}, else {@code field.<name>}; its help line, where there is one,
 * {@code help.<step>.<name>} or {@code help.<name>}.
 *
 * @param name as the command calls it, nested names with dots
 * @param list where a choice comes from: the simple name of an enum of the terms, or a list of a {@link ChoiceSource}
 * @param usual what is chosen in an untouched form, empty for nothing
 * @param columns of {@link Type#ROWS}
 * @param rows how many of them the form offers; the first three stand open
 */
public record StepField(
        String name,
        Type type,
        boolean required,
        @Nullable String list,
        String usual,
        List<StepField> columns,
        int rows) {
    private static final int ROWS = 12;

    public StepField(
            String name, Type type, boolean required, @Nullable String list, String usual, List<StepField> columns) {
        this(name, type, required, list, usual, columns, ROWS);
    }

    /** How a field is filled in. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        DATE,
        DATE_TIME,
        NUMBER,
        CHECK,
        SELECT,
        SEVERAL,
        /** the same short text several times over */
        LINES,
        FILES,
        ROWS,
        /** 是 or 否, to be said expressly */
        YES_NO,
        /** what an entry says, each field to be replaced or left */
        CHANGES,
        /** says nothing to the user: the name of the one kind this form writes */
        HIDDEN
    }

    /** What the page that leads to a form knows already, from its address; only fields of this form. */
    public static Map<String, List<String>> known(List<StepField> fields, HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        fields.forEach(field -> {
            String[] given = request.getParameterValues(field.name());
            if (given != null) {
                values.put(field.name(), Arrays.asList(given));
            }
        });
        return values;
    }

    static StepField text(String name) {
        return plain(name, Type.TEXT);
    }

    static StepField longText(String name) {
        return plain(name, Type.LONG_TEXT);
    }

    static StepField date(String name) {
        return plain(name, Type.DATE);
    }

    static StepField dateTime(String name) {
        return plain(name, Type.DATE_TIME);
    }

    static StepField number(String name) {
        return plain(name, Type.NUMBER);
    }

    static StepField check(String name) {
        return plain(name, Type.CHECK);
    }

    static StepField yesNo(String name) {
        return plain(name, Type.YES_NO);
    }

    static StepField fixed(String name, String value) {
        return new StepField(name, Type.HIDDEN, false, null, value, List.of());
    }

    static StepField lines(String name) {
        return plain(name, Type.LINES);
    }

    static StepField files(String name) {
        return plain(name, Type.FILES);
    }

    static <E extends Enum<E>> StepField pick(String name, Class<E> terms) {
        return pick(name, terms.getSimpleName());
    }

    static StepField pick(String name, String list) {
        return new StepField(name, Type.SELECT, false, list, "", List.of());
    }

    static StepField several(String name, String list) {
        return new StepField(name, Type.SEVERAL, false, list, "", List.of());
    }

    /** @param entries the list from which the entry is chosen */
    static StepField changes(String name, String entries) {
        return new StepField(name, Type.CHANGES, false, entries, "", List.of());
    }

    static StepField rows(String name, StepField... columns) {
        return new StepField(name, Type.ROWS, false, null, "", List.of(columns));
    }

    private static StepField plain(String name, Type type) {
        return new StepField(name, type, false, null, "", List.of());
    }

    /** The same field, to be filled in. */
    public StepField must() {
        return new StepField(name, type, true, list, usual, columns, rows);
    }

    /** The same field with room for so many rows. */
    public StepField ofRows(int most) {
        return new StepField(name, type, required, list, usual, columns, most);
    }

    /** The same field with a first choice. */
    StepField usually(Enum<?> choice) {
        return new StepField(name, type, required, list, choice.name(), columns, rows);
    }
}
