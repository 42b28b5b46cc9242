package org.gongjian.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is looked for: every word of it must be found, as a part of a text or number, as pinyin initials or as the name of an
 * organisation that had a part in the matter. The index gives what may hold a word; where that is not yet certain, the text is
 * looked at again.
 */
final class Question {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 60;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern INITIALS = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");

    private final List<String> words;
    private final Map<String, List<UUID>> organisations = new HashMap<>();

    private Question(List<String> words) {
        this.words = List.copyOf(words);
    }

    static Question of(String typed) {
        return new Question(Arrays.stream(Plain.letters(typed).split(" +"))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .filter(word -> !Grams.wanted(word).isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    /** With the organisations whose name holds a word. */
    Question with(Function<String, List<UUID>> named) {
        Question more = new Question(words);
        words.forEach(word -> more.organisations.put(word, named.apply(word)));
        return more;
    }

    List<String> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    static boolean mayBeInitials(String word) {
        return word.length() > 1 && INITIALS.matcher(word).matches();
    }

    /** For the index: a tsquery that every hit fulfils, together with all of these parts. */
    String query(Collection<String> besides) {
        List<String> all = new ArrayList<>();
        all.addAll(besides);
        for (String word : words) {
            List<String> either = new ArrayList<>();
            either.add(together(Grams.wanted(word)));
            if (mayBeInitials(word)) {
                either.add(together(IntStream.range(0, word.length() - 1)
                        .mapToObj(i -> Grams.quoted(Grams.INITIALS + word.substring(i, i + 2)))
                        .toList()));
            }
            organisations.getOrDefault(word, List.of()).forEach(one -> either.add(Grams.quoted(Lexemes.of(one))));
            all.add("(" + String.join(" | ", either) + ")");
        }
        return String.join(" & ", all);
    }

    /** Lexemes of which it matters how often they stand: they say how many hits there are at most. */
    Set<String> counted() {
        return words.stream()
                .flatMap(word -> Stream.concat(
                        Grams.pairs(word).stream(),
                        organisations.getOrDefault(word, List.of()).stream().map(Lexemes::of)))
                .collect(Collectors.toSet());
    }

    /**
     * So many hits at most; empty where that cannot be said: beginnings of lexemes and initials are not counted.
     *
     * @param documents in how many matters each of the {@link #counted} lexemes stands; none where it is not there
     */
    OptionalLong atMost(Map<String, Long> documents) {
        return words.stream()
                .filter(word -> !Grams.pairs(word).isEmpty() && !mayBeInitials(word))
                .mapToLong(word -> Grams.pairs(word).stream()
                                .mapToLong(pair -> documents.getOrDefault(pair, 0L))
                                .min()
                                .orElseThrow()
                        + organisations.getOrDefault(word, List.of()).stream()
                                .mapToLong(one -> documents.getOrDefault(Lexemes.of(one), 0L))
                                .sum())
                .min();
    }

    private static String together(List<String> lexemes) {
        return "(" + String.join(" & ", lexemes) + ")";
    }

    /** SQL by which the rows are looked at again; empty where the index is certain. */
    String again(String plain, String initials) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (Grams.wanted(word).size() == 1 && !mayBeInitials(word)) {
                continue;
            }
            sql.append(" AND (position(:word")
                    .append(i)
                    .append(" in ")
                    .append(plain)
                    .append(") > 0");
            if (mayBeInitials(word)) {
                sql.append(" OR position(:word")
                        .append(i)
                        .append(" in ")
                        .append(initials)
                        .append(") > 0");
            }
            if (!organisations.getOrDefault(word, List.of()).isEmpty()) {
                sql.append(" OR s.involved && :named").append(i).append("::uuid[]");
            }
            sql.append(')');
        }
        return sql.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, words.get(i));
            parameters.put(
                    "named" + i,
                    organisations.getOrDefault(words.get(i), List.of()).toArray(UUID[]::new));
        }
        return parameters;
    }
}
