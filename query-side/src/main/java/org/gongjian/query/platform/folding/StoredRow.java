package org.gongjian.query.platform.folding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** A row of the store, its content not yet looked at. */
public record StoredRow(
        long position,
        String aggregateId,
        long sequence,
        String eventId,
        String type,
        String name,
        String version,
        Bytes payload,
        Bytes metadata) {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Behind the number of columns and the position. */
    private static final int AGGREGATE_ID = 2 + 4 + 8;

    static StoredRow of(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Bytes.all(row.getBytes(8)),
                Bytes.all(row.getBytes(9)));
    }

    /** As COPY sends it in its binary format: the number of columns, then each with its length before it. */
    public static StoredRow of(byte[] copied) {
        ByteBuffer row = ByteBuffer.wrap(copied, 2, copied.length - 2);
        return new StoredRow(
                number(row),
                text(row),
                number(row),
                text(row),
                text(row),
                text(row),
                text(row),
                bytes(row),
                bytes(row));
    }

    /** What COPY sends begins, once, with a header. */
    static byte[] withoutHeader(byte[] sent) {
        if (sent.length < SIGNATURE.length
                || !Arrays.equals(SIGNATURE, 0, SIGNATURE.length, sent, 0, SIGNATURE.length)) {
            return sent;
        }
        int extension = ByteBuffer.wrap(sent).getInt(SIGNATURE.length + 4);
        return Arrays.copyOfRange(sent, SIGNATURE.length + 8 + extension, sent.length);
    }

    /** Whether both are of one stream, by the bytes. */
    static boolean sameStream(byte[] copied, byte[] other) {
        int length = ByteBuffer.wrap(copied).getInt(AGGREGATE_ID);
        int end = AGGREGATE_ID + 4 + length;
        return end <= other.length && Arrays.equals(copied, AGGREGATE_ID, end, other, AGGREGATE_ID, end);
    }

    private static long number(ByteBuffer row) {
        row.getInt();
        return row.getLong();
    }

    private static String text(ByteBuffer row) {
        return bytes(row).text();
    }

    private static Bytes bytes(ByteBuffer row) {
        int length = row.getInt();
        Bytes bytes = new Bytes(row.array(), row.position(), length);
        row.position(row.position() + length);
        return bytes;
    }
}
