package org.gongjian.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.gongjian.matter.MatterEvent.AnswerIssued;
import org.gongjian.matter.MatterEvent.Referred;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.DueKind;
import org.jspecify.annotations.Nullable;

/** What is awaited at a stage. Dates stand in the facts; here they are only chosen. */
final class Dues {

    private final Map<DueKind, Instant> found = new EnumMap<>(DueKind.class);

    private Dues() {}

    static Map<DueKind, Instant> of(MatterFile file, Stage stage) {
        Dues dues = new Dues();
        if (stage instanceof Stage.Living) {
            file.referrals().all().stream()
                    .filter(one -> file.referrals().open().contains(one.referral()))
                    .map(Referred::respondBy)
                    .min(Comparator.comparing(Due::until))
                    .ifPresent(due -> dues.add(DueKind.REFERRAL_ANSWER, due));
        }
        dues.of(stage, file);
        return Map.copyOf(dues.found);
    }

    private void of(Stage stage, MatterFile file) {
        switch (stage) {
            case CommitmentStage.NotYetInForce it ->
                found.put(DueKind.ENTRY_INTO_FORCE, it.undertaking().inForce().from());
            case CommitmentStage.OccurrenceDue it -> {
                add(DueKind.PERFORMANCE_REMINDER, it.occurrence().reminder());
                add(DueKind.PERFORMANCE, it.occurrence().until());
            }
            case CommitmentStage.ToBeVerified it ->
                add(DueKind.PERFORMANCE_VERIFICATION, it.done().verificationDue());
            case CommitmentStage.OccurrenceMissed it -> {
                if (!it.urged()) {
                    add(DueKind.PERFORMANCE_URGING, it.occurrence().urging());
                }
            }
            case CommitmentStage.Unclaimed _, CommitmentStage.BeingKept _ -> {}
            case Stage.Received(var due) -> add(DueKind.ADMISSION, due);
            case Stage.Returned(var due) -> add(DueKind.PAPERS_COMPLETED, due);
            case Stage.OnAgenda(var item, Stage.Working before) -> working(before, file);
            case Stage.Working working -> working(working, file);
            case Stage.Reported(var handling, var report) -> add(DueKind.CHECK, report.checkDue());
            case Stage.Answered now -> answered(now.answer(), file);
            case Stage.ToVerify verify -> {
                if (!verify.justified()) {
                    add(DueKind.VERIFICATION, verify.verificationDue());
                }
            }
            case Stage.Promised(var answer, var promise, var handling) -> {
                add(DueKind.PROMISE, promise.until());
                add(DueKind.PROMISE_REMINDER, promise.reminder());
                add(DueKind.FEEDBACK, answer.feedbackUntil());
            }
            case Stage.LongList(var review) -> add(DueKind.REVIEW_OF_LONG_LIST, review);
            case Stage.ReferredUnadmitted _,
                    Stage.ReferredAdmitted _,
                    Stage.Admitted _,
                    Stage.OnAgenda _,
                    Stage.Confirmed _,
                    Stage.TakenOver _,
                    Stage.Closed _ -> {}
        }
    }

    private void working(Stage.Working stage, MatterFile file) {
        Handling handling = stage.handling();
        if (handling.clock().returnAsked() instanceof MatterEvent.ReturnRequested asked) {
            add(DueKind.RETURN_DECISION, asked.decisionDue());
        }
        if (stage instanceof Stage.Assigned) {
            add(DueKind.ACCEPTANCE, handling.assigned().acceptanceDue());
        }
        if (handling.clock().suspended() instanceof MatterEvent.Suspended suspended) {
            add(DueKind.RESUMPTION, suspended.until());
            return;
        }
        if (!handling.contacted()) {
            add(DueKind.FIRST_CONTACT, handling.assigned().firstContactDue());
        }
        if (!handling.opinionsMissing().isEmpty()) {
            add(DueKind.CO_HANDLER_OPINIONS, handling.opinionsDue());
        }
        add(DueKind.REMINDER, handling.escalation().reminder());
        add(DueKind.COMPLETION, handling.due());
        if (!handling.urged()) {
            add(DueKind.URGING, handling.escalation().urging());
        }
        if (!file.marks().supervised()) {
            add(DueKind.SUPERVISION, handling.escalation().supervision());
        }
        if (!handling.reportedUp()) {
            add(DueKind.REPORT_UP, handling.escalation().reportUp());
        }
    }

    private void answered(AnswerIssued answer, MatterFile file) {
        boolean asked = !file.replies().followUps().isEmpty()
                || !file.replies().attempts().isEmpty();
        if (!asked && !file.replies().spared()) {
            add(DueKind.FOLLOW_UP, answer.followUpDue());
        }
        add(DueKind.FEEDBACK, answer.feedbackUntil());
        add(DueKind.LAPSE, answer.lapse());
    }

    private void add(DueKind kind, @Nullable Due due) {
        if (due != null) {
            found.put(kind, due.until());
        }
    }
}
