package org.gongjian.query.figures.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rows of {@code quarter_figures} for one quarter, as far as was known at an instant. */
@Component
final class QuarterTable {
    private static final String IN = " AND r.at >= :from AND r.at < :to";
    private static final String LASTING = " AND r.at < :to AND (r.until IS NULL OR r.until >= :to)";
    /** A due date may lie ahead of us within the running quarter. */
    private static final String LASTING_NOW = " AND r.at < :end AND (r.until IS NULL OR r.until >= :end)";

    private static final String LEFT = "r.figure = 'OPEN' AND r.until >= :from AND r.until < :to";
    private static final String DUE_BY_NOW = IN + " AND (r.at < :now OR r.met)";
    private static final String CLASSED = "r.figure = 'ANSWERED'" + IN + " AND r.detail IN ('A', 'B', 'C')";
    private static final String STANDS = "r.figure = 'RATED'" + IN + " AND (r.until IS NULL OR r.until >= :to)";
    private static final String FIRST = "r.figure = 'RATED'" + IN + " AND r.met";
    private static final String CONTENT = " AND r.detail = ANY (:content)";

    private static final Map<String, String> COUNTS = counts();
    private static final Map<String, String> OF_PROPOSALS = ofProposals();
    private final JdbcClient view;
    private final Generation generation = Generation.live(QuarterReadModel.GROUP);

    QuarterTable(JdbcClient viewJdbc) {
        this.view = viewJdbc;
    }

    /** Which line of the sheet. */
    record Key(@Nullable String kind, @Nullable String category, boolean total, boolean byKind) {}

    private static Map<String, String> counts() {
        Map<String, String> counts = new HashMap<>();
        counts.put("carried", "r.figure = 'OPEN' AND r.at < :from AND (r.until IS NULL OR r.until >= :from)");
        counts.put("received", "r.figure = 'RECEIVED'" + IN);
        counts.put("received_ledger", "r.figure = 'RECEIVED' AND r.detail = 'LEDGER'" + IN);
        counts.put("admitted", "r.figure = 'OPEN'" + IN);
        counts.put("whistled", "r.figure = 'REFERRED' AND r.detail = 'WHISTLED'" + IN);
        counts.put("whistled_met", "r.figure = 'REFERRED' AND r.detail = 'WHISTLED' AND r.met" + IN);
        counts.put("closed", LEFT);
        counts.put(
                "finished", LEFT + " AND r.detail IN ('FOLLOWED_UP', 'NOT_REACHED', 'LAPSED', 'ANSWERED_ON_THE_SPOT')");
        counts.put(
                "finished_met",
                LEFT + " AND r.detail IN ('FOLLOWED_UP', 'NOT_REACHED', 'LAPSED', 'ANSWERED_ON_THE_SPOT') AND r.met");
        counts.put(
                "finished_late",
                LEFT
                        + " AND r.detail IN ('FOLLOWED_UP', 'NOT_REACHED', 'LAPSED', 'ANSWERED_ON_THE_SPOT') AND NOT r.met");
        counts.put("concluded", LEFT + " AND r.detail = 'CONCLUDED'");
        counts.put("withdrawn", LEFT + " AND r.detail = 'WITHDRAWN'");
        counts.put("transferred", LEFT + " AND r.detail = 'TRANSFERRED'");
        counts.put("open", "r.figure = 'OPEN'" + LASTING);
        counts.put("overdue", "r.figure = 'OVERDUE'" + LASTING_NOW);
        counts.put("supervised", "r.figure = 'SUPERVISED'" + LASTING);
        counts.put("suspended", "r.figure = 'SUSPENDED'" + LASTING);
        counts.put("long_list", "r.figure = 'LONG_LIST'" + LASTING);
        counts.put("answered", "r.figure = 'ANSWERED'" + IN);
        counts.put("answered_ledger", "r.figure = 'ANSWERED' AND r.detail = 'LEDGER'" + IN);
        counts.put("due", "r.figure = 'DUE'" + DUE_BY_NOW);
        counts.put("due_met", "r.figure = 'DUE' AND r.met" + IN);
        counts.put("contact_due", "r.figure = 'CONTACT_DUE'" + DUE_BY_NOW);
        counts.put("contact_met", "r.figure = 'CONTACT_DUE' AND r.met" + IN);
        counts.put("classed", CLASSED);
        counts.put("class_a", CLASSED + " AND r.detail = 'A'");
        counts.put("rated", STANDS);
        counts.put("satisfied", STANDS + CONTENT);
        counts.put("rated_first", FIRST);
        counts.put("satisfied_first", FIRST + CONTENT);
        counts.put("entered", "r.figure = 'ENTERED'" + IN);
        counts.put("entered_late", "r.figure = 'ENTERED' AND NOT r.met" + IN);
        for (Figure single : List.of(
                Figure.ON_THE_SPOT,
                Figure.ADMITTED_AGAIN,
                Figure.REFERRED,
                Figure.REFERRAL_ANSWERED,
                Figure.DECLINED,
                Figure.RETURNED,
                Figure.MERGED,
                Figure.ASSIGNED,
                Figure.RETURN_APPROVED,
                Figure.EXTENDED,
                Figure.REOPENED,
                Figure.REPEATED,
                Figure.RATED_LATE,
                Figure.NOT_REACHED)) {
            counts.put(single.name().toLowerCase(Locale.ROOT), "r.figure = '" + single + "'" + IN);
        }
        return Map.copyOf(counts);
    }

