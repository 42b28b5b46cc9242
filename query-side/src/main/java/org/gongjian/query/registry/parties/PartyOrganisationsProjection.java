package org.gongjian.query.registry.parties;

import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;

/** Folds organisations of the party. */
final class PartyOrganisationsProjection implements Projection {
    private final PartyOrganisationsTable table;

    PartyOrganisationsProjection(PartyOrganisationsTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return PartyOrganisationsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return PartyOrganisationEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof PartyOrganisationEvent fact) {
            switch (fact) {
                case PartyOrganisationEvent.Registered it -> table.registered(event.id(), it);
                case PartyOrganisationEvent.Renamed it -> table.named(event.id(), it.name());
                case PartyOrganisationEvent.PlacedUnder it ->
                    table.under(event.id(), it.superior().value());
                case PartyOrganisationEvent.GridsServed it -> table.serving(event.id(), it.grids());
                case PartyOrganisationEvent.SecretaryNamed it ->
                    table.ledBy(event.id(), it.secretary().value(), it.from());
                case PartyOrganisationEvent.SecretaryLeft it -> table.left(event.id(), it.lastDay());
                case PartyOrganisationEvent.ReportedIn _,
                        PartyOrganisationEvent.ReportReceived _,
                        PartyOrganisationEvent.YearEvaluated _ -> {}
                case PartyOrganisationEvent.Dissolved it ->
                    table.dissolved(event.id(), it.happened().at());
            }
        }
    }
}
