package org.gongjian.command.importing;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.LedgerRow.Written;

/** The first sheet of a workbook that passed the {@link WorkbookDoor}, read row by row and never held as a whole. */
final class LedgerWorkbook implements Closeable {
    private final ReadableWorkbook workbook;

    private LedgerWorkbook(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    static LedgerWorkbook open(byte[] file) {
        try {
            return new LedgerWorkbook(
                    new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true)));
        } catch (IOException | ExcelReaderException broken) {
            throw new Refused(ImportRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    /** Whether serial numbers of dates count from 1904. */
    boolean countsFrom1904() {
        return workbook.isDate1904();
    }

    /** Refuses a header without all columns of a ledger, naming those that are missing, twice there or unknown. */
    void checkHeader() {
        try (Stream<Row> rows = firstSheet()) {
            columns(rows.findFirst().orElseThrow(() -> new Refused(ImportRefusal.WORKBOOK_HAS_NO_ROWS)));
        }
    }

    /** Hands over every row below the header that is not blank, in order. */
    void read(Consumer<LedgerRow> taker) {
        try (Stream<Row> rows = firstSheet()) {
            Map<Integer, LedgerColumn> columns = new TreeMap<>();
            rows.forEach(row -> {
                if (columns.isEmpty()) {
                    columns.putAll(columns(row));
                    return;
                }
                LedgerRow read = row(row, columns);
                if (!read.isBlank()) {
                    taker.accept(read);
                }
            });
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new Refused(ImportRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    private Stream<Row> firstSheet() {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException | ExcelReaderException broken) {
            throw new Refused(ImportRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    private static Map<Integer, LedgerColumn> columns(Row header) {
        Map<Integer, LedgerColumn> columns = new TreeMap<>();
        Set<LedgerColumn> missing = EnumSet.allOf(LedgerColumn.class);
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (Cell cell : header) {
            String heading = cell == null ? "" : written(cell).text().strip();
            if (heading.isEmpty() || LedgerColumn.PASSED_OVER.contains(heading)) {
                continue;
            }
            LedgerColumn.headed(heading)
                    .ifPresentOrElse(
                            column -> {
                                if (!missing.remove(column)) {
                                    twice.add(heading);
                                }
                                columns.put(cell.getColumnIndex(), column);
                            },
                            () -> unknown.add(
                                    CellText.isUnprintable(heading)
                                            ? "?"
                                            : heading.substring(0, Math.min(heading.length(), 20))));
        }
        if (!missing.isEmpty() || !unknown.isEmpty() || !twice.isEmpty()) {
            throw new Refused(
                    ImportRefusal.LEDGER_HEADER_IS_WRONG,
                    Map.of(
                            "missing",
                                    missing.stream().map(LedgerColumn::heading).toList(),
                            "unknown", unknown.subList(0, Math.min(unknown.size(), 20)),
                            "twice", twice));
        }
        return columns;
    }

    private static LedgerRow row(Row row, Map<Integer, LedgerColumn> columns) {
        Map<LedgerColumn, Written> cells = new EnumMap<>(LedgerColumn.class);
        for (Cell cell : row) {
            LedgerColumn column = cell == null ? null : columns.get(cell.getColumnIndex());
            if (column != null) {
                cells.put(column, written(cell));
            }
        }
        return new LedgerRow(row.getRowNum(), cells);
    }

    private static Written written(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number((BigDecimal) cell.getValue());
            case STRING -> new Written(CellText.unescaped(cell.getText()), null, false);
            case BOOLEAN -> new Written(cell.getText(), null, false);
            case ERROR -> new Written(cell.getText(), null, true);
            case EMPTY -> Written.NOTHING;
            // The door looks for formulas in every sheet; this is the second lock on it.
            case FORMULA ->
                throw new Refused(
                        ImportRefusal.WORKBOOK_HAS_FORMULAS,
                        Map.of("cell", cell.getAddress().toString()));
        };
    }

    private static Written number(BigDecimal value) {
        boolean absurd = Math.abs((long) value.scale()) > 400 || value.precision() > 400;
        BigDecimal plain = absurd ? value : value.stripTrailingZeros();
        return new Written(absurd ? value.toString() : plain.toPlainString(), plain, absurd);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
