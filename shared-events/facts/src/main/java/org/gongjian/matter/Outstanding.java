package org.gongjian.matter;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that a matter leaves to be done.
 *
 * @param of the organisation it is awaited of; null for the desk of the community
 * @param due null when there is no date
 */
public record Outstanding(
        Task task, Id.@Nullable OrganisationId of, @Nullable Due due) {

    /** All that the facts of a matter leave to be done. */
    public static List<Outstanding> of(MatterState.Known known) {
        Reading reading = new Reading(known, new ArrayList<>());
        reading.beside(known.stage());
        reading.stage(known.stage());
        reading.column(known.file());
        return List.copyOf(reading.all());
    }

    private record Reading(MatterState.Known known, List<Outstanding> all) {

        private void beside(Stage stage) {
            MatterFile file = known.file();
            if (stage instanceof Stage.Living) {
                file.referrals().all().stream()
                        .filter(one -> file.referrals().open().contains(one.referral()))
                        .forEach(one -> add(Task.REFERRAL, one.to(), one.respondBy()));
            }
            if (file.marks().awaitsStreet() && !(stage instanceof Stage.Closed)) {
                add(Task.REPORTED_UP, null, null);
            }
            if (!(stage instanceof Stage.Closed) && resolutionIsVoided()) {
                add(Task.RECONSIDER, null, null);
            }
        }

        /** Since then it was neither resolved anew nor taken back from those who carry it out. */
        private boolean resolutionIsVoided() {
            for (MatterEvent fact : known.facts().reversed()) {
                if (fact instanceof MatterEvent.ResolutionVoided) {
                    return true;
                }
                if (fact instanceof MatterEvent.Resolved
                        || fact instanceof MatterEvent.AssignmentWithdrawn
                        || fact instanceof MatterEvent.ReturnApproved) {
                    return false;
                }
            }
            return false;
        }

        private void stage(Stage stage) {
            switch (stage) {
                case CommitmentStage.Unclaimed _ -> add(Task.CLAIM, null, null);
                case CommitmentStage.NotYetInForce _, CommitmentStage.BeingKept _ -> {}
                case CommitmentStage.OccurrenceDue it ->
                    owed(it, it.occurrence().until());
                case CommitmentStage.OccurrenceMissed it ->
                    owed(it, it.occurrence().until());
                case CommitmentStage.ToBeVerified it ->
                    add(Task.VERIFY_KEPT, null, it.done().verificationDue());
                case Stage.Received it -> received(it);
                case Stage.Returned it -> add(Task.PAPERS, null, it.completionDue());
                case Stage.ReferredUnadmitted _, Stage.ReferredAdmitted _, Stage.TakenOver _ -> {}
                case Stage.Admitted it -> {
                    if (PutOff.of(known).isPresent()) {
                        // adopted before, and put off since: nobody may assign it, a meeting resolves on it
                        add(Task.RESOLVE, null, it.provisionalDue());
                    } else if (known.held() == null) {
                        add(Task.ASSIGN, null, it.provisionalDue());
                    }
                }
                case Stage.OnAgenda it -> {
                    add(Task.RESOLVE, null, null);
                    if (it.before() instanceof Stage.Working working) {
                        working(working);
                    }
                }
                case Stage.Working it -> working(it);
                case Stage.Reported it -> add(Task.CHECK, null, it.report().checkDue());
                case Stage.Confirmed it ->
                    add(
                            Task.ANSWER,
                            null,
                            it.handling() == null ? null : it.handling().due());
                case Stage.Answered it -> answered(it);
                case Stage.ToVerify it -> {
                    if (it.justified()) {
                        add(Task.REOPEN, null, null);
                    } else {
                        add(Task.VERIFY, null, it.verificationDue());
                    }
                }
                case Stage.Promised it ->
                    add(
                            Task.PROMISE,
                            it.handling() == null ? null : it.handling().lead(),
                            it.promise().until());
                case Stage.LongList it -> add(Task.LONG_LIST, null, it.reviewDue());
                case Stage.Closed _ -> {
                    if (known.file().marks().underReview()) {
                        add(Task.REVIEW, null, null);
                    }
                }
            }
        }

        /** Of its own people where a unit promised it; of the desk where a member did. */
        private void owed(CommitmentStage.Owed stage, Due until) {
            Id.OrganisationId unit = CommitmentEvent.unit(stage.occurrence().by());
            add(unit == null ? Task.PERFORM_MEMBER : Task.PERFORM, unit, until);
        }

        /** What waits for the public column, whatever the stage; nothing of what may not stand there. */
        private void column(MatterFile file) {
            if (!file.filing().forThePublic()) {
                return;
            }
            if (file.publication().waiting() != null) {
                add(Task.PUBLICATION, null, null);
            }
            if (file.publication().needsAnotherDraft()) {
                add(Task.REDRAFT, null, null);
            }
        }

        private void received(Stage.Received it) {
            MatterFile file = known.file();
            if (file.kind() == MatterKind.ISSUE) {
                add(Task.ADMIT, null, it.admissionDue());
            } else if (file.origin().verified().isEmpty()) {
                add(Task.VERIFY_SIGNERS, null, it.admissionDue());
            } else {
                add(Task.JUDGE, null, it.admissionDue());
            }
        }

        private void working(Stage.Working stage) {
            Handling handling = stage.handling();
            if (handling.clock().returnAsked() instanceof MatterEvent.ReturnRequested asked) {
                add(Task.RETURN, null, asked.decisionDue());
            }
            if (handling.clock().extensionAsked() != null) {
                add(Task.EXTENSION, null, handling.due());
            }
            if (stage instanceof Stage.Assigned) {
                add(Task.ACCEPT, handling.lead(), handling.assigned().acceptanceDue());
            } else {
                if (!handling.contacted()) {
                    add(Task.FIRST_CONTACT, handling.lead(), handling.assigned().firstContactDue());
                }
                add(Task.HANDLE, handling.lead(), handling.due());
            }
            handling.opinionsMissing().forEach(organisation -> add(Task.OPINION, organisation, handling.opinionsDue()));
        }

        private void answered(Stage.Answered it) {
            boolean asked = !known.file().replies().followUps().isEmpty();
            if (!asked && !known.file().replies().spared()) {
                add(Task.FOLLOW_UP_CALL, null, it.answer().followUpDue());
            } else if (asked) {
                add(Task.CLOSE, null, it.answer().lapse());
            }
        }

        private void add(Task task, Id.@Nullable OrganisationId of, @Nullable Due due) {
            all.add(new Outstanding(task, of, due));
        }
    }
}
