package org.gongjian.query.agreement;

import java.util.List;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of agreements. */
@Component
public final class AgreementsReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "agreements";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public List<String> tables() {
        return List.of(AgreementsTable.NAME, AgreementsTable.STEPS);
    }

    @Override
    public List<String> types() {
        return List.of("agreement");
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new AgreementsProjection(new AgreementsTable(view, generation));
    }
}
