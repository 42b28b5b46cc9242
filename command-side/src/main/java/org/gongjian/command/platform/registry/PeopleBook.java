package org.gongjian.command.platform.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Answers what the edge asks about persons, organisations and the congress. */
final class PeopleBook implements PeopleFacts {
    private final AreaBook areas;
    private final Persons persons;
    private final Organisations organisations;
    private final PartyOrganisations partyOrganisations;
    private final Congress congress;

    PeopleBook(
            AreaBook areas,
            Persons persons,
            Organisations organisations,
            PartyOrganisations partyOrganisations,
            Congress congress) {
        this.areas = areas;
        this.persons = persons;
        this.organisations = organisations;
        this.partyOrganisations = partyOrganisations;
        this.congress = congress;
    }

    @Override
    public Map<Id.PersonId, MemberStanding> members(AreaPath area, Set<Id.PersonId> wanted, Instant at) {
        return persons.standing(wanted, area.community(), LocalDate.ofInstant(at, areas.zone(area)));
    }

    @Override
    public Map<Id.OrganisationId, KnownOrganisation> organisations(Set<Id.OrganisationId> wanted) {
        return organisations.known(wanted);
    }

    @Override
    public Map<Id.PartyOrganisationId, KnownPartyOrganisation> partyOrganisations(Set<Id.PartyOrganisationId> wanted) {
        return partyOrganisations.known(wanted);
    }

    @Override
    public @Nullable SittingCongress congress(AreaPath area, Instant at) {
        return area.community() == null ? null : congress.sitting(area.community(), at);
    }

    @Override
    public boolean isRegistered(Id.PersonId person) {
        return persons.isRegistered(person);
    }
}
