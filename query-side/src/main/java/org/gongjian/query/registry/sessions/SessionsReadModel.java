package org.gongjian.query.registry.sessions;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of sessions. */
@Component
public final class SessionsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "congress_sessions";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(SessionsTable.NAME);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new SessionsProjection(new SessionsTable(view, generation));
    }
}
