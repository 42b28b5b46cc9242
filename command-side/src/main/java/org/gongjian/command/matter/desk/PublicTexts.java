package org.gongjian.command.matter.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.persons.ContactBook;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.redaction.Exposure;
import org.gongjian.matter.redaction.KnownPerson;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.matter.redaction.Passage.Part;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.SignerAsWritten;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what is to be published before it is decided on: when it is drafted, and again when it is to be shown, for others
 * may have joined the matter meanwhile. Contact data are opened for that moment; only places go on to the decision.
 */
final class PublicTexts {
    private final EdgeFacts edges;
    private final ContactBook book;
    private final Contacts contacts;

    PublicTexts(EdgeFacts edges, Streams streams, Contacts contacts) {
        this.edges = edges;
        this.book = new ContactBook(streams);
        this.contacts = contacts;
    }

    /** The edge with what was found, for a command that publishes. */
    Edge lookedThrough(MatterCommand command, MatterState.Known matter, Edge edge) {
        if (command instanceof MatterCommand.DraftPublication draft) {
            return edge.withTextsLookedThrough(found(matter.file(), draft.title(), draft.summary(), draft.answer()));
        }
        if (command instanceof MatterCommand.Publish) {
            MatterEvent.PublicationDrafted draft = matter.file().publication().waiting();
            return edge.withTextsLookedThrough(
                    draft == null
                            ? new Lookups.LookedThrough(edges.newId(), List.of())
                            : found(matter.file(), draft.title(), draft.summary(), draft.answer()));
        }
        return edge;
    }

    private Lookups.LookedThrough found(
            MatterFile file, String title, @Nullable String summary, @Nullable String answer) {
        List<KnownPerson> known = known(file.origin());
        List<Passage> unredacted = Stream.of(
                        Exposure.in(Part.TITLE, title, known),
                        Exposure.in(Part.SUMMARY, summary, known),
                        Exposure.in(Part.ANSWER, answer, known))
                .flatMap(List::stream)
                .toList();
        return new Lookups.LookedThrough(edges.newId(), unredacted);
    }

    /** Whoever raised it, here or in a matter that was merged into this one, and every signer. */
    private List<KnownPerson> known(MatterFile.Origin origin) {
        return Stream.concat(
                        origin.raisers().stream().map(Raiser::person).filter(Objects::nonNull),
                        origin.signers().stream().map(SignerAsWritten::person))
                .distinct()
                .flatMap(person -> book.of(person).stream())
                .flatMap(boxes -> contacts.opened(boxes).stream())
                .map(contact -> new KnownPerson(contact.name(), contact.phone(), contact.address()))
                .toList();
    }
}
