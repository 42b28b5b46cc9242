package org.gongjian.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongjian.command.decision.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is refused is told why and what would make it pass, in both languages. */
class RemediesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** What the web edge answers with too stands there. */
    private static final Path OF_THE_EDGE = Path.of("../ops/app/src/main/resources/messages");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void every_refusal_says_why_and_what_would_make_it_pass(String language) throws IOException {
        Properties words = words(language, MESSAGES, OF_THE_EDGE);
        for (String code : codes()) {
            assertThat(words.getProperty("refusal." + code)).as(code + language).isNotBlank();
            assertThat(words.getProperty("refusal." + code + ".remedy"))
                    .as(code + ".remedy" + language)
                    .isNotBlank();
        }
    }

    @Test
    void no_remedy_is_written_for_a_refusal_that_nobody_makes() throws IOException {
        Set<String> codes = codes();
        assertThat(words("", MESSAGES).stringPropertyNames().stream()
                        .filter(key -> key.startsWith("refusal.") && key.endsWith(".remedy"))
                        .map(key -> key.substring("refusal.".length(), key.length() - ".remedy".length())))
                .isSubsetOf(codes);
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.gongjian.command")) {
            if (one.isEnum() && one.isAssignableTo(RefusalCode.class)) {
                for (Object constant : one.reflect().getEnumConstants()) {
                    codes.add(((RefusalCode) constant).name());
                }
            }
        }
        assertThat(codes).as("refusals of the product").hasSizeGreaterThan(300);
        return codes;
    }

    private static Properties words(String language, Path... folders) throws IOException {
        Properties words = new Properties();
        List<Path> bundles = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".properties")
                                && file.toString().endsWith("_en.properties") == language.equals("_en"))
                        .forEach(bundles::add);
            }
        }
        for (Path bundle : bundles) {
            try (Reader text = Files.newBufferedReader(bundle)) {
                words.load(text);
            }
        }
        return words;
    }
}
