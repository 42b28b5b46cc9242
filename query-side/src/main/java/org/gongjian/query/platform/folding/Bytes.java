package org.gongjian.query.platform.folding;

import java.nio.charset.StandardCharsets;

/** A part of an array, so that nothing is copied before it is read. */
record Bytes(byte[] in, int from, int length) {
    static Bytes all(byte[] bytes) {
        return new Bytes(bytes, 0, bytes.length);
    }

    String text() {
        return new String(in, from, length, StandardCharsets.UTF_8);
    }
}
