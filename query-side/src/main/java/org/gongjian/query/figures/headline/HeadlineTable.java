package org.gongjian.query.figures.headline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.figures.dictionary.Headline;
import org.gongjian.query.figures.dictionary.Headline.Held;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.CopyRow;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what holds from day to day; no other class names it. */
final class HeadlineTable {
    private static final String COLUMNS =
            "(held, owner, part, subject, from_day, to_day, unit, label, district, street, community)";
    private static final String ON_THE_DAY = "h.from_day <= :day AND (h.to_day IS NULL OR h.to_day >= :day)";

    private final JdbcClient view;
    private final String table;

    HeadlineTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of("headline_counts");
    }

    // ------------------------------------------------------------------ writing

    String target() {
        return table + " " + COLUMNS;
    }

    CopyRow line(HeadlineRow row) {
        return new CopyRow().addAll(values(row));
    }

    /** What the owner's stream tells now takes the place of what it told. */
    void replace(UUID owner, List<HeadlineRow> rows) {
        view.sql("DELETE FROM " + table + " WHERE owner = ?").param(owner).update();
        rows.forEach(row -> view.sql(
                        "INSERT INTO " + table + " " + COLUMNS + " VALUES (?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?)")
                .params(values(row))
                .update());
    }

    private static List<@Nullable Object> values(HeadlineRow row) {
        Id.AreaId street = row.area().street();
        Id.AreaId community = row.area().community();
        return Arrays.asList(
                row.held().name(),
                row.owner(),
                row.part(),
                row.subject(),
                row.from(),
                row.to(),
                row.unit(),
                row.label(),
                row.area().district().value(),
                street == null ? null : street.value(),
                community == null ? null : community.value());
    }

    // ------------------------------------------------------------------ reading

    /** Every count on a day. */
    Map<Headline, Long> counts(LocalDate day, Scope scope) {
        Map<Headline, Long> counts = new EnumMap<>(Headline.class);
        for (Headline figure : Headline.values()) {
            counts.put(figure, 0L);
        }
        view.sql("SELECT h.held, CASE WHEN h.held = 'PARTY_ORGANISATION' THEN h.label END, count(*) FROM " + table
                        + " h WHERE " + scope.condition("h") + " AND " + ON_THE_DAY
                        + " AND h.held NOT IN ('IN_SERVICE', 'SERVICE', 'VOLUNTEER', 'TWO_NEW_UNIT') GROUP BY 1, 2")
                .params(scope.parameters())
                .param("day", day)
                .query(row -> {
                    Held held = Held.valueOf(row.getString(1));
                    String label = row.getString(2);
                    long number = row.getLong(3);
                    for (Headline figure : Headline.values()) {
                        if (figure.how() == Headline.How.HELD && figure.held() == held && fits(figure, label)) {
                            counts.merge(figure, number, Long::sum);
                        }
                    }
                });
        for (Headline figure : Headline.values()) {
            if (figure.how() != Headline.How.HELD) {
                counts.put(figure, count(figure, day, scope));
            }
        }
        return counts;
    }

    private static boolean fits(Headline figure, @Nullable String label) {
        return figure.label() == null || label != null && label.startsWith(figure.label());
    }

    private long count(Headline figure, LocalDate day, Scope scope) {
        String distinct = switch (figure.how()) {
            case ACTIVITIES_OF_THE_YEAR -> "count(DISTINCT (h.community, h.from_day, h.label))";
            case HELD, PERSONS, UNITS_WITH_PARTY_ORGANISATION, TWO_NEW, VOLUNTEERS_IN_SERVICE, BEGUN_IN_THE_YEAR ->
                "count(DISTINCT h.subject)";
        };
        return asking("SELECT " + distinct, figure, day, scope, "")
                .query(Long.class)
                .single();
    }

    /** The rows behind a count, in a fixed order, from behind one of them on. */
    List<HeadlineRow> behind(Headline figure, LocalDate day, @Nullable After after, int most, Scope scope) {
        return asking(
                        "SELECT h.*",
                        figure,
                        day,
                        scope,
                        " AND (h.owner, h.part) > (:owner, :part)" + " ORDER BY h.owner, h.part LIMIT :most")
                .param("owner", after == null ? new UUID(0, 0) : after.owner())
                .param("part", after == null ? -1 : after.part())
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    /** A row to go on from. */
    record After(UUID owner, int part) {}

    private JdbcClient.StatementSpec asking(String select, Headline figure, LocalDate day, Scope scope, String more) {
        JdbcClient.StatementSpec asked = view.sql(select + " FROM " + table + " h WHERE " + scope.condition("h")
                        + " AND h.held = :held AND " + condition(figure)
                        + (figure.label() == null ? "" : " AND h.label LIKE :label") + more)
                .params(scope.parameters())
                .param("held", figure.held().name())
                .param("day", day);
        if (figure.label() != null) {
            asked = asked.param("label", figure.label() + "%");
        }
        return figure.how() == Headline.How.ACTIVITIES_OF_THE_YEAR || figure.how() == Headline.How.BEGUN_IN_THE_YEAR
                ? asked.param("year", day.withDayOfYear(1))
                : asked;
    }

    private String condition(Headline figure) {
        return switch (figure.how()) {
            case HELD, PERSONS -> ON_THE_DAY;
            case UNITS_WITH_PARTY_ORGANISATION ->
                ON_THE_DAY + " AND (h.label = 'PARTY_ORGANISATION' OR EXISTS (SELECT 1 FROM " + table
                        + " p WHERE p.held = 'PARTY_ORGANISATION' AND p.unit = h.subject AND p.from_day <= :day"
                        + " AND (p.to_day IS NULL OR p.to_day >= :day)))";
            case TWO_NEW ->
                ON_THE_DAY + " AND (h.label LIKE '%/INDUSTRY' OR EXISTS (SELECT 1 FROM " + table
                        + " u WHERE u.held = 'TWO_NEW_UNIT' AND u.owner = h.unit AND u.from_day <= :day"
                        + " AND (u.to_day IS NULL OR u.to_day >= :day)))";
            case VOLUNTEERS_IN_SERVICE ->
                ON_THE_DAY + " AND EXISTS (SELECT 1 FROM " + table
                        + " v WHERE v.held = 'VOLUNTEER' AND v.owner = h.subject AND v.from_day <= :day"
                        + " AND (v.to_day IS NULL OR v.to_day >= :day))";
            case ACTIVITIES_OF_THE_YEAR -> "h.from_day BETWEEN :year AND :day";
            case BEGUN_IN_THE_YEAR -> ON_THE_DAY + " AND h.from_day >= :year";
        };
    }

    private static HeadlineRow row(ResultSet row) throws SQLException {
        return new HeadlineRow(
                Held.valueOf(row.getString("held")),
                row.getObject("owner", UUID.class),
                row.getInt("part"),
                row.getObject("subject", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("unit", UUID.class),
                row.getString("label"),
                Columns.area(row));
    }
}
