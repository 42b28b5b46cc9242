package org.gongjian.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gongjian.app.database.Database;
import org.gongjian.app.options.Options;
import org.gongjian.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts it over a database that is not as it should be is told what to do. */
class WhyNotTest {

    @TempDir
    Path folder;

    @Test
    void passwords_of_another_database_are_named_and_the_way_out_with_them() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(why(database.jdbcUrl())).contains("数据库不接受口令文件里的口令", "--password-file");
        }
    }

    @Test
    void a_database_where_nobody_listens_is_not_a_stack_of_calls() {
        assertThat(why("jdbc:postgresql://127.0.0.1:1/gongjian")).contains("连不上数据库");
    }

    @Test
    void a_file_of_passwords_that_others_may_read_is_named() throws IOException {
        Path passwords = Files.writeString(folder.resolve("passwords"), "postgres=x");
        assertThat(why("jdbc:postgresql://127.0.0.1:1/gongjian")).contains("口令文件不能用", passwords.toString(), "600");
    }

    @Test
    void what_only_its_makers_understand_has_no_sentence() {
        assertThat(WhyNot.of(new IllegalStateException(new SQLException("x", "42601"))))
                .isEmpty();
    }

    private String why(String url) {
        Options options = Options.parse(
                "--url=" + url, "--password-file=" + folder.resolve("passwords"), "--data=" + folder.resolve("data"));
        try {
            Database.open(options).migrate();
            throw new AssertionError("it was opened");
        } catch (RuntimeException failure) {
            return WhyNot.of(failure).orElseThrow(() -> failure);
        }
    }
}
