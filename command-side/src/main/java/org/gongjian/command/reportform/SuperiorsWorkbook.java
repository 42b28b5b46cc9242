package org.gongjian.command.reportform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongjian.command.decision.Refused;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as a superior sent it, examined before it is kept. It is unpacked once into nothing, counting what comes out and not what
 * its headers claim, before any reader opens it.
 */
final class SuperiorsWorkbook implements AutoCloseable {
    static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_UNPACKED = 32 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int MOST_CELLS = 20_000;
    /** Where a workbook keeps what it could do by itself. */
    private static final List<String> ACTIVE = List.of("vbaproject", "xl/macrosheets/", "xl/activex/");

    private static final Pattern PLAIN = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,5}");

    private final Workbook workbook;

    private SuperiorsWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Opens it, if it will do. */
    static SuperiorsWorkbook examined(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refused(ReportFormRefusal.REPORT_FORM_IS_TOO_LARGE, Map.of("field", "workbook", "megabytes", 2));
        }
        try {
            measure(file);
            SuperiorsWorkbook opened = new SuperiorsWorkbook(new XSSFWorkbook(new ByteArrayInputStream(file)));
            opened.requireFewCells();
            return opened;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw refused(ReportFormRefusal.REPORT_FORM_IS_NO_XLSX);
        }
    }

    private static void measure(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            byte[] buffer = new byte[1 << 16];
            long unpacked = 0;
            Enumeration<ZipArchiveEntry> parts = zip.getEntries();
            for (int n = 0; parts.hasMoreElements(); n++) {
                ZipArchiveEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (ACTIVE.stream().anyMatch(name::contains)) {
                    throw refused(ReportFormRefusal.REPORT_FORM_HAS_MACROS);
                }
                try (InputStream in = zip.getInputStream(part)) {
                    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                        unpacked += got;
                        if (unpacked > LARGEST_UNPACKED || n > MOST_PARTS) {
                            throw refused(ReportFormRefusal.REPORT_FORM_UNPACKS_TOO_LARGE);
                        }
                    }
                }
            }
        }
    }

    private void requireFewCells() {
        long cells = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                cells += row.getPhysicalNumberOfCells();
            }
        }
        if (cells > MOST_CELLS) {
            throw refused(ReportFormRefusal.REPORT_FORM_HAS_TOO_MANY_CELLS);
        }
    }

    /** Only what is empty or a number may be filled: never a text or a formula of the superior's. */
    void requireFree(MappedCell mapped) {
        CellReference at = reference(mapped);
        Sheet sheet = at == null ? null : workbook.getSheet(mapped.sheet());
        if (at == null || sheet == null || at.getRow() > sheet.getLastRowNum()) {
            throw refused(ReportFormRefusal.CELL_IS_NOT_IN_THE_FORM, mapped);
        }
        boolean covered = sheet.getMergedRegions().stream()
                .anyMatch(region -> region.isInRange(at.getRow(), at.getCol())
                        && (region.getFirstRow() != at.getRow() || region.getFirstColumn() != at.getCol()));
        if (covered) {
            throw refused(ReportFormRefusal.CELL_LIES_UNDER_ANOTHER, mapped);
        }
        Row row = sheet.getRow(at.getRow());
        Cell cell = row == null ? null : row.getCell(at.getCol());
        if (cell != null && !isFree(cell)) {
            throw refused(ReportFormRefusal.CELL_IS_NOT_FREE, mapped);
        }
    }

    private static boolean isFree(Cell cell) {
        return switch (cell.getCellType()) {
            case BLANK, NUMERIC -> true;
            case STRING -> cell.getStringCellValue().isBlank();
            default -> false;
        };
    }

    private static @Nullable CellReference reference(MappedCell mapped) {
        return PLAIN.matcher(mapped.cell()).matches() ? new CellReference(mapped.cell()) : null;
    }

    private static Refused refused(ReportFormRefusal code) {
        return new Refused(code, Map.of("field", "workbook"));
    }

    private static Refused refused(ReportFormRefusal code, MappedCell mapped) {
        return new Refused(code, Map.of("field", "cells", "cell", mapped.cell()));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
