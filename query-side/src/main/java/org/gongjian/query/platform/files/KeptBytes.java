package org.gongjian.query.platform.files;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.PersonKeys;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens files that the command side kept, by grant. */
@Component
public final class KeptBytes {
    private final JdbcClient view;
    private final Concealer concealer;

    public KeptBytes(@Qualifier("viewJdbc") JdbcClient view, @Qualifier("viewConcealer") Concealer concealer) {
        this.view = view;
        this.concealer = concealer;
    }

    /** The bytes; empty when there is no such file in reach or one of its keys was destroyed. Whether the reader may see what it belongs to is asked before. */
    public Optional<byte[]> open(Id.FileId file, Scope scope) {
        Optional<List<Id.PersonId>> owners = view.sql("SELECT person || others FROM work.file WHERE id = ?")
                .param(file.value())
                .query((row, n) -> Arrays.stream((UUID[]) row.getArray(1).getArray())
                        .map(Id.PersonId::new)
                        .toList())
                .optional();
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        PersonKeys keys = concealer.keysOf(owners.get());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean[] lost = new boolean[1];
        view.sql("SELECT n, box FROM work.file_chunk WHERE file = ? ORDER BY n")
                .param(file.value())
                .query(row -> {
                    // the name under which the command side conceals a chunk
                    keys.openBytes(owners.get(), "file." + file + "." + row.getInt(1), row.getBytes(2))
                            .ifPresentOrElse(plain -> bytes.write(plain, 0, plain.length), () -> lost[0] = true);
                });
        return lost[0] ? Optional.empty() : Optional.of(bytes.toByteArray());
    }

    /** Whether these bytes are the file: by the hash that was recorded with it, over the salt that lies with the kept bytes. */
    public boolean isFile(Attachment recorded, byte[] bytes) {
        return view.sql("SELECT salt FROM work.file WHERE id = ?")
                .param(recorded.file().value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .filter(salt ->
                        MessageDigest.isEqual(hash(salt, bytes), HexFormat.of().parseHex(recorded.saltedSha256())))
                .isPresent();
    }

    private static byte[] hash(byte[] salt, byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
