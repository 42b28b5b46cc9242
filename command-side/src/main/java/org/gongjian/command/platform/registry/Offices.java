package org.gongjian.command.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.command.platform.registry.areas.Paths;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.office.OfficeEvent;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds which office when; from this the app resolves in which office somebody acts. */
public final class Offices implements AppendListener {
    private static final String OFFICE =
            "SELECT o.office, o.role, o.title, o.district, o.street, o.community, o.organisation, o.grid, ";
    private static final String HELD = OFFICE + """
            t.holder, t.acts_as, t.from_day, t.last_day, t.since, t.until, 'HOLDER' AS standing
            FROM work.office o JOIN work.office_tenure t ON t.office = o.office
            """;
    private static final String DEPUTISED = OFFICE + """
            t.deputy AS holder, t.acts_as, t.from_day, t.last_day, NULL::timestamptz AS since, t.until, 'DEPUTY' AS standing
            FROM work.office o JOIN work.office_deputy t ON t.office = o.office
            """;
    private static final String TO_BE_TAKEN_OVER = OFFICE + """
            t.successor AS holder, t.acts_as, DATE '0001-01-01' AS from_day, NULL::date AS last_day, NULL::timestamptz AS since,
            NULL::timestamptz AS until, 'SUCCESSOR' AS standing
            FROM work.office o JOIN work.office_successor t ON t.office = o.office
            """;

    private final JdbcClient jdbc;
    private final AreaBook areas;

    Offices(JdbcClient jdbc, AreaBook areas) {
        this.jdbc = jdbc;
        this.areas = areas;
    }

    /**
     * An office in somebody's hands.
     *
     * @param actsAs the name under which the holder acts in it
     * @param since from that instant on, where it was handed over to him
     * @param until to that instant, where he handed it over, or stands in no longer
     * @param standing whether he holds it, stands in for the holder, or is to take it over
     */
    public record Held(
            Id.OfficeId office,
            Role role,
            String title,
            AreaPath area,
            Id.@Nullable OrganisationId organisation,
            @Nullable String grid,
            Id.PersonId holder,
            String actsAs,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable Instant since,
            @Nullable Instant until,
            Standing standing) {

        /** As the app hands it to every request. */
        public Acting acting(String login) {
            return new Acting(holder, office, role, area, organisation, login);
        }

        private boolean covers(Instant at, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(at, zone);
            return !day.isBefore(from)
                    && (lastDay == null || !day.isAfter(lastDay))
                    && (since == null || !at.isBefore(since))
                    && (until == null || at.isBefore(until));
        }
    }

    /** The offices that somebody holds at an instant, in the order of their titles. */
    public List<Held> heldBy(Id.PersonId holder, Instant at) {
        return at(
                jdbc.sql(HELD + " WHERE t.holder = ? ORDER BY o.title, o.office")
                        .param(holder.value())
                        .query(HELD_ROW)
                        .list(),
                at);
    }

    /** The offices in which somebody acts at an instant: those that he holds, then those in which he stands in for the holder. */
    public List<Held> actedInBy(Id.PersonId person, Instant at) {
        return at(
                jdbc.sql(HELD + " WHERE t.holder = :person UNION ALL " + DEPUTISED
                                + " WHERE t.deputy = :person ORDER BY standing DESC, title, office")
                        .param("person", person.value())
                        .query(HELD_ROW)
                        .list(),
                at);
    }

    /** The offices of which somebody is to sign the hand-over as the one who takes. */
    public List<Held> toBeTakenOverBy(Id.PersonId successor) {
        return jdbc.sql(TO_BE_TAKEN_OVER + " WHERE t.successor = ? ORDER BY o.title, o.office")
                .param(successor.value())
                .query(HELD_ROW)
                .list();
    }

    /** Who holds this office at an instant. */
    public Optional<Held> holder(Id.OfficeId office, Instant at) {
        return at(
                        jdbc.sql(HELD + " WHERE o.office = ?")
                                .param(office.value())
                                .query(HELD_ROW)
                                .list(),
                        at)
                .stream()
                .findFirst();
    }

    /** The offices of a community under these titles, abolished ones among them. */
    public Map<String, List<Id.OfficeId>> titled(Id.AreaId community, Collection<String> titles) {
        Map<String, List<Id.OfficeId>> titled = new HashMap<>();
        jdbc.sql("SELECT title, office FROM work.office WHERE community = ? AND title = ANY (?) ORDER BY office")
                .params(community.value(), titles.toArray(String[]::new))
                .query(row -> {
                    titled.computeIfAbsent(row.getString(1), title -> new ArrayList<>())
                            .add(new Id.OfficeId(row.getObject(2, UUID.class)));
                });
        return titled;
    }

