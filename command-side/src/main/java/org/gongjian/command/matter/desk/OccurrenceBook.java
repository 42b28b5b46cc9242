package org.gongjian.command.matter.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.commitment.Kept;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.Occurrence;
import org.gongjian.commitment.Promisor;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.OccurrenceFellDue;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.CommitmentStage.Undertaking;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The occurrences of all promises: when each falls due, which matter it became, and what became of that. Kept in the transaction that
 * appends; what falls due is taken from here in bulk.
 */
public final class OccurrenceBook implements AppendListener {
    private static final String AGAIN = "1 hour";

    private final JdbcClient jdbc;

    public OccurrenceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One whose window has opened. */
    record Opening(
            UUID promise,
            Occurrence occurrence,
            Instant opensAt,
            String title,
            @Nullable Measure measure,
            Promisor by,
            LocalDate inForceOn,
            AreaPath area) {}

    /** An opening and what it became. */
    record Opened(Opening opening, UUID matter) {}

    // ------------------------------------------------------------------ kept while facts are appended

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (!(state instanceof MatterState.Known known)
                || events.isEmpty()
                || known.file().kind() != MatterKind.COMMITMENT) {
            return;
        }
        UUID matter = UUID.fromString(events.getFirst().aggregateId());
        if (events.getFirst().fact() instanceof OccurrenceFellDue) {
            return; // noted by whoever opened it, many at once
        }
        if (events.getFirst().fact() instanceof CommitmentEvent.ProjectFixed fixed && fixed.entry() != null) {
            list(fixed.entry(), matter);
        }
        switch (known.stage()) {
            case CommitmentStage.Taken taken -> promised(matter, taken.undertaking(), edge);
            case CommitmentStage.OccurrenceDue _ -> became(matter, "DUE", false);
            case CommitmentStage.OccurrenceMissed _ -> became(matter, "MISSED", true);
            case CommitmentStage.ToBeVerified it -> became(matter, outcome(it.occurrence(), it.done()), false);
            case Stage.Closed(var reason) -> closed(matter, reason, Corrections.applied(known.facts()));
            default -> {
                // nothing is owed yet
            }
        }
    }

    private static String outcome(OccurrenceFellDue occurrence, CommitmentEvent.@Nullable Performance done) {
        if (done == null) {
            return "MISSED";
        }
        if (Kept.of(occurrence.measure(), done.count()) == Kept.IN_PART) {
            return "IN_PART";
        }
        return done instanceof CommitmentEvent.PerformedLate ? "LATE" : "ON_TIME";
    }

    /** What is corrected after it was closed counts as corrected. */
    private void closed(UUID matter, ClosedReason reason, List<MatterEvent> facts) {
        if (facts.getFirst() instanceof OccurrenceFellDue occurrence) {
            boolean owed = reason != ClosedReason.NO_LONGER_OWED;
            became(matter, owed ? outcome(occurrence, CommitmentEvent.standing(facts)) : "NO_LONGER_OWED", true);
        } else {
            forget(matter);
        }
    }

    /** Those that have not opened yet. */
    private void forget(UUID promise) {
        jdbc.sql("DELETE FROM work.occurrence WHERE promise = ? AND matter IS NULL")
                .param(promise)
                .update();
    }

    private void became(UUID matter, String outcome, boolean verified) {
        jdbc.sql("UPDATE work.occurrence SET outcome = ?, verified = ? WHERE matter = ?")
                .params(outcome, verified, matter)
                .update();
    }

    private void list(ListEntry entry, UUID matter) {
        jdbc.sql("INSERT INTO work.listed_project (plan, entry, matter) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(entry.plan().value(), entry.key(), matter)
                .update();
    }

    /** What has not opened yet stands as the promise says now; what ends before the promise binds never falls due. */
    private void promised(UUID promise, Undertaking undertaking, Edge edge) {
        forget(promise);
        List<Occurrence> owed = undertaking.item().occurrences().stream()
                .filter(one -> !one.to().isBefore(undertaking.inForce().on()))
                .toList();
        if (owed.isEmpty()) {
            return;
        }
        Measure measure = undertaking.item().measure();
        jdbc.sql("""
            INSERT INTO work.occurrence (promise, key, opens_at, label, begins_on, ends_on, title, at_least, measured_in,
                unit, member, promised_by, in_force_on, district, street, community)
            SELECT :promise, o.key, o.opens_at, o.label, o.begins_on, o.ends_on, :title, :atLeast, :measuredIn,
                :unit, :member, :promisedBy, :inForceOn, :district, :street, :community
            FROM unnest(:keys::text[], :opens::timestamptz[], :labels::text[], :begins::date[], :ends::date[])
                AS o (key, opens_at, label, begins_on, ends_on)
            ON CONFLICT DO NOTHING
            """)
                .param("promise", promise)
                .param("title", undertaking.item().title())
                .param("atLeast", measure == null ? null : measure.atLeast())
                .param("measuredIn", measure == null ? null : measure.unit())
                .param("unit", value(CommitmentEvent.unit(undertaking.by())))
                .param("member", value(CommitmentEvent.member(undertaking.by())))
                .param("promisedBy", undertaking.by() instanceof Promisor.Community(var name) ? name : null)
                .param("inForceOn", undertaking.inForce().on())
                .param("district", edge.area().district().value())
                .param("street", value(edge.area().street()))
                .param("community", value(edge.area().community()))
                .param("keys", owed.stream().map(Occurrence::key).toArray(String[]::new))
                .param(
                        "opens",
                        owed.stream()
                                .map(one -> opens(one, undertaking.inForce().on(), edge.zone())
                                        .toString())
                                .toArray(String[]::new))
                .param("labels", owed.stream().map(Occurrence::label).toArray(String[]::new))
                .param("begins", owed.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param("ends", owed.stream().map(one -> one.to().toString()).toArray(String[]::new))
                .update();
    }

    /** With its window, or with the promise where that binds later. */
    private static Instant opens(Occurrence occurrence, LocalDate inForceOn, ZoneId zone) {
        LocalDate day = occurrence.from().isBefore(inForceOn) ? inForceOn : occurrence.from();
        return day.atStartOfDay(zone).toInstant();
    }

    // ------------------------------------------------------------------ asked by the edge

    /** What became of a promise's occurrences that ended in a year: those that may still change are due and nothing else. */
    YearTally tally(Id.MatterId promise, int year) {
        return jdbc.sql("""
            SELECT count(*) AS due,
                count(*) FILTER (WHERE verified AND outcome = 'ON_TIME') AS on_time,
                count(*) FILTER (WHERE verified AND outcome = 'LATE') AS late,
                count(*) FILTER (WHERE verified AND outcome = 'IN_PART') AS in_part,
                count(*) FILTER (WHERE verified AND outcome = 'MISSED') AS missed
            FROM work.occurrence
            WHERE promise = ? AND extract(year FROM ends_on) = ? AND outcome IS DISTINCT FROM 'NO_LONGER_OWED'
            """)
                .params(promise.value(), year)
                .query((row, n) -> new YearTally(
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("in_part"),
                        row.getInt("missed")))
                .single();
    }

    /** The years in which something of a promise ended or will end, but for what is no longer owed. */
    Set<Integer> owedYears(Id.MatterId promise) {
        return jdbc.sql("SELECT DISTINCT extract(year FROM ends_on)::int FROM work.occurrence"
                        + " WHERE promise = ? AND outcome IS DISTINCT FROM 'NO_LONGER_OWED'")
                .param(promise.value())
                .query(Integer.class)
                .set();
    }

    /** The matter of a project of the year's list, where it was fixed. */
    public Optional<Id.MatterId> project(ListEntry entry) {
        return jdbc.sql("SELECT matter FROM work.listed_project WHERE plan = ? AND entry = ?")
                .params(entry.plan().value(), entry.key())
                .query(UUID.class)
                .optional()
                .map(Id.MatterId::new);
    }

    /** The occurrences of a promise that fell due, by their keys, and the matter that each became. */
    public Map<String, Id.MatterId> fallenDue(Id.MatterId promise) {
        return jdbc
                .sql("SELECT key, matter FROM work.occurrence WHERE promise = ? AND matter IS NOT NULL")
                .param(promise.value())
                .query((row, n) ->
                        Map.entry(row.getString("key"), new Id.MatterId(row.getObject("matter", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    // ------------------------------------------------------------------ opened in bulk

    /** Some whose window has opened, for the transaction that runs; other nodes pass them over. In the order of numbers to draw. */
    List<Opening> claim(Instant now, int most) {
        return jdbc.sql("""
            SELECT promise, key, opens_at, label, begins_on, ends_on, title, at_least, measured_in, unit, member, promised_by, in_force_on,
                district, street, community
            FROM work.occurrence
            WHERE matter IS NULL AND opens_at <= :now AND (tried_at IS NULL OR tried_at < :now::timestamptz - interval '%s')
            ORDER BY opens_at, community, promise, key LIMIT :most FOR UPDATE SKIP LOCKED
            """.formatted(AGAIN))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(OccurrenceBook::opening)
                .list();
    }

    /** They are matters now, in one statement. */
    void opened(List<Opened> opened) {
        if (opened.isEmpty()) {
            return;
        }
        jdbc.sql("""
            UPDATE work.occurrence o SET matter = n.matter, outcome = 'DUE', refused = NULL
            FROM unnest(:promises::uuid[], :keys::text[], :matters::uuid[]) AS n (promise, key, matter)
            WHERE o.promise = n.promise AND o.key = n.key
            """)
                .param(
                        "promises",
                        opened.stream().map(one -> one.opening().promise()).toArray(UUID[]::new))
                .param(
                        "keys",
                        opened.stream()
                                .map(one -> one.opening().occurrence().key())
                                .toArray(String[]::new))
                .param("matters", opened.stream().map(Opened::matter).toArray(UUID[]::new))
                .update();
    }

    /** It could not be opened; it is tried again later. */
    void refused(Opening opening, String code, Instant now) {
        jdbc.sql("UPDATE work.occurrence SET refused = ?, tried_at = ? WHERE promise = ? AND key = ?")
                .params(
                        code,
                        now.atOffset(ZoneOffset.UTC),
                        opening.promise(),
                        opening.occurrence().key())
                .update();
    }

    private static Opening opening(ResultSet row, int n) throws SQLException {
        UUID unit = row.getObject("unit", UUID.class);
        String measuredIn = row.getString("measured_in");
        return new Opening(
                row.getObject("promise", UUID.class),
                new Occurrence(
                        row.getString("key"),
                        row.getString("label"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getString("title"),
                measuredIn == null ? null : new Measure(row.getInt("at_least"), measuredIn),
                promisor(unit, row.getObject("member", UUID.class), row.getString("promised_by")),
                row.getObject("in_force_on", LocalDate.class),
                new AreaPath(
                        new Id.AreaId(row.getObject("district", UUID.class)),
                        area(row.getObject("street", UUID.class)),
                        area(row.getObject("community", UUID.class))));
    }

    private static Promisor promisor(@Nullable UUID unit, @Nullable UUID member, @Nullable String community) {
        if (unit != null) {
            return new Promisor.Unit(new Id.OrganisationId(unit));
        }
        return member != null
                ? new Promisor.Member(new Id.PersonId(member))
                : new Promisor.Community(community == null ? "" : community);
    }

    private static Id.@Nullable AreaId area(@Nullable UUID id) {
        return id == null ? null : new Id.AreaId(id);
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
