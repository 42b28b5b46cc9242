package org.gongjian.command.platform.persons;

import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Registers somebody with the receipt of a matter: what another feature asks in the same transaction. */
public interface PersonRegistration {
    /** Contact data as typed. */
    record Contact(
            @Longest(value = 60, oneLine = true) String name,
            @Longest(value = 30, oneLine = true) @Nullable String phone,
            @Longest(value = 200, oneLine = true) @Nullable String address) {}

    /** The command, its contact data concealed under the key of this new person. */
    Asked<?> register(Id.PersonId person, Contact contact, Edge edge);
}
