package org.gongjian.query.figures.counting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.MatterState.Known;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.matter.terms.Sitting;
import org.gongjian.query.figures.dictionary.Countable;
import org.jspecify.annotations.Nullable;

/** What counts of proposals alone: how they were handed in, whether their lead signer was met, process ratings, promises. */
final class ProposalCounting {
    private final List<Counted> counted = new ArrayList<>();
    private final Map<String, Integer> lastRating = new HashMap<>();
    private @Nullable Integer promise;

    List<Counted> counted() {
        return List.copyOf(counted);
    }

    void count(int n, MatterEvent fact, MatterState before, Known now) {
        Instant at = fact.happened().at();
        switch (fact) {
            case MatterEvent.ProposalReceived it -> handedIn(n, at, it.sitting(), it.signersAsWritten());
            case MatterEvent.ConvertedTo it -> converted(n, at, it, before);
            case MatterEvent.AnswerIssued it
            when isProposal(now) && !it.supplement() ->
                counted.add(Counted.at(Countable.LEAD_MET, n, at)
                        .met(now.file().marks().metLead() > 0));
            case MatterEvent.Evaluated it when isProposal(now) && !it.late() -> rated(n, at, it);
            case MatterEvent.PromiseTracked it -> {
                promise = counted.size();
                Instant last = it.until().until().minus(1, ChronoUnit.MICROS);
                counted.add(Counted.at(Countable.PROMISE_DUE, n, last).met(false));
            }
            case MatterEvent.PromiseFulfilled _ -> fulfilled(at);
            case MatterEvent other -> {
                // counted elsewhere or not at all
            }
        }
    }

    private static boolean isProposal(Known known) {
        return known.file().kind() == MatterKind.PROPOSAL;
    }

    private void handedIn(int n, Instant at, @Nullable Sitting sitting, List<SignerAsWritten> signers) {
        String how = signers.size() > 1 ? "JOINTLY" : sitting != null ? "ALONE_IN_SESSION" : null;
        counted.add(Counted.at(Countable.PROPOSED, n, at).detail(how));
    }

    private void converted(int n, Instant at, MatterEvent.ConvertedTo fact, MatterState before) {
        if (fact.kind() == MatterKind.PROPOSAL) {
            handedIn(n, at, fact.sitting(), fact.signersAsWritten());
        } else if (before instanceof Known known && isProposal(known)) {
            counted.add(Counted.at(Countable.PROPOSAL_CONVERTED, n, at));
        }
    }

    private void rated(int n, Instant at, MatterEvent.Evaluated rating) {
        if (rating.process() == null) {
            return;
        }
        Integer before = lastRating.put(Objects.toString(rating.rater(), ""), counted.size());
        if (before != null) {
            counted.set(before, counted.get(before).until(at));
        }
        counted.add(Counted.at(Countable.RATED_PROCESS, n, at)
                .detail(rating.process().name()));
    }

    private void fulfilled(Instant at) {
        if (promise != null) {
            Counted due = counted.get(promise);
            counted.set(promise, due.met(!at.isAfter(due.at())));
        }
    }
}
