package org.gongjian.query.platform.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a list.
 *
 * @param next where the next page begins; null on the last
 */
public record Shown<T>(List<T> items, @Nullable String next) {
    public Shown {
        items = List.copyOf(items);
    }

    /**
     * A page of at most so many rows. One more is read, so that it is known whether another page follows.
     *
     * @param read at most so many rows, in the order of the list
     */
    public static <T> Shown<T> atMost(int page, IntFunction<List<T>> read, Function<T, Place> place) {
        List<T> rows = read.apply(page + 1);
        if (rows.size() <= page) {
            return new Shown<>(rows, null);
        }
        List<T> shown = rows.subList(0, page);
        return new Shown<>(shown, place.apply(shown.getLast()).written());
    }
}
