package org.gongjian.command.matter.desk;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.record.Concealed;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Whom a command names: so much and no more the edge looks up. */
final class Mentioned {
    private final Set<Id.PersonId> persons = new LinkedHashSet<>();
    private final Set<Id.OrganisationId> organisations = new LinkedHashSet<>();

    private Mentioned() {}

    /**
     * Those named by the command, and the signers of the matter, as they stood when the paper was handed in.
     *
     * @param forOrganisation for which it is recorded
     * @param happenedAt when the command's step happened
     */
    static EdgeFacts.Named in(
            MatterCommand command, Id.@Nullable OrganisationId forOrganisation, MatterState state, Instant happenedAt) {
        Mentioned mentioned = new Mentioned();
        mentioned.walk(command);
        mentioned.walk(forOrganisation);
        Instant at = happenedAt;
        if (state instanceof MatterState.Known known) {
            known.file().origin().signers().stream()
                    .map(SignerAsWritten::person)
                    .forEach(mentioned.persons::add);
            Instant handedIn = known.file().origin().handedInAt();
            at = handedIn == null ? happenedAt : handedIn;
        }
        Instant now = handedInBy(command, happenedAt);
        return new EdgeFacts.Named(mentioned.persons, mentioned.organisations, now == null ? at : now);
    }

    private static @Nullable Instant handedInBy(MatterCommand command, Instant happenedAt) {
        if (command instanceof MatterCommand.ReceiveProposal c) {
            return c.handedInAt() == null ? happenedAt : c.handedInAt();
        }
        if (command instanceof MatterCommand.Resubmit c) {
            return c.handedInAt() == null ? happenedAt : c.handedInAt();
        }
        if (command instanceof MatterCommand.ConvertTo c) {
            return c.handedInAt() == null ? happenedAt : c.handedInAt();
        }
        return null;
    }

    private void walk(@Nullable Object value) {
        if (value instanceof Id.PersonId person) {
            persons.add(person);
        } else if (value instanceof Id.OrganisationId organisation) {
            organisations.add(organisation);
        } else if (value instanceof Collection<?> items) {
            items.forEach(this::walk);
        } else if (value instanceof Record parts && !(value instanceof Concealed)) {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                walk(read(parts, component));
            }
        }
    }

    private static @Nullable Object read(Record parts, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
