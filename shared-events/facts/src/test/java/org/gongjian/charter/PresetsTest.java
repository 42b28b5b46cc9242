package org.gongjian.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The presets are data; these are the promises their readers rely on. */
class PresetsTest {
    private static final List<String> SOURCES = List.of("000", "001a", "001b", "001c", "002", "003", "004");

    @Test
    void the_defaults_answer_every_key_and_no_other() {
        assertThat(rules("common")).extracting(CharterRule::key).containsExactlyInAnyOrderElementsOf(RuleKeys.ALL);
    }

    @Test
    void a_source_states_only_what_it_says_with_its_line() {
        for (String source : SOURCES) {
            for (CharterRule rule : rules(source)) {
                assertThat(RuleKeys.ALL).as(source).contains(rule.key());
                assertThat(rule.provenance()).as(source + " " + rule.key()).isNotEqualTo(Provenance.OURS);
                assertThat(rule.line()).as(source + " " + rule.key()).startsWith("第");
            }
        }
    }

    @Test
    void what_a_source_says_has_the_type_and_unit_of_the_default() {
        for (String source : SOURCES) {
            for (CharterRule rule : rules(source)) {
                CharterRule common = rules("common").stream()
                        .filter(other -> other.key().equals(rule.key()))
                        .findFirst()
                        .orElseThrow();
                assertThat(rule.value()).as(source + " " + rule.key()).hasSameClassAs(common.value());
                assertThat(rule.unit()).as(source + " " + rule.key()).isEqualTo(common.unit());
            }
        }
    }

    @Test
    void what_is_called_ours_is_called_so_in_words_too() {
        assertThat(rules("common"))
                .filteredOn(rule -> rule.provenance() == Provenance.OURS)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.line()).startsWith("自定"));
    }

    @Test
    void every_rule_has_a_title() throws IOException {
        Properties titles = new Properties();
        try (InputStream in =
                Objects.requireNonNull(RuleKeys.class.getResourceAsStream("/messages/charter.properties"))) {
            titles.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(titles.keySet())
                .containsExactlyInAnyOrderElementsOf(RuleKeys.ALL.stream()
                        .map(key -> (Object) ("rule." + key))
                        .toList());
    }

    private static List<CharterRule> rules(String preset) {
        try (InputStream in = RuleKeys.class.getResourceAsStream("presets/" + preset + ".json")) {
            JsonMapper mapper = JsonMapper.shared();
            JsonNode json = mapper.readTree(Objects.requireNonNull(in));
            return List.of(mapper.treeToValue(json.get("rules"), CharterRule[].class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
