package org.gongjian.query.figures.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.dictionary.Rows;
import org.gongjian.query.figures.dictionary.SmallGroups;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of {@code quarter_figures} behind each figure. For who may not see sensitive matters they are not there: no figure,
 * part or list has them, so that nothing can be told from a difference and each line adds up by itself.
 */
@Component
public final class QuarterTable {
    /** Of all matters. */
    public static final Set<Figure> OF_MATTERS = EnumSet.range(Figure.CARRIED_OVER, Figure.LATE_ENTRIES);
    /** Of proposals alone. */
    public static final Set<Figure> OF_PROPOSALS = EnumSet.range(Figure.PROPOSALS_HANDED_IN, Figure.PROPOSALS_PROMISES);
    /** Of the occurrences of promises. */
    public static final Set<Figure> OF_COMMITMENTS =
            EnumSet.range(Figure.COMMITMENTS_DUE, Figure.COMMITMENTS_KEPT_ON_TIME);

    private final JdbcClient view;
    private final Generation generation = Generation.live(QuarterReadModel.GROUP);

    QuarterTable(JdbcClient viewJdbc) {
        this.view = viewJdbc;
    }

    /** Proposals have a part of the sheet of their own that shows the same. */
    private static final Comparator<Key> OF_ITS_OWN = Comparator.comparing(key -> "PROPOSAL".equals(key.kind()));

    /** Which line of the sheet. */
    public record Key(@Nullable String kind, @Nullable String category, boolean total, boolean byKind) {
        /** The line of a kind, or of a category; there is none of both. */
        static @Nullable Key of(Only only) {
            return only.kind() != null && only.category() != null
                    ? null
                    : new Key(only.kind(), only.category(), false, only.kind() != null);
        }
    }

    /** All lines: in total, by kind, by category. */
    public Map<Key, Line> lines(Asked asked, Scope scope) {
        List<Rows> rows = behind(OF_MATTERS);
        Map<Key, Map<Rows, Long>> counts = new HashMap<>();
        String sql = "SELECT kind, category, grouping(kind) AS no_kind, grouping(category) AS no_category, "
                + counts(rows) + from(asked, scope) + " GROUP BY GROUPING SETS ((), (kind), (category))";
        statement(sql, asked, scope).query(row -> {
            boolean noKind = row.getInt("no_kind") == 1;
            boolean noCategory = row.getInt("no_category") == 1;
            counts.put(
                    new Key(row.getString("kind"), row.getString("category"), noKind && noCategory, !noKind),
                    counts(rows, row));
        });
        return shown(counts);
    }

    /** Each part of a table shows what the others leave it to show. */
    private static Map<Key, Line> shown(Map<Key, Map<Rows, Long>> counts) {
        Map<Figure, Set<Key>> hidden = new EnumMap<>(Figure.class);
        for (Figure figure : OF_MATTERS) {
            if (figure.isOfRatings()) {
                Rows among = Objects.requireNonNull(figure.among());
                Set<Key> keys = hidden.computeIfAbsent(figure, none -> new HashSet<>());
                for (boolean byKind : new boolean[] {true, false}) {
                    List<Key> parts = counts.keySet().stream()
                            .filter(key -> !key.total() && key.byKind() == byKind)
                            .sorted(Comparator.comparing(Key::toString))
                            .toList();
                    keys.addAll(SmallGroups.hidden(parts, key -> count(counts, key, among), OF_ITS_OWN));
                }
            }
        }
        Map<Key, Line> lines = new HashMap<>();
        counts.forEach((key, rows) -> lines.put(
                key,
                new Line(
                        OF_MATTERS,
                        rows::get,
                        figure -> hidden.getOrDefault(figure, Set.of()).contains(key))));
        return lines;
    }

    private static long count(Map<Key, Map<Rows, Long>> counts, Key key, Rows rows) {
        return Objects.requireNonNull(counts.get(key)).getOrDefault(rows, 0L);
    }

