package org.gongjian.command.importing.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.command.importing.workbook.SheetRow.Written;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Column.Cell;
import org.gongjian.importing.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one book in their order. Says everything that is wrong with a row, not only the first thing, and completes
 * nothing.
 */
public final class RowCheck {
    private static final Set<String> YES = Set.of("是", "有", "√", "Y", "y", "yes", "true", "TRUE", "1");
    private static final Set<String> NO = Set.of("否", "无", "×", "N", "n", "no", "false", "FALSE", "0");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");
    private static final Pattern PHONE = Pattern.compile("[0-9０-９+()（） 、,/－-]{5,30}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NP-RT-UW-Y]{18}");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；\\n]+");

    private final Register register;
    private final Function<Cells, List<RowFault>> between;
    private final ZoneId zone;
    private final boolean from1904;
    private final Instant now;
    private final Instant earliest;
    private final Map<String, Integer> rowOfIdentity = new HashMap<>();

    /**
     * Checks rows of this register.
     *
     * @param between what is wrong between the cells of a row that are all right by themselves
     */
    public RowCheck(
            Register register, Function<Cells, List<RowFault>> between, ZoneId zone, boolean from1904, Instant now) {
        this.register = register;
        this.between = between;
        this.zone = zone;
        this.from1904 = from1904;
        this.now = now;
        this.earliest = LocalDate.of(1949, 10, 1).atStartOfDay(zone).toInstant();
    }

    /** The outcome for one row. */
    public sealed interface Checked {
        record Good(SheetRow row, Cells cells) implements Checked {}

        record Faulty(SheetRow row, List<RowFault> faults) implements Checked {}
    }

    public Checked check(SheetRow row) {
        List<RowFault> faults = new ArrayList<>();
        Map<Column, Object> values = new HashMap<>();
        for (Column column : register.columns()) {
            read(column, row.cell(column), values).ifPresent(code -> faults.add(RowFault.in(column, code)));
        }
        Cells cells = new Cells(values);
        if (faults.isEmpty()) {
            faults.addAll(between.apply(cells));
        }
        register.identities().forEach(columns -> collision(row, columns, cells).ifPresent(faults::add));
        return faults.isEmpty() ? new Checked.Good(row, cells) : new Checked.Faulty(row, faults);
    }

    private Optional<RowFault> collision(SheetRow row, List<Column> columns, Cells cells) {
        List<String> said = columns.stream().map(cells::shown).toList();
        if (said.stream().anyMatch(String::isEmpty)) {
            return Optional.empty();
        }
        @Nullable Integer before = rowOfIdentity.putIfAbsent(columns.getFirst() + ":" + said, row.row());
        return Optional.ofNullable(before)
                .map(other -> new RowFault(columns.getFirst(), Code.NUMBER_TWICE_IN_FILE, other));
    }

    private Optional<Code> read(Column column, Written written, Map<Column, Object> values) {
        Cell cell = column.cell();
        if (written.isError()) {
            return Optional.of(Code.CELL_ERROR);
        }
        if (written.text().isBlank()) {
            return cell.required() ? Optional.of(Code.MISSING) : Optional.empty();
        }
        if (CellText.isUnprintable(written.text())) {
            return Optional.of(Code.UNPRINTABLE);
        }
        if (written.text().length() > cell.longest()) {
            return Optional.of(Code.TOO_LONG);
        }
        Object value = value(column, cell, written);
        if (value instanceof Code code) {
            return Optional.of(code);
        }
        values.put(column, value);
        return Optional.empty();
    }

    /** What the cell says, or the code of what is wrong with it. */
    private Object value(Column column, Cell cell, Written written) {
        String text = written.text().strip();
        return switch (cell.kind()) {
            case WORDS -> written.text();
            case TEXT -> text.indexOf('\n') >= 0 ? text.replaceAll("\\s+", " ") : text;
            case TIME -> time(written).<Object>map(this::past).orElse(Code.NOT_A_DATE);
            case DAY ->
                time(written)
                        .<Object>map(time -> time.at().atZone(zone).toLocalDate())
                        .orElse(Code.NOT_A_DATE);
            case COUNT -> COUNT.matcher(text).matches() ? Integer.valueOf(text) : Code.NOT_A_COUNT;
            case YES_NO -> YES.contains(text) ? Boolean.TRUE : NO.contains(text) ? Boolean.FALSE : Code.NOT_YES_OR_NO;
            case CHOICE -> Objects.requireNonNullElse(cell.choices().get(text), Code.NOT_A_CHOICE);
            case PHONE -> PHONE.matcher(text).matches() ? text : Code.NOT_A_PHONE;
            case CREDIT_CODE -> CREDIT_CODE.matcher(text).matches() ? text : Code.NOT_A_CREDIT_CODE;
            case LIST ->
                Arrays.stream(BETWEEN_NAMES.split(text))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        };
    }

    private Optional<WrittenTime> time(Written written) {
        return written.number() == null
                ? WrittenTime.ofText(written.text(), zone)
                : WrittenTime.ofSerial(written.number(), from1904, zone);
    }

    private Object past(WrittenTime time) {
        if (time.at().isAfter(now)) {
            return Code.IN_THE_FUTURE;
        }
        return time.at().isBefore(earliest) ? Code.UNLIKELY_DATE : time;
    }
}
