package org.gongjian.store.keys;

import org.gongjian.record.Id.PersonId;

/** Nothing can be concealed any more for a person whose key was destroyed. */
public final class PersonErased extends RuntimeException {
    PersonErased(PersonId person) {
        super("the key of person " + person + " was destroyed");
    }
}
