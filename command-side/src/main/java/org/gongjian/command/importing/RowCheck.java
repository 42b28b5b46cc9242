package org.gongjian.command.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.command.importing.LedgerRow.Written;
import org.gongjian.command.importing.RowFault.Code;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one ledger in their order. Says everything that is wrong with a row, not only the first thing, and
 * completes nothing.
 */
final class RowCheck {
    private static final Map<LedgerColumn, Integer> LONGEST = new EnumMap<>(Map.of(
            LedgerColumn.NUMBER, 64,
            LedgerColumn.WRITER, 100,
            LedgerColumn.TITLE, 500,
            LedgerColumn.TEXT, 32_767,
            LedgerColumn.ANSWER, 32_767));
    private final ZoneId zone;
    private final boolean from1904;
    private final Instant now;
    private final Instant earliest;
    private final Map<String, Integer> rowOfNumber = new HashMap<>();

    RowCheck(ZoneId zone, boolean from1904, Instant now) {
        this.zone = zone;
        this.from1904 = from1904;
        this.now = now;
        this.earliest = LocalDate.of(1949, 10, 1).atStartOfDay(zone).toInstant();
    }

    /** The outcome for one row. */
    sealed interface Checked {
        record Good(int row, LedgerEntry entry) implements Checked {}

        record Faulty(LedgerRow row, List<RowFault> faults) implements Checked {}
    }

    Checked check(LedgerRow row) {
        List<RowFault> faults = new ArrayList<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            cellFault(column, row.cell(column)).ifPresent(code -> faults.add(RowFault.in(column, code)));
        }
        Optional<LedgerTime> raised = time(row, LedgerColumn.RAISED_AT, faults);
        Optional<LedgerTime> answered = time(row, LedgerColumn.ANSWERED_AT, faults);
        if (raised.isPresent() && answered.isPresent() && isBefore(answered.get(), raised.get())) {
            faults.add(RowFault.in(LedgerColumn.ANSWERED_AT, Code.ANSWERED_BEFORE_RAISED));
        }
        String number = row.text(LedgerColumn.NUMBER).strip();
        @Nullable Integer before = number.isEmpty() ? null : rowOfNumber.putIfAbsent(number, row.row());
        if (before != null) {
            faults.add(new RowFault(LedgerColumn.NUMBER, Code.NUMBER_TWICE_IN_FILE, before));
        }
        if (!faults.isEmpty() || raised.isEmpty() || answered.isEmpty()) {
            return new Checked.Faulty(row, faults);
        }
        return new Checked.Good(
                row.row(),
                new LedgerEntry(
                        number,
                        row.text(LedgerColumn.WRITER),
                        row.text(LedgerColumn.TITLE),
                        raised.get(),
                        row.text(LedgerColumn.TEXT),
                        row.text(LedgerColumn.ANSWER),
                        answered.get()));
    }

    private static Optional<Code> cellFault(LedgerColumn column, Written cell) {
        if (cell.isError()) {
            return Optional.of(Code.CELL_ERROR);
        }
        if (cell.text().isBlank()) {
            return Optional.of(Code.MISSING);
        }
        if (CellText.isUnprintable(cell.text())) {
            return Optional.of(Code.UNPRINTABLE);
        }
        Integer longest = LONGEST.get(column);
        return longest != null && cell.text().length() > longest ? Optional.of(Code.TOO_LONG) : Optional.empty();
    }

    private Optional<LedgerTime> time(LedgerRow row, LedgerColumn column, List<RowFault> faults) {
        Written cell = row.cell(column);
        if (faults.stream().anyMatch(fault -> fault.column() == column)) {
            return Optional.empty();
        }
        Optional<LedgerTime> time = cell.number() == null
                ? LedgerTime.ofText(cell.text(), zone)
                : LedgerTime.ofSerial(cell.number(), from1904, zone);
        Optional<Code> fault = time.map(this::timeFault).orElse(Optional.of(Code.NOT_A_DATE));
        fault.ifPresent(code -> faults.add(RowFault.in(column, code)));
        return fault.isPresent() ? Optional.empty() : time;
    }

    private Optional<Code> timeFault(LedgerTime time) {
        if (time.at().isAfter(now)) {
            return Optional.of(Code.IN_THE_FUTURE);
        }
        return time.at().isBefore(earliest) ? Optional.of(Code.UNLIKELY_DATE) : Optional.empty();
    }

    /** A day without a time counts to its end: answered on the day it was raised is not before it. */
    private boolean isBefore(LedgerTime answered, LedgerTime raised) {
        if (answered.dateOnly() || raised.dateOnly()) {
            return answered.at()
                    .atZone(zone)
                    .toLocalDate()
                    .isBefore(raised.at().atZone(zone).toLocalDate());
        }
        return answered.at().isBefore(raised.at());
    }
}
