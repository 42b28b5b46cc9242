package org.gongjian.command.matter;

import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DELEGATE;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.DISTRICT;
import static org.gongjian.record.Role.FOLLOW_UP;
import static org.gongjian.record.Role.GRID_WORKER;
import static org.gongjian.record.Role.HANDLER;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.MEMBER;
import static org.gongjian.record.Role.OVERSEER;
import static org.gongjian.record.Role.SECRETARY;
import static org.gongjian.record.Role.STREET;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.RefusalCode;
import org.gongjian.command.decision.Refused;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.record.Capacity;
import org.gongjian.record.Id.OrganisationId;
import org.gongjian.record.Role;

/** Which office may ask for which step, for itself or by recording for somebody else. One line per kind of step. */
public final class MatterRights {

    private static final Set<Role> DESK = EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY);
    private static final Set<Role> LEADERS = EnumSet.of(SECRETARY, DEPUTY_SECRETARY);
    private static final Set<Role> ABOVE = EnumSet.of(STREET, DISTRICT);
    private static final Set<Role> HANDLERS = EnumSet.of(LIAISON, HANDLER);
    private static final Set<Role> PROPOSERS = EnumSet.of(MEMBER, DELEGATE);
    private static final Set<Role> WRITERS = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));

    /**
     * The right to one step.
     *
     * @param roles who may ask for it in his own office
     * @param recorders who may record it for somebody without an account, on evidence
     * @param system whether a rule may ask for it
     */
    record Right(Set<Role> roles, Set<Role> recorders, boolean system) {}

    private MatterRights() {}

    /** The offices that may ask for this step themselves: pages offer a step to no other. */
    public static boolean offered(Role role, MatterKind kind, MatterCommand command) {
        return of(command, kind).roles().contains(role);
    }

    /** 书记、副书记 */
    static boolean leads(Role role) {
        return LEADERS.contains(role);
    }

    /** 联络员、承办人 */
    static boolean handles(Role role) {
        return HANDLERS.contains(role);
    }

    /** Refuses when the office at the keyboard may not do this. */
    static void require(MatterState state, MatterCommand command, Edge edge) {
        MatterKind kind =
                state instanceof MatterState.Known known ? known.file().kind() : MatterKind.ISSUE;
        Right right = of(command, kind);
        if (edge.bySystem()) {
            requireThat(right.system(), MatterRefusal.THE_SYSTEM_DOES_NOT_DO_THIS);
            return;
        }
        requireThat(!right.roles().isEmpty(), MatterRefusal.ONLY_THE_SYSTEM_DOES_THIS);
        boolean another = recordedForAnother(edge);
        if (another && right.recorders().isEmpty() && !receives(command)) {
            throw new Refused(MatterRefusal.CANNOT_BE_RECORDED_FOR_ANOTHER);
        }
        Set<Role> entitled = another && !receives(command) ? right.recorders() : right.roles();
        if (!entitled.contains(edge.acting().role())) {
            throw new Refused(
                    GeneralRefusal.NOT_YOUR_OFFICE,
                    Map.of("roles", entitled.stream().map(Role::name).sorted().toList()));
        }
        requireThat(Entitled.reaches(edge.acting().scope(), edge.area()), GeneralRefusal.OUTSIDE_YOUR_AREA);
        requireThat(
                !remarks(command) || !HANDLERS.contains(edge.acting().role()) || takesPart(state, edge),
                MatterRefusal.ONLY_A_HANDLER_DOES_THIS);
        if (another && !receives(command) && edge.happened().evidence() == null) {
            throw new Refused(MatterRefusal.EVIDENCE_IS_NEEDED, Map.of("field", "happened.evidence"));
        }
    }

    /** To an office that is not named for sensitive matters such a matter is as unknown as one that does not exist. */
    static void requireOpen(MatterState state, Edge edge) {
        boolean sensitive = state instanceof MatterState.Known known
                && known.file().filing().sensitivity() != Sensitivity.ORDINARY;
        requireThat(
                !sensitive || edge.bySystem() || edge.acting().role().namedForSensitiveMatters(),
                MatterRefusal.NO_SUCH_MATTER);
    }

    /** What anybody may add who sees the matter; those who handle see only their own. */
    private static boolean remarks(MatterCommand command) {
        return command instanceof MatterCommand.AddNote
                || command instanceof MatterCommand.AddAttachment
                || command instanceof MatterCommand.Inspect;
    }

    private static boolean takesPart(MatterState state, Edge edge) {
        OrganisationId own = edge.acting().organisation();
        if (own == null || !(state instanceof MatterState.Known known)) {
            return false;
        }
        return known.stage() instanceof Stage.Handled handled
                        && handled.handling().involves(own)
                || known.file().handlers().organisations().contains(own)
                || known.file().referrals().all().stream()
                        .anyMatch(referral -> referral.to().equals(own));
    }

    /** Recorded for an organisation or person other than the one at the keyboard. */
    static boolean recordedForAnother(Edge edge) {
        return edge.happened().recordedForAnother()
                || edge.happened().inCapacityOf() instanceof Capacity.ForOrganisation(var organisation)
                        && !organisation.equals(edge.acting().organisation());
    }

    /** What everybody brings to the counter is taken down for him: no evidence is asked. */
    private static boolean receives(MatterCommand command) {
        return command instanceof MatterCommand.RaiseIssue
                || command instanceof MatterCommand.ReceiveProposal
                || command instanceof MatterCommand.TakeOverLedgerEntry
                || command instanceof MatterCommand.TakeOverProposal
                || command instanceof MatterCommand.AddNote
                || command instanceof MatterCommand.AddAttachment;
    }

    private static Right of(MatterCommand command, MatterKind kind) {
        Set<Role> admitting = kind == MatterKind.PROPOSAL ? LEADERS : DESK;
        return switch (command) {
            case MatterCommand.OfCommitment c -> CommitmentRights.of(c);
            case MatterCommand.RaiseIssue _ -> own(WRITERS);
            case MatterCommand.ReceiveProposal _ -> own(and(DESK, PROPOSERS, EnumSet.of(GRID_WORKER)));
            case MatterCommand.TakeOverLedgerEntry _, MatterCommand.TakeOverProposal _ ->
                new Right(and(DESK, ABOVE), Set.of(), true);
            case MatterCommand.AnswerOnTheSpot _,
                    MatterCommand.ReturnForCompletion _,
                    MatterCommand.VerifySigners _,
                    MatterCommand.ConvertTo _,
                    MatterCommand.Split _,
                    MatterCommand.MarkRepeatOf _,
                    MatterCommand.Classify _,
                    MatterCommand.Link _ -> own(DESK);
            case MatterCommand.Merge _, MatterCommand.Join _, MatterCommand.Decline _, MatterCommand.Admit _ ->
                own(admitting);
            case MatterCommand.Correct _ -> own(DESK);
            case MatterCommand.Resubmit _ -> recordable(and(DESK, PROPOSERS, EnumSet.of(GRID_WORKER)));
            case MatterCommand.Withdraw _, MatterCommand.AskReview _ -> recordable(and(DESK, PROPOSERS));
            case MatterCommand.Refer _ -> own(and(LEADERS, ABOVE));
            case MatterCommand.AcceptReferral _, MatterCommand.RefuseReferral _, MatterCommand.AnswerReferral _ ->
                recordable(and(HANDLERS, ABOVE));
            case MatterCommand.Uphold _, MatterCommand.Overturn _ -> own(EnumSet.of(OVERSEER, STREET));
            case MatterCommand.Reroute _,
                    MatterCommand.ConsultUrgently _,
                    MatterCommand.PlaceOnAgenda _,
                    MatterCommand.RecordResolution _,
                    MatterCommand.ApproveReturn _,
                    MatterCommand.RefuseReturn _,
                    MatterCommand.GrantExtension _,
                    MatterCommand.RefuseExtension _,
                    MatterCommand.IssueAnswer _,
                    MatterCommand.TrackPromise _,
                    MatterCommand.Conclude _,
                    MatterCommand.PutOnLongList _,
                    MatterCommand.Transfer _ -> own(LEADERS);
            case MatterCommand.Assign _ -> own(and(LEADERS, ABOVE));
            case MatterCommand.WithdrawAssignment _ -> new Right(and(LEADERS, ABOVE), Set.of(), true);
            case MatterCommand.WaiveCoHandlerOpinion _ -> new Right(LEADERS, Set.of(), true);
            case MatterCommand.PutUnderNotice _, MatterCommand.ExtendNotice _, MatterCommand.EndNotice _ ->
                new Right(Set.of(), Set.of(), true);
            case MatterCommand.Accept _,
                    MatterCommand.RequestReturn _,
                    MatterCommand.RequestExtension _,
                    MatterCommand.GiveCoHandlerOpinion _,
                    MatterCommand.ReportCompletion _ -> recordable(HANDLERS);
            case MatterCommand.DeemAccepted _,
                    MatterCommand.ReportUp _,
                    MatterCommand.ResolveByMotion _,
                    MatterCommand.VoidResolution _,
                    MatterCommand.AssignAsResolved _ -> new Right(Set.of(), Set.of(), true);
            case MatterCommand.MakeFirstContact _, MatterCommand.ReportProgress _ ->
                recordable(and(HANDLERS, DESK, EnumSet.of(GRID_WORKER)));
            case MatterCommand.Inspect _ -> own(WRITERS);
            case MatterCommand.Suspend _ -> own(DESK);
            case MatterCommand.Resume _ -> new Right(DESK, Set.of(), true);
            case MatterCommand.UrgeHandling _ -> new Right(and(DESK, ABOVE, EnumSet.of(OVERSEER)), Set.of(), true);
            case MatterCommand.OpenSupervision _ -> new Right(and(ABOVE, EnumSet.of(OVERSEER)), Set.of(), true);
            case MatterCommand.NoteReport _ -> own(EnumSet.of(STREET));
            case MatterCommand.LiftSupervision _ -> own(and(ABOVE, EnumSet.of(OVERSEER)));
            case MatterCommand.ConfirmCompletion _, MatterCommand.RejectCompletion _ -> own(and(LEADERS, ABOVE));
            case MatterCommand.AttemptFollowUp _, MatterCommand.FollowUp _ ->
                own(EnumSet.of(FOLLOW_UP, CLERK, OVERSEER));
            case MatterCommand.Evaluate _ -> new Right(PROPOSERS, and(DESK, EnumSet.of(FOLLOW_UP, OVERSEER)), false);
            case MatterCommand.VerifyDissatisfaction _ -> own(EnumSet.of(OVERSEER));
            case MatterCommand.Reopen _ -> own(and(LEADERS, EnumSet.of(OVERSEER)));
            case MatterCommand.FulfilPromise _ -> recordable(and(HANDLERS, LEADERS));
            case MatterCommand.MissPromise _ -> new Right(and(LEADERS, EnumSet.of(OVERSEER)), Set.of(), true);
            case MatterCommand.Close _ -> new Right(DESK, Set.of(), true);
            case MatterCommand.IssuePaper c -> own(issuers(c.paper()));
            case MatterCommand.DraftPublication _ -> own(DESK);
            case MatterCommand.Publish _, MatterCommand.ReturnPublication _ -> own(LEADERS);
            case MatterCommand.TakeDownPublication _ -> own(and(DESK, ABOVE));
            case MatterCommand.Archive _ -> new Right(DESK, Set.of(), true);
            case MatterCommand.AddAttachment _, MatterCommand.AddNote _ -> own(WRITERS);
        };
    }

    private static Set<Role> issuers(PaperKind paper) {
        return switch (paper) {
            case RECEIPT, PROPOSAL_FORM -> and(DESK, EnumSet.of(GRID_WORKER));
            case DECLINE_NOTICE, ASSIGNMENT, ANSWER_LETTER, FEEDBACK_FORM -> DESK;
            case RETURN_REQUEST, EXTENSION_REQUEST -> and(DESK, HANDLERS);
            case URGING, REFERRAL_SLIP -> and(DESK, ABOVE);
            case SUPERVISION -> and(DESK, ABOVE, EnumSet.of(OVERSEER));
            case FOLLOW_UP_RECORD -> and(DESK, EnumSet.of(FOLLOW_UP, OVERSEER));
        };
    }

    private static Right own(Set<Role> roles) {
        return new Right(roles, Set.of(), false);
    }

    private static Right recordable(Set<Role> roles) {
        return new Right(roles, DESK, false);
    }

    @SafeVarargs
    private static Set<Role> and(Set<Role>... sets) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (Set<Role> set : sets) {
            all.addAll(set);
        }
        return all;
    }

    private static void requireThat(boolean holds, RefusalCode code) {
        if (!holds) {
            throw new Refused(code);
        }
    }
}
