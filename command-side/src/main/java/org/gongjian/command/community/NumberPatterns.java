package org.gongjian.command.community;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongjian.command.decision.Refused;
import org.gongjian.community.NumberSeries;

/** How numbers are written: every pattern has a place for its counter and names the period after which it starts again. */
final class NumberPatterns {
    private static final Pattern COUNTER = Pattern.compile("\\{n+}");

    private NumberPatterns() {}

    /** The patterns of a community that only chose its letters: LY20260413-01, 柳建案〔2026〕4号. */
    static Map<NumberSeries, String> of(String receiptPrefix, String shortName) {
        Map<NumberSeries, String> patterns = new EnumMap<>(NumberSeries.class);
        patterns.put(NumberSeries.RECEIPT, receiptPrefix + "{yyyy}{MM}{dd}-{nn}");
        patterns.put(NumberSeries.CASE, shortName + "建案〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.ANSWER, shortName + "建复〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.REFERRAL, shortName + "转〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.ARCHIVE, shortName + "档〔{yyyy}〕{nnn}号");
        patterns.put(NumberSeries.ASSIGNMENT, shortName + "交〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.SUPERVISION, shortName + "督〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.DECLINE, shortName + "告〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.HAND_OVER, shortName + "岗交〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.AGREEMENT, shortName + "共协〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.YEAR_DUTIES, shortName + "责〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.MUTUAL_SERVICE, shortName + "承〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.REPORT_IN, shortName + "报到〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.JOINT_MINUTES, shortName + "联纪〔{yyyy}〕{n}号");
        patterns.put(NumberSeries.MINUTES, shortName + "纪〔{yyyy}〕{n}号");
        return patterns;
    }

    static void requireCounting(Map<NumberSeries, String> patterns) {
        patterns.forEach((series, pattern) -> {
            boolean dated = pattern.contains("{yyyy}")
                    && (series != NumberSeries.RECEIPT || (pattern.contains("{MM}") && pattern.contains("{dd}")));
            if (!dated || COUNTER.matcher(pattern).results().count() != 1) {
                throw new Refused(AreaRefusal.NUMBER_PATTERN_CANNOT_COUNT, Map.of("series", series.name()));
            }
        });
    }
}
