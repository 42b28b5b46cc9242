package org.gongjian.command.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Headings;
import org.gongjian.command.importing.workbook.RowCheck;
import org.gongjian.command.importing.workbook.Sheet;
import org.gongjian.command.importing.workbook.SheetRow;
import org.gongjian.command.platform.files.Files;
import org.gongjian.importing.register.Column;

/** An uploaded workbook, opened with its columns as they were mapped. */
record Book(Sheet sheet, Headings headings, Map<Integer, Column> columns) implements AutoCloseable {

    static Book open(Files files, ImportJob job) {
        Sheet sheet = Sheet.open(files.open(job.file()));
        Headings headings = sheet.headings(job.register());
        return new Book(
                sheet,
                headings,
                job.columns() == null ? headings.columns() : Headings.columns(job.register(), job.columns()));
    }

    boolean countsFrom1904() {
        return sheet.countsFrom1904();
    }

    RowCheck check(RegisterDesk desk, ZoneId zone, Instant now) {
        return new RowCheck(desk.register(), cells -> desk.faults(cells, zone), zone, countsFrom1904(), now);
    }

    void read(Consumer<SheetRow> taker) {
        sheet.read(headings.row(), columns, taker);
    }

    @Override
    public void close() {
        sheet.close();
    }
}
