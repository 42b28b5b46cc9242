package org.gongjian.query.matter.alike;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much each lexeme of what is told tells: what stands in every matter nothing, what stands in two all. */
final class Rarity {
    private final Map<String, Double> lexemes = new HashMap<>();
    private final double whole;

    Rarity(Neighbours.Near near) {
        near.documents()
                .forEach((lexeme, documents) ->
                        lexemes.put(lexeme, Math.log(1.0 + (double) near.matters() / Math.max(1, documents))));
        whole = of(lexemes.keySet());
    }

    double of(String lexeme) {
        return lexemes.getOrDefault(lexeme, 0.0);
    }

    /** Of these together. */
    double of(Collection<String> some) {
        double sum = 0;
        for (String lexeme : some) {
            sum += of(lexeme);
        }
        return sum;
    }

    /** Of as many as another matter says, were they as rare as usual here; at most of all that is told. */
    double ofAsManyAs(int length) {
        return lexemes.isEmpty() ? 0 : Math.min(whole, whole / lexemes.size() * length);
    }
}
