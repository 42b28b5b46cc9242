package org.gongjian.command.importing.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.body.BodyEvent;
import org.gongjian.body.BodyState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what names organisations of the party and bodies are known, as far as they exist. */
public final class RegisteredNames implements AppendListener {
    private final JdbcClient jdbc;

    public RegisteredNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What bears names here. */
    enum Type {
        PARTY_ORGANISATION,
        BODY
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (events.isEmpty()) {
            return;
        }
        UUID id = UUID.fromString(events.getFirst().aggregateId());
        if (events.getFirst().fact() instanceof PartyOrganisationEvent) {
            keep(
                    Type.PARTY_ORGANISATION,
                    id,
                    state instanceof PartyOrganisationState.Existing existing
                            ? existing.profile().name()
                            : null,
                    edge.area());
        } else if (events.getFirst().fact() instanceof BodyEvent) {
            keep(
                    Type.BODY,
                    id,
                    state instanceof BodyState.Existing existing
                            ? existing.seats().name()
                            : null,
                    edge.area());
        }
    }

    private void keep(Type type, UUID id, @Nullable String name, AreaPath area) {
        if (name == null) {
            jdbc.sql("DELETE FROM work.registered_name WHERE id = ?").param(id).update();
            return;
        }
        jdbc.sql(
                        "INSERT INTO work.registered_name (id, type, name, district, street, community) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name")
                .param(id)
                .param(type.name())
                .param(name)
                .param(area.district().value())
                .param(value(area.street()))
                .param(value(area.community()))
                .update();
    }

    /** Those of a community itself under these names. */
    Map<String, List<UUID>> here(Type type, AreaPath community, Collection<String> names) {
        return found("community = :community", type, community, names);
    }

    /** Those of a community and of what it belongs to. */
    Map<String, List<UUID>> onLine(Type type, AreaPath community, Collection<String> names) {
        return found(
                "district = :district AND (street IS NULL OR street = :street) AND (community IS NULL OR community = :community)",
                type,
                community,
                names);
    }

    /** What these are called. */
    Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, name FROM work.registered_name WHERE id = ANY (?)")
                    .param(ids.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return names;
    }

    private Map<String, List<UUID>> found(String where, Type type, AreaPath area, Collection<String> names) {
        Map<String, List<UUID>> found = new HashMap<>();
        jdbc.sql("SELECT name, id FROM work.registered_name WHERE type = :type AND name = ANY (:names) AND " + where
                        + " ORDER BY community NULLS LAST, id")
                .param("type", type.name())
                .param("names", names.toArray(String[]::new))
                .param("district", area.district().value())
                .param("street", value(area.street()))
                .param("community", value(area.community()))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    private static @Nullable UUID value(Id.@Nullable AreaId area) {
        return area == null ? null : area.value();
    }
}
