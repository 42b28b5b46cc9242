package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.junit.jupiter.api.Test;

/**
 * A charter that states a rule which has no effect is a lie to an auditor: every key is read by the product, which decides by it, reckons with it
 * or states it as a duty of people where it belongs. Read from the sources. What only defines keys, lists them, sorts them for a trial or plays
 * the demonstration reads none.
 */
class EveryRuleIsReadTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("RuleKeys\\s*\\.\\s*([A-Z][A-Z0-9_]*)");
    private static final Set<String> DEFINING =
            Set.of("RuleKeys.java", "MeetingRuleKeys.java", "RuleChoices.java", "Untouched.java", "Question.java");

    /** Rules that nothing reads yet. Whoever makes one of them effective takes it off: a key that is read must not stand here. */
    private static final Set<String> NOT_READ_YET = Set.of(
            // of parts of the product that are not there yet: who was asked first, the quarter's cut-off, what comes
            // before an award
            RuleKeys.FIRST_ASKED_RESPONSIBLE, RuleKeys.CUT_OFF_DAYS_AFTER_QUARTER, RuleKeys.AWARD_GATE);

    @Test
    void every_rule_that_a_charter_can_state_is_read() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        Set<String> read;
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources =
                    files.filter(file -> reads(root.relativize(file))).toList();
            assertThat(sources).hasSizeGreaterThan(500);
            read = sources.stream().flatMap(file -> keysIn(text(file)).stream()).collect(Collectors.toSet());
        }
        assertThat(unread(read)).as("nothing reads these rules").isEmpty();
        assertThat(intersection(read))
                .as("these rules are read by now: take them off the list")
                .isEmpty();
    }

    @Test
    void a_key_in_a_comment_is_not_read_and_a_planted_one_is() {
        assertThat(keysIn("/** {@link RuleKeys#X} RuleKeys.AWARD_GATE */ // MeetingRuleKeys.TIE_MEANS\n int a;"))
                .isEmpty();
        assertThat(keysIn("charter.flag(MeetingRuleKeys.TIE_MEANS); charter.text(RuleKeys .AWARD_GATE);"))
                .containsExactlyInAnyOrder("tie_means", "award_gate");
        assertThat(unread(Set.of())).contains("tie_means").doesNotContain("award_gate");
        assertThat(intersection(Set.of("award_gate", "tie_means"))).containsExactly("award_gate");
    }

    private static boolean reads(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.contains("src/main/java/")
                && name.endsWith(".java")
                && !name.contains("/demonstration/")
                && !DEFINING.contains(Objects.requireNonNull(file.getFileName()).toString());
    }

    private static Set<String> unread(Set<String> read) {
        Set<String> unread = new TreeSet<>(RuleKeys.ALL);
        unread.removeAll(read);
        unread.removeAll(NOT_READ_YET);
        return unread;
    }

    private static Set<String> intersection(Set<String> read) {
        Set<String> both = new TreeSet<>(NOT_READ_YET);
        both.retainAll(read);
        return both;
    }

    private static Set<String> keysIn(String source) {
        Matcher found = KEY.matcher(COMMENT.matcher(source).replaceAll(""));
        Set<String> keys = new TreeSet<>();
        while (found.find()) {
            String key = CONSTANTS.get(found.group(1));
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static final Map<String, String> CONSTANTS = constants();

    private static Map<String, String> constants() {
        Map<String, String> constants = new HashMap<>();
        for (Class<?> defining : List.of(RuleKeys.class, MeetingRuleKeys.class)) {
            for (Field field : defining.getFields()) {
                if (field.getType() == String.class) {
                    try {
                        constants.put(field.getName(), (String) Objects.requireNonNull(field.get(null)));
                    } catch (IllegalAccessException hidden) {
                        throw new IllegalStateException(hidden);
                    }
                }
            }
        }
        return constants;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
