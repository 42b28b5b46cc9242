package org.gongjian.query.matter.alike;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Says in words what two texts share. */
public final class SharedWords {
    private static final int MOST_WORDS = 4;

    private SharedWords() {}

    /**
     * The words shared, the telling ones first. Pairs of letters that follow each other are put together again: 化粪, 粪池 are 化粪池.
     *
     * @param plain one of the two texts, as it is compared
     * @param shared lexemes that stand in both
     * @param rarity how much a lexeme tells
     */
    public static List<String> of(String plain, Set<String> shared, ToDoubleFunction<String> rarity) {
        Map<String, Double> words = new LinkedHashMap<>();
        StringBuilder word = new StringBuilder();
        double weight = 0;
        for (int i = 0; i + 1 < plain.length(); i++) {
            String pair = plain.substring(i, i + 2);
            if (shared.contains(pair)) {
                word.append(word.isEmpty() ? pair : pair.substring(1));
                weight += rarity.applyAsDouble(pair);
            } else {
                keep(words, word, weight);
                weight = 0;
            }
        }
        keep(words, word, weight);
        shared.stream()
                .filter(run -> run.length() > 2)
                .forEach(run -> words.merge(run, rarity.applyAsDouble(run), Math::max));
        return new ArrayList<>(words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList());
    }

    private static void keep(Map<String, Double> words, StringBuilder word, double weight) {
        if (!word.isEmpty()) {
            words.merge(word.toString(), weight, Math::max);
            word.setLength(0);
        }
    }
}
