package org.gongjian.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * The key of the person who runs this process: made new at every start, in a file of mode 600 in the data folder. Whoever can
 * read it may rebuild read models and read metrics, nothing else.
 */
public final class OperatorKey {

    private final byte[] key;

    private OperatorKey(byte[] key) {
        this.key = key;
    }

    /** Makes a new key and leaves it in this file. */
    public static OperatorKey leaveIn(Path file) {
        try {
            return leave(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OperatorKey leave(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        return new OperatorKey(text.getBytes(StandardCharsets.US_ASCII));
    }

    boolean opens(String given) {
        return MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
    }

    /** The request came with the key. */
    static final class Held extends AbstractAuthenticationToken {
        Held() {
            super(List.of());
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return "operator";
        }
    }
}
