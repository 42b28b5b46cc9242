package org.gongjian.charter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongjian.record.Id;

/**
 * One version of a charter: every decision carries the version in force on its business date.
 *
 * @param inForceFrom first day on which it holds, local to the area
 */
public record CharterVersion(
        Id.CharterId charter, int version, String name, LocalDate inForceFrom, SortedMap<String, CharterRule> rules) {

    public CharterVersion {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** The rule itself. A key no layer knows is a fault of the release, not of the user. */
    public CharterRule rule(String key) {
        CharterRule rule = rules.get(key);
        if (rule == null) {
            throw new IllegalStateException("charter " + charter + " v" + version + " has no rule " + key);
        }
        return rule;
    }

    /** A rule that is a whole number, in its unit. */
    public int whole(String key) {
        return rule(key).value() instanceof RuleValue.Whole(int value) ? value : wrong(key);
    }

    /** A rule that is yes or no. */
    public boolean flag(String key) {
        return rule(key).value() instanceof RuleValue.Flag(boolean value) ? value : wrong(key);
    }

    /** A rule that is a word. */
    public String text(String key) {
        return rule(key).value() instanceof RuleValue.Text(String value) ? value : wrong(key);
    }

    /** A rule that is an ordered list. */
    public List<String> words(String key) {
        return rule(key).value() instanceof RuleValue.Words(List<String> values) ? values : wrong(key);
    }

    /** Whether areas below cannot say otherwise. */
    public boolean fixes(String key) {
        CharterRule rule = rules.get(key);
        return rule != null && rule.firmness() == Firmness.FIXED;
    }

    private <T> T wrong(String key) {
        throw new IllegalStateException("rule " + key + " is " + rule(key).value());
    }

    /** The version of one charter in force on a day: the one that began last; of two that began together the later one. */
    public static Optional<CharterVersion> inForce(List<CharterVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.inForceFrom.isAfter(day))
                .max(Comparator.comparing(CharterVersion::inForceFrom).thenComparing(CharterVersion::version));
    }

    /**
     * What holds in the lowest of these areas: its own charter, completed by those above. A fixed rule above wins over the area's
     * own; a rule left free above is not inherited: below it what holds still further above. The result bears identity, version and name of the lowest.
     *
     * @param fromAbove versions in force from the widest area (first) to the area itself (last); at least one
     */
    public static CharterVersion resolved(List<CharterVersion> fromAbove) {
        TreeMap<String, CharterRule> comingDown = new TreeMap<>();
        TreeMap<String, CharterRule> holding = new TreeMap<>();
        for (CharterVersion layer : fromAbove) {
            holding = new TreeMap<>(comingDown);
            for (CharterRule rule : layer.rules.values()) {
                CharterRule above = comingDown.get(rule.key());
                if (above == null || above.firmness() != Firmness.FIXED) {
                    holding.put(rule.key(), rule);
                    if (rule.firmness() != Firmness.FREE) {
                        comingDown.put(rule.key(), rule);
                    }
                }
            }
        }
        CharterVersion own = fromAbove.getLast();
        return new CharterVersion(own.charter, own.version, own.name, own.inForceFrom, holding);
    }
}
