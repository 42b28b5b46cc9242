package org.gongjian.command.importing.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.partyorganisation.PartyOrganisationKind;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Organisations of the party that rows name as superiors: those of rows before and those registered here and above. */
final class Superiors {
    private final RegisteredNames names;
    private final Pass pass;
    private final Map<String, KnownPartyOrganisation> planned = new HashMap<>();
    private Map<String, List<UUID>> registered = Map.of();

    Superiors(RegisteredNames names, Pass pass) {
        this.names = names;
        this.pass = pass;
    }

    /** Looks all of a batch up at once. */
    void look(Collection<String> written) {
        registered = names.onLine(RegisteredNames.Type.PARTY_ORGANISATION, pass.area(), written);
    }

    /** Those found, for the edge to look at. */
    Set<Id.PartyOrganisationId> found() {
        return registered.values().stream()
                .flatMap(List::stream)
                .map(Id.PartyOrganisationId::new)
                .collect(Collectors.toSet());
    }

    Id.@Nullable PartyOrganisationId named(@Nullable String name) {
        KnownPartyOrganisation before = name == null ? null : planned.get(name);
        if (before != null) {
            return before.id();
        }
        List<UUID> found = name == null ? List.of() : registered.getOrDefault(name, List.of());
        return found.isEmpty() ? null : new Id.PartyOrganisationId(found.getFirst());
    }

    /** One that is registered with its row: later rows may stand under it. */
    void plan(
            String name,
            Id.PartyOrganisationId id,
            PartyOrganisationKind kind,
            Id.@Nullable PartyOrganisationId superior,
            Edge edge) {
        KnownPartyOrganisation above =
                superior == null ? null : edge.lookups().partyOrganisations().get(superior);
        List<Id.PartyOrganisationId> line = new ArrayList<>();
        if (above != null) {
            line.add(above.id());
            line.addAll(above.above());
        }
        planned.put(name, new KnownPartyOrganisation(id, kind, edge.area(), line));
    }

    /** The edge that knows those of rows before too. */
    Edge known(Edge looked) {
        Lookups known = looked.lookups();
        Map<Id.PartyOrganisationId, KnownPartyOrganisation> all = new HashMap<>(known.partyOrganisations());
        planned.values().forEach(one -> all.put(one.id(), one));
        return new Edge(
                looked.happened(),
                looked.recordedAt(),
                looked.area(),
                looked.acting(),
                looked.charter(),
                looked.calendar(),
                looked.zone(),
                looked.number(),
                new Lookups(
                        known.congress(),
                        known.members(),
                        known.organisations(),
                        known.categories(),
                        known.draw(),
                        all,
                        known.grids(),
                        known.lookedThrough()));
    }
}
