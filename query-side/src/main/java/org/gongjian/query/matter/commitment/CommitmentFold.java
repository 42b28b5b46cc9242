package org.gongjian.query.matter.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.commitment.Kept;
import org.gongjian.commitment.Measure;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.Corrections;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.ClosedReason;
import org.gongjian.query.matter.commitment.CommitmentRow.Outcome;
import org.gongjian.query.matter.commitment.CommitmentRow.Sort;
import org.gongjian.query.platform.folding.Columns;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What the stream of a commitment says as one row: the fold of the record itself, so that stages and corrections agree with it. */
final class CommitmentFold {
    private final Recorded last;
    private final MatterState.Known known;
    private final List<MatterEvent> facts;

    private CommitmentFold(Recorded last, MatterState.Known known, List<MatterEvent> facts) {
        this.last = last;
        this.known = known;
        this.facts = facts;
    }

    /** The row, or nothing for a stream that is no commitment. */
    static Optional<CommitmentRow> of(List<Recorded> stream) {
        List<MatterEvent> facts =
                stream.stream().map(event -> (MatterEvent) event.fact()).toList();
        Recorded last = stream.getLast();
        if (!(stream.getFirst().fact() instanceof CommitmentEvent.Begun)) {
            return Optional.empty();
        }
        if (last.area() == null || !(MatterState.fold(facts) instanceof MatterState.Known known)) {
            return Optional.empty();
        }
        CommitmentFold fold = new CommitmentFold(last, known, Corrections.applied(facts));
        return fold.first(CommitmentEvent.Begun.class).map(fold::row);
    }

    private CommitmentRow row(CommitmentEvent.Begun begun) {
        CommitmentEvent.OccurrenceFellDue due = begun instanceof CommitmentEvent.OccurrenceFellDue it ? it : null;
        Optional<CommitmentEvent.Claimed> claimed = first(CommitmentEvent.Claimed.class);
        PromisedItem item = item();
        Measure measure = due != null
                ? due.measure()
                : item != null
                        ? item.measure()
                        : begun instanceof CommitmentEvent.ProjectFixed it ? it.measure() : null;
        CommitmentEvent.Performance done = CommitmentEvent.standing(facts);
        Promisor by = by(begun, claimed);
        return new CommitmentRow(
                last.id(),
                sort(begun),
                known.code(),
                known.stage() instanceof Stage.Closed closed ? closed.reason() : null,
                begun.receiptNo(),
                title(),
                promise(due, claimed),
                by == null ? null : Columns.value(CommitmentEvent.unit(by)),
                by == null ? null : Columns.value(CommitmentEvent.member(by)),
                due == null ? null : due.occurrence().label(),
                due == null ? null : due.occurrence().from(),
                due == null ? null : due.occurrence().to(),
                measure == null ? null : measure.atLeast(),
                measure == null ? null : measure.unit(),
                done == null ? null : done.count(),
                done == null ? null : done.happened().at().truncatedTo(ChronoUnit.MICROS),
                due == null ? null : outcome(due, done),
                item == null ? 0 : item.occurrences().size(),
                inForceOn(begun, claimed),
                agreed(begun),
                begun.happened().at().truncatedTo(ChronoUnit.MICROS),
                Objects.requireNonNull(last.area()));
    }

    private String title() {
        String title = known.file().filing().publicSummary();
        return title == null ? "" : title;
    }

    private static Sort sort(CommitmentEvent.Begun begun) {
        return switch (begun) {
            case CommitmentEvent.ProjectFixed it ->
                switch (it.kind()) {
                    case PROJECT -> Sort.PROJECT;
                    case POST -> Sort.POST;
                };
            case CommitmentEvent.Promised _ -> Sort.PROMISE;
            case CommitmentEvent.OccurrenceFellDue _ -> Sort.OCCURRENCE;
        };
    }

    /** As it was varied last. */
    private @Nullable PromisedItem item() {
        return facts.reversed().stream()
                .filter(CommitmentEvent.class::isInstance)
                .map(fact -> CommitmentEvent.item((CommitmentEvent) fact))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private CommitmentRow.@Nullable Agreed agreed(CommitmentEvent.Begun begun) {
        if (!(begun instanceof CommitmentEvent.Promised promised)
                || !(promised.basis() instanceof PromiseBasis.InAgreement(var agreement, var item))) {
            return null;
        }
        CommitmentRow.Agreed agreed = new CommitmentRow.Agreed(agreement.value(), item, null, null, null);
        for (MatterEvent fact : facts) {
            if (fact instanceof CommitmentEvent.VariedByAgreement it) {
                agreed = changed(agreed, it.number(), CommitmentRow.Change.VARIED, it);
            } else if (fact instanceof CommitmentEvent.EndedByAgreement it) {
                agreed = changed(
                        agreed,
                        it.number(),
                        CommitmentRow.Change.valueOf(it.cause().name()),
                        it);
            }
        }
        return agreed;
    }

    private static CommitmentRow.Agreed changed(
            CommitmentRow.Agreed before, String number, CommitmentRow.Change change, MatterEvent fact) {
        return new CommitmentRow.Agreed(
                before.agreement(),
                before.item(),
                number,
                change,
                fact.happened().at().truncatedTo(ChronoUnit.MICROS));
    }

    private static @Nullable Promisor by(CommitmentEvent.Begun begun, Optional<CommitmentEvent.Claimed> claimed) {
        return switch (begun) {
            case CommitmentEvent.ProjectFixed _ ->
                claimed.map(CommitmentEvent.Claimed::by).orElse(null);
            case CommitmentEvent.Promised it -> it.by();
            case CommitmentEvent.OccurrenceFellDue it -> it.by();
        };
    }

    private static @Nullable UUID promise(
            CommitmentEvent.@Nullable OccurrenceFellDue due, Optional<CommitmentEvent.Claimed> claimed) {
        return due != null
                ? due.promise().value()
                : claimed.map(CommitmentEvent.Claimed::promise).map(Id::value).orElse(null);
    }

    private static @Nullable LocalDate inForceOn(
            CommitmentEvent.Begun begun, Optional<CommitmentEvent.Claimed> claimed) {
        return switch (begun) {
            case CommitmentEvent.ProjectFixed _ ->
                claimed.map(it -> it.inForce().on()).orElse(null);
            case CommitmentEvent.Promised it -> it.inForce().on();
            case CommitmentEvent.OccurrenceFellDue it -> it.inForce().on();
        };
    }

    private Outcome outcome(CommitmentEvent.OccurrenceFellDue due, CommitmentEvent.@Nullable Performance done) {
        if (known.stage() instanceof Stage.Closed(var reason) && reason == ClosedReason.NO_LONGER_OWED) {
            return Outcome.NO_LONGER_OWED;
        }
        if (done == null) {
            return known.stage() instanceof CommitmentStage.OccurrenceDue ? Outcome.DUE : Outcome.MISSED;
        }
        if (Kept.of(due.measure(), done.count()) == Kept.IN_PART) {
            return Outcome.IN_PART;
        }
        return done instanceof CommitmentEvent.PerformedLate ? Outcome.LATE : Outcome.ON_TIME;
    }

    private <E extends MatterEvent> Optional<E> first(Class<E> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
