package org.gongjian.command.person;

import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.shell.Asked;
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
