package org.gongjian.command.platform.registry;

import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.person.PersonEvent;
import org.gongjian.record.Id;
import org.gongjian.store.keys.Concealer;

/** Erasing a person is destroying the key, in the transaction that records it. */
final class DestroyedKeys implements AppendListener {
    private final Concealer concealer;

    DestroyedKeys(Concealer concealer) {
        this.concealer = concealer;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof PersonEvent.Erased) {
                concealer.destroyKey(new Id.PersonId(UUID.fromString(event.aggregateId())));
            }
        }
    }
}
