package org.gongjian.query.registry.persons;

import org.gongjian.query.platform.GivenFacts;
import org.gongjian.query.platform.sight.Opener;
import org.gongjian.query.registry.names.NamesForTests;
import org.gongjian.store.keys.Concealer;
import org.gongjian.store.keys.KeyFile;

/** Persons over given facts. */
public final class PersonsForTests {
    private PersonsForTests() {}

    public static Persons over(GivenFacts given, KeyFile keys) {
        return new Persons(given.jdbc(), new Opener(new Concealer(given.view(), keys), keys));
    }

    public static OfficialNames official(GivenFacts given) {
        return new OfficialNames(over(given, KeyFile.random()), NamesForTests.over(given));
    }
}
