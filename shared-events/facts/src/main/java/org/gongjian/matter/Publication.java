package org.gongjian.matter;

import java.util.Set;
import java.util.UUID;
import org.gongjian.matter.MatterEvent.PublicationDrafted;
import org.gongjian.matter.MatterEvent.PublicationReturned;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a matter on the public column (公开栏), and what is to.
 *
 * @param entry its address in the column, from the first draft on
 * @param waiting drafted, and not yet checked by somebody else
 * @param standing what was checked and stands there
 * @param outdated what stands there no longer says all
 * @param returned why the last draft came back; null once there is another
 */
public record Publication(
        @Nullable UUID entry,
        @Nullable PublicationDrafted waiting,
        @Nullable PublicationDrafted standing,
        boolean outdated,
        @Nullable PublicationReturned returned) {

    static final Publication NONE = new Publication(null, null, null, false, null);

    /** After one of these the text is to be looked at again. The stage beside it follows by itself. */
    private static final Set<Class<? extends MatterEvent>> OUTDATING = Set.of(
            MatterEvent.Corrected.class,
            MatterEvent.Reopened.class,
            MatterEvent.AnswerIssued.class,
            MatterEvent.Merged.class,
            MatterEvent.Withdrawn.class,
            CommitmentEvent.Varied.class,
            CommitmentEvent.VariedByAgreement.class,
            CommitmentEvent.EndedByAgreement.class);

    /** Somebody has to draft anew: it came back, or it no longer says all. */
    public boolean needsAnotherDraft() {
        return waiting == null && (returned != null || outdated);
    }

    Publication drafted(PublicationDrafted draft) {
        return new Publication(draft.entry(), draft, standing, outdated, null);
    }

    Publication returned(PublicationReturned why) {
        return new Publication(entry, null, standing, outdated, why);
    }

    Publication published() {
        return new Publication(entry, null, waiting, false, null);
    }

    Publication takenDown() {
        return new Publication(entry, null, null, false, null);
    }

    /** What another fact of the matter does to it. */
    Publication beside(MatterEvent fact, MatterFile.Filing filing) {
        if (standing == null) {
            return this;
        }
        if (!filing.forThePublic()) {
            return new Publication(entry, waiting, null, false, returned);
        }
        return OUTDATING.contains(fact.getClass()) ? new Publication(entry, waiting, standing, true, returned) : this;
    }
}
