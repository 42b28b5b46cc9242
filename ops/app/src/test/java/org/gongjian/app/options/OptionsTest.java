package org.gongjian.app.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_words_it_serves_everything_with_the_demonstration_at_8080() {
        Options options = Options.parse();
        assertThat(options.task()).containsExactly("serve");
        assertThat(options.role()).isEqualTo(Role.ALL);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demonstration()).isTrue();
    }

    @Test
    void options_are_written_with_a_space_or_an_equals_sign() {
        Options options = Options.parse("--role", "query", "--port=9000", "--demo-date=2026-06-30", "--no-demo");
        assertThat(options.role()).isEqualTo(Role.QUERY);
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.demonstrationDate()).isEqualTo(LocalDate.parse("2026-06-30"));
        assertThat(options.demonstration()).isFalse();
    }

    @Test
    void a_sub_command_keeps_its_own_words() {
        Options options =
                Options.parse("import", "ledger", "a.xlsx", "--community", "柳荫社区", "--source", "s", "--data", "d");
        assertThat(options.task())
                .isEqualTo(List.of("import", "ledger", "a.xlsx", "--community", "柳荫社区", "--source", "s"));
        assertThat(options.data().getFileName()).hasToString("d");
    }

    @Test
    void the_product_that_a_sub_command_starts_is_the_one_it_was_told_of() {
        for (String[] words : List.of(
                new String[] {"--data", "d", "--port", "9000", "--demo-date", "2026-06-30", "--key-file", "k"},
                new String[] {"--no-demo", "--url", "jdbc:postgresql://db/gongjian", "--password-file", "p"},
                new String[] {"--production", "--url", "jdbc:postgresql://db/gongjian", "--role", "query"})) {
            Options options = Options.parse(words);
            assertThat(Options.parse(options.words().toArray(String[]::new))).isEqualTo(options);
        }
    }

    @Test
    void production_refuses_the_embedded_database() {
        assertThatThrownBy(() -> Options.parse("--production")).isInstanceOf(Options.Unusable.class);
        assertThat(Options.parse("--production", "--url", "jdbc:postgresql://db/gongjian")
                        .demonstration())
                .isFalse();
    }

    @Test
    void production_refuses_a_clock_that_a_test_sets() {
        assertThat(Options.parse("--gongjian.test.clock-file=now").testClock()).hasToString("now");
        assertThatThrownBy(() -> Options.parse(
                        "--production", "--url", "jdbc:postgresql://db/gongjian", "--gongjian.test.clock-file=now"))
                .isInstanceOf(Options.Unusable.class);
    }

    @Test
    void what_cannot_be_followed_is_said() {
        for (List<String> words : List.of(
                List.of("--role", "both"),
                List.of("--port", "many"),
                List.of("--port"),
                List.of("--demo-date", "today"),
                List.of("--url", "mysql://x"))) {
            assertThatThrownBy(() -> Options.parse(words.toArray(String[]::new)))
                    .as(words.toString())
                    .isInstanceOf(Options.Unusable.class);
        }
    }
}
