package org.gongjian.command.importing.desk;

import static org.gongjian.importing.register.PartyOrganisationColumn.FOUNDED_ON;
import static org.gongjian.importing.register.PartyOrganisationColumn.FUNCTION;
import static org.gongjian.importing.register.PartyOrganisationColumn.KIND;
import static org.gongjian.importing.register.PartyOrganisationColumn.UNIT;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.partyorganisation.PartyOrganisationEvent;
import org.gongjian.partyorganisation.PartyOrganisationFunction;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.partyorganisation.PartyOrganisationState;
import org.gongjian.partyorganisation.PartyOrganisationState.Profile;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the party that is registered.
 *
 * @param registered how it was, in what no import changes
 * @param superior what the one above it is called
 */
record KnownParty(
        Id.PartyOrganisationId id,
        PartyOrganisationState.Existing state,
        PartyOrganisationEvent.Registered registered,
        @Nullable String superior) {

    Profile profile() {
        return state.profile();
    }

    /** Opens these together; those that were dissolved are none. */
    static Map<UUID, KnownParty> open(Collection<UUID> ids, Streams streams, RegisteredNames names) {
        Map<UUID, Streams.Stream> opened = streams.open(ids);
        Map<UUID, PartyOrganisationState.Existing> existing = new HashMap<>();
        opened.forEach((id, stream) -> {
            if (stream.folded(
                            PartyOrganisationEvent.class,
                            PartyOrganisationState.UNKNOWN,
                            PartyOrganisationState::evolve)
                    instanceof PartyOrganisationState.Existing state) {
                existing.put(id, state);
            }
        });
        Map<UUID, String> called = names.of(existing.values().stream()
                .map(state -> state.profile().superior())
                .filter(Objects::nonNull)
                .map(Id.PartyOrganisationId::value)
                .toList());
        Map<UUID, KnownParty> known = new HashMap<>();
        existing.forEach((id, state) -> {
            Id.PartyOrganisationId superior = state.profile().superior();
            PartyOrganisationEvent.Registered registered = (PartyOrganisationEvent.Registered)
                    Objects.requireNonNull(opened.get(id)).facts().getFirst();
            known.put(
                    id,
                    new KnownParty(
                            new Id.PartyOrganisationId(id),
                            state,
                            registered,
                            superior == null ? null : called.get(superior.value())));
        });
        return known;
    }

    /** The fault of a row that says otherwise what no import changes. */
    Optional<Planned> fixed(Cells cells, Id.@Nullable OrganisationId unit) {
        return new Fixed()
                .is(KIND, profile().kind(), cells.choice(KIND, PartyOrganisationKind.class))
                .is(FUNCTION, registered.function(), cells.choice(FUNCTION, PartyOrganisationFunction.class))
                .is(UNIT, registered.unit(), unit)
                .is(FOUNDED_ON, registered.foundedOn(), cells.day(FOUNDED_ON))
                .fault();
    }
}
