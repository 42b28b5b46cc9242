package org.gongjian.command.importing.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gongjian.command.decision.Refused;

/**
 * What a workbook must pass before any reader opens it. It is unpacked once into nothing, counting what really comes out and
 * not what its headers claim, through the same directory the reader will use.
 */
public final class WorkbookDoor {
    public static final int LARGEST_FILE = 10 * 1024 * 1024;
    public static final int MOST_ROWS = 100_000;
    private static final int MOST_PARTS = 500;
    private static final long ALWAYS_ALLOWED = 8L * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 400L * 1024 * 1024;
    /** Held in memory as a whole by the reader, unlike sheets. */
    private static final long LARGEST_STRINGS = 96L * 1024 * 1024;

    private static final int LARGEST_RATIO = 100;

    private WorkbookDoor() {}

    /** Refuses a file that is no workbook, could not be read within bounds, has formulas or too many rows. */
    public static void pass(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new Refused(WorkbookRefusal.FILE_IS_TOO_LARGE, Map.of("limit", "10 MB"));
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused(WorkbookRefusal.WORKBOOK_IS_ENCRYPTED_OR_OLD);
        }
        if (!startsWith(file, 'P', 'K', 3, 4)) {
            throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
            }
            measureAndScan(zip, file.length);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
        }
    }

    private static void measureAndScan(ZipFile zip, long packed) throws IOException, XMLStreamException {
        Allowance allowance =
                new Allowance(Math.min(LARGEST_UNPACKED, Math.max(ALWAYS_ALLOWED, packed * LARGEST_RATIO)));
        SheetScan scan = new SheetScan(MOST_ROWS + 1);
        Enumeration<ZipArchiveEntry> parts = zip.getEntries();
        for (int n = 0; parts.hasMoreElements(); n++) {
            ZipArchiveEntry part = parts.nextElement();
            if (n > MOST_PARTS) {
                throw tooLarge();
            }
            long limit = part.getName().endsWith("sharedStrings.xml") ? LARGEST_STRINGS : LARGEST_UNPACKED;
            try (InputStream in =
                    new BufferedInputStream(new Counted(zip.getInputStream(part), allowance, limit), 1 << 16)) {
                scan.look(in);
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (ZipException broken) {
                throw new Refused(WorkbookRefusal.FILE_IS_NOT_A_WORKBOOK);
            }
        }
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        if (file.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Refused tooLarge() {
        return new Refused(WorkbookRefusal.WORKBOOK_UNPACKS_TOO_LARGE);
    }

    /** What all parts together may still unpack to. */
    private static final class Allowance {
        private long left;

        Allowance(long left) {
            this.left = left;
        }

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }

    private static final class Counted extends InputStream {
        private final InputStream unpacked;
        private final Allowance allowance;
        private long left;

        Counted(InputStream unpacked, Allowance allowance, long left) {
            this.unpacked = unpacked;
            this.allowance = allowance;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = unpacked.read(into, offset, length);
            if (got > 0) {
                allowance.take(got);
                left -= got;
                if (left < 0) {
                    throw tooLarge();
                }
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            unpacked.close();
        }
    }
}
