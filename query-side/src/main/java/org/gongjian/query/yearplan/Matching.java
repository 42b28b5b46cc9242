package org.gongjian.query.yearplan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gongjian.query.matter.alike.SharedWords;
import org.gongjian.query.search.Grams;
import org.gongjian.query.search.Plain;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;

/**
 * Proposes what belongs together: resources for a need, or needs for a resource, best first, each with why. The class answers most, then
 * words that few entries share, then the grid; what is matched elsewhere already comes a little later. Nothing follows from it until
 * somebody says so.
 */
final class Matching {
    /** From here on it is shown: the class alone is enough, words alone must be telling. */
    private static final int SHOWN = 25;

    private static final int FOR_CLASS = 40;
    private static final int FOR_WORDS = 40;
    private static final int FOR_GRID = 10;
    private static final int TAKEN = 5;
    private static final int MOST = 5;

    private final YearPlanRow row;
    private final Map<String, Long> documents = new HashMap<>();
    private final int entries;

    private Matching(YearPlanRow row) {
        this.row = row;
        List<YearPlanRow.Line> standing = row.book().lines().stream()
                .filter(line -> line.stands() && line.entry().list() != EntryList.PROJECT)
                .toList();
        this.entries = standing.size();
        standing.forEach(line -> grams(line.entry()).forEach(gram -> documents.merge(gram, 1L, Long::sum)));
    }

    /**
     * An entry that may belong to the one asked about.
     *
     * @param score out of 100
     * @param answers the class of the resource answers the class of the need
     * @param words that both share, the telling ones first
     * @param grid both are of one grid
     * @param elsewhere with how many others it is matched
     */
    record Suggestion(
            String key, String title, int score, boolean answers, List<String> words, boolean grid, int elsewhere) {}

    /** What may belong to the entry of this key; a project has nothing proposed. */
    static List<Suggestion> of(YearPlanRow row, YearPlanRow.Line asked) {
        Matching matching = new Matching(row);
        if (asked.entry().list() == EntryList.PROJECT || !asked.stands()) {
            return List.of();
        }
        EntryList other = asked.entry().list() == EntryList.NEED ? EntryList.RESOURCE : EntryList.NEED;
        List<String> matched = row.matchedWith(asked.key());
        return row.standing(other).stream()
                .filter(line -> !matched.contains(line.key()))
                .map(line -> matching.compared(asked, line))
                .filter(one -> one.score() >= SHOWN)
                .sorted(Comparator.comparingInt(Suggestion::score)
                        .reversed()
                        .thenComparing(one -> one.key().length())
                        .thenComparing(Suggestion::key))
                .limit(MOST)
                .toList();
    }

    private Suggestion compared(YearPlanRow.Line asked, YearPlanRow.Line other) {
        Entry.Need need = (Entry.Need) (asked.entry() instanceof Entry.Need ? asked.entry() : other.entry());
        Entry.Resource resource =
                (Entry.Resource) (asked.entry() instanceof Entry.Resource ? asked.entry() : other.entry());
        Set<String> own = grams(asked.entry());
        Set<String> shared = new TreeSet<>(grams(other.entry()));
        shared.retainAll(own);
        shared.removeIf(gram -> gram.length() < 2);
        List<String> words = SharedWords.of(plain(asked.entry()), shared, this::rarity);
        boolean answers = need.needClass().answeredBy().contains(resource.resourceClass());
        boolean grid = need.grid() != null && Objects.equals(need.grid(), resource.grid());
        int elsewhere = row.matchedWith(other.key()).size();
        int score = (answers ? FOR_CLASS : 0)
                + forWords(own, grams(other.entry()), shared)
                + (grid ? FOR_GRID : 0)
                - (elsewhere > 0 ? TAKEN : 0);
        return new Suggestion(other.key(), other.entry().title(), Math.max(0, score), answers, words, grid, elsewhere);
    }

    /** How much of what the shorter one says the other says too. */
    private int forWords(Set<String> own, Set<String> others, Set<String> shared) {
        double whole = Math.min(weight(own), weight(others));
        return whole == 0 ? 0 : (int) Math.round(Math.min(FOR_WORDS, 2 * FOR_WORDS * weight(shared) / whole));
    }

    private double weight(Set<String> grams) {
        return grams.stream()
                .filter(gram -> gram.length() > 1)
                .mapToDouble(this::rarity)
                .sum();
    }

    /** What stands in every entry tells nothing; what stands in two tells all. */
    private double rarity(String gram) {
        return Math.log(1.0 + (double) entries / Math.max(1, documents.getOrDefault(gram, 0L)));
    }

    private static Set<String> grams(Entry entry) {
        return Grams.of(plain(entry));
    }

    private static String plain(Entry entry) {
        String content = entry.content();
        return Plain.letters(content == null ? entry.title() : entry.title() + "\n" + content);
    }
}
