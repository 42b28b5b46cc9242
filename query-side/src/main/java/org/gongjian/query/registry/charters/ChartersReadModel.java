package org.gongjian.query.registry.charters;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of charters. */
@Component
public final class ChartersReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "charter_versions";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(ChartersTable.NAME, ChartersTable.DRAFTS);
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new ChartersProjection(new ChartersTable(view, generation));
    }
}
