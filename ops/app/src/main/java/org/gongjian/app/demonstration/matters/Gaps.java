package org.gongjian.app.demonstration.matters;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.app.demonstration.telling.Seeding;

/** Fills the gaps in what is said: ids of what was made under a key, what the matter brings, and days. */
record Gaps(Seeding seeding, WorkingDays days, Function<String, UUID> matters) {

    private static final Pattern NAMED = Pattern.compile("\\$\\{([^${}]+)}");
    private static final Pattern FROM_LAST = Pattern.compile("@@\\+(\\d+)");
    private static final Pattern FROM_STEP = Pattern.compile("@([+-]\\d+)");

    String fill(String said, Map<String, String> filling, LocalDate day) {
        String text = said;
        for (Matcher gap = NAMED.matcher(text); gap.find(); gap = NAMED.matcher(text)) {
            text = text.substring(0, gap.start()) + named(gap.group(1), filling) + text.substring(gap.end());
        }
        text = FROM_LAST
                .matcher(text)
                .replaceAll(gap ->
                        days.plus(days.last(), Integer.parseInt(gap.group(1))).toString());
        return FROM_STEP
                .matcher(text)
                .replaceAll(
                        gap -> days.plus(day, Integer.parseInt(gap.group(1))).toString());
    }

    private String named(String name, Map<String, String> filling) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return Objects.requireNonNull(filling.get(name), name);
        }
        String key = name.substring(colon + 1);
        return switch (name.substring(0, colon)) {
            case "org" -> seeding.organisation(key).toString();
            case "person" -> seeding.person("person/" + key).toString();
            case "area" -> seeding.id(key).toString();
            case "matter" -> matters.apply(key).toString();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
