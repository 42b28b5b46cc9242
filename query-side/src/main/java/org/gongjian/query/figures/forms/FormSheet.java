package org.gongjian.query.figures.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One sheet of a superior's workbook as a table: what stands where, over how many rows and columns, and what may be filled. */
final class FormSheet {
    static final int MOST_ROWS = 300;
    static final int MOST_COLUMNS = 60;

    private final Sheet sheet;
    private final DataFormatter formatter = new DataFormatter();
    private final Map<CellReference, CellRangeAddress> merged = new HashMap<>();
    private final int rows;
    private final int columns;

    FormSheet(Sheet sheet) {
        this.sheet = sheet;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            region.forEach(at -> merged.put(new CellReference(at.getRow(), at.getColumn()), region));
        }
        int lastRow = -1;
        int lastColumn = -1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (isSeen(cell)) {
                    lastRow = Math.max(lastRow, cell.getRowIndex());
                    lastColumn = Math.max(lastColumn, cell.getColumnIndex());
                }
            }
        }
        this.rows = Math.min(lastRow + 1, MOST_ROWS);
        this.columns = Math.min(lastColumn + 1, MOST_COLUMNS);
    }

    /**
     * A place of the sheet.
     *
     * @param at as spreadsheets name it
     * @param formula of the superior's; null where there is none
     * @param free whether a figure may stand there
     */
    public record Place(String at, String text, @Nullable String formula, boolean free, int rowspan, int colspan) {}

    /** Its name. */
    String name() {
        return sheet.getSheetName();
    }

    /** Letters of the columns. */
    List<String> letters() {
        return IntStream.range(0, columns)
                .mapToObj(CellReference::convertNumToColString)
                .toList();
    }

    /** Row by row; what lies under a merged place is no place. */
    List<List<Place>> table() {
        List<List<Place>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Place> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                place(row, column).ifPresent(line::add);
            }
            table.add(line);
        }
        return table;
    }

    private Optional<Place> place(int row, int column) {
        CellRangeAddress region = merged.get(new CellReference(row, column));
        if (region != null && (region.getFirstRow() != row || region.getFirstColumn() != column)) {
            return Optional.empty();
        }
        Cell cell = cell(row, column);
        return Optional.of(new Place(
                new CellReference(row, column).formatAsString(false),
                cell == null || cell.getCellType() == CellType.FORMULA ? "" : text(cell),
                cell != null && cell.getCellType() == CellType.FORMULA ? "=" + cell.getCellFormula() : null,
                isFree(cell),
                region == null ? 1 : Math.min(region.getLastRow() + 1, rows) - row,
                region == null ? 1 : Math.min(region.getLastColumn() + 1, columns) - column));
    }

    /** Whether a figure may stand in this place of the whole sheet; the command side decided by the same rule. */
    boolean isFree(String at) {
        CellReference reference = new CellReference(at);
        CellRangeAddress region = merged.get(new CellReference(reference.getRow(), reference.getCol()));
        boolean covered = region != null
                && (region.getFirstRow() != reference.getRow() || region.getFirstColumn() != reference.getCol());
        return !covered
                && reference.getRow() <= sheet.getLastRowNum()
                && isFree(cell(reference.getRow(), reference.getCol()));
    }

    private static boolean isFree(@Nullable Cell cell) {
        return cell == null
                || switch (cell.getCellType()) {
                    case BLANK, NUMERIC -> true;
                    case STRING -> cell.getStringCellValue().isBlank();
                    default -> false;
                };
    }

    /** What is written to the left, the nearest first. */
    List<String> rowHeads(String at) {
        CellReference reference = new CellReference(at);
        return heads(reference.getCol(), column -> new CellReference(reference.getRow(), column));
    }

    /** What is written above, the nearest first. */
    List<String> columnHeads(String at) {
        CellReference reference = new CellReference(at);
        return heads(reference.getRow(), row -> new CellReference(row, reference.getCol()));
    }

    private List<String> heads(int from, IntFunction<CellReference> place) {
        List<String> heads = new ArrayList<>();
        Set<CellRangeAddress> told = new HashSet<>();
        for (int n = from - 1; n >= 0; n--) {
            CellReference at = place.apply(n);
            CellRangeAddress region = merged.get(at);
            Cell cell = region == null
                    ? cell(at.getRow(), at.getCol())
                    : cell(region.getFirstRow(), region.getFirstColumn());
            if (cell != null && isWords(cell) && (region == null || told.add(region))) {
                heads.add(text(cell));
            }
        }
        return heads;
    }

    private static boolean isWords(Cell cell) {
        return cell.getCellType() == CellType.STRING
                && !cell.getStringCellValue().isBlank();
    }

    private String text(Cell cell) {
        return formatter.formatCellValue(cell).strip();
    }

    private @Nullable Cell cell(int row, int column) {
        Row found = sheet.getRow(row);
        return found == null ? null : found.getCell(column);
    }

    /** It says something, or has a line around it. */
    private static boolean isSeen(Cell cell) {
        CellStyle style = cell.getCellStyle();
        return cell.getCellType() != CellType.BLANK
                || style != null
                        && (style.getBorderBottom() != BorderStyle.NONE
                                || style.getBorderRight() != BorderStyle.NONE
                                || style.getBorderTop() != BorderStyle.NONE
                                || style.getBorderLeft() != BorderStyle.NONE);
    }
}
