package org.gongjian.query.matter.commitment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.query.platform.desk.AgreedPromise;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which promise stands for which line of an agreement. */
@Component
class PromisedInAgreement implements AgreedPromise.Source {
    private final CommitmentsTable table;

    PromisedInAgreement(JdbcClient viewJdbc) {
        this.table = new CommitmentsTable(viewJdbc, Generation.live(CommitmentsReadModel.GROUP));
    }

    @Override
    public List<AgreedPromise> of(UUID agreement, Scope scope) {
        return table.agreed(agreement, scope).stream()
                .map(PromisedInAgreement::line)
                .toList();
    }

    private static AgreedPromise line(CommitmentRow row) {
        CommitmentRow.Agreed agreed = Objects.requireNonNull(row.agreed());
        return new AgreedPromise(
                agreed.item(),
                row.id(),
                row.title(),
                row.stage(),
                row.planned(),
                agreed.change() == null ? null : agreed.change().name(),
                agreed.changedAt());
    }
}
