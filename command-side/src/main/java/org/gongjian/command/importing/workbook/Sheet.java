package org.gongjian.command.importing.workbook;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.workbook.SheetRow.Written;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Register;

/** The first sheet of a workbook that passed the {@link WorkbookDoor}, read row by row and never held as a whole. */
public final class Sheet implements Closeable {
    /** Titles and notes may stand above the headings. */
    private static final int TITLES = 5;

    private static final int MOST_COLUMNS = 100;
    private final ReadableWorkbook workbook;

    private Sheet(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    public static Sheet open(byte[] file) {
        try {
            return new Sheet(new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(false, true)));
        } catch (IOException | ExcelReaderException broken) {
            throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    /** Whether serial numbers of dates count from 1904. */
    public boolean countsFrom1904() {
        return workbook.isDate1904();
    }

    /** The headings: the row among the first that names most columns of the register. */
    public Headings headings(Register register) {
        try (Stream<Row> rows = firstSheet()) {
            return rows.limit(TITLES)
                    .map(row -> Headings.of(register, row.getRowNum(), texts(row)))
                    .reduce((one, next) -> next.columns().size() > one.columns().size() ? next : one)
                    .orElseThrow(() -> new Refused(WorkbookRefusal.WORKBOOK_HAS_NO_ROWS));
        }
    }

    /** The first rows below the headings, as they stand, for whoever says which column is which. */
    public List<List<String>> samples(int headings, int most) {
        try (Stream<Row> rows = firstSheet()) {
            return rows.filter(row -> row.getRowNum() > headings)
                    .limit(most)
                    .map(Sheet::texts)
                    .toList();
        }
    }

    /** Hands over every row below the headings that is not blank, in order. */
    public void read(int headings, Map<Integer, Column> columns, Consumer<SheetRow> taker) {
        try (Stream<Row> rows = firstSheet()) {
            rows.forEach(row -> {
                if (row.getRowNum() > headings) {
                    SheetRow read = row(row, columns);
                    if (!read.isBlank()) {
                        taker.accept(read);
                    }
                }
            });
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < MOST_COLUMNS) {
                while (texts.size() <= cell.getColumnIndex()) {
                    texts.add("");
                }
                texts.set(cell.getColumnIndex(), written(cell).text());
            }
        }
        return texts;
    }

    private Stream<Row> firstSheet() {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException | ExcelReaderException broken) {
            throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    private static SheetRow row(Row row, Map<Integer, Column> columns) {
        Map<Column, Written> cells = new HashMap<>();
        for (Cell cell : row) {
            Column column = cell == null ? null : columns.get(cell.getColumnIndex());
            if (column != null) {
                cells.put(column, written(cell));
            }
        }
        return new SheetRow(row.getRowNum(), cells);
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
                        WorkbookRefusal.WORKBOOK_HAS_FORMULAS,
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
