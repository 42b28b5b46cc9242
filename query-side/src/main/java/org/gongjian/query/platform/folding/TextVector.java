package org.gongjian.query.platform.folding;

import java.util.Set;

/** Lexemes without positions, for a column of type {@code tsvector}. */
public record TextVector(Set<String> lexemes) {
    public TextVector {
        lexemes = Set.copyOf(lexemes);
    }
}
