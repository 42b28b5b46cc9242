package org.gongjian.store.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that the database does not hold: master keys that wrap the persons' keys, keys of the authenticators, and the one
 * of the search hashes. Without it nothing personal can be read again, so it belongs into a backup of its own. New keys are
 * added under new ids and made current; old ones stay.
 */
public final class KeyFile {
    private static final String MASTER = "master";
    private static final String AUTHENTICATOR = "authenticator";
    private static final String HASH = "hash";

    private final Map<String, byte[]> keys;
    private final Map<String, String> current;

    private KeyFile(Map<String, byte[]> keys, Map<String, String> current) {
        this.keys = keys;
        this.current = current;
    }

    /** The given file; its absence is an error, never a reason to make one: with new keys everything kept is unreadable. */
    public static KeyFile in(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableKeys("the key file " + file + " is missing");
        }
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!mode.equals("rw-------") && !mode.equals("r--------")) {
                throw new UnusableKeys(file + " has mode " + mode + "; it holds keys and must have mode 600");
            }
            return of(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(Files.readString(file)));
        return read;
    }

    /**
     * The file with a new master key and a new authenticator key, both current from now on. The old ones stay: what they wrapped or
     * marked is read with them. The key of the hashes does not change, nobody would be found again.
     */
    public static KeyFile withNewKeys(Path file) {
        KeyFile old = in(file);
        try {
            Properties more = read(file);
            for (String purpose : new String[] {MASTER, AUTHENTICATOR}) {
                String id = old.nextOf(purpose);
                more.setProperty(purpose + "." + id, freshKey());
                more.setProperty("current." + purpose, id);
            }
            write(file, more);
            return in(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String nextOf(String purpose) {
        return Integer.toString(keys.keySet().stream()
                        .filter(name -> name.matches(purpose + "\\.[0-9]+"))
                        .mapToInt(name -> Integer.parseInt(name.substring(purpose.length() + 1)))
                        .max()
                        .orElse(0)
                + 1);
    }

    /** The file, made with new keys when it is not there. Only for the first start over an empty store of our own. */
    public static KeyFile madeIn(Path file) {
        if (!Files.exists(file)) {
            write(file, fresh());
        }
        return in(file);
    }

    /** Keys in memory only. */
    public static KeyFile random() {
        return of(fresh());
    }

    /** A key of its own for what lives shorter than the record, such as a form that waits; the same on every node. */
    public SecretKey derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master(currentMaster()), "HmacSHA256"));
            return new SecretKeySpec(
                    mac.doFinal(("gongjian derived " + purpose).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] master(String id) {
        return key(MASTER, id);
    }

    String currentMaster() {
        return currentOf(MASTER);
    }

    byte[] authenticator(String id) {
        return key(AUTHENTICATOR, id);
    }

    boolean knowsAuthenticator(String id) {
        return keys.containsKey(AUTHENTICATOR + "." + id);
    }

    String currentAuthenticator() {
        return currentOf(AUTHENTICATOR);
    }

    public byte[] hash() {
        return key(HASH, currentOf(HASH));
    }

    private byte[] key(String purpose, String id) {
        byte[] key = keys.get(purpose + "." + id);
        if (key == null) {
            throw new UnusableKeys("the key file lacks the key " + purpose + "." + id);
        }
        return key.clone();
    }

    private String currentOf(String purpose) {
        String id = current.get(purpose);
        if (id == null) {
            throw new UnusableKeys("the key file does not say which key is current for " + purpose);
        }
        return id;
    }

    private static KeyFile of(Properties read) {
        Map<String, byte[]> keys = new TreeMap<>();
        Map<String, String> current = new TreeMap<>();
        for (String name : read.stringPropertyNames()) {
            if (name.startsWith("current.")) {
                current.put(name.substring("current.".length()), read.getProperty(name));
            } else {
                byte[] key = Base64.getDecoder().decode(read.getProperty(name));
                if (key.length != 32) {
                    throw new UnusableKeys("the key " + name + " has not 32 bytes");
                }
                keys.put(name, key);
            }
        }
        KeyFile file = new KeyFile(keys, current);
        for (String purpose : new String[] {MASTER, AUTHENTICATOR, HASH}) {
            file.key(purpose, file.currentOf(purpose));
        }
        return file;
    }

    private static Properties fresh() {
        Properties made = new Properties();
        for (String purpose : new String[] {MASTER, AUTHENTICATOR, HASH}) {
            made.setProperty(purpose + ".1", freshKey());
            made.setProperty("current." + purpose, "1");
        }
        return made;
    }

    private static String freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void write(Path file, Properties keys) {
        StringBuilder text = new StringBuilder(
                "# Keys of Gongjian. Back up apart from the database; without it no personal data is readable.\n");
        new TreeMap<>(keys)
                .forEach(
                        (name, key) -> text.append(name).append('=').append(key).append('\n'));
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(half, text.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
