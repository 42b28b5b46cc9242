package org.gongjian.query.registry.bodies;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of bodies. */
@Component
public final class BodiesReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "bodies";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(BodiesTable.NAME, BodiesTable.TENURES, BodiesTable.ORDERS);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new BodiesProjection(new BodiesTable(view, generation));
    }
}
