package org.gongjian.agreement;

import java.util.List;

/**
 * What an agreement says.
 *
 * @param clauses the text, clause by clause, without their numbers
 * @param promises in the order of the paper; the keys of their items differ
 */
public record Content(Term term, List<String> clauses, List<Promise> promises) {

    /** Copies what may still change. */
    public Content {
        clauses = List.copyOf(clauses);
        promises = List.copyOf(promises);
    }

    Content saying(List<String> others) {
        return new Content(term, others, promises);
    }

    Content promising(Term other, List<Promise> others) {
        return new Content(other, clauses, others);
    }
}
