package org.gongjian.query.registry.reports;

import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds reports, their reception and what their year was worth. */
final class UnitReportsProjection implements Projection {
    private final UnitReportsTable table;

    UnitReportsProjection(UnitReportsTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return UnitReportsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PartyOrganisationEvent.ReportedIn.class
                || type == PartyOrganisationEvent.ReportReceived.class
                || type == PartyOrganisationEvent.YearEvaluated.class;
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof PartyOrganisationEvent.ReportedIn it && event.area() != null) {
            table.reported(event.id(), event.sequence(), it.report(), event.area());
        } else if (event.fact() instanceof PartyOrganisationEvent.ReportReceived it) {
            table.received(event.id(), event.sequence(), it);
        } else if (event.fact() instanceof PartyOrganisationEvent.YearEvaluated it) {
            table.evaluated(event.id(), event.sequence(), it);
        }
    }
}
