package org.gongjian.query.registry.parties;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.ByPinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations of the party at or below an area. */
@Component
public class PartyOrganisations {
    private final PartyOrganisationsTable table;

    PartyOrganisations(JdbcClient viewJdbc) {
        this.table = new PartyOrganisationsTable(viewJdbc, Generation.live(PartyOrganisationsReadModel.GROUP));
    }

    /** All by pinyin, those that are no more last. */
    public List<PartyOrganisationRow> all(Scope scope) {
        return table.all(scope).stream()
                .sorted(Comparator.comparing(PartyOrganisationRow::dissolved)
                        .thenComparing(ByPinyin.of(PartyOrganisationRow::name)))
                .toList();
    }

    /** One of them. */
    public Optional<PartyOrganisationRow> one(UUID id, Scope scope) {
        return table.all(scope).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Names in the place of ids: a superior may stand above the reader's area. */
    public Map<UUID, String> names(Scope scope) {
        return table.names(scope);
    }
}
