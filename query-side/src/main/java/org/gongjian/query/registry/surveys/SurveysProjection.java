package org.gongjian.query.registry.surveys;

import org.gongjian.organisation.OrganisationEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds surveys: the latest of each organisation. */
final class SurveysProjection implements Projection {
    private final SurveysTable table;

    SurveysProjection(SurveysTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return SurveysReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == OrganisationEvent.Surveyed.class || type == OrganisationEvent.Moved.class;
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof OrganisationEvent.Surveyed it && event.area() != null) {
            table.surveyed(event.id(), it.survey(), it.happened().at(), event.area());
        } else if (event.fact() instanceof OrganisationEvent.Moved it) {
            table.moved(event.id(), it.area());
        }
    }
}
