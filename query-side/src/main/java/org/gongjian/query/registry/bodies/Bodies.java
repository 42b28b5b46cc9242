package org.gongjian.query.registry.bodies;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.ByPinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies at or below an area. */
@Component
public class Bodies {
    private final BodiesTable table;

    Bodies(JdbcClient viewJdbc) {
        this.table = new BodiesTable(viewJdbc, Generation.live(BodiesReadModel.GROUP));
    }

    /** All by pinyin, those that are no more last. */
    public List<BodyRow> all(Scope scope) {
        return table.all(scope).stream()
                .sorted(Comparator.comparing((BodyRow one) -> one.lastDay() != null)
                        .thenComparing(ByPinyin.of(BodyRow::name)))
                .toList();
    }

    /** One of them. */
    public Optional<BodyRow> one(UUID id, Scope scope) {
        return table.one(id, scope);
    }
}
