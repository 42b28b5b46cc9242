package org.gongjian.command.platform.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.platform.registry.areas.Paths;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.organisation.OrganisationState;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations that exist. */
final class Organisations implements AppendListener {
    private final JdbcClient jdbc;

    Organisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (events.isEmpty() || !(events.getFirst().fact() instanceof OrganisationEvent)) {
            return;
        }
        UUID id = UUID.fromString(events.getFirst().aggregateId());
        if (state instanceof OrganisationState.Existing(OrganisationState.Profile profile)) {
            jdbc.sql("""
                            INSERT INTO work.organisation (organisation, kind, district, street, community)
                            VALUES (:organisation, :kind, :district, :street, :community)
                            ON CONFLICT (organisation) DO UPDATE
                            SET district = excluded.district, street = excluded.street, community = excluded.community
                            """)
                    .param("organisation", id)
                    .param("kind", profile.kind().name())
                    .params(Paths.columns(profile.area()))
                    .update();
        } else if (state instanceof OrganisationState.Gone) {
            jdbc.sql("DELETE FROM work.organisation WHERE organisation = ?")
                    .param(id)
                    .update();
        }
    }

    Map<Id.OrganisationId, KnownOrganisation> known(Set<Id.OrganisationId> wanted) {
        Map<Id.OrganisationId, KnownOrganisation> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("""
                            SELECT organisation, kind, district, street, community FROM work.organisation
                            WHERE organisation IN (:wanted)
                            """)
                    .param(
                            "wanted",
                            wanted.stream().map(Id.OrganisationId::value).toList())
                    .query(row -> {
                        Id.OrganisationId id = new Id.OrganisationId(row.getObject("organisation", UUID.class));
                        found.put(id, new KnownOrganisation(id, row.getString("kind"), Paths.read(row)));
                    });
        }
        return found;
    }
}
