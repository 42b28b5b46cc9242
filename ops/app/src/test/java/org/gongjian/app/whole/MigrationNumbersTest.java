package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decision 0011: within a history each number is taken once, so that there is one order in which migrations run. */
class MigrationNumbersTest {
    private static final Pattern FILE = Pattern.compile("db/migration/(\\w+)/V(\\d+)__[a-z0-9_]+\\.sql$");

    @Test
    void no_two_migrations_of_a_history_have_one_number() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        List<String> migrations;
        try (Stream<Path> files = Files.walk(root)) {
            migrations = files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("src/main/resources/db/migration/") && file.endsWith(".sql"))
                    .toList();
        }
        assertThat(migrations).hasSizeGreaterThan(7);
        assertThat(amiss(migrations)).isEmpty();
    }

    @Test
    void a_number_taken_twice_and_one_that_cannot_be_read_are_seen() {
        assertThat(amiss(List.of("db/migration/work/V7__one.sql", "db/migration/app/V7__other_history.sql")))
                .isEmpty();
        assertThat(amiss(List.of("db/migration/work/V7__one.sql", "db/migration/work/V07__other.sql")))
                .containsExactly("db/migration/work/V07__other.sql");
        assertThat(amiss(List.of("db/migration/work/V7.1__one.sql"))).hasSize(1);
    }

    private static List<String> amiss(List<String> migrations) {
        Map<String, String> taken = new HashMap<>();
        List<String> amiss = new ArrayList<>();
        for (String migration : migrations) {
            Matcher read = FILE.matcher(migration);
            if (!read.find() || taken.put(read.group(1) + Long.parseLong(read.group(2)), migration) != null) {
                amiss.add(migration);
            }
        }
        return amiss;
    }
}
