package org.gongjian.query.warnings;

import java.util.List;
import org.gongjian.charter.CharterRule;
import org.gongjian.record.AreaPath;

/**
 * One thing in the registers that is not as it should be.
 *
 * @param name of what it is about
 * @param path of the page that shows it
 * @param numbers what was counted and what the charter says, as the sentence {@code warning.<kind>.says} places them
 * @param rules those it rests on, with document, line and provenance
 */
public record Warning(
        WarningKind kind, String name, String path, AreaPath area, List<Number> numbers, List<CharterRule> rules) {
    public Warning {
        numbers = List.copyOf(numbers);
        rules = List.copyOf(rules);
    }
}
