package org.gongjian.query.registry.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of the congresses at or below an area. */
@Component
public class Sessions {
    private final SessionsTable table;

    Sessions(JdbcClient viewJdbc) {
        this.table = new SessionsTable(viewJdbc, Generation.live(SessionsReadModel.GROUP));
    }

    /** All, the latest first. */
    public List<SessionRow> all(Scope scope) {
        return table.all(scope);
    }

    /** One of them. */
    public Optional<SessionRow> one(UUID id, Scope scope) {
        return table.all(scope).stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
