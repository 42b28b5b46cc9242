package org.gongjian.command.importing.workbook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.importing.register.Column;
import org.jspecify.annotations.Nullable;

/** The cells of a good row, read. An empty cell is absent. */
public final class Cells {
    private final Map<Column, Object> values;

    Cells(Map<Column, Object> values) {
        this.values = new HashMap<>(values);
    }

    /** A text, or the code of a closed list. */
    public @Nullable String text(Column column) {
        return (String) values.get(column);
    }

    /** A text that must be there. */
    public String must(Column column) {
        return Objects.requireNonNull(text(column), column.name());
    }

    /** A day or a minute that must be there. */
    public WrittenTime time(Column column) {
        return (WrittenTime) Objects.requireNonNull(values.get(column), column.name());
    }

    /** Whether anything stands there. */
    public boolean has(Column column) {
        return values.containsKey(column);
    }

    public @Nullable LocalDate day(Column column) {
        return (LocalDate) values.get(column);
    }

    public @Nullable Integer count(Column column) {
        return (Integer) values.get(column);
    }

    public @Nullable Boolean yes(Column column) {
        return (Boolean) values.get(column);
    }

    /** The constant of a closed list. */
    public <E extends Enum<E>> @Nullable E choice(Column column, Class<E> of) {
        String code = text(column);
        return code == null ? null : Enum.valueOf(of, code);
    }

    /** Names of a list; null when the cell is empty. */
    @SuppressWarnings("unchecked")
    public @Nullable List<String> list(Column column) {
        return (List<String>) values.get(column);
    }

    /** As one would write it. */
    public String shown(Column column) {
        return shown(column, values.get(column));
    }

    /** A value of a column as one would write it; empty for none. */
    public static String shown(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case List<?> names ->
                String.join("、", names.stream().map(Object::toString).toList());
            case Enum<?> constant -> column.cell().label(constant.name());
            case WrittenTime time -> time.shown();
            default -> column.cell().label(value.toString());
        };
    }
}
