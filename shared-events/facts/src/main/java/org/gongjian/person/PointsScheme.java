package org.gongjian.person;

import java.util.List;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;

/**
 * What brings how many points (积分量化考核, 001-42), and how many make a star (星级管理, 000-17).
 *
 * @param stars points needed for one star, two stars…, rising
 */
public record PointsScheme(int perHour, int aDayAtMost, int forEnrolling, List<Integer> stars) {
    public PointsScheme {
        stars = List.copyOf(stars);
    }

    /** As the charter has it. */
    public static PointsScheme of(CharterVersion charter) {
        return new PointsScheme(
                charter.whole(RuleKeys.POINTS_PER_SERVICE_HOUR),
                charter.whole(RuleKeys.POINTS_A_DAY_AT_MOST),
                charter.whole(RuleKeys.POINTS_FOR_ENROLLING),
                charter.words(RuleKeys.STAR_THRESHOLDS).stream()
                        .map(Integer::valueOf)
                        .sorted()
                        .toList());
    }

    /** How many stars so many points make. */
    public int starsFor(int points) {
        return (int) stars.stream().filter(needed -> points >= needed).count();
    }
}
