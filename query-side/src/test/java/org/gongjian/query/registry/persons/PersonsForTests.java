package org.gongjian.query.registry.persons;

import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.Opener;
import org.gongjian.store.Concealer;
import org.gongjian.store.KeyFile;

/** Persons over given facts. */
public final class PersonsForTests {
    private PersonsForTests() {}

    public static Persons over(GivenFacts given, KeyFile keys) {
        return new Persons(given.jdbc(), new Opener(new Concealer(given.view(), keys), keys));
    }
}
