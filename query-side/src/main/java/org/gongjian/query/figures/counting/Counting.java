package org.gongjian.query.figures.counting;

import java.time.Instant;
import java.time.LocalDate;
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
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.figures.dictionary.Countable;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one matter, corrected, add up to in the figures. Pure; the same stream gives the same things. Definitions:
 * 上期结转 + 本期受理(含重新受理) − 本期结案 = 期末在办 follows from one interval per admission ({@link Countable#OPEN}).
 */
public final class Counting {
    private static final String LEDGER = "LEDGER";

    private final Rules.Measure measure;
    private final ProposalCounting proposals = new ProposalCounting();
    private final List<Counted> counted = new ArrayList<>();
    private final Map<Countable, Counted> lasting = new HashMap<>();
    private final Map<String, Integer> lastRating = new HashMap<>();
    private final Map<Integer, Integer> referrals = new HashMap<>();
    private final DueCounting dueDates = new DueCounting();
    private final List<MatterEvent> sofar = new ArrayList<>();
    private MatterState state = MatterState.NOT_YET_KNOWN;

    private Counting(Rules.Measure measure) {
        this.measure = measure;
    }

    /**
     * Everything that counts.
     *
     * @param kind null before anything was received
     */
    public record Result(
            @Nullable MatterKind kind, @Nullable String category, boolean sensitive, List<Counted> counted) {}

    /** What these facts add up to. */
    public static Result of(List<History.Recorded> facts, Rules.Measure measure) {
        return folded(facts, measure).result();
    }

    /**
     * What they add up to after each of them: the same as {@link #of} of all that were there by then, without folding anew unless a
     * correction or another measure asks for it.
     *
     * @param measures by what each was counted when it was the last one
     */
    public static List<Result> afterEach(List<History.Recorded> facts, List<Rules.Measure> measures) {
        List<Result> results = new ArrayList<>(facts.size());
        Counting counting = new Counting(measures.getFirst());
        for (int n = 0; n < facts.size(); n++) {
            Rules.Measure measure = measures.get(n);
            if (facts.get(n).fact() instanceof MatterEvent.Corrected || !measure.equals(counting.measure)) {
                counting = folded(facts.subList(0, n + 1), measure);
            } else {
                counting.add(facts.get(n), facts.get(n).fact());
            }
            results.add(counting.result());
        }
        return results;
    }

    private static Counting folded(List<History.Recorded> facts, Rules.Measure measure) {
        Counting counting = new Counting(measure);
        List<MatterEvent> effective =
                Corrections.applied(facts.stream().map(History.Recorded::fact).toList());
        for (int n = 0; n < effective.size(); n++) {
            counting.add(facts.get(n), effective.get(n));
        }
        return counting;
    }

    /** @param fact as it reads after the corrections */
    private void add(History.Recorded recorded, MatterEvent fact) {
        int n = sofar.size();
        sofar.add(fact);
        MatterState next = state.folded(fact, sofar);
        entered(n, recorded, fact);
        // what did not fit changed nothing and counts for nothing
        if (next.anomalies().size() == state.anomalies().size() && next instanceof Known now) {
            count(n, fact, state, now);
        }
        state = next;
    }

    private Result result() {
        if (!(state instanceof Known(var file, var stage, var all, var anomalies))) {
            return new Result(null, null, false, List.of());
        }
        List<Counted> everything = new ArrayList<>(counted);
        everything.addAll(dueDates.counted(stage));
        everything.addAll(lasting.values());
        everything.addAll(proposals.counted());
        CommitmentCounting.of(stage, sofar).ifPresent(everything::add);
        return new Result(
                file.kind(),
                file.filing().category(),
                file.filing().sensitivity() != Sensitivity.ORDINARY,
                List.copyOf(everything));
    }

    private void entered(int n, History.Recorded recorded, MatterEvent fact) {
        boolean somebody = fact.happened().via() != Via.AUTOMATION && !(fact instanceof MatterEvent.TakenOver);
        if (somebody) {
            LocalDate business = LocalDate.ofInstant(fact.happened().at(), measure.zone());
            LocalDate entry = LocalDate.ofInstant(recorded.recordedAt(), measure.zone());
            counted.add(Counted.at(Countable.ENTERED, n, fact.happened().at()).met(!measure.late(business, entry)));
        }
    }

    private void count(int n, MatterEvent fact, MatterState before, Known now) {
        Instant at = fact.happened().at();
        single(n, at, fact, now);
        marks(n, at, fact);
        if (dueDates.count(n, fact, before, now)) {
            end(Countable.SUSPENDED, at);
        }
        opening(n, at, before, now);
        proposals.count(n, fact, before, now);
    }

    private void takenOver(int n, MatterEvent.TakenOver entry) {
        counted.add(Counted.at(Countable.RECEIVED, n, entry.raisedAt()).detail(LEDGER));
        if (entry.answeredAt() != null) {
            counted.add(Counted.at(Countable.ANSWERED, n, entry.answeredAt()).detail(LEDGER));
        }
    }

    private void single(int n, Instant at, MatterEvent fact, Known now) {
        switch (fact) {
            case MatterEvent.IssueRaised _, MatterEvent.ProposalReceived _ -> add(Countable.RECEIVED, n, at);
            case MatterEvent.LedgerEntryTakenOver entry -> takenOver(n, entry);
            case MatterEvent.ProposalTakenOver proposal -> takenOver(n, proposal);
            case MatterEvent.AnsweredOnTheSpot spot -> {
                add(Countable.ON_THE_SPOT, n, at);
                counted.add(Counted.at(Countable.ANSWERED, n, at)
                        .detail(spot.result().name()));
            }
            case MatterEvent.AnswerIssued answer
            when !answer.supplement() ->
                counted.add(Counted.at(Countable.ANSWERED, n, at)
                        .detail(answer.result().name()));
            case MatterEvent.Referred sent -> {
                referrals.put(sent.referral(), counted.size());
                counted.add(Counted.at(Countable.REFERRED, n, at)
                        .detail(sent.mode().name())
                        .met(false));
            }
            case MatterEvent.ReferralAnswered answered -> referralAnswered(n, at, answered, now);
            case MatterEvent.Declined _ -> add(Countable.DECLINED, n, at);
            case MatterEvent.ReturnedForCompletion _ -> add(Countable.RETURNED, n, at);
            case MatterEvent.Merged _ -> add(Countable.MERGED, n, at);
            case MatterEvent.ReturnApproved _ -> add(Countable.RETURN_APPROVED, n, at);
            case MatterEvent.ExtensionGranted _ -> add(Countable.EXTENDED, n, at);
            case MatterEvent.Reopened _ -> add(Countable.REOPENED, n, at);
            case MatterEvent.RepeatOf _ -> add(Countable.REPEATED, n, at);
            case MatterEvent.Evaluated rating -> rated(n, at, rating, now);
            case MatterEvent.Closed closed
            when closed.reason() == ClosedReason.NOT_REACHED -> add(Countable.NOT_REACHED, n, at);
            case MatterEvent other -> {
                // counted elsewhere or not at all
            }
        }
    }

    private void referralAnswered(int n, Instant at, MatterEvent.ReferralAnswered answered, Known now) {
        add(Countable.REFERRAL_ANSWERED, n, at);
        Integer sent = referrals.get(answered.referral());
        MatterEvent.Referred referred = now.file().referrals().numbered(answered.referral());
        if (sent != null && referred != null) {
            counted.set(sent, counted.get(sent).met(referred.respondBy().metAt(at)));
        }
    }

    private void rated(int n, Instant at, MatterEvent.Evaluated rating, Known now) {
        if (rating.late()) {
            counted.add(Counted.at(Countable.RATED_LATE, n, at)
                    .detail(rating.result().name()));
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
        counted.add(Counted.at(Countable.RATED, n, at)
                .detail(rating.result().name())
                .met(onFirst));
    }

    private void marks(int n, Instant at, MatterEvent fact) {
        switch (fact) {
            case MatterEvent.SupervisionOpened _ -> begin(Countable.SUPERVISED, n, at);
            case MatterEvent.SupervisionLifted _ -> end(Countable.SUPERVISED, at);
            case MatterEvent.Suspended _ -> begin(Countable.SUSPENDED, n, at);
            case MatterEvent.Resumed _ -> end(Countable.SUSPENDED, at);
            case MatterEvent other -> {
                // no mark
            }
        }
    }

    /** From admission, or from being taken up again, until it is closed. */
    private void opening(int n, Instant at, MatterState before, Known now) {
        boolean was = before instanceof Known known && known.stage() instanceof Stage.Open;
        boolean is = now.stage() instanceof Stage.Open;
        if (!was && is) {
            begin(Countable.OPEN, n, at);
            if (counted.stream().anyMatch(one -> one.figure() == Countable.OPEN)) {
                add(Countable.ADMITTED_AGAIN, n, at);
            }
            dueDates.begin();
        } else if (was && !is && now.stage() instanceof Stage.Closed(var reason)) {
            Counted open = lasting.remove(Countable.OPEN);
            if (open != null) {
                counted.add(open.until(at).detail(reason.name()).met(dueDates.inTime()));
            }
            end(Countable.SUPERVISED, at);
        }
        boolean listed = now.stage() instanceof Stage.LongList;
        if (listed && !lasting.containsKey(Countable.LONG_LIST)) {
            begin(Countable.LONG_LIST, n, at);
        } else if (!listed) {
            end(Countable.LONG_LIST, at);
        }
    }

    private void add(Countable figure, int n, Instant at) {
        counted.add(Counted.at(figure, n, at));
    }

    private void begin(Countable figure, int n, Instant at) {
        lasting.putIfAbsent(figure, Counted.at(figure, n, at));
    }

    private void end(Countable figure, Instant at) {
        Counted open = lasting.remove(figure);
        if (open != null) {
            counted.add(open.until(at));
        }
    }
}
