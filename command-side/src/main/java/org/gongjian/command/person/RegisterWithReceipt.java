package org.gongjian.command.person;

import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.Asked;
import org.gongjian.command.platform.Contacts;
import org.gongjian.command.platform.PersonRegistration;
import org.gongjian.record.Id;

/** A person who comes with a matter is registered with its receipt. */
public final class RegisterWithReceipt implements PersonRegistration {
    private final Contacts contacts;

    public RegisterWithReceipt(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Asked<?> register(Id.PersonId person, Contact contact, Edge edge) {
        return new Asked<>(person.toString(), new PersonCommand.Register(contacts.boxes(person, contact)), edge);
    }
}
