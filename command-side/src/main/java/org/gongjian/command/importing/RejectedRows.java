package org.gongjian.command.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows that will not be taken over, packed as they are found: one line of JSON each, in a zip. They are personal data like the
 * workbook they come from; the query side makes the workbook with 错误原因 out of them when somebody entitled asks.
 */
final class RejectedRows {
    /** Name of the one part of the zip. */
    static final String PART = "rows.jsonl";

    /** Below the most that is kept of a file; what comes after is still counted. */
    private static final int ROOM = 18 * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final boolean from1904;
    private int rows;

    RejectedRows(boolean from1904) {
        this.from1904 = from1904;
        try {
            zip.putNextEntry(new ZipEntry(PART));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row. Without faults it is a known one with other content. */
    void add(LedgerRow row, List<RowFault> faults) {
        rows++;
        if (bytes.size() > ROOM) {
            return;
        }
        ObjectNode line = json.createObjectNode().put("row", row.row());
        ArrayNode cells = line.putArray("cells");
        for (LedgerColumn column : LedgerColumn.values()) {
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
        try {
            zip.write(json.writeValueAsBytes(line));
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zip, or null when there was no such row. */
    byte @Nullable [] packed() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows == 0 ? null : bytes.toByteArray();
    }
}
