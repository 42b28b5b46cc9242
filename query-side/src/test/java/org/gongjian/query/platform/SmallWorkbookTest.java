package org.gongjian.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SmallWorkbookTest {
    @Test
    void the_cells_of_the_first_sheet_come_as_text() throws Exception {
        assertThat(SmallWorkbook.rows(workbook(2)))
                .containsExactly(List.of("一级分类", "二级分类"), List.of("城乡建设 0", "0"), List.of("城乡建设 1", "1"));
    }

    @Test
    void what_is_no_workbook_too_long_or_unpacks_too_large_is_not_read() throws Exception {
        assertThatThrownBy(() -> SmallWorkbook.rows(new byte[] {1, 2, 3})).isInstanceOf(SmallWorkbook.Unreadable.class);
        assertThatThrownBy(() -> SmallWorkbook.rows(new byte[3 * 1024 * 1024]))
                .isInstanceOf(SmallWorkbook.Unreadable.class);
        assertThat(SmallWorkbook.rows(workbook(4_000))).hasSize(4_001);
        assertThatThrownBy(() -> SmallWorkbook.rows(workbook(5_001))).isInstanceOf(SmallWorkbook.Unreadable.class);
        assertThatThrownBy(() -> SmallWorkbook.rows(bomb())).isInstanceOf(SmallWorkbook.Unreadable.class);
    }

    private static byte[] workbook(int rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("分类");
            sheet.value(0, 0, "一级分类");
            sheet.value(0, 1, "二级分类");
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "城乡建设 " + (row - 1));
                sheet.value(row, 1, row - 1);
            }
        }
        return bytes.toByteArray();
    }

    /** Small as it lies there, sixty megabytes when it is unpacked. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        return bytes.toByteArray();
    }
}
