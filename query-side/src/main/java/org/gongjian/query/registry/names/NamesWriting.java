package org.gongjian.query.registry.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.community.AreaKind;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.office.OfficeEvent;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes one generation of the names. */
final class NamesWriting {
    private static final String OF_AREA = "SELECT ?, ?, ?, %s, district, street, community FROM {area} WHERE id = ?";

    private final JdbcClient view;
    private final NamesTables tables;

    NamesWriting(JdbcClient view, Generation generation) {
        this.view = view;
        this.tables = new NamesTables(generation);
    }

    void area(UUID id, AreaKind kind, String name, ZoneId zone, Id.@Nullable CalendarId calendar, AreaPath path) {
        view.sql(tables.in("INSERT INTO {area} (id, kind, name, zone, calendar, district, street, community)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"))
                .params(Arrays.asList(id, kind.name(), name, zone.getId(), calendar == null ? null : calendar.value()))
                .params(level(path))
                .update();
    }

    void calendar(UUID id, Id.CalendarId calendar) {
        view.sql(tables.in("UPDATE {area} SET calendar = ? WHERE id = ?"))
                .params(calendar.value(), id)
                .update();
    }

    void pattern(UUID area, NumberSeries series, String pattern) {
        view.sql(tables.in("INSERT INTO {pattern} (area, series, pattern, district, street, community)"
                        + " SELECT ?, ?, ?, district, street, community FROM {area} WHERE id = ?"
                        + " ON CONFLICT (area, series) DO UPDATE SET pattern = excluded.pattern"))
                .params(area, series.name(), pattern, area)
                .update();
    }

    void areaNamed(UUID id, String name) {
        view.sql(tables.in("UPDATE {area} SET name = ? WHERE id = ?"))
                .params(name, id)
                .update();
    }

    void grid(UUID area, String code, String name, List<String> buildings) {
        view.sql(
                        tables.in(
                                "INSERT INTO {grid} (area, code, name, buildings, district, street, community) "
                                        + OF_AREA.formatted("?::text[]")
                                        + " ON CONFLICT (area, code) DO UPDATE SET name = excluded.name, buildings = excluded.buildings"))
                .params(area, code, name, buildings.toArray(String[]::new), area)
                .update();
    }

    void gridDissolved(UUID area, String code) {
        view.sql(tables.in("DELETE FROM {grid} WHERE area = ? AND code = ?"))
                .params(area, code)
                .update();
    }

    void category(UUID area, String code, String name, @Nullable String parent, TimeLimitClass limit) {
        view.sql(tables.in(
                        "INSERT INTO {category} (area, code, name, parent, time_limit_class, open, district, street, community) "
                                + OF_AREA.formatted("?::text, ?, true")
                                + " ON CONFLICT (area, code) DO UPDATE SET name = excluded.name, parent = excluded.parent,"
                                + " time_limit_class = excluded.time_limit_class, open = true"))
                .params(Arrays.asList(area, code, name, parent, limit.name(), area))
                .update();
    }

    void categoryChanged(UUID area, String code, String name, TimeLimitClass limit) {
        view.sql(tables.in("UPDATE {category} SET name = ?, time_limit_class = ? WHERE area = ? AND code = ?"))
                .params(name, limit.name(), area, code)
                .update();
    }

    void categoryClosed(UUID area, String code) {
        view.sql(tables.in("UPDATE {category} SET open = false WHERE area = ? AND code = ?"))
                .params(area, code)
                .update();
    }

    void organisation(UUID id, OrganisationEvent.Registered it) {
        view.sql(tables.in(
                        "INSERT INTO {organisation} (id, kind, name, short_name, partner_unit, handles, dissolved, district, street,"
                                + " community) VALUES (?, ?, ?, ?, ?, ?, false, ?, ?, ?) ON CONFLICT (id) DO NOTHING"))
                .params(Arrays.asList(id, it.kind().name(), it.name(), it.shortName(), it.partnerUnit(), it.handles()))
                .params(level(it.area()))
                .update();
    }

    void organisationNamed(UUID id, String name, @Nullable String shortName) {
        view.sql(tables.in("UPDATE {organisation} SET name = ?, short_name = ? WHERE id = ?"))
                .params(Arrays.asList(name, shortName, id))
                .update();
    }

