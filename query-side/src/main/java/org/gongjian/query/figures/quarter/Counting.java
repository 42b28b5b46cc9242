package org.gongjian.query.figures.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.MatterState.Known;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one matter, corrected, add up to in the figures. Pure; the same stream gives the same things. Definitions:
 * 上期结转 + 本期受理(含重新受理) − 本期结案 = 期末在办 follows from one interval per admission ({@link Figure#OPEN}).
 */
final class Counting {
    static final String LEDGER = "LEDGER";

    private final Rules.Measure measure;
    private final ProposalCounting proposals = new ProposalCounting();
    private final List<Counted> counted = new ArrayList<>();
    private final Map<Figure, Counted> lasting = new HashMap<>();
    private final Map<String, Integer> lastRating = new HashMap<>();
    private final Map<Integer, Integer> referrals = new HashMap<>();
    private @Nullable Counted assignment;
    private @Nullable Instant reportedAt;
    private @Nullable Boolean closedInTime;
    private @Nullable Instant firstContact;

    private Counting(Rules.Measure measure) {
        this.measure = measure;
    }

    /**
     * Everything that counts.
     *
     * @param kind null before anything was received
     */
    record Result(@Nullable MatterKind kind, @Nullable String category, List<Counted> counted) {}

    static Result of(List<History.Recorded> facts, Rules.Measure measure) {
        Counting counting = new Counting(measure);
        List<MatterEvent> effective =
                Corrections.applied(facts.stream().map(History.Recorded::fact).toList());
        MatterState state = MatterState.NOT_YET_KNOWN;
        List<MatterEvent> sofar = new ArrayList<>();
        for (int n = 0; n < effective.size(); n++) {
            MatterEvent fact = effective.get(n);
            sofar.add(fact);
            MatterState next = state.folded(fact, sofar);
            counting.entered(n, facts.get(n), fact);
            // what did not fit changed nothing and counts for nothing
            if (next.anomalies().size() == state.anomalies().size() && next instanceof Known now) {
                counting.count(n, fact, state, now);
            }
            state = next;
        }
        return state instanceof Known(var file, var stage, var all, var anomalies)
                ? new Result(file.kind(), file.filing().category(), counting.finished(stage))
                : new Result(null, null, List.of());
    }

    private List<Counted> finished(Stage stage) {
        if (assignment != null && stage instanceof Stage.Handled handled) {
            // still with the handlers: due when it is due, not yet met unless it waits to be checked
            boolean stands = stage instanceof Stage.Working working
                    && working.handling().clock().suspended() != null;
            if (!stands) {
                due(handled, handled.handling().due().until());
            }
        }
        counted.addAll(lasting.values());
        counted.addAll(proposals.counted());
        return List.copyOf(counted);
    }

    private void entered(int n, History.Recorded recorded, MatterEvent fact) {
        boolean somebody =
                fact.happened().via() != Via.AUTOMATION && !(fact instanceof MatterEvent.LedgerEntryTakenOver);
        if (somebody) {
            LocalDate business = LocalDate.ofInstant(fact.happened().at(), measure.zone());
            LocalDate entry = LocalDate.ofInstant(recorded.recordedAt(), measure.zone());
            counted.add(Counted.at(Figure.ENTERED, n, fact.happened().at()).met(!measure.late(business, entry)));
        }
    }

    private void count(int n, MatterEvent fact, MatterState before, Known now) {
        Instant at = fact.happened().at();
        single(n, at, fact, now);
        marks(n, at, fact);
        handling(n, at, fact, before, now);
        opening(n, at, before, now);
        proposals.count(n, fact, before, now);
    }

    private void single(int n, Instant at, MatterEvent fact, Known now) {
        switch (fact) {
            case MatterEvent.IssueRaised _, MatterEvent.ProposalReceived _ -> add(Figure.RECEIVED, n, at);
            case MatterEvent.LedgerEntryTakenOver entry -> {
                counted.add(Counted.at(Figure.RECEIVED, n, entry.raisedAt()).detail(LEDGER));
                if (entry.answeredAt() != null) {
                    counted.add(
                            Counted.at(Figure.ANSWERED, n, entry.answeredAt()).detail(LEDGER));
                }
            }
            case MatterEvent.AnsweredOnTheSpot spot -> {
                add(Figure.ON_THE_SPOT, n, at);
                counted.add(
                        Counted.at(Figure.ANSWERED, n, at).detail(spot.result().name()));
            }
            case MatterEvent.AnswerIssued answer
            when !answer.supplement() ->
                counted.add(Counted.at(Figure.ANSWERED, n, at)
                        .detail(answer.result().name()));
            case MatterEvent.Referred sent -> {
                referrals.put(sent.referral(), counted.size());
                counted.add(Counted.at(Figure.REFERRED, n, at)
                        .detail(sent.mode().name())
                        .met(false));
            }
            case MatterEvent.ReferralAnswered answered -> referralAnswered(n, at, answered, now);
            case MatterEvent.Declined _ -> add(Figure.DECLINED, n, at);
            case MatterEvent.ReturnedForCompletion _ -> add(Figure.RETURNED, n, at);
            case MatterEvent.Merged _ -> add(Figure.MERGED, n, at);
            case MatterEvent.ReturnApproved _ -> add(Figure.RETURN_APPROVED, n, at);
            case MatterEvent.ExtensionGranted _ -> add(Figure.EXTENDED, n, at);
            case MatterEvent.Reopened _ -> add(Figure.REOPENED, n, at);
            case MatterEvent.RepeatOf _ -> add(Figure.REPEATED, n, at);
            case MatterEvent.Evaluated rating -> rated(n, at, rating, now);
            case MatterEvent.Closed closed
            when closed.reason() == ClosedReason.NOT_REACHED -> add(Figure.NOT_REACHED, n, at);
            case MatterEvent other -> {
                // counted elsewhere or not at all
            }
        }
    }

    private void referralAnswered(int n, Instant at, MatterEvent.ReferralAnswered answered, Known now) {
        add(Figure.REFERRAL_ANSWERED, n, at);
        Integer sent = referrals.get(answered.referral());
        MatterEvent.Referred referred = now.file().referrals().numbered(answered.referral());
        if (sent != null && referred != null) {
            counted.set(sent, counted.get(sent).met(referred.respondBy().metAt(at)));
        }
    }

    private void rated(int n, Instant at, MatterEvent.Evaluated rating, Known now) {
        if (rating.late()) {
            counted.add(
                    Counted.at(Figure.RATED_LATE, n, at).detail(rating.result().name()));
            return;
        }
        boolean onFirst = now.file().replies().reopened() == 0;
        String rater = Objects.toString(rating.rater(), "");
        Integer before = lastRating.put(rater, counted.size());
        if (before != null) {
            Counted earlier = counted.get(before).until(at);
            // of two ratings of the first answer the later one is the rating of the first answer
            counted.set(before, onFirst ? earlier.met(null) : earlier);
        }
        counted.add(
                Counted.at(Figure.RATED, n, at).detail(rating.result().name()).met(onFirst));
    }

    private void marks(int n, Instant at, MatterEvent fact) {
        switch (fact) {
            case MatterEvent.SupervisionOpened _ -> begin(Figure.SUPERVISED, n, at);
            case MatterEvent.SupervisionLifted _ -> end(Figure.SUPERVISED, at);
            case MatterEvent.Suspended _ -> begin(Figure.SUSPENDED, n, at);
            case MatterEvent.Resumed _ -> end(Figure.SUSPENDED, at);
            case MatterEvent other -> {
                // no mark
            }
        }
    }

    /** Due dates: one for each time the matter was given to handlers, moved by extensions and suspensions, void when taken back in time. */
    private void handling(int n, Instant at, MatterEvent fact, MatterState before, Known now) {
        switch (fact) {
            case MatterEvent.Assigned assigned -> {
                add(Figure.ASSIGNED, n, at);
                assignment = Counted.at(Figure.DUE, n, at);
                contactDue(n, assigned, now);
            }
            case MatterEvent.Reopened _ -> assignment = Counted.at(Figure.DUE, n, at);
            case MatterEvent.FirstContactMade _ -> contacted(at);
            case MatterEvent.CompletionReported _ -> reportedAt = at;
            case MatterEvent.CompletionRejected _ -> reportedAt = null;
            case MatterEvent other -> {
                // no date of the handlers
            }
        }
        Stage.Handled held = handled(before);
        if (held != null && handled(now) == null) {
            leaveHandlers(at, held, fact instanceof MatterEvent.CompletionConfirmed);
        }
    }

    private void leaveHandlers(Instant at, Stage.Handled held, boolean confirmed) {
        Instant until = held.handling().due().until();
        Instant done = confirmed && reportedAt != null ? reportedAt : at;
        if (assignment != null && (confirmed || !at.isBefore(until))) {
            boolean inTime = confirmed && done.isBefore(until);
            counted.add(new Counted(Figure.DUE, assignment.n(), lastMoment(until), null, null, inTime));
            if (confirmed) {
                closedInTime = inTime;
            }
            if (!inTime) {
                counted.add(new Counted(Figure.OVERDUE, assignment.n(), until, done, null, null));
            }
        }
        assignment = null;
        reportedAt = null;
        end(Figure.SUSPENDED, at);
    }

    /** A date belongs to the period of its last day; the first instant that is too late may be the next period's. */
    private static Instant lastMoment(Instant tooLate) {
        return tooLate.minus(1, ChronoUnit.MICROS);
    }

    private void due(Stage.Handled handled, Instant until) {
        Counted open = Objects.requireNonNull(assignment);
        boolean reportedInTime = reportedAt != null && reportedAt.isBefore(until);
        counted.add(new Counted(Figure.DUE, open.n(), lastMoment(until), null, null, false));
        if (!reportedInTime) {
            counted.add(new Counted(Figure.OVERDUE, open.n(), until, reportedAt, null, null));
        }
    }

    private static Stage.@Nullable Handled handled(MatterState state) {
        return state instanceof Known known && known.stage() instanceof Stage.Handled handled ? handled : null;
    }

    private void contactDue(int n, MatterEvent.Assigned assigned, Known now) {
        boolean first = counted.stream().noneMatch(one -> one.figure() == Figure.CONTACT_DUE);
        boolean owed = now.file().kind() == MatterKind.ISSUE
                && now.file().origin().raisers().stream().anyMatch(Raiser::canBeTold);
        if (first && owed) {
            Instant due = assigned.firstContactDue().until();
            counted.add(Counted.at(Figure.CONTACT_DUE, n, lastMoment(due))
                    .met(firstContact != null && firstContact.isBefore(due)));
        }
    }

    private void contacted(Instant at) {
        if (firstContact == null || at.isBefore(firstContact)) {
            firstContact = at;
        }
        counted.replaceAll(one -> one.figure() == Figure.CONTACT_DUE && !at.isAfter(one.at()) ? one.met(true) : one);
    }

    /** From admission, or from being taken up again, until it is closed. */
    private void opening(int n, Instant at, MatterState before, Known now) {
        boolean was = before instanceof Known known && known.stage() instanceof Stage.Open;
        boolean is = now.stage() instanceof Stage.Open;
        if (!was && is) {
            begin(Figure.OPEN, n, at);
            if (counted.stream().anyMatch(one -> one.figure() == Figure.OPEN)) {
                add(Figure.ADMITTED_AGAIN, n, at);
            }
            closedInTime = null;
        } else if (was && !is && now.stage() instanceof Stage.Closed(var reason)) {
            Counted open = lasting.remove(Figure.OPEN);
            if (open != null) {
                counted.add(open.until(at).detail(reason.name()).met(closedInTime));
            }
            end(Figure.SUPERVISED, at);
        }
        boolean listed = now.stage() instanceof Stage.LongList;
        if (listed && !lasting.containsKey(Figure.LONG_LIST)) {
            begin(Figure.LONG_LIST, n, at);
        } else if (!listed) {
            end(Figure.LONG_LIST, at);
        }
    }

    private void add(Figure figure, int n, Instant at) {
        counted.add(Counted.at(figure, n, at));
    }

    private void begin(Figure figure, int n, Instant at) {
        lasting.putIfAbsent(figure, Counted.at(figure, n, at));
    }

    private void end(Figure figure, Instant at) {
        Counted open = lasting.remove(figure);
        if (open != null) {
            counted.add(open.until(at));
        }
    }
}