    private static Map<String, String> ofProposals() {
        String proposal = " AND r.kind = 'PROPOSAL'";
        Map<String, String> counts = new HashMap<>();
        counts.put("proposed", "r.figure = 'PROPOSED'" + IN);
        counts.put("alone", "r.figure = 'PROPOSED' AND r.detail = 'ALONE_IN_SESSION'" + IN);
        counts.put("jointly", "r.figure = 'PROPOSED' AND r.detail = 'JOINTLY'" + IN);
        counts.put("converted", "r.figure = 'PROPOSAL_CONVERTED'" + IN);
        counts.put("admitted", "r.figure = 'OPEN'" + IN + proposal);
        counts.put("declined", "r.figure = 'DECLINED'" + IN + proposal);
        counts.put("returned", "r.figure = 'RETURNED'" + IN + proposal);
        counts.put("answered", "r.figure = 'ANSWERED'" + IN + proposal);
        for (String result : List.of("A", "B", "C", "D")) {
            counts.put(
                    result.toLowerCase(Locale.ROOT),
                    "r.figure = 'ANSWERED' AND r.detail = '" + result + "'" + IN + proposal);
        }
        counts.put("to_meet", "r.figure = 'LEAD_MET'" + IN);
        counts.put("met", "r.figure = 'LEAD_MET' AND r.met" + IN);
        counts.put("process_rated", STANDS.replace("RATED", "RATED_PROCESS"));
        counts.put("process_satisfied", STANDS.replace("RATED", "RATED_PROCESS") + CONTENT);
        counts.put("rated", STANDS + proposal);
        counts.put("satisfied", STANDS + proposal + CONTENT);
        counts.put("promises", "r.figure = 'PROMISE_DUE'" + DUE_BY_NOW);
        counts.put("promises_kept", "r.figure = 'PROMISE_DUE' AND r.met" + IN);
        return Map.copyOf(counts);
    }

    /** All lines: in total, by kind, by category. */
    Map<Key, Line> lines(
            Quarter quarter, Instant knownAt, Optional<UUID> community, boolean basicallyCounts, Scope scope) {
        StringBuilder sql = new StringBuilder(
                "SELECT kind, category, grouping(kind) AS no_kind, grouping(category) AS no_category");
        count(sql, COUNTS, scope, community);
        sql.append(" GROUP BY GROUPING SETS ((), (kind), (category))");
        Map<Key, Line> lines = new HashMap<>();
        asked(sql, quarter, knownAt, community, basicallyCounts, scope).query(row -> {
            boolean noKind = row.getInt("no_kind") == 1;
            boolean noCategory = row.getInt("no_category") == 1;
            lines.put(
                    new Key(row.getString("kind"), row.getString("category"), noKind && noCategory, !noKind),
                    line(row));
        });
        return lines;
    }

    /** The line of the proposals. */
    Proposals proposals(
            Quarter quarter, Instant knownAt, Optional<UUID> community, boolean basicallyCounts, Scope scope) {
        StringBuilder sql = new StringBuilder("SELECT true");
        count(sql, OF_PROPOSALS, scope, community);
        return asked(sql, quarter, knownAt, community, basicallyCounts, scope)
                .query((row, i) -> proposals(name -> row.getLong("c_" + name)))
                .single();
    }

