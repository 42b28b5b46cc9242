package org.gongjian.command.platform.edge;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What the edge asks about persons, organisations and the congress; folded by id, at a business time. */
public interface PeopleFacts {
    /**
     * Standing of each of these persons then; a person of whom nothing is known may be left out.
     *
     * @param area whose day it is, and of whose congress a mandate counts
     */
    Map<Id.PersonId, MemberStanding> members(AreaPath area, Set<Id.PersonId> persons, Instant at);

    /** Those of these organisations that exist. */
    Map<Id.OrganisationId, KnownOrganisation> organisations(Set<Id.OrganisationId> organisations);

    /** Those of these organisations of the party that exist, with whom they stand under. */
    Map<Id.PartyOrganisationId, KnownPartyOrganisation> partyOrganisations(Set<Id.PartyOrganisationId> organisations);

    /** The session of the party congress of this community that was open then. */
    @Nullable
    SittingCongress congress(AreaPath area, Instant at);

    /** Whether this person is registered. */
    boolean isRegistered(Id.PersonId person);
}
