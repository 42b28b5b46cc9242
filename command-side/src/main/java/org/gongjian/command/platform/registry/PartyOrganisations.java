package org.gongjian.command.platform.registry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.platform.registry.areas.Paths;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations of the party: which exist and whom they stand under. A dissolved one still stands between those below and above it. */
final class PartyOrganisations implements AppendListener {
    private final JdbcClient jdbc;

    PartyOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (events.isEmpty() || !(events.getFirst().fact() instanceof PartyOrganisationEvent)) {
            return;
        }
        UUID id = UUID.fromString(events.getFirst().aggregateId());
        if (state instanceof PartyOrganisationState.Existing(PartyOrganisationState.Profile profile)) {
            Id.PartyOrganisationId superior = profile.superior();
            jdbc.sql("""
                            INSERT INTO work.party_organisation (party_organisation, kind, superior, dissolved, district, street, community)
                            VALUES (:id, :kind, :superior, false, :district, :street, :community)
                            ON CONFLICT (party_organisation) DO UPDATE SET superior = excluded.superior
                            """)
                    .param("id", id)
                    .param("kind", profile.kind().name())
                    .param("superior", superior == null ? null : superior.value())
                    .params(Paths.columns(profile.area()))
                    .update();
        } else if (state instanceof PartyOrganisationState.Gone) {
            jdbc.sql("UPDATE work.party_organisation SET dissolved = true WHERE party_organisation = ?")
                    .param(id)
                    .update();
        }
    }

    Map<Id.PartyOrganisationId, KnownPartyOrganisation> known(Set<Id.PartyOrganisationId> wanted) {
        Map<Id.PartyOrganisationId, KnownPartyOrganisation> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("""
                            WITH RECURSIVE line (party_organisation, above) AS (
                                SELECT party_organisation, ARRAY[]::uuid[] || superior FROM work.party_organisation
                                WHERE party_organisation IN (:wanted) AND superior IS NOT NULL
                                UNION ALL
                                SELECT l.party_organisation, l.above || o.superior
                                FROM line l JOIN work.party_organisation o ON o.party_organisation = l.above[cardinality(l.above)]
                                WHERE o.superior IS NOT NULL AND o.superior <> ALL (l.above)
                            )
                            SELECT o.party_organisation, o.kind, o.district, o.street, o.community,
                                (SELECT l.above FROM line l WHERE l.party_organisation = o.party_organisation
                                 ORDER BY cardinality(l.above) DESC LIMIT 1) AS above
                            FROM work.party_organisation o WHERE o.party_organisation IN (:wanted) AND NOT o.dissolved
                            """)
                    .param(
                            "wanted",
                            wanted.stream().map(Id.PartyOrganisationId::value).toList())
                    .query(row -> {
                        Id.PartyOrganisationId id =
                                new Id.PartyOrganisationId(row.getObject("party_organisation", UUID.class));
                        List<UUID> above = row.getArray("above") == null
                                ? List.of()
                                : Arrays.asList((UUID[]) row.getArray("above").getArray());
                        found.put(
                                id,
                                new KnownPartyOrganisation(
                                        id,
                                        PartyOrganisationKind.valueOf(row.getString("kind")),
                                        Paths.read(row),
                                        above.stream()
                                                .map(Id.PartyOrganisationId::new)
                                                .toList()));
                    });
        }
        return found;
    }
}
