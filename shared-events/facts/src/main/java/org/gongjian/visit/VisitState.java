package org.gongjian.visit;

import org.gongjian.record.Id;

/** What is known of a visit. */
public sealed interface VisitState {

    /** Before the first fact. */
    VisitState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements VisitState {}

    /** A visit that was made. */
    record Known(Id.OrganisationId organisation, VisitAccount account) implements VisitState {}

    /** A fact that does not fit: nothing is decided on this visit any more. */
    record Anomaly(VisitState before, VisitEvent misfit) implements VisitState {}

    /** The state after this fact. */
    default VisitState evolve(VisitEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof VisitEvent.Made e
                        ? new Known(e.organisation(), e.account())
                        : new Anomaly(this, event);
            case Known(Id.OrganisationId organisation, VisitAccount ignored) ->
                switch (event) {
                    case VisitEvent.Made misfit -> new Anomaly(this, misfit);
                    case VisitEvent.Corrected e -> new Known(organisation, e.account());
                };
            case Anomaly anomaly -> anomaly;
        };
    }
}
