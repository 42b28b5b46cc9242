package org.gongjian.query.figures.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.dictionary.Rows;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rows of {@code quarter_figures} behind each figure. */
@Component
public final class QuarterTable {
    /** Of all matters. */
    public static final Set<Figure> OF_MATTERS = EnumSet.range(Figure.CARRIED_OVER, Figure.LATE_ENTRIES);
    /** Of proposals alone. */
    public static final Set<Figure> OF_PROPOSALS = EnumSet.complementOf(EnumSet.copyOf(OF_MATTERS));

    private final JdbcClient view;
    private final Generation generation = Generation.live(QuarterReadModel.GROUP);

    QuarterTable(JdbcClient viewJdbc) {
        this.view = viewJdbc;
    }

    /** Which line of the sheet. */
    public record Key(@Nullable String kind, @Nullable String category, boolean total, boolean byKind) {}

    /** All lines: in total, by kind, by category. */
    public Map<Key, Line> lines(Asked asked, Scope scope) {
        List<Rows> rows = behind(OF_MATTERS);
        Map<Key, Line> lines = new HashMap<>();
        String sql = "SELECT kind, category, grouping(kind) AS no_kind, grouping(category) AS no_category, "
                + counts(rows) + from(asked, scope) + " GROUP BY GROUPING SETS ((), (kind), (category))";
        statement(sql, asked, scope).query(row -> {
            boolean noKind = row.getInt("no_kind") == 1;
            boolean noCategory = row.getInt("no_category") == 1;
            lines.put(
                    new Key(row.getString("kind"), row.getString("category"), noKind && noCategory, !noKind),
                    line(OF_MATTERS, rows, row));
        });
        return lines;
    }

    /** One line of any figures. */
    public Line line(Set<Figure> figures, Asked asked, Scope scope) {
        List<Rows> rows = behind(figures);
        return statement("SELECT " + counts(rows) + from(asked, scope), asked, scope)
                .query((row, i) -> line(figures, rows, row))
                .single();
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

    private static Line line(Set<Figure> figures, List<Rows> rows, ResultSet row) throws SQLException {
        Map<Rows, Long> counts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            counts.put(rows.get(i), row.getLong("c_" + i));
        }
        return new Line(figures, counts::get);
    }

    private String from(Asked asked, Scope scope) {
        return " FROM " + generation.of(QuarterReadModel.GROUP) + " r WHERE " + scope.condition("r")
                + " AND r.known_from <= :now AND (r.known_until IS NULL OR r.known_until > :now) AND r.at < :to"
                + " AND (r.at >= :from OR r.until IS NULL OR r.until >= :from)";
    }

    private JdbcClient.StatementSpec statement(String sql, Asked asked, Scope scope) {
        return view.sql(sql)
                .params(scope.parameters())
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
