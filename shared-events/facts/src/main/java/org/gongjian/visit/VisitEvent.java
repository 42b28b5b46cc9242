package org.gongjian.visit;

import org.gongjian.record.EventName;
import org.gongjian.record.Fact;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;

/** The story of a visit. */
public sealed interface VisitEvent extends Fact {

    /** An organisation was visited. */
    @EventName("visit.Made")
    record Made(Happened happened, Id.OrganisationId organisation, VisitAccount account) implements VisitEvent {}

    /**
     * The account of it was put right.
     *
     * @param account what holds instead, in full
     * @param before what it said until then
     */
    @EventName("visit.Corrected")
    record Corrected(Happened happened, VisitAccount account, VisitAccount before, String reason)
            implements VisitEvent {}
}
