package org.gongjian.query.matter.alike;

import java.time.Duration;
import java.util.List;

/**
 * How alike two matters are, out of 100, and why: words that few matters share count most, then category, place and time.
 *
 * @param words the words shared, the telling ones first
 * @param days how many days lie between them
 */
record Likeness(int score, int forWords, List<String> words, boolean category, Place place, long days) {

    /** From here on it is shown; on real messages eight or nine of ten such pairs were the same matter. */
    static final int SHOWN = 42;
    /** Within so many days the same category and one word in common are enough to look at it. */
    static final int LATELY = 7;
    /** From here on it is very likely. */
    static final int LIKELY = 55;
    /** So many points for words make the same person's matter the same again, and several at once one matter. */
    static final int TELLING = 12;

    private static final int MOST_FOR_WORDS = 60;
    /** Sharing so much of what one of the two says is sharing all of it. */
    private static final double ALL = 0.5;

    /** What place they share. */
    enum Place {
        BUILDING,
        GRID,
        NONE
    }

    /** Without the words: they are named where it is shown. */
    static Likeness of(Neighbours.Told told, Rarity rarity, Neighbours.Neighbour other) {
        double whole = rarity.ofAsManyAs(other.length());
        int forWords = whole == 0
                ? 0
                : (int) Math.round(MOST_FOR_WORDS * Math.min(1, rarity.of(other.shared()) / whole / ALL));
        boolean category = told.category() != null && told.category().equals(other.category());
        Place place = !told.building().isEmpty() && told.building().equals(other.building())
                ? Place.BUILDING
                : told.grid() != null && told.grid().equals(other.grid()) ? Place.GRID : Place.NONE;
        long days = Math.abs(Duration.between(told.at(), other.at()).toDays());
        int score = forWords + (category ? 12 : 0) + forPlace(place) + forDays(days);
        return new Likeness(Math.min(100, score), forWords, List.of(), category, place, days);
    }

    Likeness naming(List<String> shared) {
        return new Likeness(score, forWords, shared, category, place, days);
    }

    /** Of what shares any word. */
    boolean isShown() {
        return score >= SHOWN || category && days <= LATELY;
    }

    boolean isLikely() {
        return score >= LIKELY;
    }

    private static int forPlace(Place place) {
        return switch (place) {
            case BUILDING -> 14;
            case GRID -> 6;
            case NONE -> 0;
        };
    }

    private static int forDays(long days) {
        return days <= 3 ? 14 : days <= 7 ? 10 : days <= 30 ? 6 : days <= 90 ? 3 : 0;
    }
}
