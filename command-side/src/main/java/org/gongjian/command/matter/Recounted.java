package org.gongjian.command.matter;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.Escalation;
import org.gongjian.record.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * Dates that were counted from a step whose time is corrected: they keep their distance, in working days, or in hours where the
 * limit is in hours. A date that the correction itself names is left to it.
 */
final class Recounted {

    private final LocalDate was;
    private final LocalDate is;
    private final Duration moved;
    private final List<FieldChange> named;
    private final TimeLimits limits;
    private final List<FieldChange> changes = new ArrayList<>();

    private Recounted(MatterEvent wrong, MatterEvent right, List<FieldChange> named, TimeLimits limits) {
        this.was = LocalDate.ofInstant(wrong.happened().at(), limits.edge().zone());
        this.is = LocalDate.ofInstant(right.happened().at(), limits.edge().zone());
        this.moved = Duration.between(wrong.happened().at(), right.happened().at());
        this.named = named;
        this.limits = limits;
    }

    static List<FieldChange> changes(MatterEvent wrong, MatterEvent right, List<FieldChange> named, TimeLimits limits) {
        if (wrong.happened().at().equals(right.happened().at())) {
            return List.of();
        }
        Recounted recounted = new Recounted(wrong, right, named, limits);
        recounted.datesOf(wrong);
        return recounted.changes;
    }

    private void datesOf(MatterEvent event) {
        if (event instanceof MatterEvent.IssueRaised e) {
            date("admissionDue", e.admissionDue());
        } else if (event instanceof MatterEvent.ProposalReceived e) {
            date("admissionDue", e.admissionDue());
        } else if (event instanceof MatterEvent.Resubmitted e) {
            date("admissionDue", e.admissionDue());
        } else if (event instanceof MatterEvent.ReturnedForCompletion e) {
            date("completionDue", e.completionDue());
        } else if (event instanceof MatterEvent.Admitted e) {
            date("provisionalDue", e.provisionalDue());
        } else if (event instanceof MatterEvent.Assigned e) {
            date("due", e.due());
            date("acceptanceDue", e.acceptanceDue());
            date("firstContactDue", e.firstContactDue());
            date("returnUntil", e.returnUntil());
            date("opinionsDue", e.opinionsDue());
            escalation(e.escalation());
        } else if (event instanceof MatterEvent.ReturnRequested e) {
            date("decisionDue", e.decisionDue());
        } else if (event instanceof MatterEvent.CompletionReported e) {
            date("checkDue", e.checkDue());
        } else if (event instanceof MatterEvent.AnswerIssued e) {
            date("followUpDue", e.followUpDue());
            date("feedbackUntil", e.feedbackUntil());
            date("lapse", e.lapse());
        } else if (event instanceof MatterEvent.Evaluated e) {
            date("verificationDue", e.verificationDue());
        } else if (event instanceof CommitmentEvent.Performance e) {
            date("verificationDue", e.verificationDue());
        } else if (event instanceof MatterEvent.Reopened e) {
            date("due", e.due());
            escalation(e.escalation());
        }
    }

    private void escalation(Escalation escalation) {
        date("escalation.reminder", escalation.reminder());
        date("escalation.urging", escalation.urging());
        date("escalation.supervision", escalation.supervision());
        date("escalation.reportUp", escalation.reportUp());
    }

    private void date(String field, @Nullable Due due) {
        if (due == null || named.stream().anyMatch(one -> one.field().startsWith(field + "."))) {
            return;
        }
        Due now = recounted(due);
        changes.add(new FieldChange(field + ".on", due.on().toString(), now.on().toString(), null));
        changes.add(new FieldChange(
                field + ".until", due.until().toString(), now.until().toString(), null));
    }

    private Due recounted(Due due) {
        if (!due.equals(limits.on(due.on()))) {
            return new Due(
                    LocalDate.ofInstant(due.until().plus(moved), limits.edge().zone()),
                    due.until().plus(moved));
        }
        int days = limits.edge().calendar().between(was, due.on());
        return limits.on(limits.edge().calendar().plus(is, days));
    }
}