    void organisationMoved(UUID id, AreaPath area) {
        view.sql(tables.in("UPDATE {organisation} SET district = ?, street = ?, community = ? WHERE id = ?"))
                .params(level(area))
                .param(id)
                .update();
    }

    void organisationPart(UUID id, boolean partnerUnit, boolean handles) {
        view.sql(tables.in("UPDATE {organisation} SET partner_unit = ?, handles = ? WHERE id = ?"))
                .params(partnerUnit, handles, id)
                .update();
    }

    void organisationDissolved(UUID id) {
        view.sql(tables.in("UPDATE {organisation} SET dissolved = true WHERE id = ?"))
                .param(id)
                .update();
    }

    void office(UUID id, OfficeEvent.Established it) {
        Id.OrganisationId organisation = it.organisation();
        view.sql(tables.in(
                        "INSERT INTO {office} (id, role, title, organisation, grid, abolished, district, street, community)"
                                + " VALUES (?, ?, ?, ?, ?, false, ?, ?, ?) ON CONFLICT (id) DO NOTHING"))
                .params(Arrays.asList(
                        id,
                        it.role().name(),
                        it.title(),
                        organisation == null ? null : organisation.value(),
                        it.grid()))
                .params(level(it.area()))
                .update();
    }

    void holder(UUID office, OfficeEvent.Appointed it) {
        acting(office, it.holder(), it.actsAs(), it.from(), it.lastDay(), it.appointedBy(), false);
    }

    private void acting(
            UUID office,
            Id.PersonId person,
            String actsAs,
            LocalDate from,
            @Nullable LocalDate lastDay,
            String by,
            boolean deputy) {
        view.sql(tables.in(
                        "INSERT INTO {holder} (office, holder, acts_as, from_day, last_day, appointed_by, deputy, district, street,"
                                + " community) SELECT ?, ?, ?, ?, ?::date, ?, ?, district, street, community FROM {office} WHERE id = ?"
                                + " ON CONFLICT (office, holder, from_day, deputy) DO UPDATE SET acts_as = excluded.acts_as,"
                                + " last_day = excluded.last_day, appointed_by = excluded.appointed_by, ended_at = NULL,"
                                + " left_because = NULL"))
                .params(Arrays.asList(office, person.value(), actsAs, from, lastDay, by, deputy, office))
                .update();
    }

    /** The day of the hand-over counts as the successor's. */
    void handedOver(UUID office, OfficeEvent.HandedOver it) {
        left(office, it.from(), it.on().minusDays(1), it.on(), it.number());
        acting(office, it.to(), it.actsAs(), it.on(), null, it.decidedBy(), false);
        deputyEnded(office, null, it.happened().at(), it.number());
    }

    void deputyNamed(UUID office, OfficeEvent.DeputyNamed it) {
        acting(office, it.deputy(), it.actsAs(), it.from(), it.lastDay(), it.reason(), true);
    }

    void deputyEnded(UUID office, Id.@Nullable PersonId deputy, Instant at, String reason) {
        view.sql(tables.in("UPDATE {holder} SET ended_at = ?, left_because = ? WHERE office = ? AND deputy"
                        + " AND ended_at IS NULL AND (?::uuid IS NULL OR holder = ?)"))
                .params(Arrays.asList(
                        Columns.time(at),
                        reason,
                        office,
                        deputy == null ? null : deputy.value(),
                        deputy == null ? null : deputy.value()))
                .update();
    }

    void relieved(UUID office, OfficeEvent.Relieved it) {
        left(office, it.holder(), it.lastDay(), it.lastDay(), it.reason());
    }

    /** @param held a day on which he held it */
    private void left(UUID office, Id.PersonId holder, LocalDate lastDay, LocalDate held, String reason) {
        view.sql(tables.in(
                        "UPDATE {holder} SET last_day = ?, left_because = ? WHERE office = ? AND holder = ? AND from_day <= ?"
                                + " AND (last_day IS NULL OR last_day >= ?) AND NOT deputy"))
                .params(lastDay, reason, office, holder.value(), held, held)
                .update();
    }

    void officeAbolished(UUID id) {
        view.sql(tables.in("UPDATE {office} SET abolished = true WHERE id = ?"))
                .param(id)
                .update();
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
