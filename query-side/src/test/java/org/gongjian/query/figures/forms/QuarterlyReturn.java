package org.gongjian.query.figures.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A form as a superior would send it: a merged title, heads over two rows, a row for each community, a sum at the end.
 * <pre>
 *      A            B      C       D         E        F         G
 *   1  社区诉求办理情况季报表 (A1:G1)
 *   2  社区 (A2:A3)  收件（件）(B2:C2)   受理件数 (D2:D3)  办结 (E2:E3)  满意率 (F2:F3)  备注 (G2:G3)
 *   3               本期   上年同期
 *   4  柳荫
 *   5  机床社区
 *   6  合计          =SUM(B4:B5) …
 * </pre>
 */
public final class QuarterlyReturn {
    private QuarterlyReturn() {}

    public static byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("季报");
            CellStyle lined = workbook.createCellStyle();
            lined.setBorderBottom(BorderStyle.THIN);
            CellStyle percent = workbook.createCellStyle();
            percent.cloneStyleFrom(lined);
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            for (int n = 0; n < 6; n++) {
                Row row = sheet.createRow(n);
                for (int column = 0; column < 7; column++) {
                    row.createCell(column).setCellStyle(column == 5 && n > 2 ? percent : lined);
                }
            }
            write(sheet, 0, "社区诉求办理情况季报表");
            sheet.getRow(0).getCell(0).setCellStyle(bold);
            write(sheet, 1, "社区", "收件（件）", null, "受理件数", "办结", "满意率", "备注");
            write(sheet, 2, null, "本期", "上年同期");
            write(sheet, 3, "柳荫");
            write(sheet, 4, "机床社区");
            write(sheet, 5, "合计");
            for (char column : new char[] {'B', 'C', 'D', 'E'}) {
                sheet.getRow(5).getCell(column - 'A').setCellFormula("SUM(" + column + "4:" + column + "5)");
            }
            for (String region : new String[] {"A1:G1", "A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3", "G2:G3"}) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(region));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                sheet.getRow(row).getCell(column).setCellValue(texts[column]);
            }
        }
    }
}
