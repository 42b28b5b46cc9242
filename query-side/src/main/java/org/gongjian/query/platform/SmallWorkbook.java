package org.gongjian.query.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook that is handed in with a question: read once, and only within narrow bounds. */
public final class SmallWorkbook {
    private static final int LARGEST_FILE = 2 * 1024 * 1024;
    private static final int LARGEST_UNPACKED = 32 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int MOST_ROWS = 5_000;

    private SmallWorkbook() {}

    /** It is no workbook, or too large a one. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {}

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /** The cells of its first sheet as text, row by row. */
    public static List<List<String>> rows(byte[] file) throws Unreadable {
        if (file.length > LARGEST_FILE) {
            throw new Unreadable();
        }
        try {
            measure(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                List<List<String>> read =
                        rows.limit(MOST_ROWS + 1).map(SmallWorkbook::cells).toList();
                if (read.size() > MOST_ROWS) {
                    throw new Unreadable();
                }
                return read;
            }
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(broken);
        }
    }

    /** Unpacks it once into nothing, counting what comes out and not what its headers claim. */
    private static void measure(byte[] file) throws IOException, Unreadable {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            Enumeration<ZipArchiveEntry> parts = zip.getEntries();
            byte[] buffer = new byte[1 << 16];
            long unpacked = 0;
            for (int n = 0; parts.hasMoreElements(); n++) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                        unpacked += got;
                        if (unpacked > LARGEST_UNPACKED || n > MOST_PARTS) {
                            throw new Unreadable();
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getText().strip())
                .toList();
    }
}
