package org.gongjian.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of duties (责任清单): what is to be done and when it is due.
 *
 * @param key names it within its agreement, as {@code 1}
 * @param measure null where done or not done is all there is to say
 * @param occurrences in the order of their windows, at least one
 * @param project the project of the year's list that it claims, if any (认领、领办)
 */
public record PromisedItem(
        String key,
        String title,
        @Nullable Measure measure,
        List<Occurrence> occurrences,
        @Nullable ListEntry project) {

    /** Copies what may still change. */
    public PromisedItem {
        occurrences = List.copyOf(occurrences);
    }
}
