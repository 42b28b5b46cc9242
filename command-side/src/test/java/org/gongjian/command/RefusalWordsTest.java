package org.gongjian.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.meeting.MeetingRefusal;
import org.gongjian.command.motion.MotionRefusal;
import org.gongjian.command.visit.VisitRefusal;
import org.gongjian.command.yearplan.YearPlanRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A code without its sentence would be shown as a code. */
class RefusalWordsTest {
    private static final String ENGLISH = "_en.properties";
    private static final List<String> REGISTRY = List.of(
            "community",
            "organisation",
            "partyorganisation",
            "person",
            "office",
            "session",
            "body",
            "charter",
            "calendar",
            "platform.registry");

    @Test
    void every_refusal_of_the_registry_has_its_sentence_in_both_languages() throws IOException {
        List<String> codes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(REGISTRY.stream()
                                .map(name -> "org.gongjian.command." + name)
                                .toArray(String[]::new))
                        .stream()
                        .filter(one -> one.isEnum() && one.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(refusals -> List.of(refusals.getEnumConstants()).stream())
                        .map(code -> "refusal." + ((Enum<?>) code).name())
                        .toList();

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(sentences("registry.properties").stringPropertyNames()).containsAll(codes);
        assertThat(sentences("registry_en.properties").stringPropertyNames()).containsAll(codes);
    }

    @Test
    void every_refusal_of_the_lists_of_the_year_and_of_visits_has_its_sentence_in_both_languages() throws IOException {
        List<String> codes = Stream.concat(Stream.of(YearPlanRefusal.values()), Stream.of(VisitRefusal.values()))
                .map(code -> "refusal." + code.name())
                .toList();

        assertThat(sentences("yearplan.properties").stringPropertyNames()).containsAll(codes);
        assertThat(sentences("yearplan_en.properties").stringPropertyNames()).containsAll(codes);
    }

    @Test
    void every_refusal_of_meetings_has_its_sentence_in_both_languages() throws IOException {
        List<String> codes = Stream.of(MeetingRefusal.values())
                .map(code -> "refusal." + code.name())
                .toList();
        List<String> ofMotions = Stream.of(MotionRefusal.values())
                .map(code -> "refusal." + code.name())
                .toList();
        assertThat(sentences("motion.properties").stringPropertyNames()).containsAll(ofMotions);
        assertThat(sentences("motion_en.properties").stringPropertyNames()).containsAll(ofMotions);

        assertThat(sentences("meeting.properties").stringPropertyNames()).containsAll(codes);
        assertThat(sentences("meeting_en.properties").stringPropertyNames()).containsAll(codes);
    }

    /** Bundles are asked in the order of their names: of two sentences for the same code one would never be shown. */
    @Test
    void every_sentence_stands_once_and_in_both_languages() throws IOException {
        Map<String, List<String>> bundles = new TreeMap<>();
        for (Resource file : files("*.properties")) {
            String bundle = Objects.requireNonNull(file.getFilename());
            if (!bundle.endsWith(ENGLISH)) {
                Properties chinese = sentences(bundle);
                assertThat(sentences(bundle.replace(".properties", ENGLISH)).stringPropertyNames())
                        .as(bundle)
                        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
                chinese.stringPropertyNames()
                        .forEach(key -> bundles.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(bundle));
            }
        }
        assertThat(bundles).hasSizeGreaterThan(300);
        assertThat(bundles).allSatisfy((key, where) -> assertThat(where).as(key).hasSize(1));
    }

    private static Properties sentences(String bundle) throws IOException {
        Properties sentences = new Properties();
        for (Resource file : files(bundle)) {
            try (InputStream in = file.getInputStream()) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return sentences;
    }

    private static Resource[] files(String bundles) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/" + bundles);
    }
}
