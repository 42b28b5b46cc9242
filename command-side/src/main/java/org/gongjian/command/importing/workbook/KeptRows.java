package org.gongjian.command.importing.workbook;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongjian.importing.ListedRow;
import org.gongjian.importing.register.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that are kept for a page, packed as they are found: one line of JSON each, in a zip. They are personal data like the workbook
 * they come from; the query side shows them to whoever is entitled.
 */
public final class KeptRows {
    /** Below the most that is kept of a file; what comes after is still counted. */
    private static final int ROOM = 18 * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final List<Column> columns;
    private final boolean from1904;
    private int rows;

    public KeptRows(List<Column> columns, boolean from1904) {
        this.columns = columns;
        this.from1904 = from1904;
        try {
            zip.putNextEntry(new ZipEntry("rows.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that a row would replace. */
    public record Change(Column column, String old, String now) {}

    /** Adds a row that cannot be taken over. Without faults it is a known one with other content. */
    public void add(SheetRow row, List<RowFault> faults) {
        add("FAULTY", row, faults, List.of());
    }

    /** Adds a row. */
    public void add(String what, SheetRow row, List<RowFault> faults, List<Change> changes) {
        rows++;
        if (bytes.size() > ROOM) {
            return;
        }
        ObjectNode line = json.createObjectNode().put("row", row.row()).put("what", what);
        ArrayNode cells = line.putArray("cells");
        for (Column column : columns) {
            cells.add(row.shown(column, from1904));
        }
        ArrayNode reasons = line.putArray("faults");
        for (RowFault fault : faults) {
            ObjectNode reason = reasons.addObject().put("code", fault.code().name());
            if (fault.column() != null) {
                reason.put("column", fault.column().name());
            }
            if (fault.otherRow() != null) {
                reason.put("otherRow", fault.otherRow());
            }
        }
        ArrayNode replaced = line.putArray("changes");
        changes.forEach(change -> replaced.addObject()
                .put("column", change.column().name())
                .put("old", change.old())
                .put("now", change.now()));
        write(line);
    }

    /** Adds plain texts: the headings of a book, or a row below them. */
    public void add(List<String> texts) {
        rows++;
        ArrayNode line = json.createArrayNode();
        texts.forEach(line::add);
        write(line);
    }

    /** What was wrong with the rows of a zip, by their number. */
    public static NavigableMap<Integer, List<ListedRow.Fault>> faults(byte[] packed) {
        JsonMapper json = JsonMapper.builder().build();
        NavigableMap<Integer, List<ListedRow.Fault>> faults = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            zip.getNextEntry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                faults.put(row.path("row").asInt(), faults(row.path("faults")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static List<ListedRow.Fault> faults(JsonNode written) {
        List<ListedRow.Fault> faults = new ArrayList<>();
        for (JsonNode fault : written) {
            faults.add(new ListedRow.Fault(
                    fault.has("column") ? fault.path("column").asString() : null,
                    fault.path("code").asString(),
                    fault.has("otherRow") ? fault.path("otherRow").asInt() : null));
        }
        return faults;
    }

    private void write(JsonNode line) {
        try {
            zip.write(json.writeValueAsBytes(line));
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zip, or null when there was no row. */
    public byte @Nullable [] packed() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows == 0 ? null : bytes.toByteArray();
    }
}
