package org.gongjian.query.matter.awaiting;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.matter.Handlings;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What a matter's stream leaves to be done: the fold of the record itself, read as tasks. */
final class AwaitingFold {
    private final UUID matter;
    private final AreaPath area;
    private final MatterState.Known known;
    private final List<AwaitingRow> rows = new ArrayList<>();

    private AwaitingFold(UUID matter, AreaPath area, MatterState.Known known) {
        this.matter = matter;
        this.area = area;
        this.known = known;
    }

    static List<AwaitingRow> of(List<Recorded> stream) {
        List<MatterEvent> facts =
                stream.stream().map(event -> (MatterEvent) event.fact()).toList();
        Recorded last = stream.getLast();
        if (last.area() == null || !(MatterState.fold(facts) instanceof MatterState.Known known)) {
            return List.of();
        }
        AwaitingFold fold = new AwaitingFold(last.id(), last.area(), known);
        fold.stage(known.stage());
        return List.copyOf(fold.rows);
    }

    private void stage(Stage stage) {
        MatterFile file = known.file();
        if (stage instanceof Stage.Living) {
            file.referrals().all().stream()
                    .filter(one -> file.referrals().open().contains(one.referral()))
                    .forEach(one -> add(Task.REFERRAL, one.to(), one.respondBy()));
        }
        if (file.marks().awaitsStreet() && !(stage instanceof Stage.Closed)) {
            add(Task.REPORTED_UP, null, null);
        }
        switch (stage) {
            case Stage.Received it -> received(it);
            case Stage.Returned it -> add(Task.PAPERS, null, it.completionDue());
            case Stage.ReferredUnadmitted _, Stage.ReferredAdmitted _, Stage.TakenOver _ -> {}
            case Stage.Admitted it -> add(Task.ASSIGN, null, it.provisionalDue());
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
                if (file.marks().underReview()) {
                    add(Task.REVIEW, null, null);
                }
            }
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

    private void add(Task task, Id.@Nullable OrganisationId organisation, @Nullable Due due) {
        int ordinal = (int) rows.stream().filter(row -> row.task() == task).count();
        rows.add(new AwaitingRow(
                matter,
                task,
                ordinal,
                organisation == null ? null : organisation.value(),
                due == null ? null : due.on(),
                due == null ? AwaitingRow.NOTHING_DUE : due.until().truncatedTo(ChronoUnit.MICROS),
                line(),
                area));
    }

    private AwaitingRow.Line line() {
        MatterFile file = known.file();
        Handling handling = Handlings.of(known.stage());
        List<String> marks = new ArrayList<>();
        if (handling != null && handling.clock().suspended() != null) {
            marks.add("SUSPENDED");
        }
        if (file.marks().supervised()) {
            marks.add("SUPERVISED");
        }
        if (file.replies().reopened() > 0) {
            marks.add("REOPENED");
        }
        boolean sensitive = file.filing().sensitivity() != Sensitivity.ORDINARY;
        if (sensitive) {
            marks.add("SENSITIVE");
        }
        String summary = file.filing().publicSummary();
        return new AwaitingRow.Line(
                number(), file.kind(), known.stage().code(), marks, summary == null ? "" : summary, sensitive);
    }

    private String number() {
        String receipt = file().origin().receiptNo();
        if (receipt != null) {
            return receipt;
        }
        return Corrections.applied(known.facts()).stream()
                .filter(MatterEvent.TakenOver.class::isInstance)
                .map(fact -> ((MatterEvent.TakenOver) fact).sourceNo())
                .findFirst()
                .orElse("");
    }

    private MatterFile file() {
        return known.file();
    }
}
