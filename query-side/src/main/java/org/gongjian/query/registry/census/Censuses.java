package org.gongjian.query.registry.census;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.census.CensusDifference.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of the census at or below an area. */
@Component
public class Censuses {
    private final CensusTable table;

    Censuses(JdbcClient viewJdbc) {
        this.table = new CensusTable(viewJdbc, Generation.live(CensusReadModel.GROUP));
    }

    /** All, the latest first. */
    public List<CensusRow> all(Scope scope) {
        return table.all(scope);
    }

    /** One of them. */
    public Optional<CensusRow> one(UUID id, Scope scope) {
        return table.one(id, scope);
    }

    /** Everybody found in a round. */
    List<CensusRow.Found> found(UUID id, Scope scope) {
        return table.found(id, scope);
    }

    /** What changed from one round to another; nobody joined or left a grid of which the other round says nothing. */
    List<CensusDifference> differences(CensusRow before, CensusRow now, Scope scope) {
        return CensusDifference.between(table.found(before.id(), scope), table.found(now.id(), scope)).stream()
                .filter(one -> one.kind() != Kind.JOINED || !before.saysNothingOf(one.grid()))
                .filter(one -> one.kind() != Kind.LEFT || !now.saysNothingOf(one.grid()))
                .toList();
    }

    /** The other rounds of the same community, the one before first. */
    List<CensusRow> others(CensusRow one, Scope scope) {
        return table.all(scope).stream()
                .filter(other -> !other.id().equals(one.id()) && other.path().equals(one.path()))
                .sorted((a, b) ->
                        Boolean.compare(a.from().isAfter(one.from()), b.from().isAfter(one.from())))
                .toList();
    }
}
