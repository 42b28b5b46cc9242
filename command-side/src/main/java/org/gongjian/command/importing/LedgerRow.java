package org.gongjian.command.importing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as the workbook has it.
 *
 * @param row its number in the sheet, as a spreadsheet counts
 */
record LedgerRow(int row, Map<LedgerColumn, Written> cells) {

    /**
     * What stands in a cell.
     *
     * @param text its text; of a number its plain digits
     * @param number the number, where the cell holds one
     * @param isError the cell holds an error of the spreadsheet
     */
    record Written(String text, @Nullable BigDecimal number, boolean isError) {
        static final Written NOTHING = new Written("", null, false);
    }

    LedgerRow {
        cells = new EnumMap<>(cells);
    }

    Written cell(LedgerColumn column) {
        return cells.getOrDefault(column, Written.NOTHING);
    }

    String text(LedgerColumn column) {
        return cell(column).text();
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(cell -> cell.text().isBlank());
    }

    /** As a person would read the cell: serial numbers of dates as days. */
    String shown(LedgerColumn column, boolean from1904) {
        Written cell = cell(column);
        if (cell.number() == null || column != LedgerColumn.RAISED_AT && column != LedgerColumn.ANSWERED_AT) {
            return cell.text();
        }
        return LedgerTime.ofSerial(cell.number(), from1904, java.time.ZoneOffset.UTC)
                .map(time -> time.at().atOffset(java.time.ZoneOffset.UTC))
                .map(at -> java.time.format.DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss")
                        .format(at))
                .orElse(cell.text());
    }
}
