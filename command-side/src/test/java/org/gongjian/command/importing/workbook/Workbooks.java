package org.gongjian.command.importing.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.importing.register.LedgerColumn;

/** Makes ledgers for tests, good and bad ones, and finds the real one. */
public final class Workbooks {
    private Workbooks() {}

    /** A row as somebody would type it. */
    public static Object[] row(Object number, String title, Object raised, Object answered) {
        return new Object[] {
            number, "网友" + number, title, raised, "\n\t\t路灯不亮，" + title + "\r\n请解决\t", "已修好：" + title, answered
        };
    }

    public static byte[] ledger(Object[]... rows) {
        return sheet(headings(), Arrays.asList(rows));
    }

    public static List<String> headings() {
        return Arrays.stream(LedgerColumn.values()).map(LedgerColumn::heading).toList();
    }

    public static byte[] sheet(List<String> header, List<Object[]> rows) {
        return written(sheet -> {
            for (int c = 0; c < header.size(); c++) {
                sheet.value(0, c, header.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                put(sheet, r + 1, rows.get(r));
            }
        });
    }

    public static byte[] written(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("台账"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int r, Object[] cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Number number) {
                sheet.value(r, c, number);
            } else if (cells[c] != null) {
                sheet.value(r, c, cells[c].toString());
            }
        }
    }

    /** A workbook made by hand of these sheet rows, as no spreadsheet would write them. */
    public static byte[] byHand(String sheetData) {
        return zip(parts("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + sheetData + "</sheetData></worksheet>"));
    }

    /** The header row for {@link #byHand}. */
    public static String headerByHand() {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        List<String> headings = headings();
        for (int c = 0; c < headings.size(); c++) {
            row.append(inline((char) ('A' + c) + "1", headings.get(c)));
        }
        return row.append("</row>").toString();
    }

    public static String inline(String reference, String xml) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml + "</t></is></c>";
    }

    static List<Part> parts(String sheet) {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        return new ArrayList<>(List.of(
                new Part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + packages + "content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
                new Part(
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\""
                                + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                new Part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\""
                                + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                new Part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + relations
                                + "\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                new Part("xl/worksheets/sheet1.xml", sheet)));
    }

    record Part(String name, byte[] content) {
        Part(String name, String xml) {
            this(name, xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    static byte[] zip(List<Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The real ledger that stands beside the project on some machines: data for tests, no part of the product. */
    public static Optional<byte[]> real() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        for (; folder != null; folder = folder.getParent()) {
            Path file = folder.resolveSibling("shared").resolve("data/resident-messages-with-replies.xlsx");
            if (Files.isReadable(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