    private void count(StringBuilder sql, Map<String, String> counts, Scope scope, Optional<UUID> community) {
        counts.forEach((name, condition) -> sql.append(", count(*) FILTER (WHERE ")
                .append(condition)
                .append(") AS c_")
                .append(name));
        sql.append(" FROM ").append(generation.of(QuarterReadModel.GROUP)).append(" r WHERE ");
        sql.append(scope.condition("r"));
        community.ifPresent(id -> sql.append(" AND r.community = :community"));
        sql.append(" AND r.known_from <= :now AND (r.known_until IS NULL OR r.known_until > :now) AND r.at < :to");
        sql.append(" AND (r.at >= :from OR r.until IS NULL OR r.until >= :from)");
    }

    private JdbcClient.StatementSpec asked(
            StringBuilder sql,
            Quarter quarter,
            Instant knownAt,
            Optional<UUID> community,
            boolean basicallyCounts,
            Scope scope) {
        Instant end = quarter.to().isBefore(knownAt) ? quarter.to() : knownAt;
        return view.sql(sql.toString())
                .params(scope.parameters())
                .param("from", utc(quarter.from()))
                .param("to", utc(quarter.to()))
                .param("end", utc(end))
                .param("now", utc(knownAt))
                .param("community", community.orElse(null))
                .param("content", content(basicallyCounts));
    }

    private static String[] content(boolean basically) {
        return basically
                ? new String[] {"VERY_SATISFIED", "SATISFIED", "BASICALLY_SATISFIED"}
                : new String[] {"VERY_SATISFIED", "SATISFIED"};
    }

    private static Line line(ResultSet row) throws SQLException {
        Row r = name -> row.getLong("c_" + name);
        long own = r.count("received") - r.count("received_ledger");
        long ownAnswers = r.count("answered") - r.count("answered_ledger");
        return new Line(
                r.count("carried"),
                r.count("received"),
                r.count("received_ledger"),
                r.count("on_the_spot"),
                r.count("admitted"),
                r.count("admitted_again"),
                r.count("referred"),
                r.count("whistled"),
                r.count("whistled_met"),
                r.count("referral_answered"),
                r.count("declined"),
                r.count("returned"),
                r.count("merged"),
                r.count("finished"),
                r.count("finished_met"),
                r.count("finished_late"),
                r.count("concluded"),
                r.count("withdrawn"),
                r.count("transferred"),
                r.count("closed"),
                r.count("open"),
                r.count("overdue"),
                r.count("supervised"),
                r.count("suspended"),
                r.count("long_list"),
                r.count("answered"),
                r.count("answered_ledger"),
                r.count("not_reached"),
                r.count("assigned"),
                r.count("return_approved"),
                r.count("extended"),
                r.count("reopened"),
                r.count("repeated"),
                r.count("rated_late"),
                new Line.Rates(
                        new Rate(r.count("due_met"), r.count("due")),
                        new Rate(r.count("contact_met"), r.count("contact_due")),
                        new Rate(r.count("class_a"), r.count("classed")),
                        new Rate(r.count("satisfied"), r.count("rated")),
                        new Rate(r.count("satisfied_first"), r.count("rated_first")),
                        new Rate(r.count("return_approved"), r.count("assigned")),
                        new Rate(r.count("extended"), r.count("assigned")),
                        new Rate(r.count("reopened"), ownAnswers),
                        new Rate(r.count("repeated"), own),
                        new Rate(r.count("entered_late"), r.count("entered"))));
    }

    private static Proposals proposals(Row r) throws SQLException {
        return new Proposals(
                r.count("proposed"),
                r.count("alone"),
                r.count("jointly"),
                r.count("admitted"),
                r.count("converted"),
                r.count("declined"),
                r.count("returned"),
                r.count("answered"),
                r.count("a"),
                r.count("b"),
                r.count("c"),
                r.count("d"),
                new Rate(r.count("met"), r.count("to_meet")),
                new Rate(r.count("process_satisfied"), r.count("process_rated")),
                new Rate(r.count("satisfied"), r.count("rated")),
                new Rate(r.count("promises_kept"), r.count("promises")));
    }

    /** One row, by the names above. */
    private interface Row {
        long count(String name) throws SQLException;
    }

    /** Zones, calendars and charters of the reader's district. */
    Rules rules(Scope scope) {
        return new RuleBook(view, generation).ofDistrict(scope);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
