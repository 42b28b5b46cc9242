package org.gongjian.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
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
    void a_word_of_a_closed_list_is_one_of_them() {
        for (String preset :
                Stream.concat(Stream.of("common"), SOURCES.stream()).toList()) {
            for (CharterRule rule : rules(preset)) {
                List<String> choices = RuleChoices.of(rule.key());
                if (!choices.isEmpty()) {
                    assertThat(choices).as(preset + " " + rule.key()).containsAll(words(rule.value()));
                }
            }
        }
    }

    @Test
    void every_rule_of_meetings_and_votes_has_a_value_in_every_charter_made_from_a_source() {
        assertThat(rules("common")).extracting(CharterRule::key).containsAll(MeetingRuleKeys.ALL);
        assertThat(SOURCES).allSatisfy(source -> assertThat(rules(source)).doesNotHaveDuplicates());
    }

    /** mission-checklist 1.5: where the sources contradict each other, each keeps its own value with its line. */
    @Test
    void what_the_sources_contradict_each_other_in_stays_apart() {
        assertThat(said("001c", MeetingRuleKeys.COMMITTEE_CONVENED_BY)).isEqualTo("SECRETARY 第219行 QUOTED");
        assertThat(said("004", MeetingRuleKeys.JOINT_MEETING_CONVENED_BY)).isEqualTo("COMMITTEE 第30行 QUOTED");
        assertThat(said("001b", MeetingRuleKeys.JOINT_MEETING_CONVENED_BY))
                .isEqualTo("COMMUNITY_PARTY_ORGANISATION 第133行 QUOTED");
        assertThat(said("001a", MeetingRuleKeys.MEMBERS_APPROVED_BY)).isEqualTo("COUNTY 第27行 QUOTED");
        assertThat(said("001c", MeetingRuleKeys.MEMBERS_APPROVED_BY)).isEqualTo("WORKING_COMMITTEE 第213行 QUOTED");
        assertThat(said("001b", MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY)).isEqualTo("PARTY_CONGRESS 第113行 QUOTED");
        assertThat(said("004", MeetingRuleKeys.UNFIT_MEMBER)).isEqualTo("RENAMED_BY_UNIT 第48行 QUOTED");
    }

    @Test
    void every_word_a_rule_may_say_has_a_label_in_both_languages() throws IOException {
        for (String bundle : List.of("/messages/rule_words.properties", "/messages/rule_words_en.properties")) {
            Properties labels = properties(bundle);
            for (String key : RuleKeys.ALL) {
                for (String choice : RuleChoices.of(key)) {
                    assertThat(labels).as(bundle + " " + key).containsKey("word." + choice);
                }
            }
        }
    }

    @Test
    void every_rule_has_a_title() throws IOException {
        Properties titles = properties("/messages/charter.properties");
        assertThat(titles.keySet())
                .containsExactlyInAnyOrderElementsOf(RuleKeys.ALL.stream()
                        .map(key -> (Object) ("rule." + key))
                        .toList());
    }

    private static Properties properties(String bundle) throws IOException {
        Properties read = new Properties();
        try (InputStream in = Objects.requireNonNull(RuleKeys.class.getResourceAsStream(bundle))) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return read;
    }

    private static String said(String source, String key) {
        CharterRule rule = rules(source).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return String.join("、", words(rule.value())) + " " + rule.line() + " " + rule.provenance();
    }

    private static List<String> words(RuleValue value) {
        return switch (value) {
            case RuleValue.Text(String word) -> List.of(word);
            case RuleValue.Words(List<String> several) -> several;
            case RuleValue.Whole _, RuleValue.Flag _ -> throw new IllegalStateException("no word: " + value);
        };
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
