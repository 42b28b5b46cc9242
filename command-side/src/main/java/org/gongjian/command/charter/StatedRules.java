package org.gongjian.command.charter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleChoices;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.CharterAbove;
import org.gongjian.command.decision.Cited;
import org.gongjian.command.decision.Refused;
import org.jspecify.annotations.Nullable;

/** The rules a version states: each once, known, of its type, in range, and as an area above fixed it where it did. */
final class StatedRules {
    private static final int MOST = 1000;
    private static final int DAYS_OF_A_YEAR = 365;

    private StatedRules() {}

    /**
     * Refuses the first that is not so.
     *
     * @param holding what holds in the area now
     */
    static void require(List<CharterRule> stated, CharterVersion holding) {
        if (stated.isEmpty()) {
            throw new Refused(CharterRefusal.CHARTER_HAS_NO_RULES);
        }
        Set<String> seen = new HashSet<>();
        for (CharterRule rule : stated) {
            if (!seen.add(rule.key())) {
                throw new Refused(CharterRefusal.RULE_IS_STATED_TWICE, Map.of("rule", rule.key()));
            }
            requireKnown(rule, holding.rules().get(rule.key()));
            requireChoice(rule);
            requireRange(rule);
        }
    }

    /**
     * Refuses the first that an area above fixes otherwise on the day on which the version begins. What is fixed above for a day after
     * it wins from that day on by itself ({@link CharterVersion#resolved}). What the area fixed itself it may change.
     */
    static void requireAsFixed(List<CharterRule> stated, @Nullable CharterAbove above, LocalDate begins) {
        if (above != null) {
            CharterVersion then = above.on(begins);
            stated.stream()
                    .filter(rule -> isFixedOtherwise(rule, then))
                    .findFirst()
                    .ifPresent(rule -> {
                        throw fixedAbove(rule, then, begins);
                    });
        }
    }

    /** A draft has no day yet: refuses the first rule that could be put in force on none that is known. */
    static void requireFreeSomeDay(List<CharterRule> stated, @Nullable CharterAbove above) {
        if (above != null) {
            stated.stream()
                    .filter(rule -> above.each().stream().allMatch(then -> isFixedOtherwise(rule, then)))
                    .findFirst()
                    .ifPresent(rule -> {
                        LocalDate today = above.from().firstKey();
                        throw fixedAbove(rule, above.on(today), today);
                    });
        }
    }

    private static boolean isFixedOtherwise(CharterRule rule, CharterVersion above) {
        return above.fixes(rule.key()) && !above.rule(rule.key()).value().equals(rule.value());
    }

    private static Refused fixedAbove(CharterRule rule, CharterVersion above, LocalDate on) {
        return Cited.from(
                above,
                new Refused(CharterRefusal.RULE_IS_FIXED_ABOVE, Map.of("rule", rule.key(), "on", on.toString())));
    }

    private static void requireKnown(CharterRule rule, @Nullable CharterRule held) {
        if (held == null) {
            throw new Refused(CharterRefusal.RULE_IS_UNKNOWN, Map.of("rule", rule.key()));
        }
        if (held.unit() != rule.unit()
                || held.value().getClass() != rule.value().getClass()) {
            throw new Refused(
                    CharterRefusal.RULE_HAS_ANOTHER_TYPE,
                    Map.of("rule", rule.key(), "unit", held.unit().name()));
        }
    }

    /** A word that a rule has no meaning for would stop the decisions that read it. */
    private static void requireChoice(CharterRule rule) {
        List<String> choices = RuleChoices.of(rule.key());
        List<String> words = switch (rule.value()) {
            case RuleValue.Text(String word) -> List.of(word);
            case RuleValue.Words(List<String> several) -> several;
            case RuleValue.Whole _, RuleValue.Flag _ -> List.of();
        };
        if (!choices.isEmpty() && !choices.containsAll(words)) {
            throw new Refused(
                    CharterRefusal.RULE_SAYS_NONE_OF_ITS_WORDS, Map.of("rule", rule.key(), "choices", choices));
        }
        if (RuleChoices.contradict(rule.key(), words)) {
            throw new Refused(CharterRefusal.RULE_SAYS_NONE_AND_SOME, Map.of("rule", rule.key()));
        }
    }

    private static void requireRange(CharterRule rule) {
        int least = least(rule);
        int most = most(rule);
        boolean sound = switch (rule.value()) {
            case RuleValue.Whole(int value) -> value >= least && value <= most;
            case RuleValue.Flag(boolean ignored) -> true;
            case RuleValue.Text(String value) ->
                !value.isBlank() && (!rule.key().equals(RuleKeys.CUT_OFF_DAY_OF_YEAR) || isDayOfYear(value));
            case RuleValue.Words(List<String> values) ->
                !values.isEmpty() && (!rule.key().equals(RuleKeys.STAR_THRESHOLDS) || areNumbers(values));
        };
        if (!sound) {
            throw new Refused(
                    CharterRefusal.RULE_IS_OUT_OF_RANGE, Map.of("rule", rule.key(), "least", least, "most", most));
        }
    }

    /** What comes round every so many months comes round after one at the earliest: with none a body would be late every day. */
    private static int least(CharterRule rule) {
        return RuleKeys.COME_ROUND.contains(rule.key()) ? 1 : 0;
    }

    private static int most(CharterRule rule) {
        boolean days = rule.unit() == RuleUnit.WORKING_DAYS || rule.unit() == RuleUnit.NATURAL_DAYS;
        return days ? DAYS_OF_A_YEAR : MOST;
    }

    /** Points are added up. */
    private static boolean areNumbers(List<String> values) {
        return values.stream().allMatch(value -> value.matches("[0-9]{1,6}"));
    }

    /** 月-日: every year has that day. */
    private static boolean isDayOfYear(String value) {
        return value.matches(
                "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])");
    }
}
