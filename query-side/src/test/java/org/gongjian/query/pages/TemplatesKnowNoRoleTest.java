package org.gongjian.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;

/** What an office may do or sees is said in Java, where the compiler knows every role; a template only asks. */
class TemplatesKnowNoRoleTest {
    private static final Pattern ROLE =
            Pattern.compile(Stream.of(Role.values()).map(Role::name).collect(Collectors.joining("|", "'(", ")'")));

    @Test
    void no_template_names_a_role() throws IOException {
        assertThat(naming(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void one_that_does_is_found() {
        assertThat(ROLE.matcher("th:if=\"${desk.role.name() == 'SECRETARY'}\"").find())
                .isTrue();
    }

    private static List<Path> naming(Path templates) throws IOException {
        try (Stream<Path> files = Files.walk(templates)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(all).hasSizeGreaterThan(50);
            return all.stream().filter(file -> ROLE.matcher(read(file)).find()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
