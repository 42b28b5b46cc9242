package org.gongjian.command.matter;

import static org.gongjian.command.matter.Situation.require;

import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Lookups;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.Publication;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.record.Happened;

/**
 * 公开: the desk drafts, somebody else checks, and nothing that points to a person gets through either of them. What is sensitive, or
 * whose raiser is shielded, is never shown.
 */
final class Publishing {

    private Publishing() {}

    static MatterEvent draft(MatterCommand.DraftPublication c, Situation now) {
        Lookups.LookedThrough found = requireShowable(now);
        UUID entry = now.file().publication().entry();
        return new MatterEvent.PublicationDrafted(
                now.happened(), entry == null ? found.entry() : entry, c.title(), c.summary(), c.answer());
    }

    static MatterEvent publish(Situation now) {
        requireAnotherChecker(now);
        requireShowable(now);
        return new MatterEvent.Published(now.happened());
    }

    static MatterEvent giveBack(MatterCommand.ReturnPublication c, Situation now) {
        requireAnotherChecker(now);
        return new MatterEvent.PublicationReturned(now.happened(), c.reason());
    }

    /** What waits to be checked goes with it. */
    static MatterEvent takeDown(MatterCommand.TakeDownPublication c, Situation now) {
        require(now.file().publication().standing() != null, MatterRefusal.NOTHING_OF_IT_IS_PUBLISHED);
        return new MatterEvent.PublicationTakenDown(now.happened(), c.reason());
    }

    private static void requireAnotherChecker(Situation now) {
        Publication publication = now.file().publication();
        MatterEvent.PublicationDrafted draft = publication.waiting();
        if (draft == null) {
            throw Situation.refused(MatterRefusal.NO_PUBLICATION_AWAITS_CHECKING, Map.of());
        }
        Happened drafted = draft.happened();
        require(
                !now.edge().acting().person().equals(drafted.actedBy())
                        && !now.edge().acting().person().equals(drafted.recordedBy()),
                MatterRefusal.CHECKER_MUST_BE_ANOTHER_PERSON);
    }

    private static Lookups.LookedThrough requireShowable(Situation now) {
        MatterFile.Filing filing = now.file().filing();
        require(filing.sensitivity() == Sensitivity.ORDINARY, MatterRefusal.SENSITIVE_MATTER_IS_NEVER_PUBLISHED);
        require(!filing.shieldedRaiser(), MatterRefusal.SHIELDED_MATTER_IS_NEVER_PUBLISHED);
        Lookups.LookedThrough found = now.edge().lookups().lookedThrough();
        if (found == null) {
            throw new IllegalStateException("a text that nobody looked through");
        }
        require(
                found.unredacted().isEmpty(),
                MatterRefusal.PUBLICATION_SHOWS_PERSONAL_DATA,
                () -> Map.of("passages", found.unredacted()));
        return found;
    }
}
