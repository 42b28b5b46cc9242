package org.gongjian.query.platform.folding;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * One row as COPY takes it in its binary format; values in the order of the columns. The type of a value must be that of its column:
 * nothing is converted, and PostgreSQL refuses what has another length.
 */
public final class CopyRow {
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long POSTGRES_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int OID_INT4 = 23;
    private static final int OID_TEXT = 25;
    private static final int OID_UUID = 2950;

    private byte[] bytes = new byte[512];
    private int length = 2;
    private int columns;

    /** Adds a value of one of the types that read models have. */
    public CopyRow add(@Nullable Object value) {
        columns++;
        put(value);
        return this;
    }

    /** Adds all of them. */
    public CopyRow addAll(List<? extends @Nullable Object> values) {
        for (Object value : values) {
            add(value);
        }
        return this;
    }

    void writeTo(ByteArrayOutputStream out) {
        bytes[0] = (byte) (columns >> 8);
        bytes[1] = (byte) columns;
        out.write(bytes, 0, length);
    }

    private void put(@Nullable Object value) {
        switch (value) {
            case null -> int4(-1);
            case String text -> sized(text.getBytes(StandardCharsets.UTF_8));
            case UUID id -> uuid(id);
            case Long number -> sized(number.longValue());
            case Integer number -> sized(number.intValue());
            case Boolean flag -> {
                int4(1);
                room(1);
                bytes[length++] = (byte) (flag ? 1 : 0);
            }
            case OffsetDateTime at -> sized(ChronoUnit.MICROS.between(POSTGRES_EPOCH, at.toInstant()));
            case LocalDate day -> sized((int) (day.toEpochDay() - POSTGRES_DAY));
            case PGobject document -> jsonb(document);
            case TextVector vector -> lexemes(vector);
            case int[] numbers -> numbers(numbers);
            case String[] texts -> array(OID_TEXT, texts);
            case UUID[] ids -> array(OID_UUID, ids);
            default -> throw new IllegalArgumentException("no column takes " + value.getClass());
        }
    }

    private void uuid(UUID id) {
        int4(16);
        int8(id.getMostSignificantBits());
        int8(id.getLeastSignificantBits());
    }

    private void jsonb(PGobject document) {
        if (!"jsonb".equals(document.getType()) || document.getValue() == null) {
            throw new IllegalArgumentException("no column takes " + document.getType());
        }
        byte[] json = document.getValue().getBytes(StandardCharsets.UTF_8);
        int4(1 + json.length);
        room(1);
        bytes[length++] = 1;
        raw(json);
    }

    /** How many; then each ended by a zero, with no positions. PostgreSQL brings them into its order. */
    private void lexemes(TextVector vector) {
        int sizeAt = length;
        int4(0);
        int4(vector.lexemes().size());
        for (String lexeme : vector.lexemes()) {
            raw(lexeme.getBytes(StandardCharsets.UTF_8));
            room(3);
            bytes[length++] = 0;
            bytes[length++] = 0;
            bytes[length++] = 0;
        }
        size(sizeAt);
    }

    private void numbers(int[] numbers) {
        int sizeAt = arrayHead(OID_INT4, numbers.length);
        for (int number : numbers) {
            sized(number);
        }
        size(sizeAt);
    }

    private void array(int type, Object[] elements) {
        int sizeAt = arrayHead(type, elements.length);
        for (Object element : elements) {
            put(element);
        }
        size(sizeAt);
    }

    /** Dimensions, no nulls, type; then length and lower bound of the one dimension, where there is one. */
    private int arrayHead(int type, int elements) {
        int sizeAt = length;
        int4(0);
        int4(elements == 0 ? 0 : 1);
        int4(0);
        int4(type);
        if (elements > 0) {
            int4(elements);
            int4(1);
        }
        return sizeAt;
    }

    private void size(int at) {
        int end = length;
        length = at;
        int4(end - at - 4);
        length = end;
    }

    private void sized(byte[] content) {
        int4(content.length);
        raw(content);
    }

    private void raw(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void sized(int number) {
        int4(4);
        int4(number);
    }

    private void sized(long number) {
        int4(8);
        int8(number);
    }

    private void int4(int number) {
        room(4);
        INT.set(bytes, length, number);
        length += 4;
    }

    private void int8(long number) {
        room(8);
        LONG.set(bytes, length, number);
        length += 8;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
