package org.gongjian.command.platform.due;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates on which the system acts, and what it did on them. Rewritten by the transaction that appends. */
public final class DueTable {
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    public DueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something is due for an aggregate.
     *
     * @param aggregate its id, with what more narrows it after a slash
     */
    public record DueRow(String type, String aggregate, String kind, Instant at) {
        /** The aggregate itself. */
        String about() {
            return aggregate.split("/", 2)[0];
        }
    }

    record Claimed(DueRow row, int attempts) {}

    /** From now on these are the aggregate's dates; what the system already dealt with does not come back. */
    public void replace(String aggregate, Collection<DueRow> rows) {
        jdbc.sql("DELETE FROM work.due WHERE aggregate = ?").param(aggregate).update();
        enter(rows);
    }

    /** The dates of an aggregate that has just begun, in one statement. */
    public void enter(Collection<DueRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
            INSERT INTO work.due (type, aggregate, kind, at)
            SELECT d.type, d.aggregate, d.kind, d.at
            FROM unnest(:types::text[], :aggregates::text[], :kinds::text[], :ats::timestamptz[])
                AS d (type, aggregate, kind, at)
            WHERE NOT EXISTS (
                SELECT 1 FROM work.automation_outcome o
                WHERE o.aggregate = d.aggregate AND o.kind = d.kind AND o.due_at = d.at)
            ON CONFLICT DO NOTHING
            """)
                .param("types", texts(rows, DueRow::type))
                .param("aggregates", texts(rows, DueRow::aggregate))
                .param("kinds", texts(rows, DueRow::kind))
                .param("ats", texts(rows, row -> row.at().toString()))
                .update();
    }

    private static String[] texts(Collection<DueRow> rows, Function<DueRow, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    /** Takes some of these types that are due, for a minute; other nodes pass them over. What this node knows nothing of is left to another. */
    List<Claimed> claim(Instant now, int most, Collection<String> types) {
        return jdbc
                .sql("""
            UPDATE work.due d SET claimed = ?, attempts = d.attempts + 1
            FROM (SELECT aggregate, kind, at FROM work.due
                  WHERE at <= ? AND (claimed IS NULL OR claimed < ?) AND type = ANY(?)
                  ORDER BY at, aggregate LIMIT ? FOR UPDATE SKIP LOCKED) taken
            WHERE d.aggregate = taken.aggregate AND d.kind = taken.kind AND d.at = taken.at
            RETURNING d.type, d.aggregate, d.kind, d.at, d.attempts
            """)
                .params(at(now), at(now), at(now.minus(CLAIM)), types.toArray(String[]::new), most)
                .query((row, n) -> new Claimed(
                        new DueRow(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        row.getInt(5)))
                .list()
                .stream()
                .sorted(Comparator.comparing((Claimed one) -> one.row().at())
                        .thenComparing(one -> one.row().aggregate()))
                .toList();
    }

    /** It is not its turn: whoever takes it next has as many attempts left. */
    void waits(DueRow row) {
        jdbc.sql("UPDATE work.due SET attempts = attempts - 1 WHERE aggregate = ? AND kind = ? AND at = ?")
                .params(row.aggregate(), row.kind(), at(row.at()))
                .update();
    }

    /** Whether a date of one of these is not yet dealt with. */
    public boolean areDue(Collection<String> aggregates) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM work.due WHERE aggregate = ANY(?))")
                .param(aggregates.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Dates of this type of what is below an aggregate, in the order in which they come. */
    public List<DueRow> dueBelow(String type, String aggregate) {
        return jdbc.sql("""
            SELECT type, aggregate, kind, at FROM work.due
            WHERE split_part(aggregate, '/', 1) = ? AND strpos(aggregate, '/') > 0 AND type = ?
            ORDER BY at, aggregate
            """)
                .params(aggregate, type)
                .query((row, n) -> new DueRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * What became of a date.
     *
     * @param area where what it is about belongs; null where nothing is known of that
     */
    record Outcome(
            String what,
            @Nullable String code,
            @Nullable Long position,
            @Nullable AreaPath area) {}

    /** Dealt with: the outcome stays, the date goes. */
    void settle(DueRow row, Instant now, Outcome outcome) {
        AreaPath area = outcome.area();
        jdbc.sql("""
            INSERT INTO work.automation_outcome (aggregate, kind, due_at, at, outcome, code, position, district, street, community)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?::uuid) ON CONFLICT DO NOTHING
            """)
                .param(row.aggregate())
                .param(row.kind())
                .param(at(row.at()))
                .param(at(now))
                .param(outcome.what())
                .param(outcome.code())
                .param(outcome.position())
                .param(text(area == null ? null : area.district()))
                .param(text(area == null ? null : area.street()))
                .param(text(area == null ? null : area.community()))
                .update();
        jdbc.sql("DELETE FROM work.due WHERE aggregate = ? AND kind = ? AND at = ?")
                .params(row.aggregate(), row.kind(), at(row.at()))
                .update();
    }

    private static @Nullable String text(Id.@Nullable AreaId area) {
        return area == null ? null : area.toString();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
