package org.gongjian.query.registry.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.person.Membership;
import org.gongjian.person.PersonEvent;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the roll; no other class names them. */
final class MembersTable {
    static final String NAME = "member_roll";
    static final String MANDATE = "delegate_mandate";

    private final JdbcClient view;
    private final String table;
    private final String mandates;

    MembersTable(JdbcClient view, Generation generation) {
        this.view = view;
        this.table = generation.of(NAME);
        this.mandates = generation.of(MANDATE);
    }

    // ------------------------------------------------------------------ writing

    void onRoll(UUID id, boolean byAdministration, Instant since, AreaPath area) {
        view.sql("INSERT INTO " + table
                        + " (id, by_administration, since, district, street, community) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO NOTHING")
                .params(id, byAdministration, Timestamp.from(since))
                .params(level(area))
                .update();
    }

    void membership(UUID id, PersonEvent.MembershipRecorded it) {
        view.sql(
                        "UPDATE " + table
                                + " SET membership = ?, branch = ?, elsewhere = ?, member_from = ?, member_until = NULL WHERE id = ?")
                .params(Arrays.asList(it.membership().name(), it.branch(), it.elsewhere(), it.from(), id))
                .update();
    }

    void joined(UUID id, UUID partyOrganisation, LocalDate from) {
        view.sql("UPDATE " + table + " SET party_organisation = ?, branch_from = ? WHERE id = ?")
                .params(partyOrganisation, from, id)
                .update();
    }

    void membershipEnded(UUID id, LocalDate lastDay) {
        view.sql("UPDATE " + table + " SET member_until = ? WHERE id = ?")
                .params(lastDay, id)
                .update();
    }

    void mandate(UUID id, PersonEvent.MandateRecorded it, AreaPath area) {
        view.sql(
                        "INSERT INTO " + mandates
                                + " (person, congress, from_day, last_day, district, street, community)"
                                + " VALUES (?, ?, ?, ?::date, ?, ?, ?) ON CONFLICT (person, congress, from_day) DO UPDATE SET last_day = excluded.last_day")
                .params(Arrays.asList(id, it.community().value(), it.from(), it.lastDay()))
                .params(level(area))
                .update();
    }

    void mandateEnded(UUID id, UUID community, LocalDate lastDay) {
        view.sql("UPDATE " + mandates + " SET last_day = ? WHERE person = ? AND congress = ? AND from_day <= ?"
                        + " AND (last_day IS NULL OR last_day > ?)")
                .params(lastDay, id, community, lastDay, lastDay)
                .update();
    }

    void erasure(UUID id, String state, String ground, @Nullable UUID askedBy) {
        view.sql("UPDATE " + table + " SET erasure = ?, erasure_ground = ?, erasure_asked_by = ? WHERE id = ?")
                .params(Arrays.asList(state, ground, askedBy, id))
                .update();
    }

    void erasure(UUID id, String state) {
        view.sql("UPDATE " + table + " SET erasure = ? WHERE id = ?")
                .params(state, id)
                .update();
    }

    // ------------------------------------------------------------------ reading

    /** Who is on the roll at or below the reader's area, in the order of the ids: as they were registered. */
    List<MemberRow> page(
            RollFilter filter, @Nullable Collection<UUID> named, @Nullable UUID after, int most, Scope scope) {
        return some(
                view.sql("SELECT m.id FROM " + table + " m WHERE " + scope.condition("m") + condition(filter, named)
                                + (after == null ? "" : " AND m.id > :after") + " ORDER BY m.id LIMIT :most")
                        .params(scope.parameters())
                        .params(parameters(filter, named))
                        .param("after", after)
                        .param("most", most)
                        .query(UUID.class)
                        .list(),
                scope);
    }

    /** How many these are, counted up to a number. */
    int count(RollFilter filter, @Nullable Collection<UUID> named, int most, Scope scope) {
        return view.sql("SELECT count(*) FROM (SELECT 1 FROM " + table + " m WHERE " + scope.condition("m")
                        + condition(filter, named) + " LIMIT :most) counted")
                .params(scope.parameters())
                .params(parameters(filter, named))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static String condition(RollFilter filter, @Nullable Collection<UUID> named) {
        return (named == null ? "" : " AND m.id = ANY (:named)")
                + (filter.party() == null ? "" : " AND m.party_organisation = :party")
                + (filter.membership() == null ? "" : " AND m.membership = :membership");
    }

    private static Map<String, Object> parameters(RollFilter filter, @Nullable Collection<UUID> named) {
        Map<String, Object> parameters = new HashMap<>();
        if (named != null) {
            parameters.put("named", named.toArray(UUID[]::new));
        }
        if (filter.party() != null) {
            parameters.put("party", filter.party());
        }
        if (filter.membership() != null) {
            parameters.put("membership", filter.membership().name());
        }
        return parameters;
    }

    /** Those of these who are on it. */
    List<MemberRow> some(Collection<UUID> ids, Scope scope) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        Map<UUID, List<MemberRow.Mandate>> held = mandates(" AND d.person = ANY (:ids)", Map.of("ids", wanted), scope);
        return view.sql("SELECT m.* FROM " + table + " m WHERE m.id = ANY (:ids) AND " + scope.condition("m")
                        + " ORDER BY m.id")
                .params(scope.parameters())
                .param("ids", wanted)
                .query((row, n) -> member(row, held))
                .list();
    }

