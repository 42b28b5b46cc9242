package org.gongjian.command.platform.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.matter.redaction.Exposure;
import org.gongjian.matter.redaction.KnownPerson;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Looks through texts that stand in clear before they are recorded. Contact data of those behind them are opened for that moment; only
 * places in the texts go on to the decision.
 */
public final class TextsLookedThrough {
    private final EdgeFacts edges;
    private final ContactBook book;
    private final Contacts contacts;

    public TextsLookedThrough(EdgeFacts edges, Streams streams, Contacts contacts) {
        this.edges = edges;
        this.book = new ContactBook(streams);
        this.contacts = contacts;
    }

    /**
     * What was found.
     *
     * @param behind whose names, numbers and addresses must not stand there
     */
    public Lookups.LookedThrough of(
            @Nullable String title, List<? extends @Nullable String> more, Collection<Id.PersonId> behind) {
        List<KnownPerson> known = behind.stream()
                .distinct()
                .flatMap(person -> book.of(person).stream())
                .flatMap(boxes -> contacts.opened(boxes).stream())
                .map(contact -> new KnownPerson(contact.name(), contact.phone(), contact.address()))
                .toList();
        List<Passage> found = new ArrayList<>(Exposure.in(Passage.Part.TITLE, title, known));
        more.forEach(text -> found.addAll(Exposure.in(Passage.Part.SUMMARY, text, known)));
        return new Lookups.LookedThrough(edges.newId(), found);
    }
}
