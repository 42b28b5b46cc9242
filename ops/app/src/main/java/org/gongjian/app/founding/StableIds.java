package org.gongjian.app.founding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** UUIDv7 whose random part follows from a name: what is made again after a crash gets the id it would have had. */
public final class StableIds {

    private StableIds() {}

    /** The id for this name, in its place in time. */
    public static UUID of(Instant at, String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer random = ByteBuffer.wrap(hash);
            long high = (at.toEpochMilli() << 16) | 0x7000L | (random.getLong() & 0x0fffL);
            long low = (random.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
