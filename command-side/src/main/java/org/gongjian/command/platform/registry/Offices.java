package org.gongjian.command.platform.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.command.platform.registry.areas.Paths;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.office.OfficeEvent;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds which office when; from this the app resolves in which office somebody acts. */
public final class Offices implements AppendListener {
    private static final String HELD = """
            SELECT o.office, o.role, o.title, o.district, o.street, o.community, o.organisation, o.grid,
                   t.holder, t.acts_as, t.from_day, t.last_day
            FROM work.office o JOIN work.office_tenure t ON t.office = o.office
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
            @Nullable LocalDate lastDay) {

        /** As the app hands it to every request. */
        public Acting acting(String login) {
            return new Acting(holder, office, role, area, organisation, login);
        }

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
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
        return tenures.stream()
                .filter(held -> held.covers(LocalDate.ofInstant(at, areas.zone(held.area()))))
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
                                AND from_day <= :last AND (last_day IS NULL OR last_day >= :last)
                                """)
                        .param("office", office)
                        .param("holder", e.holder().value())
                        .param("last", e.lastDay())
                        .update();
            case OfficeEvent.Abolished _ -> {}
        }
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
                row.getObject("last_day", LocalDate.class));
    }
}
