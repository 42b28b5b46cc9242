package org.gongjian.command.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.MatterCommand.IssuePaper;
import org.gongjian.command.matter.MatterCommand.IssuePaper.Printed;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Papers;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.record.Id.OrganisationId;
import org.jspecify.annotations.Nullable;

/** 印发: a paper is about a fact of the matter; where that is missing there is nothing to put on paper. */
public final class IssuingPapers {

    private IssuingPapers() {}

    /** The number under which the paper goes out: the fact's own, that of an earlier print, or none yet. */
    public static @Nullable String known(MatterState.Known matter, PaperKind paper) {
        long about = about(matter, paper);
        MatterEvent fact = Corrections.applied(matter.facts()).get((int) about);
        return Papers.numberOf(paper, fact)
                .or(() -> Papers.issuedBefore(matter, paper, about))
                .orElse(null);
    }

    /** The number that has to be drawn for it. */
    public static Optional<NumberDue> numberDue(MatterState.Known matter, PaperKind paper, Edge edge) {
        LocalDate day = LocalDate.ofInstant(edge.happened().at(), edge.zone());
        return known(matter, paper) != null
                ? Optional.empty()
                : series(paper).map(series -> new NumberDue(series, day));
    }

    /** The series from which this paper draws, where the fact brings no number. */
    private static Optional<NumberSeries> series(PaperKind kind) {
        return switch (kind) {
            case ASSIGNMENT -> Optional.of(NumberSeries.ASSIGNMENT);
            case SUPERVISION -> Optional.of(NumberSeries.SUPERVISION);
            case DECLINE_NOTICE -> Optional.of(NumberSeries.DECLINE);
            // a whistle is blown first and numbered when it is written out
            case REFERRAL_SLIP -> Optional.of(NumberSeries.REFERRAL);
            case RECEIPT,
                    PROPOSAL_FORM,
                    RETURN_REQUEST,
                    EXTENSION_REQUEST,
                    URGING,
                    ANSWER_LETTER,
                    FEEDBACK_FORM,
                    FOLLOW_UP_RECORD -> Optional.empty();
        };
    }

    static void require(PaperKind paper, Situation now) {
        about(now.matter(), paper);
        OrganisationId own = now.edge().acting().organisation();
        boolean handler = MatterRights.handles(now.edge().acting().role());
        Situation.require(
                !handler || own != null && now.file().handlers().organisations().contains(own) || leads(own, now),
                MatterRefusal.ONLY_A_HANDLER_DOES_THIS);
    }

    static MatterEvent issue(IssuePaper c, Situation now) {
        require(c.paper(), now);
        Printed printed = c.printed();
        if (printed == null) {
            throw new IllegalStateException("a paper that was not printed");
        }
        return new MatterEvent.PaperIssued(
                now.happened(),
                c.paper(),
                about(now.matter(), c.paper()),
                now.edge().number(),
                printed.template(),
                printed.word(),
                printed.pdf());
    }

    private static boolean leads(@Nullable OrganisationId own, Situation now) {
        return own != null
                && now.stage() instanceof Stage.Handled handled
                && handled.handling().involves(own);
    }

    /** The sequence of the fact it is about. */
    private static long about(MatterState.Known matter, PaperKind paper) {
        Long about = Papers.possible(matter).get(paper);
        if (about == null) {
            throw new Refused(MatterRefusal.PAPER_HAS_NOTHING_TO_BE_ABOUT, Map.of("paper", paper));
        }
        return about;
    }
}
