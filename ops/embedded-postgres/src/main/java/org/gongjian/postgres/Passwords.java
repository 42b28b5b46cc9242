package org.gongjian.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the superuser and of the three roles. Made at random on the first start, kept in a file that only the
 * account of the product reads.
 */
public record Passwords(String superuser, String owner, String append, String view) {
    public static final String SUPERUSER = "postgres";
    public static final String OWNER = "gongjian_owner";
    public static final String APPEND = "gongjian_append";
    public static final String VIEW = "gongjian_view";

    /** New ones. */
    public static Passwords random() {
        return new Passwords(one(), one(), one(), one());
    }

    /** Reads the file, or makes it. Refuses a file that others may read. */
    public static Passwords in(Path file) {
        try {
            if (!Files.exists(file)) {
                random().write(file);
            }
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!mode.equals("rw-------")) {
                throw new UnusablePasswords(file + " has mode " + mode + "; it holds passwords and must have mode 600");
            }
            Properties read = new Properties();
            read.load(new StringReader(Files.readString(file)));
            return new Passwords(
                    given(read, SUPERUSER, file),
                    given(read, OWNER, file),
                    given(read, APPEND, file),
                    given(read, VIEW, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Credentials ownerCredentials() {
        return new Credentials(OWNER, owner);
    }

    Credentials appendCredentials() {
        return new Credentials(APPEND, append);
    }

    Credentials viewCredentials() {
        return new Credentials(VIEW, view);
    }

    Credentials superuserCredentials() {
        return new Credentials(SUPERUSER, superuser);
    }

    private void write(Path file) throws IOException {
        String text = "%s=%s%n%s=%s%n%s=%s%n%s=%s%n"
                .formatted(SUPERUSER, superuser, OWNER, owner, APPEND, append, VIEW, view);
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(half, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        // a half-written file of passwords would lock the database for good
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String given(Properties read, String name, Path file) {
        String value = read.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new UnusablePasswords(file + " lacks the password of " + name);
        }
        return value;
    }

    private static String one() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never the passwords. */
    @Override
    public String toString() {
        return "Passwords";
    }
}
