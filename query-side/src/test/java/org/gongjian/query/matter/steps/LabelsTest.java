package org.gongjian.query.matter.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.DueKind;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Properties chinese = bundle("/messages/pages.properties");

    @Test
    void every_step_and_every_field_has_a_label() {
        for (StepForm form : StepForms.all()) {
            assertThat(chinese).containsKey("step." + form.step());
            for (StepField field : form.fields()) {
                if (field.type() != StepField.Type.HIDDEN) {
                    hasAny("field." + form.step() + "." + field.name(), "field." + field.name());
                }
                field.columns()
                        .forEach(column ->
                                hasAny("field." + field.name() + "." + column.name(), "field." + column.name()));
            }
        }
    }

    @Test
    void every_choice_has_a_label() {
        Lists.closed()
                .forEach((list, codes) ->
                        codes.forEach(code -> assertThat(chinese).containsKey(Lists.key(list, code))));
        for (DueKind kind : DueKind.values()) {
            assertThat(chinese).containsKey("due." + kind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages",
                "timeline",
                "awaiting",
                "figures",
                "imports_pages",
                "admin",
                "papers",
                "search_pages",
                "office_pages",
                "public_pages",
                "registers"
            })
    void english_says_all_that_chinese_says_and_nothing_else(String name) {
        Properties said = bundle("/messages/" + name + ".properties");
        Properties inEnglish = bundle("/messages/" + name + "_en.properties");

        assertThat(inEnglish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said.stringPropertyNames());
        said.stringPropertyNames()
                .forEach(key -> assertThat(places(inEnglish.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(said.getProperty(key))));
    }

    /** The places in a sentence that are filled in. */
    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\w+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void what_a_matter_waits_for_stands_first() {
        List<StepForms.Offered> steps =
                StepForms.offered(MatterKind.ISSUE, StageCode.REPORTED, Role.SECRETARY, Set.of());

        assertThat(steps)
                .filteredOn(StepForms.Offered::main)
                .extracting(StepForms.Offered::step)
                .containsExactly("confirm-completion", "reject-completion");
        assertThat(steps.getFirst().main()).isTrue();
    }

    @Test
    void a_return_is_decided_only_when_somebody_asked_for_it() {
        assertThat(namesFor(Set.of())).doesNotContain("approve-return");
        assertThat(namesFor(Set.of("RETURN_PENDING"))).contains("approve-return", "refuse-return");
    }

    @Test
    void an_auditor_is_offered_nothing() {
        for (StageCode stage : StageCode.values()) {
            assertThat(StepForms.offered(MatterKind.ISSUE, stage, Role.AUDITOR, Set.of()))
                    .isEmpty();
        }
    }

    private static List<String> namesFor(Set<String> marks) {
        return StepForms.offered(MatterKind.ISSUE, StageCode.IN_HAND, Role.SECRETARY, marks).stream()
                .map(StepForms.Offered::step)
                .toList();
    }

    private void hasAny(String... keys) {
        assertThat(List.of(keys)).anyMatch(chinese::containsKey);
    }

    private static Properties bundle(String path) {
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                Object before = super.put(key, value);
                assertThat(before).as("said twice: " + key).isNull();
                return Map.of();
            }
        };
        try (Reader reader =
                new InputStreamReader(LabelsTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
