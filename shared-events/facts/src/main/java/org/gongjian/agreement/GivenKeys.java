package org.gongjian.agreement;

import java.util.HashMap;
import java.util.Map;
import org.gongjian.commitment.PromisedItem;

/**
 * The keys that an agreement has given.
 *
 * @param last by the key of each item that ever bound, the greatest key of its occurrences
 */
public record GivenKeys(Map<String, Integer> last) {
    /** None yet. */
    public static final GivenKeys NONE = new GivenKeys(Map.of());

    /** Copies what may still change. */
    public GivenKeys {
        last = Map.copyOf(last);
    }

    GivenKeys and(Content content) {
        Map<String, Integer> all = new HashMap<>(last);
        for (Promise promise : content.promises()) {
            all.merge(promise.item().key(), greatest(promise.item()), Math::max);
        }
        return new GivenKeys(all);
    }

    private static int greatest(PromisedItem item) {
        return item.occurrences().stream()
                .mapToInt(one -> number(one.key()))
                .max()
                .orElse(0);
    }

    /** Whatever a fact says is folded: a key that is no number takes no number away. */
    private static int number(String key) {
        return key.matches("[0-9]{1,9}") ? Integer.parseInt(key) : 0;
    }

    /** The greatest key of an item; 0 where none was given. */
    public int lastItem() {
        return last.keySet().stream().mapToInt(GivenKeys::number).max().orElse(0);
    }

    /** The greatest key of an occurrence of this item; 0 where none was given. */
    public int lastOccurrence(String item) {
        return last.getOrDefault(item, 0);
    }
}