    /** One of them. */
    Optional<MemberRow> one(UUID id, Scope scope) {
        Map<UUID, List<MemberRow.Mandate>> held = mandates(" AND d.person = :id", Map.of("id", id), scope);
        return view.sql("SELECT m.* FROM " + table + " m WHERE m.id = :id AND " + scope.condition("m"))
                .params(scope.parameters())
                .param("id", id)
                .query((row, n) -> member(row, held))
                .optional();
    }

    /** How many full and probationary members each organisation of the register has on a day. */
    Map<UUID, BranchSize> sizes(Scope scope, LocalDate day) {
        Map<UUID, BranchSize> sizes = new HashMap<>();
        view.sql("SELECT m.party_organisation, count(*) FILTER (WHERE m.membership = 'FULL'),"
                        + " count(*) FILTER (WHERE m.membership = 'PROBATIONARY') FROM " + table + " m WHERE "
                        + scope.condition("m") + " AND m.party_organisation IS NOT NULL AND m.branch_from <= :day"
                        + " AND (m.member_until IS NULL OR m.member_until >= :day) GROUP BY m.party_organisation")
                .params(scope.parameters())
                .param("day", day)
                .query(row -> {
                    sizes.put(row.getObject(1, UUID.class), new BranchSize(row.getLong(2), row.getLong(3)));
                });
        return sizes;
    }

    /** Members by community on a day. */
    Map<UUID, Long> members(Scope scope, LocalDate day) {
        return counted(
                "SELECT m.community, count(*) FROM " + table + " m WHERE " + scope.condition("m")
                        + " AND m.community IS NOT NULL AND m.member_from <= :day"
                        + " AND (m.member_until IS NULL OR m.member_until >= :day) GROUP BY m.community",
                scope,
                day);
    }

    /** Delegates by community on a day. */
    Map<UUID, Long> delegates(Scope scope, LocalDate day) {
        return counted(
                "SELECT d.congress, count(*) FROM " + mandates + " d WHERE " + scope.condition("d")
                        + " AND d.from_day <= :day AND (d.last_day IS NULL OR d.last_day >= :day) GROUP BY d.congress",
                scope,
                day);
    }

    private Map<UUID, Long> counted(String select, Scope scope, LocalDate day) {
        Map<UUID, Long> counts = new HashMap<>();
        view.sql(select).params(scope.parameters()).param("day", day).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return counts;
    }

    private Map<UUID, List<MemberRow.Mandate>> mandates(String and, Map<String, Object> parameters, Scope scope) {
        Map<UUID, List<MemberRow.Mandate>> held = new HashMap<>();
        view.sql("SELECT d.person, d.congress, d.from_day, d.last_day FROM " + mandates + " d WHERE "
                        + scope.condition("d") + and + " ORDER BY d.from_day")
                .params(scope.parameters())
                .params(parameters)
                .query(row -> {
                    held.computeIfAbsent(row.getObject(1, UUID.class), person -> new ArrayList<>())
                            .add(new MemberRow.Mandate(
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, LocalDate.class)));
                });
        return held;
    }

    private static MemberRow member(ResultSet row, Map<UUID, List<MemberRow.Mandate>> held) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String membership = row.getString("membership");
        return new MemberRow(
                id,
                row.getBoolean("by_administration"),
                membership == null ? null : Membership.valueOf(membership),
                row.getString("branch"),
                row.getBoolean("elsewhere"),
                row.getObject("member_from", LocalDate.class),
                row.getObject("member_until", LocalDate.class),
                row.getObject("party_organisation", UUID.class),
                row.getObject("branch_from", LocalDate.class),
                row.getString("erasure"),
                row.getString("erasure_ground"),
                row.getObject("erasure_asked_by", UUID.class),
                row.getTimestamp("since").toInstant(),
                Columns.area(row),
                held.getOrDefault(id, List.of()));
    }

    private static List<@Nullable Object> level(AreaPath path) {
        Id.AreaId street = path.street();
        Id.AreaId community = path.community();
        return Arrays.asList(
                path.district().value(),
                street == null ? null : street.value(),
                community == null ? null : community.value());
    }
}
