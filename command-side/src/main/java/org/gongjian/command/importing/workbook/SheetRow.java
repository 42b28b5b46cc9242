package org.gongjian.command.importing.workbook;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.gongjian.importing.register.Column;
import org.gongjian.importing.register.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A row as the workbook has it.
 *
 * @param row its number in the sheet, as a spreadsheet counts
 */
public record SheetRow(int row, Map<Column, Written> cells) {

    /**
     * What stands in a cell.
     *
     * @param text its text; of a number its plain digits
     * @param number the number, where the cell holds one
     * @param isError the cell holds an error of the spreadsheet
     */
    public record Written(String text, @Nullable BigDecimal number, boolean isError) {
        static final Written NOTHING = new Written("", null, false);
    }

    public SheetRow {
        cells = new HashMap<>(cells);
    }

    Written cell(Column column) {
        return cells.getOrDefault(column, Written.NOTHING);
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(cell -> cell.text().isBlank());
    }

    /** As a person would read the cell: serial numbers of dates as days. */
    public String shown(Column column, boolean from1904) {
        Written cell = cell(column);
        Kind kind = column.cell().kind();
        if (cell.number() == null || kind != Kind.TIME && kind != Kind.DAY) {
            return cell.text();
        }
        return WrittenTime.ofSerial(cell.number(), from1904, ZoneOffset.UTC)
                .map(WrittenTime::shown)
                .orElse(cell.text());
    }
}
