package org.gongjian.query.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.Handling;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.MatterState.Known;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.DeclineReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.ReferralMode;
import org.gongjian.matter.terms.ResolutionOutcome;
import org.gongjian.matter.terms.Satisfaction;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.matter.terms.TimeLimitClass;
import org.gongjian.matter.terms.VerifiedSigner;
import org.gongjian.matter.terms.VoteManner;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/** The decisions that a matter's stream led to, each with what it was taken on: corrected facts, in the order of the stream. */
final class TrialFold {
    private record Entry(Instant at, Question question, Decided decided) {}

    private final List<@Nullable Entry> entries = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private MatterState state = MatterState.NOT_YET_KNOWN;
    private @Nullable Instant returnedAt;
    private @Nullable Instant assignedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Integer handling;
    /** From when and by which rule the date runs that is owed now. */
    private @Nullable Instant limitedAt;

    private String limit = RuleKeys.LIMIT_COMPLEX_DAYS;
    /** The rule of the assignment; reopening it sets another date and leaves this. */
    private String whole = RuleKeys.LIMIT_COMPLEX_DAYS;

    private TrialFold() {}

    static List<TrialRow> of(List<Recorded> stream) {
        Recorded last = stream.getLast();
        AreaPath area = last.area();
        if (area == null) {
            return List.of();
        }
        TrialFold fold = new TrialFold();
        List<MatterEvent> facts = Corrections.applied(
                stream.stream().map(event -> (MatterEvent) event.fact()).toList());
        for (int n = 0; n < facts.size(); n++) {
            fold.add(facts.get(n), facts.subList(0, n + 1));
        }
        return fold.rows(last, area);
    }

    private void add(MatterEvent fact, List<MatterEvent> sofar) {
        MatterState next = state.folded(fact, sofar);
        // what did not fit changed nothing and was decided on nothing
        if (next.anomalies().size() == state.anomalies().size() && next instanceof Known now) {
            Known before = state instanceof Known known ? known : now;
            Instant at = fact.happened().at();
            leaving(before.stage(), now.stage(), fact, at);
            counter(fact, at, now);
            handling(fact, at, before, now);
            moving(fact, at, before, now);
            answering(fact, at, now);
            following(fact, at, before, now);
        }
        state = next;
    }

