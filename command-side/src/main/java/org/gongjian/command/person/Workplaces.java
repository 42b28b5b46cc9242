package org.gongjian.command.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.person.Management;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Id;

/**
 * Who works in a unit located in the community, as far as it is on record: members managed by the unit and the community both (双重管理), and
 * those in the party organisation of a unit there. Folded by id, for the edge.
 */
final class Workplaces {
    private final Streams streams;

    Workplaces(Streams streams) {
        this.streams = streams;
    }

    /** Those of these persons who do on a day. */
    Set<Id.PersonId> inUnits(Collection<Id.PersonId> persons, Id.AreaId community, LocalDate on) {
        Map<UUID, Streams.Stream> known =
                streams.open(persons.stream().map(Id.PersonId::value).toList());
        return persons.stream()
                .filter(person -> {
                    Streams.Stream stream = known.get(person.value());
                    return stream != null && worksInAUnit(stream, community, on);
                })
                .collect(Collectors.toSet());
    }

    private boolean worksInAUnit(Streams.Stream person, Id.AreaId community, LocalDate on) {
        return switch (person.folded(PersonEvent.class, PersonState.UNKNOWN, PersonState::evolve)) {
            case PersonState.Known(PersonState.Standing standing) -> worksInAUnit(standing, community, on);
            case PersonState.ToBeErased(PersonState.Standing standing, var _) -> worksInAUnit(standing, community, on);
            case PersonState.NotYetKnown _, PersonState.Gone _, PersonState.Anomaly _ -> false;
        };
    }

    private boolean worksInAUnit(PersonState.Standing standing, Id.AreaId community, LocalDate on) {
        PersonState.Managed managed = standing.managed();
        PersonState.Joined branch = standing.branch();
        boolean both = managed != null
                && managed.management() == Management.DUAL
                && !managed.from().isAfter(on);
        return both || branch != null && !branch.from().isAfter(on) && isOfAUnit(branch.branch(), community);
    }

    private boolean isOfAUnit(Id.PartyOrganisationId branch, Id.AreaId community) {
        return streams.open(branch)
                .map(stream -> stream.folded(
                        PartyOrganisationEvent.class, PartyOrganisationState.UNKNOWN, PartyOrganisationState::evolve))
                .filter(state -> state instanceof PartyOrganisationState.Existing(var profile)
                        && profile.unit() != null
                        && Objects.equals(profile.area().community(), community))
                .isPresent();
    }
}
