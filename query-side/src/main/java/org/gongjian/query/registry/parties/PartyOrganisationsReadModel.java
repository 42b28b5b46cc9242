package org.gongjian.query.registry.parties;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of organisations of the party. */
@Component
public final class PartyOrganisationsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "party_organisations";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(PartyOrganisationsTable.NAME, PartyOrganisationsTable.SECRETARIES);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new PartyOrganisationsProjection(new PartyOrganisationsTable(view, generation));
    }
}