    private List<TrialRow> rows(Recorded last, AreaPath area) {
        if (!(state instanceof Known known)) {
            return List.of();
        }
        MatterFile file = known.file();
        String caseNo = file.filing().caseNo();
        List<TrialRow> rows = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry != null) {
                rows.add(new TrialRow(
                        last.id(),
                        rows.size(),
                        entry.at(),
                        entry.question(),
                        entry.decided(),
                        caseNo == null ? file.origin().receiptNo() : caseNo,
                        file.filing().publicSummary(),
                        file.filing().sensitivity() != Sensitivity.ORDINARY,
                        null,
                        area));
            }
        }
        return rows;
    }

    // ------------------------------------------------------------------ entries

    private int enter(Question question, Instant at, Decided decided) {
        entries.add(new Entry(at, question, decided));
        return entries.size() - 1;
    }

    private void begin(String key, Question question, Decided.Deadline deadline) {
        open.put(key, enter(question, deadline.from(), deadline));
    }

    private void done(String key, Instant at) {
        Integer n = open.remove(key);
        if (n != null) {
            replace(n, at, 0);
        }
    }

    /** It is void: nobody owes it any more. */
    private void drop(String key) {
        Integer n = open.remove(key);
        if (n != null) {
            entries.set(n, null);
        }
    }

    private void replace(int n, @Nullable Instant done, int more) {
        Entry entry = entries.get(n);
        if (entry != null && entry.decided() instanceof Decided.Deadline deadline) {
            entries.set(
                    n,
                    new Entry(entry.at(), entry.question(), deadline.done(done).longerBy(more)));
        }
    }

    // ------------------------------------------------------------------ receiving

    private void leaving(Stage before, Stage now, MatterEvent fact, Instant at) {
        if (awaitsAdmission(before) && !awaitsAdmission(now)) {
            done("admission", at);
        }
        if (isHandled(before) && !isHandled(now)) {
            // taken back from them before it was done, nobody owes it; what they owed until it was done stays owed
            boolean done = fact instanceof MatterEvent.CompletionConfirmed;
            for (String owed : List.of("handling", "acceptance", "contact")) {
                if (done) {
                    open.remove(owed);
                } else {
                    drop(owed);
                }
            }
        }
    }

    /** Also while another body is asked: afterwards it is received still, and the date has not moved. */
    private static boolean awaitsAdmission(Stage stage) {
        return stage instanceof Stage.Received || stage instanceof Stage.ReferredUnadmitted;
    }

    /** Also while it stands before a meeting: once something is adopted the same handlers go on under the same date. */
    private static boolean isHandled(Stage stage) {
        return stage instanceof Stage.Handled
                || stage instanceof Stage.OnAgenda on && on.before() instanceof Stage.Working;
    }

    private void counter(MatterEvent fact, Instant at, Known now) {
        boolean proposal = proposal(now);
        switch (fact) {
            case MatterEvent.IssueRaised _,
                    MatterEvent.ProposalReceived _,
                    MatterEvent.Resubmitted _,
                    MatterEvent.ConvertedTo _,
                    MatterEvent.Overturned _ -> {
                drop("admission");
                String rule = proposal ? RuleKeys.ADMISSION_DAYS_PROPOSAL : RuleKeys.ADMISSION_DAYS_ISSUE;
                begin("admission", Question.ADMISSION, Decided.Deadline.of(rule, at));
            }
            case MatterEvent.ReturnedForCompletion _ -> {
                returnedAt = at;
                signers(at, now);
            }
            case MatterEvent.Declined it
            when it.reason() == DeclineReason.TOO_FEW_SIGNERS -> {
                signers(at, now);
                if (returnedAt != null) {
                    enter(
                            Question.COMPLETION_RAN_OUT,
                            at,
                            new Decided.Within(RuleKeys.COMPLETION_DAYS_PROPOSAL, returnedAt, at, true));
                }
            }
            case MatterEvent.Admitted _ -> signers(at, now);
            case MatterEvent other -> {
                // decided further on
            }
        }
    }

    /** As far as the signatures were verified: what the register said then of others is not in the matter. */
    private void signers(Instant at, Known now) {
        MatterFile.Origin origin = now.file().origin();
        if (proposal(now) && !origin.verified().isEmpty()) {
            Map<Object, Decided.Signers.Signer> each = new HashMap<>();
            for (VerifiedSigner one : origin.verified()) {
                each.putIfAbsent(one.person(), new Decided.Signers.Signer(one.standing(), one.elsewhere()));
            }
            List<Decided.Signers.Signer> sorted = each.values().stream()
                    .sorted(Comparator.comparing(Decided.Signers.Signer::standing)
                            .thenComparing(Decided.Signers.Signer::elsewhere))
                    .toList();
            enter(Question.SIGNERS, at, new Decided.Signers(sorted, origin.sitting() != null));
        }
    }

    // ------------------------------------------------------------------ handling

    private void handling(MatterEvent fact, Instant at, Known before, Known now) {
        switch (fact) {
            case MatterEvent.Assigned it -> assigned(it, at, now);
            case MatterEvent.Accepted _ -> done("acceptance", at);
            case MatterEvent.FirstContactMade _ -> done("contact", at);
            case MatterEvent.CompletionReported _ -> {
                done("handling", at);
                begin("check", Question.CHECK, Decided.Deadline.of(RuleKeys.CONFIRM_DAYS, at));
            }
            case MatterEvent.CompletionRejected _ -> {
                done("check", at);
                if (handling != null) {
                    replace(handling, null, 0);
                    open.put("handling", handling);
                }
            }
            case MatterEvent.CompletionConfirmed _ -> done("check", at);
            case MatterEvent.Reopened it -> {
                enter(Question.REOPENED, at, new Decided.AtMost(RuleKeys.REOPEN_MAX, it.times()));
                // where nobody handled it before, it is assigned first
                if (now.stage() instanceof Stage.Handled) {
                    limit = RuleKeys.REOPEN_DAYS;
                    limitedAt = at;
                    begin("handling", Question.HANDLING, handling(RuleKeys.REOPEN_DAYS, at, null, null));
                    handling = open.get("handling");
                }
            }
            case MatterEvent.ReturnRequested _ -> returnRequested(at, before, now);
            case MatterEvent.ReturnRefused _ -> done("returned", at);
            case MatterEvent.ReturnApproved _ -> {
                done("returned", at);
                int times = now.file().marks().returnsApproved();
                enter(Question.RETURN_REPORTED, at, new Decided.From(RuleKeys.REPORT_AFTER_RETURNS, times, true));
            }
            case MatterEvent other -> {
                // no decision about those who handle it
            }
        }
    }

    private void assigned(MatterEvent.Assigned it, Instant at, Known now) {
        boolean urgent = it.timeLimitClass() == TimeLimitClass.URGENT;
        assignedAt = at;
        limitedAt = at;
        limit = rule(it.timeLimitClass());
        whole = limit;
        if (now.file().filing().vital()) {
            enter(Question.BALLOT, at, new Decided.Ballot(balloted(now)));
        }
        begin("handling", Question.HANDLING, handling(limit, at, it.due().on(), it.limitInWorkingDays()));
        handling = open.get("handling");
        begin(
                "acceptance",
                Question.ACCEPTANCE,
                Decided.Deadline.of(urgent ? RuleKeys.LIMIT_URGENT_RESPONSE_HOURS : RuleKeys.ACCEPTANCE_DAYS, at));
        boolean owed = now.file().kind() == MatterKind.ISSUE
                && now.file().origin().raisers().stream().anyMatch(Raiser::canBeTold);
        if (owed) {
            begin(
                    "contact",
                    Question.FIRST_CONTACT,
                    Decided.Deadline.of(
                            urgent ? RuleKeys.LIMIT_URGENT_RESPONSE_HOURS : RuleKeys.FIRST_CONTACT_DAYS, at));
        }
    }

    private static Decided.Deadline handling(
            String rule, Instant at, @Nullable LocalDate said, @Nullable Integer limit) {
        return new Decided.Deadline(rule, true, at, null, 0, said, limit);
    }

    private static String rule(TimeLimitClass of) {
        return switch (of) {
            case CONSULTATION -> RuleKeys.LIMIT_CONSULTATION_DAYS;
            case HELP -> RuleKeys.LIMIT_HELP_DAYS;
            case REPAIR -> RuleKeys.LIMIT_REPAIR_DAYS;
            case COMPLEX -> RuleKeys.LIMIT_COMPLEX_DAYS;
            case PROPOSAL -> RuleKeys.LIMIT_PROPOSAL_DAYS;
            case URGENT -> RuleKeys.LIMIT_URGENT_HOURS;
        };
    }

    private static boolean balloted(Known now) {
        return now.file().filing().resolutions().stream()
                .filter(one -> one.outcome() == ResolutionOutcome.ADOPTED
                        || one.outcome() == ResolutionOutcome.ADOPTED_AMENDED)
                .anyMatch(one -> one.basis().body() == BodyKind.COMMUNITY_ASSEMBLY
                        && one.basis().manner() == VoteManner.SECRET_BALLOT);
    }

    private void returnRequested(Instant at, Known before, Known now) {
        begin("returned", Question.RETURN_DECIDED, Decided.Deadline.of(RuleKeys.RETURN_DECISION_DAYS, at));
        if (assignedAt != null && before.stage() instanceof Stage.Working working) {
            String window = proposal(now) ? RuleKeys.RETURN_WINDOW_DAYS_PROPOSAL : RuleKeys.RETURN_WINDOW_DAYS_ISSUE;
            int times = working.handling().clock().returnsAsked() + 1;
            enter(Question.RETURN, at, new Decided.Within(window, assignedAt, at, false));
            enter(Question.RETURN_AGAIN, at, new Decided.AtMost(RuleKeys.RETURN_MAX, times));
        }
    }

    private void moving(MatterEvent fact, Instant at, Known before, Known now) {
        switch (fact) {
            case MatterEvent.ExtensionRequested it -> extensionAsked(it, at, before, now);
            case MatterEvent.ExtensionGranted it -> longer(it.workingDays());
            case MatterEvent.Resumed it -> longer(it.workingDaysStood());
            case MatterEvent.Suspended it -> suspended(it, at, before);
            case MatterEvent.Referred it -> {
                // by the rule also where a date was set by hand: what the rule said then is not in the fact
                String rule =
                        it.mode() == ReferralMode.WHISTLED ? RuleKeys.WHISTLE_HOURS : RuleKeys.REFERRAL_ANSWER_DAYS;
                begin("referral " + it.referral(), Question.REFERRAL, Decided.Deadline.of(rule, at));
            }
            case MatterEvent.ReferralAnswered it -> done("referral " + it.referral(), at);
            case MatterEvent.ReferralRefused it -> drop("referral " + it.referral());
            case MatterEvent other -> {
                // moves no date
            }
        }
    }

    private void longer(int days) {
        Integer n = open.get("handling");
        if (n != null) {
            replace(n, null, days);
        }
    }

    private int more() {
        Integer n = open.get("handling");
        Entry entry = n == null ? null : entries.get(n);
        return entry != null && entry.decided() instanceof Decided.Deadline deadline ? deadline.more() : 0;
    }

    private void extensionAsked(MatterEvent.ExtensionRequested it, Instant at, Known before, Known now) {
        // limits in hours know no extension in working days
        if (limitedAt != null
                && !whole.equals(RuleKeys.LIMIT_URGENT_HOURS)
                && before.stage() instanceof Stage.Working working) {
            int granted = working.handling().clock().extensionsGranted();
            enter(
                    Question.EXTENSION,
                    at,
                    new Decided.Extension(
                            limit, whole, limitedAt, more(), at, it.workingDays(), granted, proposal(now)));
        }
    }

    private void suspended(MatterEvent.Suspended it, Instant at, Known before) {
        if (!whole.equals(RuleKeys.LIMIT_URGENT_HOURS) && before.stage() instanceof Stage.Working working) {
            Handling worked = working.handling();
            enter(
                    Question.SUSPENSION,
                    at,
                    new Decided.Suspension(
                            whole, at, it.until().on(), worked.clock().daysStood(), bySecretary(it.happened())));
        }
    }

    private static boolean bySecretary(Happened happened) {
        return happened.inCapacityOf() instanceof Capacity.InOffice office && office.role() == Role.SECRETARY;
    }

    // ------------------------------------------------------------------ answering and following up

    private void answering(MatterEvent fact, Instant at, Known now) {
        switch (fact) {
            case MatterEvent.AnswerIssued it
            when !it.supplement() -> {
                answeredAt = at;
                if (proposal(now) && now.file().leadSigner() != null) {
                    enter(
                            Question.FACE_TO_FACE,
                            at,
                            new Decided.From(
                                    RuleKeys.FACE_TO_FACE_BEFORE_ANSWER_PROPOSAL,
                                    now.file().marks().metLead(),
                                    false));
                }
                if (!now.file().addressees().isEmpty()) {
                    begin("call", Question.FIRST_CALL, Decided.Deadline.of(RuleKeys.FOLLOW_UP_FIRST_CALL_DAYS, at));
                }
            }
            case MatterEvent.FollowUpSampled it -> {
                enter(Question.SAMPLE, at, new Decided.Sampled(it.received(), it.lot()));
                if (!it.chosen()) {
                    drop("call");
                }
            }
            case MatterEvent.FollowUpAttempted _, MatterEvent.FollowedUp _ -> done("call", at);
            case CommitmentEvent.Performed _ ->
                begin("performance", Question.PERFORMANCE, Decided.Deadline.of(RuleKeys.PERFORMANCE_VERIFY_DAYS, at));
            case CommitmentEvent.PerformedLate _ ->
                begin("performance", Question.PERFORMANCE, Decided.Deadline.of(RuleKeys.PERFORMANCE_VERIFY_DAYS, at));
            case CommitmentEvent.Verified _, CommitmentEvent.Disputed _ -> done("performance", at);
            case MatterEvent other -> {
                // neither answered nor followed up
            }
        }
    }

    private void following(MatterEvent fact, Instant at, Known before, Known now) {
        switch (fact) {
            case MatterEvent.Evaluated it -> evaluated(it, at, now);
            case MatterEvent.DissatisfactionVerified _ -> done("verification", at);
            case MatterEvent.Closed it -> closed(it, at, before);
            case MatterEvent other -> {
                // nobody said what he thinks of it
            }
        }
    }

    private void evaluated(MatterEvent.Evaluated it, Instant at, Known now) {
        enter(Question.RATING, at, new Decided.Rated(proposal(now), it.result()));
        if (proposal(now) && answeredAt != null) {
            enter(
                    Question.FEEDBACK,
                    answeredAt,
                    Decided.Deadline.of(RuleKeys.SIGNER_FEEDBACK_DAYS, answeredAt)
                            .done(at));
        }
        boolean dissatisfied =
                it.result() == Satisfaction.DISSATISFIED || it.result() == Satisfaction.VERY_DISSATISFIED;
        if (dissatisfied && !open.containsKey("verification")) {
            begin("verification", Question.VERIFICATION, Decided.Deadline.of(RuleKeys.VERIFY_DAYS, at));
        }
    }

    private void closed(MatterEvent.Closed it, Instant at, Known before) {
        MatterFile file = before.file();
        if (it.reason() == ClosedReason.NOT_REACHED && !file.addressees().isEmpty()) {
            List<Instant> missed = file.replies().attempts().stream()
                    .filter(one -> !one.reached())
                    .map(one -> one.happened().at())
                    .toList();
            enter(Question.NOT_REACHED, at, new Decided.Attempts(missed));
        } else if (it.reason() == ClosedReason.LAPSED && answeredAt != null) {
            enter(Question.LAPSED, at, new Decided.Within(RuleKeys.AUTO_CLOSE_DAYS, answeredAt, at, true));
        }
    }

    private static boolean proposal(Known now) {
        return now.file().kind() == MatterKind.PROPOSAL;
    }
}
