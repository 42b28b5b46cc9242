package org.gongjian.query.figures.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A superior's workbook that was examined when it was taken in. Filled, it keeps everything of the superior's: only values of cells are
 * written, and programs that open it work out its formulas anew.
 */
final class FormWorkbook implements AutoCloseable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final XSSFWorkbook workbook;
    private final Map<String, FormSheet> sheets = new LinkedHashMap<>();

    private FormWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Sheet sheet : workbook) {
            sheets.put(sheet.getSheetName(), new FormSheet(sheet));
        }
    }

    static FormWorkbook of(byte[] kept) {
        try {
            return new FormWorkbook(new XSSFWorkbook(new ByteArrayInputStream(kept)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its sheets in their order. */
    List<FormSheet> sheets() {
        return List.copyOf(sheets.values());
    }

    @Nullable
    FormSheet sheet(String name) {
        return sheets.get(name);
    }

    /** Writes a number, or the sign that there is none to show. A rate stands as its cell shows it: 85.71 or 85.71%. */
    void write(FilledCell filled) {
        Sheet sheet = workbook.getSheet(filled.asked().sheet());
        CellReference at = new CellReference(filled.asked().cell());
        Row row = CellUtil.getRow(at.getRow(), sheet);
        Cell cell = CellUtil.getCell(row, at.getCol());
        BigDecimal value = filled.value();
        if (value == null) {
            cell.setCellValue(filled.shown());
        } else {
            boolean percent = filled.percent()
                    && cell.getCellStyle().getDataFormatString().contains("%");
            cell.setCellValue((percent ? value.divide(HUNDRED) : value).doubleValue());
        }
    }

    byte[] filled() {
        workbook.setForceFormulaRecalculation(true);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
