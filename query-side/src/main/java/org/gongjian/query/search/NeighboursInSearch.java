package org.gongjian.query.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.query.matter.alike.Neighbours;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what is near by the rarest lexemes that others share: few matters have them, so few have to be looked at. Where even the
 * rarest are common, two of them must come together and the matter must be recent.
 */
@Component
class NeighboursInSearch implements Neighbours {
    /** So many matters are looked at for their words. */
    private static final int LOOKED_AT = 400;

    private static final int COMMON_ONES = 6;
    private static final int LONGEST = 4_000;
    private static final Duration NEARBY = Duration.ofDays(30);
    private static final Duration RECENT = Duration.ofDays(180);
    private static final Duration EVER = Duration.ofDays(3_650);

    private final SearchTable table;
    private final AlikeTable alike;

    NeighboursInSearch(JdbcClient viewJdbc) {
        this.table = new SearchTable(viewJdbc, Generation.live(SearchReadModel.GROUP));
        this.alike = new AlikeTable(viewJdbc, Generation.live(SearchReadModel.GROUP));
    }

    @Override
    public Near near(Told told, Collection<UUID> persons, Scope scope) {
        String plain =
                Plain.letters(told.text().substring(0, Math.min(told.text().length(), LONGEST)));
        Set<String> own =
                Grams.of(plain).stream().filter(gram -> gram.length() > 1).collect(Collectors.toSet());
        String everywhere = Lexemes.of(SearchTable.area(scope));
        Map<String, Long> documents = new HashMap<>();
        Set<String> asked = new HashSet<>(own);
        asked.add(everywhere);
        own.forEach(gram -> documents.put(gram, 0L));
        documents.putAll(table.documents(asked, scope));
        Long matters = documents.remove(everywhere);
        if (told.matter() != null) {
            // the matter itself is no other one
            documents.replaceAll((gram, count) -> Math.max(0, count - 1));
        }
        Map<UUID, AlikeTable.Looked> found = new LinkedHashMap<>();
        alternatives(documents)
                .forEach((query, since) -> add(
                        found,
                        alike.sharing(
                                query, own, told.at().minus(since), told.at().plus(since), LOOKED_AT, scope)));
        add(
                found,
                alike.nearby(
                        told.category(),
                        told.grid(),
                        own,
                        told.at().minus(NEARBY),
                        told.at().plus(NEARBY),
                        scope));
        if (!persons.isEmpty()) {
            add(found, alike.raisedBy(persons, own, scope));
        }
        if (told.matter() != null) {
            found.remove(told.matter());
        }
        return new Near(
                plain,
                documents,
                matters == null ? 1 : matters,
                found.values().stream().map(looked -> neighbour(looked, scope)).toList());
    }

    /** Each a part of a tsquery, and how far back it looks. */
    private static Map<String, Duration> alternatives(Map<String, Long> documents) {
        List<Map.Entry<String, Long>> rarest = documents.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<String> few = new ArrayList<>();
        long together = 0;
        for (Map.Entry<String, Long> one : rarest) {
            together += one.getValue();
            if (together > LOOKED_AT) {
                break;
            }
            few.add(Grams.quoted(one.getKey()));
        }
        Map<String, Duration> alternatives = new LinkedHashMap<>();
        if (!few.isEmpty()) {
            alternatives.put(String.join(" | ", few), EVER);
        }
        List<String> common = rarest.stream()
                .skip(few.size())
                .limit(COMMON_ONES)
                .map(one -> Grams.quoted(one.getKey()))
                .toList();
        if (few.size() < COMMON_ONES && !common.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < common.size(); i++) {
                for (int j = i + 1; j < common.size(); j++) {
                    pairs.add("(" + common.get(i) + " & " + common.get(j) + ")");
                }
            }
            alternatives.put(pairs.isEmpty() ? common.getFirst() : String.join(" | ", pairs), RECENT);
        }
        return alternatives;
    }

    private static void add(Map<UUID, AlikeTable.Looked> found, List<AlikeTable.Looked> more) {
        more.forEach(one -> found.putIfAbsent(one.row().id(), one));
    }

    private static Neighbour neighbour(AlikeTable.Looked looked, Scope scope) {
        SearchRow row = looked.row();
        return new Neighbour(
                row.id(),
                row.numbers().number(),
                row.kind(),
                row.stage(),
                row.words().summary().isEmpty() && scope.readsOwnWords()
                        ? row.words().title()
                        : row.words().summary(),
                row.category(),
                row.grid(),
                row.building(),
                row.raisedAt(),
                new HashSet<>(row.raisers()),
                looked.shared(),
                looked.length());
    }

    @Override
    public Optional<Told> told(UUID matter, Scope scope) {
        return table.find(matter, scope)
                .map(row -> new Told(
                        row.id(),
                        String.join(
                                "\n",
                                scope.readsOwnWords()
                                        ? List.of(
                                                row.words().summary(),
                                                row.words().title(),
                                                row.words().text())
                                        : List.of(row.words().summary())),
                        row.category(),
                        row.grid(),
                        row.building(),
                        row.raisedAt(),
                        new HashSet<>(row.raisers())));
    }

    @Override
    public Told told(String text, @Nullable String category, @Nullable String grid, String place, Instant at) {
        return new Told(null, text, category, grid, SearchFold.building(place, text), at, Set.of());
    }
}
