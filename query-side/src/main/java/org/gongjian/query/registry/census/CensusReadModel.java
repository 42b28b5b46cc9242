package org.gongjian.query.registry.census;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of the census. */
@Component
public final class CensusReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "census_rounds";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(CensusTable.ROUNDS, CensusTable.GRIDS, CensusTable.FOUND);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new CensusProjection(new CensusTable(view, generation));
    }
}