    /** Who acts, or acted, under these names in an office of a community. */
    public Map<String, Set<Id.PersonId>> actingAs(Id.AreaId community, Collection<String> names) {
        Map<String, Set<Id.PersonId>> acting = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT t.acts_as, t.holder FROM work.office_tenure t JOIN work.office o ON o.office = t.office
                        WHERE o.community = ? AND t.acts_as = ANY (?)
                        """).params(community.value(), names.toArray(String[]::new)).query(row -> {
            acting.computeIfAbsent(row.getString(1), name -> new HashSet<>())
                    .add(new Id.PersonId(row.getObject(2, UUID.class)));
        });
        return acting;
    }

    /** Every office held at an instant. */
    public List<Held> all(Instant at) {
        return at(
                jdbc.sql(HELD + " ORDER BY o.district, o.street, o.community, o.role, o.title, o.office")
                        .query(HELD_ROW)
                        .list(),
                at);
    }

    private List<Held> at(List<Held> tenures, Instant at) {
        if (tenures.isEmpty()) {
            return tenures;
        }
        AreaFacts now = areas.glance();
        return tenures.stream()
                .filter(held -> held.covers(at, now.zone(held.area())))
                .toList();
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof OfficeEvent fact) {
                keep(UUID.fromString(event.aggregateId()), fact);
            }
        }
    }

    private void keep(UUID office, OfficeEvent event) {
        switch (event) {
            case OfficeEvent.Established e ->
                jdbc.sql("""
                                INSERT INTO work.office (office, role, title, district, street, community, organisation, grid)
                                VALUES (:office, :role, :title, :district, :street, :community, :organisation, :grid)
                                """)
                        .param("office", office)
                        .param("role", e.role().name())
                        .param("title", e.title())
                        .params(Paths.columns(e.area()))
                        .param(
                                "organisation",
                                e.organisation() == null
                                        ? null
                                        : e.organisation().value())
                        .param("grid", e.grid())
                        .update();
            case OfficeEvent.Appointed e ->
                jdbc.sql("""
                                INSERT INTO work.office_tenure (office, holder, acts_as, from_day, last_day)
                                VALUES (:office, :holder, :as, :from, :last)
                                """)
                        .param("office", office)
                        .param("holder", e.holder().value())
                        .param("as", e.actsAs())
                        .param("from", e.from())
                        .param("last", e.lastDay())
                        .update();
            case OfficeEvent.Relieved e ->
                jdbc.sql("""
                                UPDATE work.office_tenure SET last_day = :last WHERE office = :office AND holder = :holder
                                AND from_day <= :last AND (last_day IS NULL OR last_day >= :last) AND until IS NULL
                                """)
                        .param("office", office)
                        .param("holder", e.holder().value())
                        .param("last", e.lastDay())
                        .update();
            case OfficeEvent.Abolished e -> {
                deputiesEnd(office, null, e.happened().at());
                noSuccessor(office);
            }
            case OfficeEvent.HandedOver e -> handedOver(office, e);
            case OfficeEvent.DeputyNamed e ->
                jdbc.sql("""
                                INSERT INTO work.office_deputy (office, deputy, acts_as, from_day, last_day)
                                VALUES (?, ?, ?, ?, ?)
                                """)
                        .params(office, e.deputy().value(), e.actsAs(), e.from(), e.lastDay())
                        .update();
            case OfficeEvent.DeputyEnded e ->
                deputiesEnd(office, e.deputy(), e.happened().at());
            case OfficeEvent.HandOverPrepared e ->
                jdbc.sql("INSERT INTO work.office_successor (office, successor, acts_as) VALUES (?, ?, ?)")
                        .params(office, e.to().value(), e.actsAs())
                        .update();
            case OfficeEvent.HandOverWithdrawn _, OfficeEvent.HandOverDeclined _ -> noSuccessor(office);
            case OfficeEvent.HandOverListRenewed _, OfficeEvent.HandOverSigned _ -> {}
        }
    }

    private void handedOver(UUID office, OfficeEvent.HandedOver event) {
        OffsetDateTime at = event.happened().at().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        UPDATE work.office_tenure SET last_day = :on, until = :at WHERE office = :office AND holder = :from
                        AND from_day <= :on AND (last_day IS NULL OR last_day >= :on) AND until IS NULL
                        """)
                .param("on", event.on())
                .param("at", at)
                .param("office", office)
                .param("from", event.from().value())
                .update();
        jdbc.sql("INSERT INTO work.office_tenure (office, holder, acts_as, from_day, since) VALUES (?, ?, ?, ?, ?)")
                .params(office, event.to().value(), event.actsAs(), event.on(), at)
                .update();
        deputiesEnd(office, null, event.happened().at());
        noSuccessor(office);
    }

    private void noSuccessor(UUID office) {
        jdbc.sql("DELETE FROM work.office_successor WHERE office = ?")
                .param(office)
                .update();
    }

    private void deputiesEnd(UUID office, Id.@Nullable PersonId deputy, Instant at) {
        jdbc.sql("""
                        UPDATE work.office_deputy SET until = :at WHERE office = :office AND until IS NULL
                        AND (:deputy::uuid IS NULL OR deputy = :deputy)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("office", office)
                .param("deputy", deputy == null ? null : deputy.value())
                .update();
    }

    private static final RowMapper<Held> HELD_ROW = (row, n) -> held(row);

    private static Held held(ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        return new Held(
                new Id.OfficeId(row.getObject("office", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                Paths.read(row),
                organisation == null ? null : new Id.OrganisationId(organisation),
                row.getString("grid"),
                new Id.PersonId(row.getObject("holder", UUID.class)),
                row.getString("acts_as"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                instant(row.getObject("since", OffsetDateTime.class)),
                instant(row.getObject("until", OffsetDateTime.class)),
                Standing.valueOf(row.getString("standing")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
