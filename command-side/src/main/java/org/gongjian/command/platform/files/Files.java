package org.gongjian.command.platform.files;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.PersonKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps uploaded files: concealed chunks in the database, so that one backup holds everything and erasing a person leaves the
 * bytes unreadable. Written in the transaction of the command that names it.
 */
public final class Files {
    /** 20 MB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int CHUNK = 256 * 1024;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Concealer boxes;
    private final SecureRandom random = new SecureRandom();

    public Files(JdbcClient jdbc, TransactionTemplate transactions, Concealer boxes) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.boxes = boxes;
    }

    /**
     * A file to keep.
     *
     * @param owners under whose keys it is concealed: who speaks in it or is named in it; with the erasure of any of them it is gone
     */
    public record Incoming(
            Id.FileId id, List<Id.PersonId> owners, AreaPath area, String name, byte[] bytes, Instant at) {
        public Incoming {
            owners = owners.stream().distinct().toList();
            if (owners.isEmpty()) {
                throw new IllegalArgumentException("a file is concealed under somebody's key");
            }
        }

        /** Of one alone. */
        public Incoming(Id.FileId id, Id.PersonId owner, AreaPath area, String name, byte[] bytes, Instant at) {
            this(id, List.of(owner), area, name, bytes, at);
        }
    }

    /** A file examined and ready to be written with the command that names it. */
    public record Ready(Incoming incoming, byte[] salt, byte[] sha256, Attachment attachment) {}

    /** Refuses what is too large or of a kind that is not kept; writes nothing yet. */
    public Ready examine(Incoming file) {
        if (file.bytes().length > LARGEST) {
            throw new Refused(PlatformRefusal.FILE_TOO_LARGE, Map.of("mostMegabytes", 20));
        }
        SniffedType type = SniffedType.of(file.bytes())
                .filter(sniffed -> file.bytes().length > 0)
                .orElseThrow(() -> new Refused(PlatformRefusal.FILE_KIND_NOT_KEPT));
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] hash = saltedHash(salt, file.bytes());
        return new Ready(
                file,
                salt,
                hash,
                new Attachment(
                        file.id(),
                        plainName(file.name()),
                        type.mediaType(),
                        file.bytes().length,
                        HexFormat.of().formatHex(hash)));
    }

    /** Writes the file; to be called in the transaction of the command that names it. */
    public void write(Ready file) {
        Incoming incoming = file.incoming();
        jdbc.sql("INSERT INTO work.file (id, person, others, area, name, type, size, salt, sha256, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        incoming.id().value(),
                        incoming.owners().getFirst().value(),
                        incoming.owners().stream()
                                .skip(1)
                                .map(Id.PersonId::value)
                                .toArray(UUID[]::new),
                        deepest(incoming.area()),
                        file.attachment().name(),
                        file.attachment().type(),
                        incoming.bytes().length,
                        file.salt(),
                        file.sha256(),
                        incoming.at().atOffset(ZoneOffset.UTC))
                .update();
        chunks(incoming);
    }

    /** Examines and writes at once, in a transaction of its own; for files that no command names in the same breath. */
    public Attachment keep(Incoming file) {
        Ready ready = examine(file);
        transactions.executeWithoutResult(status -> write(ready));
        return ready.attachment();
    }

    private void chunks(Incoming file) {
        PersonKeys keys = boxes.keysFor(file.owners());
        for (int n = 0, from = 0; from < file.bytes().length; n++, from += CHUNK) {
            byte[] plain = Arrays.copyOfRange(file.bytes(), from, Math.min(from + CHUNK, file.bytes().length));
            jdbc.sql("INSERT INTO work.file_chunk (file, n, box) VALUES (?, ?, ?)")
                    .params(file.id().value(), n, keys.concealBytes(file.owners(), boundTo(file.id(), n), plain))
                    .update();
        }
    }

    /** What is known of a file of this area. */
    public Optional<Attachment> attachment(Id.FileId file, AreaPath area) {
        return jdbc.sql("SELECT name, type, size, sha256 FROM work.file WHERE id = ? AND area = ?")
                .params(file.value(), deepest(area))
                .query((row, n) -> new Attachment(
                        file,
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("size"),
                        HexFormat.of().formatHex(row.getBytes("sha256"))))
                .optional();
    }

    /** The bytes, checked against their hash; throws when a key they were concealed under is gone. */
    public byte[] open(Id.FileId file) {
        record Head(List<Id.PersonId> owners, byte[] salt, byte[] sha256) {}
        Head head = jdbc.sql("SELECT person || others, salt, sha256 FROM work.file WHERE id = ?")
                .param(file.value())
                .query((row, n) -> new Head(
                        Arrays.stream((UUID[]) row.getArray(1).getArray())
                                .map(Id.PersonId::new)
                                .toList(),
                        row.getBytes(2),
                        row.getBytes(3)))
                .single();
        PersonKeys keys = boxes.keysOf(head.owners());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int chunks = jdbc
                .sql("SELECT n, box FROM work.file_chunk WHERE file = ? ORDER BY n")
                .param(file.value())
                .query((row, n) -> keys.openBytes(head.owners(), boundTo(file, row.getInt(1)), row.getBytes(2)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .mapToInt(plain -> {
                    bytes.write(plain, 0, plain.length);
                    return 1;
                })
                .sum();
        if (chunks == 0) {
            throw new IllegalStateException("file " + file + " was erased");
        }
        if (!MessageDigest.isEqual(saltedHash(head.salt(), bytes.toByteArray()), head.sha256())) {
            throw new IllegalStateException("file " + file + " is not what was kept");
        }
        return bytes.toByteArray();
    }

    /** Takes the file away with its bytes. */
    public void destroy(Id.FileId file) {
        jdbc.sql("DELETE FROM work.file WHERE id = ?").param(file.value()).update();
    }

    /** Nothing that was kept under this key can be read any more, in no copy of the database. */
    public void destroyKey(Id.PersonId owner) {
        boxes.destroyKey(owner);
    }

    private static String boundTo(Id.FileId file, int n) {
        return "file." + file + "." + n;
    }

    private static UUID deepest(AreaPath area) {
        Id.AreaId deepest =
                area.community() != null ? area.community() : area.street() != null ? area.street() : area.district();
        return deepest.value();
    }

    private static String plainName(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*]", "_")
                .strip();
        String kept = bare.isEmpty() ? "file" : bare;
        return kept.length() <= LONGEST_NAME ? kept : kept.substring(kept.length() - LONGEST_NAME);
    }

    private static byte[] saltedHash(byte[] salt, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