    /** One line of any figures. */
    public Line line(Set<Figure> figures, Asked asked, Scope scope) {
        List<Rows> rows = behind(figures);
        Map<Rows, Long> counts = statement("SELECT " + counts(rows) + from(asked, scope), asked, scope)
                .query((row, i) -> counts(rows, row))
                .single();
        boolean rated = figures.stream().anyMatch(Figure::isOfRatings);
        return rated && !asked.only().equals(Only.EVERYTHING)
                ? new Line(figures, counts::get, hiddenBeside(asked, scope))
                : new Line(figures, counts::get);
    }

    /** A part shows no rating that the table of all parts does not show. */
    private Predicate<Figure> hiddenBeside(Asked asked, Scope scope) {
        Key key = Key.of(asked.only());
        Line part =
                key == null ? null : lines(asked.only(Only.EVERYTHING), scope).get(key);
        return figure -> figure.isOfRatings()
                && (part == null
                        || !OF_MATTERS.contains(figure)
                        || part.rate(figure).hidden());
    }

    /** How many rows count. */
    public long count(Rows rows, Asked asked, Scope scope) {
        return statement("SELECT count(*)" + from(asked, scope) + " AND " + rows.condition(), asked, scope)
                .query(Long.class)
                .single();
    }

    /** The rows that count, in the order of their business time. */
    public List<Behind> behind(Rows rows, Asked asked, Scope scope, Optional<Behind.After> after, int size) {
        String next = after.isPresent() ? " AND (r.at, r.matter, r.n) > (:afterAt, :afterMatter, :afterN)" : "";
        JdbcClient.StatementSpec statement = statement(
                "SELECT r.matter, r.n, r.at, r.until, r.detail" + from(asked, scope) + " AND " + rows.condition() + next
                        + " ORDER BY r.at, r.matter, r.n LIMIT " + size,
                asked,
                scope);
        if (after.isPresent()) {
            Behind.After last = after.get();
            statement = statement
                    .param("afterAt", utc(last.at()))
                    .param("afterMatter", last.matter())
                    .param("afterN", last.n());
        }
        return statement.query(QuarterTable::row).list();
    }

    private static Behind row(ResultSet row, int i) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Behind(
                row.getObject("matter", UUID.class),
                row.getInt("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("detail"));
    }

    private static List<Rows> behind(Set<Figure> figures) {
        return figures.stream().flatMap(Figure::rows).distinct().toList();
    }

    private static String counts(List<Rows> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> "count(*) FILTER (WHERE " + rows.get(i).condition() + ") AS c_" + i)
                .collect(Collectors.joining(", "));
    }

    private static Map<Rows, Long> counts(List<Rows> rows, ResultSet row) throws SQLException {
        Map<Rows, Long> counts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            counts.put(rows.get(i), row.getLong("c_" + i));
        }
        return counts;
    }

    private String from(Asked asked, Scope scope) {
        return " FROM " + generation.of(QuarterReadModel.GROUP) + " r WHERE " + scope.condition("r")
                + (seesSensitive(scope) ? "" : " AND NOT r.sensitive")
                + " AND r.known_from <= :now AND (r.known_until IS NULL OR r.known_until > :now) AND r.at < :to"
                + " AND (r.at >= :from OR r.until IS NULL OR r.until >= :from)"
                + asked.only().condition();
    }

    /** Who handles is named for those of his organisation, not for all that a figure counts. */
    private static boolean seesSensitive(Scope scope) {
        return scope.role().namedForSensitiveMatters() && !scope.ownOrganisationOnly();
    }

    private JdbcClient.StatementSpec statement(String sql, Asked asked, Scope scope) {
        return view.sql(sql)
                .params(scope.parameters())
                .params(asked.only().parameters())
                .param("from", utc(asked.period().from()))
                .param("to", utc(asked.period().to()))
                .param("end", utc(asked.end()))
                .param("now", utc(asked.knownAt()))
                .param("content", content(asked.basicallyCounts()));
    }

    private static String[] content(boolean basically) {
        return basically
                ? new String[] {"VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED"}
                : new String[] {"VERY_SATISFIED", "SATISFIED"};
    }

    /** Zones, calendars and charters of the reader's district. */
    public Rules rules(Scope scope) {
        return new RuleBook(view, generation).ofDistrict(scope);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
