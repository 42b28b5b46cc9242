package org.gongjian.query.registry.surveys;

import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read model of surveys. */
@Component
public final class SurveysReadModel implements ReadModel {
    /** Processing group. */
    public static final String GROUP = "organisation_surveys";

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public Projection projection(JdbcClient view, Generation generation) {
        return new SurveysProjection(new SurveysTable(view, generation));
    }
}
