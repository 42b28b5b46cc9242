package org.gongjian.query.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Term;
import org.gongjian.query.agreement.AgreementRow.Stored;
import org.gongjian.query.agreement.AgreementStep.Step;
import org.gongjian.query.agreement.AgreementStep.Told;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Documents;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of agreements; no other class names them. Who handles for a unit sees those of his unit. */
final class AgreementsTable {
    static final String NAME = "agreements";
    static final String STEPS = "agreement_steps";

    private final JdbcClient view;
    private final String table;
    private final String steps;

    AgreementsTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.steps = generation.of(STEPS);
    }

    // ------------------------------------------------------------------ writing

    void drafted(Recorded event, AgreementEvent.Drafted it) {
        view.sql("INSERT INTO " + table
                        + " (id, begun, sequence, kind, unit, community_called, unit_called, state, varying, from_day,"
                        + " last_day, items, renewal_of, district, street, community) VALUES (?, ?, 0, ?, ?, ?, ?,"
                        + " 'DRAFT', false, ?, ?, ?, ?::uuid, ?, ?::uuid, ?::uuid) ON CONFLICT (id) DO NOTHING")
                .params(Arrays.asList(
                        event.id(),
                        event.position(),
                        it.kind().name(),
                        it.parties().unit().value(),
                        it.parties().community(),
                        it.parties().unitParty(),
                        it.content().term().from(),
                        it.content().term().to(),
                        it.content().promises().size(),
                        Columns.value(it.renewalOf()),
                        it.area().district().value(),
                        Columns.value(it.area().street()),
                        Columns.value(it.area().community())))
                .update();
    }

    void promising(Recorded event, Term term, int items) {
        change(event, "from_day = ?, last_day = ?, items = ?", term.from(), term.to(), items);
    }

    /** What is signed after it took effect is a variation. */
    void signed(Recorded event) {
        change(event, "state = CASE WHEN state = 'DRAFT' THEN 'SIGNED_BY_ONE' ELSE state END");
    }

    void tookEffect(Recorded event, String number, LocalDate from) {
        change(event, "state = 'EFFECTIVE', number = ?, effective_from = ?", number, from);
    }

    void varying(Recorded event, boolean open) {
        change(event, "varying = ?", open);
    }

    void ended(Recorded event, Stored how) {
        change(event, "state = ?, varying = false", how.name());
    }

    /** What comes again after later facts changes nothing. */
    private void change(Recorded event, String set, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 3);
        all[values.length] = event.sequence();
        all[values.length + 1] = event.id();
        all[values.length + 2] = event.sequence();
        view.sql("UPDATE " + table + " SET " + set + ", sequence = ? WHERE id = ? AND sequence <= ?")
                .params(all)
                .update();
    }

    void step(Recorded event, Step step, Told told) {
        view.sql("INSERT INTO " + steps
                        + " (agreement, sequence, step, happened_at, date_only, recorded_at, told, unit, district,"
                        + " street, community) SELECT id, ?, ?, ?, ?, ?, ?, unit, district, street, community"
                        + " FROM " + table
                        + " WHERE id = ? ON CONFLICT (agreement, sequence) DO NOTHING")
                .params(
                        event.sequence(),
                        step.name(),
                        Columns.time(told.happened().at()),
                        told.happened().dateOnly(),
                        Columns.time(event.recordedAt()),
                        Documents.column(told),
                        event.id())
                .update();
    }

    // ------------------------------------------------------------------ reading

    /**
     * What narrows the list.
     *
     * @param day today, where the reader is
     * @param within those in force that end so many days from today at the latest
     */
    record Filter(
            @Nullable AgreementKind kind,
            @Nullable UUID unit,
            @Nullable Stand stand,
            @Nullable Integer within,
            LocalDate day) {

        private String condition() {
            StringBuilder all = new StringBuilder();
            all.append(kind == null ? "" : " AND a.kind = :kind");
            all.append(unit == null ? "" : " AND a.unit = :unit");
            if (stand != null) {
                all.append(" AND a.state = :state");
                all.append(stand == Stand.PENDING ? " AND a.from_day > :day" : "");
                all.append(stand == Stand.IN_FORCE ? " AND a.from_day <= :day" : "");
            }
            all.append(within == null ? "" : " AND a.state = 'EFFECTIVE' AND a.last_day BETWEEN :day AND :until");
            return all.toString();
        }

        private Map<String, Object> parameters() {
            Map<String, Object> all = new HashMap<>();
            all.put("day", day);
            if (kind != null) {
                all.put("kind", kind.name());
            }
            if (unit != null) {
                all.put("unit", unit);
            }
            if (stand != null) {
                all.put("state", stand.stored().name());
            }
            if (within != null) {
                all.put("until", day.plusDays(within));
            }
            return all;
        }
    }

    /** Those begun before a place in the store, the latest first. */
    List<AgreementRow> page(Filter filter, long before, int most, Scope scope) {
        return asking(
                        "SELECT a.* FROM " + table + " a WHERE " + sight(scope) + filter.condition()
                                + " AND a.begun < :before ORDER BY a.begun DESC LIMIT :most",
                        scope)
                .params(filter.parameters())
                .param("before", before)
                .param("most", most)
                .query(AgreementsTable::row)
                .list();
    }

    /** How many there are. */
    int count(Filter filter, Scope scope) {
        return asking("SELECT count(*) FROM " + table + " a WHERE " + sight(scope) + filter.condition(), scope)
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** One. */
    Optional<AgreementRow> one(UUID id, Scope scope) {
        return asking("SELECT a.* FROM " + table + " a WHERE a.id = :id AND " + sight(scope), scope)
                .param("id", id)
                .query(AgreementsTable::row)
                .optional();
    }

    /** Those that continue one. */
    List<AgreementRow> renewals(UUID id, Scope scope) {
        return asking(
                        "SELECT a.* FROM " + table + " a WHERE a.renewal_of = :id AND " + sight(scope)
                                + " ORDER BY a.begun",
                        scope)
                .param("id", id)
                .query(AgreementsTable::row)
                .list();
    }

    /** The story of one, in stream order. */
    List<AgreementStep> steps(UUID id, Scope scope) {
        return asking(
                        "SELECT a.* FROM " + steps + " a WHERE a.agreement = :id AND " + sight(scope)
                                + " ORDER BY a.sequence",
                        scope)
                .param("id", id)
                .query((row, n) -> new AgreementStep(
                        row.getLong("sequence"),
                        Step.valueOf(row.getString("step")),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("date_only"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        Documents.read(row.getString("told"), Told.class)))
                .list();
    }

    private static String sight(Scope scope) {
        return scope.condition("a") + (scope.ownOrganisationOnly() ? " AND a.unit = :own" : "");
    }

    private JdbcClient.StatementSpec asking(String sql, Scope scope) {
        JdbcClient.StatementSpec asked = view.sql(sql).params(scope.parameters());
        return scope.ownOrganisationOnly() ? asked.param("own", Columns.value(scope.organisation())) : asked;
    }

    private static AgreementRow row(ResultSet row, int n) throws SQLException {
        return new AgreementRow(
                row.getObject("id", UUID.class),
                row.getLong("begun"),
                AgreementKind.valueOf(row.getString("kind")),
                row.getObject("unit", UUID.class),
                row.getString("community_called"),
                row.getString("unit_called"),
                Stored.valueOf(row.getString("state")),
                row.getBoolean("varying"),
                row.getString("number"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getInt("items"),
                row.getObject("renewal_of", UUID.class),
                Columns.area(row));
    }
}
