package org.gongjian.query.figures.dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Ratings of fewer than five are shown to nobody: who rated could be told from them. Neither are they where the rest of a whole that is
 * shown would be such a group, because it could be subtracted.
 */
public final class SmallGroups {
    private static final long SHOWN_FROM = 5;

    private SmallGroups() {}

    private static boolean small(long group) {
        return group > 0 && group < SHOWN_FROM;
    }

    /** Whether so many are enough to say something about each. */
    public static boolean shows(long group) {
        return !small(group);
    }

    /** Whether a line does not show this figure. */
    static boolean hide(Figure figure, ToLongFunction<Rows> rows) {
        Rows among = figure.among();
        if (among == null || !among.what().isRating()) {
            return false;
        }
        Rows whole = figure.partOf();
        long group = rows.applyAsLong(among);
        return small(group) || group > 0 && whole != null && small(rows.applyAsLong(whole) - group);
    }

    /**
     * Which parts of a table do not show a figure: the small ones, and as many of the next as it takes that those which are not shown
     * are no small group together.
     *
     * @param last shown before all others, because another table shows it as well
     */
    public static <T> Set<T> hidden(List<T> parts, ToLongFunction<T> group, Comparator<T> last) {
        List<T> bySize = new ArrayList<>(parts);
        bySize.removeIf(part -> group.applyAsLong(part) == 0);
        bySize.sort(Comparator.comparing((T part) -> !small(group.applyAsLong(part)))
                .thenComparing(last)
                .thenComparingLong(group));
        Set<T> hidden = new HashSet<>();
        long together = 0;
        for (T part : bySize) {
            if (!small(group.applyAsLong(part)) && !small(together)) {
                break;
            }
            hidden.add(part);
            together += group.applyAsLong(part);
        }
        return hidden;
    }
}
