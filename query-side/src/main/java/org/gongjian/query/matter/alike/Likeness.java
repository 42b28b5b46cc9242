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

    static Likeness of(Neighbours.Told told, Neighbours.Near near, Neighbours.Neighbour other) {
        double shared = 0;
        for (String gram : other.shared()) {
            shared += rarity(gram, near);
        }
        double own = 0;
        for (String gram : near.documents().keySet()) {
            own += rarity(gram, near);
        }
        double usual = near.documents().isEmpty() ? 1 : own / near.documents().size();
        double whole = Math.min(own, usual * other.length());
        int forWords = whole == 0 ? 0 : (int) Math.round(MOST_FOR_WORDS * Math.min(1, shared / whole / ALL));
        boolean category = told.category() != null && told.category().equals(other.category());
        Place place = !told.building().isEmpty() && told.building().equals(other.building())
                ? Place.BUILDING
                : told.grid() != null && told.grid().equals(other.grid()) ? Place.GRID : Place.NONE;
        long days = Math.abs(Duration.between(told.at(), other.at()).toDays());
        int score = forWords + (category ? 12 : 0) + forPlace(place) + forDays(days);
        return new Likeness(
                Math.min(100, score),
                forWords,
                SharedWords.of(near.plain(), other.shared(), gram -> rarity(gram, near)),
                category,
                place,
                days);
    }

    boolean isShown() {
        return !words.isEmpty() && (score >= SHOWN || category && days <= LATELY);
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

    /** What stands in every matter tells nothing; what stands in two tells all. */
    private static double rarity(String gram, Neighbours.Near near) {
        long documents = Math.max(1, near.documents().getOrDefault(gram, 0L));
        return Math.log(1.0 + (double) near.matters() / documents);
    }
}
