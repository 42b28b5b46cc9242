package org.gongjian.command.platform.registry;

import java.util.Collection;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations that exist, and by what they are known. */
public final class Organisations implements AppendListener {
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
                            INSERT INTO work.organisation (organisation, kind, name, credit_code, district, street, community)
                            VALUES (:organisation, :kind, :name, :code, :district, :street, :community)
                            ON CONFLICT (organisation) DO UPDATE
                            SET name = excluded.name, credit_code = excluded.credit_code,
                                district = excluded.district, street = excluded.street, community = excluded.community
                            """)
                    .param("organisation", id)
                    .param("kind", profile.kind().name())
                    .param("name", profile.name())
                    .param(
                            "code",
                            profile.survey() == null ? null : profile.survey().creditCode())
                    .params(Paths.columns(profile.area()))
                    .update();
        } else if (state instanceof OrganisationState.Gone) {
            jdbc.sql("DELETE FROM work.organisation WHERE organisation = ?")
                    .param(id)
                    .update();
        }
    }

    /** An organisation by its name and 统一社会信用代码. */
    public record Entry(
            Id.OrganisationId id, String name, @Nullable String creditCode) {}

    /** Those of a community that bear one of some names or codes. */
    public record Found(Map<String, Entry> names, Map<String, Entry> codes) {
        public @Nullable Entry byName(String name) {
            return names.get(name);
        }

        public @Nullable Entry byCode(@Nullable String code) {
            return code == null ? null : codes.get(code);
        }
    }

    /** Looks for many at once; of two that bear one name the one registered first. */
    public Found found(Id.AreaId community, Collection<String> names, Collection<String> codes) {
        Map<String, Entry> byName = new HashMap<>();
        Map<String, Entry> byCode = new HashMap<>();
        jdbc.sql("""
                        SELECT organisation, name, credit_code FROM work.organisation
                        WHERE community = ? AND (name = ANY (?) OR credit_code = ANY (?)) ORDER BY organisation
                        """)
                .params(community.value(), names.toArray(String[]::new), codes.toArray(String[]::new))
                .query(row -> {
                    Entry entry = new Entry(
                            new Id.OrganisationId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3));
                    byName.putIfAbsent(entry.name(), entry);
                    if (entry.creditCode() != null) {
                        byCode.putIfAbsent(entry.creditCode(), entry);
                    }
                });
        return new Found(byName, byCode);
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
