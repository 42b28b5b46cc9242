package org.gongjian.matter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongjian.matter.MatterEvent.PaperIssued;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;

/** Which papers a matter can have: each is about a fact, and without the fact there is no paper. */
public final class Papers {

    private Papers() {}

    /** The papers that can be issued now, each with the sequence of the fact it is about. */
    public static Map<PaperKind, Long> possible(MatterState.Known matter) {
        List<MatterEvent> facts = Corrections.applied(matter.facts());
        Map<PaperKind, Long> possible = new EnumMap<>(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) {
            long about = about(kind, matter, facts);
            if (about >= 0) {
                possible.put(kind, about);
            }
        }
        return possible;
    }

    private static long about(PaperKind kind, MatterState.Known matter, List<MatterEvent> facts) {
        return switch (kind) {
            case RECEIPT ->
                last(
                        facts,
                        fact -> fact instanceof MatterEvent.IssueRaised
                                || fact instanceof MatterEvent.ProposalReceived);
            case PROPOSAL_FORM ->
                matter.file().kind() == MatterKind.PROPOSAL
                        ? last(
                                facts,
                                fact -> fact instanceof MatterEvent.ProposalReceived
                                        || fact instanceof MatterEvent.Resubmitted
                                        || fact instanceof MatterEvent.ConvertedTo)
                        : -1;
            case DECLINE_NOTICE ->
                unlessFollowedBy(facts, MatterEvent.Declined.class, MatterEvent.Overturned.class::isInstance);
            case ASSIGNMENT ->
                unlessFollowedBy(
                        facts,
                        MatterEvent.Assigned.class,
                        fact -> fact instanceof MatterEvent.ReturnApproved
                                || fact instanceof MatterEvent.AssignmentWithdrawn);
            case RETURN_REQUEST -> last(facts, MatterEvent.ReturnRequested.class::isInstance);
            case EXTENSION_REQUEST -> last(facts, MatterEvent.ExtensionRequested.class::isInstance);
            case URGING -> last(facts, MatterEvent.HandlingUrged.class::isInstance);
            case SUPERVISION -> last(facts, MatterEvent.SupervisionOpened.class::isInstance);
            case REFERRAL_SLIP -> last(facts, MatterEvent.Referred.class::isInstance);
            case ANSWER_LETTER -> last(facts, Papers::isLetter);
            case FEEDBACK_FORM ->
                matter.file().kind() == MatterKind.PROPOSAL
                        ? last(facts, MatterEvent.AnswerIssued.class::isInstance)
                        : -1;
            case FOLLOW_UP_RECORD ->
                last(
                        facts,
                        fact -> fact instanceof MatterEvent.FollowedUp
                                || fact instanceof MatterEvent.FollowUpAttempted);
        };
    }

    private static boolean isLetter(MatterEvent fact) {
        return fact instanceof MatterEvent.AnswerIssued answer && answer.letterNo() != null;
    }

    /** The number that the fact itself brought: on the answer letter, the slip of a referral, a supervision numbered on paper. */
    public static Optional<String> numberOf(PaperKind kind, MatterEvent about) {
        if (kind == PaperKind.ANSWER_LETTER && about instanceof MatterEvent.AnswerIssued answer) {
            return Optional.ofNullable(answer.letterNo());
        }
        if (about instanceof MatterEvent.Referred referred) {
            return Optional.ofNullable(referred.letterNo());
        }
        return about instanceof MatterEvent.SupervisionOpened supervision
                ? Optional.ofNullable(supervision.letterNo())
                : Optional.empty();
    }

    /** The number under which this paper about this fact went out before: printed again it keeps it. */
    public static Optional<String> issuedBefore(MatterState.Known matter, PaperKind kind, long about) {
        return matter.facts().stream()
                .filter(PaperIssued.class::isInstance)
                .map(PaperIssued.class::cast)
                .filter(issued -> issued.paper() == kind && issued.about() == about)
                .map(PaperIssued::number)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static long unlessFollowedBy(
            List<MatterEvent> facts, Class<? extends MatterEvent> wanted, Predicate<MatterEvent> undone) {
        long at = last(facts, wanted::isInstance);
        return at >= 0 && last(facts, undone) > at ? -1 : at;
    }

    private static long last(List<MatterEvent> facts, Predicate<MatterEvent> wanted) {
        for (int at = facts.size() - 1; at >= 0; at--) {
            if (wanted.test(facts.get(at))) {
                return at;
            }
        }
        return -1;
    }
}
