package org.gongjian.command.charter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongjian.charter.CharterEvent;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterState;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.Firmness;
import org.gongjian.charter.RuleKeys;
import org.gongjian.charter.RuleUnit;
import org.gongjian.charter.RuleValue;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** What may be done to a charter. */
public final class CharterDecider {
    private static final int MOST = 1000;

    private CharterDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<CharterEvent> decide(CharterState state, CharterCommand command, Edge edge) {
        Entitled.require(edge, Role.ADMINISTRATOR, Role.SECRETARY, Role.STREET, Role.DISTRICT);
        return switch (command) {
            case CharterCommand.PutInForce asked -> {
                List<CharterVersion> before = switch (state) {
                    case CharterState.NotYetKnown() -> List.of();
                    case CharterState.InForce(var area, var versions) -> {
                        if (!area.equals(asked.area())) {
                            throw new Refused(CharterRefusal.CHARTER_BELONGS_TO_ANOTHER_AREA);
                        }
                        yield versions;
                    }
                    case CharterState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
                };
                requireInTime(before, asked.inForceFrom(), edge);
                requireRules(before, asked, edge.charter());
                yield List.of(new CharterEvent.PutInForce(
                        edge.happened(),
                        asked.charter(),
                        asked.area(),
                        before.size() + 1,
                        asked.name(),
                        asked.preset(),
                        asked.inForceFrom(),
                        asked.rules()));
            }
        };
    }

    private static void requireInTime(List<CharterVersion> before, LocalDate from, Edge edge) {
        LocalDate today = LocalDate.ofInstant(edge.recordedAt(), edge.zone());
        if (from.isBefore(today)) {
            throw new Refused(CharterRefusal.CHARTER_BEGINS_BEFORE_ITS_RECORDING, Map.of("today", today.toString()));
        }
        if (!before.isEmpty() && from.isBefore(before.getLast().inForceFrom())) {
            throw new Refused(
                    CharterRefusal.CHARTER_VERSION_BEGINS_BEFORE_THE_LAST,
                    Map.of("last", before.getLast().inForceFrom().toString()));
        }
    }

    private static void requireRules(
            List<CharterVersion> before, CharterCommand.PutInForce asked, CharterVersion holding) {
        if (asked.rules().isEmpty()) {
            throw new Refused(CharterRefusal.CHARTER_HAS_NO_RULES);
        }
        Set<String> seen = new HashSet<>();
        for (CharterRule rule : asked.rules()) {
            if (!seen.add(rule.key())) {
                throw new Refused(CharterRefusal.RULE_IS_STATED_TWICE, Map.of("rule", rule.key()));
            }
            CharterRule held = holding.rules().get(rule.key());
            requireKnown(rule, held);
            requireRange(rule);
            if (held != null && isFixedAbove(held, before) && !held.value().equals(rule.value())) {
                throw new Refused(CharterRefusal.RULE_IS_FIXED_ABOVE, Map.of("rule", rule.key()));
            }
        }
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

    private static void requireRange(CharterRule rule) {
        boolean sound = switch (rule.value()) {
            case RuleValue.Whole(int value) ->
                value >= 0 && value <= (rule.unit() == RuleUnit.WORKING_DAYS ? 365 : MOST);
            case RuleValue.Flag(boolean ignored) -> true;
            case RuleValue.Text(String value) -> !value.isBlank();
            case RuleValue.Words(List<String> values) ->
                !values.isEmpty() && (!rule.key().equals(RuleKeys.STAR_THRESHOLDS) || areNumbers(values));
        };
        if (!sound) {
            throw new Refused(CharterRefusal.RULE_IS_OUT_OF_RANGE, Map.of("rule", rule.key()));
        }
    }

    /** Points are added up. */
    private static boolean areNumbers(List<String> values) {
        return values.stream().allMatch(value -> value.matches("[0-9]{1,6}"));
    }

    /** Fixed, and not by a version of this charter itself. */
    private static boolean isFixedAbove(CharterRule held, List<CharterVersion> before) {
        return held.firmness() == Firmness.FIXED
                && before.stream()
                        .noneMatch(version -> held.equals(version.rules().get(held.key())));
    }
}
