package org.gongjian.command.decision;

import java.util.List;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;

/**
 * An organisation of the party that exists.
 *
 * @param area where it works
 * @param above whom it stands under, the nearest first
 */
public record KnownPartyOrganisation(
        Id.PartyOrganisationId id, PartyOrganisationKind kind, AreaPath area, List<Id.PartyOrganisationId> above) {
    public KnownPartyOrganisation {
        above = List.copyOf(above);
    }
}
