package org.gongjian.command.office;

import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.registry.Offices;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody whom a form names for an office. */
@Component
final class Somebody {
    private final PeopleFacts people;
    private final Registry registry;
    private final EdgeFacts edges;

    Somebody(PeopleFacts people, Registry registry, EdgeFacts edges) {
        this.people = people;
        this.registry = registry;
        this.edges = edges;
    }

    /** 422 for a person who is not registered. */
    void requireRegistered(String field, Id.PersonId person) {
        if (!people.isRegistered(person)) {
            throw new FaultyInput(field, FieldError.Code.NOT_FOUND);
        }
    }

    /** The name under which he will act: as typed, or as he acts in another office. */
    String actsAs(Id.PersonId person, @Nullable String typed) {
        return typed != null
                ? typed
                : registry.offices().heldBy(person, edges.now()).stream()
                        .findFirst()
                        .map(Offices.Held::actsAs)
                        .orElseThrow(() -> new FaultyInput("actsAs", FieldError.Code.REQUIRED));
    }
}
