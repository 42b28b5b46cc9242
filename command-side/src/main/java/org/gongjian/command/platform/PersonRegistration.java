package org.gongjian.command.platform;

import org.gongjian.command.decision.Edge;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Registers somebody with the receipt of a matter: what another feature asks in the same transaction. */
public interface PersonRegistration {
    /** Contact data as typed. */
    record Contact(
            String name, @Nullable String phone, @Nullable String address) {}

    /** The command, its contact data concealed under the key of this new person. */
    Asked<?> register(Id.PersonId person, Contact contact, Edge edge);
}
