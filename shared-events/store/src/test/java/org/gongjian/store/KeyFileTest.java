package org.gongjian.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongjian.store.keys.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_made_once_is_the_same_file_next_time() throws IOException {
        Path file = folder.resolve("deeper").resolve("keys");
        KeyFile made = KeyFile.madeIn(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.in(file).hash())
                .isEqualTo(made.hash())
                .isEqualTo(KeyFile.madeIn(file).hash());
    }

    @Test
    void a_missing_file_is_not_made_over_an_existing_store() {
        assertThatThrownBy(() -> KeyFile.in(folder.resolve("keys"))).hasMessageContaining("is missing");
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        Path file = folder.resolve("keys");
        KeyFile.madeIn(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.in(file)).hasMessageContaining("must have mode 600");
    }

    @Test
    void a_file_that_lacks_its_current_key_is_refused() throws IOException {
        Path file = folder.resolve("keys");
        KeyFile.madeIn(file);
        Files.writeString(file, Files.readString(file).replace("current.master=1", "current.master=2"));
        assertThatThrownBy(() -> KeyFile.in(file)).hasMessageContaining("lacks the key master.2");
    }
}
