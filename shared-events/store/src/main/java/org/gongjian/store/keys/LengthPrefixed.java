package org.gongjian.store.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Joins parts so that no two different lists of parts give the same bytes. */
final class LengthPrefixed {
    private final ByteArrayOutputStream joined = new ByteArrayOutputStream();

    static byte[] of(String... parts) {
        LengthPrefixed all = new LengthPrefixed();
        for (String part : parts) {
            all.add(part);
        }
        return all.bytes();
    }

    LengthPrefixed add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    LengthPrefixed add(long part) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
    }

    LengthPrefixed add(byte[] part) {
        joined.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        joined.writeBytes(part);
        return this;
    }

    byte[] bytes() {
        return joined.toByteArray();
    }
}
