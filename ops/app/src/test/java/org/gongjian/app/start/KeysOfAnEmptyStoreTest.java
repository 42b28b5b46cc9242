package org.gongjian.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.gongjian.app.database.Database;
import org.gongjian.postgres.TestDatabase;
import org.gongjian.store.keys.KeyFile;
import org.gongjian.store.keys.UnusableKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose keys a store takes before anything is kept in it. */
class KeysOfAnEmptyStoreTest {
    @TempDir
    Path folder;

    private final TestDatabase database = ProductUnderTest.database();

    @AfterEach
    void close() {
        database.close();
    }

    private Database node() {
        return new Database(
                database.jdbcUrl(),
                database.ownerCredentials(),
                database.appendCredentials(),
                database.viewCredentials(),
                null);
    }

    @Test
    void a_second_node_takes_the_keys_of_the_one_that_runs_and_no_others() throws SQLException {
        Path shared = folder.resolve("shared");
        Path own = folder.resolve("own");
        KeyFile keys = node().keys(shared);
        try (HikariDataSource running = node().appendPool(1);
                Connection session = running.getConnection()) {
            assertThat(session.isValid(5)).isTrue();
            assertThat(node().keys(shared).hash()).isEqualTo(keys.hash());
            assertThatThrownBy(() -> node().keys(own)).isInstanceOf(UnusableKeys.class);
            assertThat(own).doesNotExist();
            KeyFile.madeIn(own);
            assertThatThrownBy(() -> node().keys(own)).isInstanceOf(UnusableKeys.class);
            assertThat(node().keys(shared).hash()).isEqualTo(keys.hash());
        }
    }

    @Test
    void keys_that_were_lost_before_anything_was_kept_are_made_anew() {
        Path lost = folder.resolve("lost");
        Path found = folder.resolve("found");
        node().keys(lost);
        KeyFile keys = node().keys(found);

        assertThat(node().keys(found).hash()).isEqualTo(keys.hash());
    }
}
