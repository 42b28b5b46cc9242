package org.gongjian.agreement;

import java.util.List;
import java.util.Optional;

/**
 * What an agreement says.
 *
 * @param clauses the text, clause by clause, without their numbers
 * @param promises in the order of the paper; the keys of their items differ
 */
public record Content(Term term, List<String> clauses, List<Promise> promises) {

    /** So many promises are room for on its form; a paper has fewer. */
    public static final int MOST_PROMISES = 60;

    /** So many windows are room for in each of them: every day of a month. */
    public static final int MOST_OCCURRENCES = 31;

    /** Copies what may still change. */
    public Content {
        clauses = List.copyOf(clauses);
        promises = List.copyOf(promises);
    }

    /** What is promised under this key; empty where nothing is. */
    public Optional<Promise> promise(String key) {
        return promises.stream()
                .filter(promise -> promise.item().key().equals(key))
                .findFirst();
    }

    Content saying(List<String> others) {
        return new Content(term, others, promises);
    }

    Content promising(Term other, List<Promise> others) {
        return new Content(other, clauses, others);
    }
}
