package org.gongjian.query.matter.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.Handling;
import org.gongjian.matter.History;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterFile;
import org.gongjian.matter.MatterState;
import org.gongjian.matter.Stage;
import org.gongjian.matter.terms.Due;
import org.gongjian.matter.terms.ResultClass;
import org.gongjian.matter.terms.Sensitivity;
import org.gongjian.query.matter.Handlings;
import org.gongjian.query.matter.steps.StepForm;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Concealed;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Folds a stream, at two clocks, into what the page shows: the fold of the record itself. */
final class SightFold {
    private final MatterState.Known known;
    private final List<MatterEvent> facts;

    private SightFold(MatterState.Known known) {
        this.known = known;
        this.facts = known.facts();
    }

    /** What was so at {@code asOf} as far as it was known at {@code knownAt}; nothing when there was no matter yet. */
    static Optional<Sight> at(List<Recorded> stream, Instant asOf, Instant knownAt) {
        List<History.Recorded> facts = stream.stream()
                .map(event -> new History.Recorded((MatterEvent) event.fact(), event.recordedAt()))
                .toList();
        return History.at(facts, asOf, knownAt) instanceof MatterState.Known known
                ? Optional.of(new SightFold(known).sight())
                : Optional.empty();
    }

    /** What holds now. */
    static Optional<Sight> now(List<Recorded> stream) {
        return at(stream, Instant.MAX, Instant.MAX);
    }

    private Sight sight() {
        MatterFile file = known.file();
        Stage stage = known.stage();
        return new Sight(
                file.kind(),
                known.code(),
                stage instanceof Stage.Closed closed ? closed.reason() : null,
                taken(),
                new Sight.Filed(
                        file.filing().caseNo(),
                        file.filing().publicSummary() == null
                                ? ""
                                : file.filing().publicSummary(),
                        file.filing().category(),
                        file.filing().route(),
                        file.filing().sensitivity(),
                        file.filing().shieldedRaiser(),
                        last(MatterEvent.Admitted.class)
                                .map(MatterEvent.Admitted::vitalReason)
                                .orElse(null)),
                handled(),
                new TreeMap<>(known.dues()),
                result(),
                answer(),
                file.publication().entry() == null ? null : file.publication());
    }

    private Sight.Taken taken() {
        MatterFile file = known.file();
        for (MatterEvent fact : facts) {
            if (fact instanceof MatterEvent.IssueRaised it) {
                return taken(
                        it,
                        it.receiptNo(),
                        true,
                        null,
                        it.channel().name(),
                        it.admissionDue(),
                        null,
                        it.text(),
                        it.place(),
                        it.grid());
            }
            if (fact instanceof MatterEvent.ProposalReceived it) {
                return taken(
                        it,
                        it.receiptNo(),
                        true,
                        null,
                        it.channel().name(),
                        it.admissionDue(),
                        it.title(),
                        it.text(),
                        null,
                        null);
            }
            if (fact instanceof CommitmentEvent.Begun it) {
                return taken(it, it.receiptNo(), false, null, null, null, null, null, null, null);
            }
            if (fact instanceof MatterEvent.TakenOver it) {
                String channel = it instanceof MatterEvent.LedgerEntryTakenOver entry ? entry.channel() : null;
                Sight.Taken taken = taken(
                        fact, it.sourceNo(), false, it.source(), channel, null, it.title(), it.text(), null, null);
                return new Sight.Taken(
                        taken.number(),
                        false,
                        taken.source(),
                        taken.channel(),
                        it.raisedAt(),
                        it.raisedDateOnly(),
                        null,
                        taken.clerk(),
                        file.origin().raisers(),
                        file.origin().signers(),
                        taken.title(),
                        taken.text(),
                        null,
                        null);
            }
        }
        throw new IllegalStateException("a matter that never began");
    }

    private Sight.Taken taken(
            MatterEvent first,
            String number,
            boolean received,
            @Nullable String source,
            @Nullable String channel,
            @Nullable Due admissionDue,
            @Nullable Concealed title,
            @Nullable Concealed text,
            @Nullable Concealed place,
            @Nullable String grid) {
        Happened happened = first.happened();
        MatterFile.Origin origin = known.file().origin();
        @Nullable
        Concealed latest = last(MatterEvent.Resubmitted.class)
                .map(MatterEvent.Resubmitted::text)
                .orElse(text);
        return new Sight.Taken(
                number,
                received,
                source,
                channel,
                happened.at(),
                happened.dateOnly(),
                admissionDue == null ? null : admissionDue.on(),
                happened.recordedBy() == null ? happened.actedBy() : happened.recordedBy(),
                origin.raisers(),
                origin.signers(),
                title,
                latest,
                place,
                grid);
    }

    private Sight.Handled handled() {
        MatterFile file = known.file();
        Handling handling = Handlings.of(known.stage());
        Optional<MatterEvent.Assigned> assigned = handling != null
                ? Optional.of(handling.assigned())
                : known.stage() instanceof Stage.Closed ? last(MatterEvent.Assigned.class) : Optional.empty();
        Due due = handling == null ? null : handling.due();
        Set<Id.OrganisationId> involved = new LinkedHashSet<>();
        assigned.ifPresent(it -> {
            involved.add(it.lead());
            involved.addAll(it.coHandlers());
        });
        file.handlers().organisations().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(involved::add);
        file.referrals().all().forEach(referred -> involved.add(referred.to()));
        Id.OrganisationId unit =
                Handlings.promisor(facts).map(CommitmentEvent::unit).orElse(null);
        if (unit != null) {
            involved.add(unit);
        }
        if (known.stage() instanceof CommitmentStage.Owed owed) {
            due = owed.occurrence().until();
        }
        return new Sight.Handled(
                assigned.map(MatterEvent.Assigned::lead).orElse(unit),
                assigned.map(MatterEvent.Assigned::coHandlers).orElse(List.of()),
                List.copyOf(involved),
                due == null ? null : due.on(),
                due == null ? null : due.until(),
                marks(file, handling));
    }

    private List<String> marks(MatterFile file, @Nullable Handling handling) {
        List<String> marks = new ArrayList<>();
        add(marks, handling != null && handling.clock().suspended() != null, "SUSPENDED");
        add(marks, file.marks().supervised(), "SUPERVISED");
        add(marks, file.marks().awaitsStreet(), "REPORTED_UP");
        add(marks, file.replies().reopened() > 0, "REOPENED");
        add(marks, handling != null && handling.clock().returnAsked() != null, "RETURN_PENDING");
        add(marks, handling != null && handling.clock().extensionAsked() != null, "EXTENSION_PENDING");
        add(marks, !file.referrals().open().isEmpty(), StepForm.REFERRAL_OPEN);
        add(marks, last(MatterEvent.Archived.class).isPresent(), StepForm.ARCHIVED);
        add(
                marks,
                last(CommitmentEvent.Promised.class).filter(SightFold::agreed).isPresent(),
                StepForm.AGREED);
        add(marks, file.filing().vital(), "VITAL");
        add(marks, last(MatterEvent.RepeatOf.class).isPresent(), "REPEAT");
        add(marks, file.filing().sensitivity() != Sensitivity.ORDINARY, "SENSITIVE");
        add(marks, file.published() != null, StepForm.PUBLISHED);
        add(marks, file.publication().waiting() != null, StepForm.PUBLICATION_PENDING);
        add(marks, file.published() != null && file.publication().outdated(), "PUBLICATION_OUTDATED");
        return marks;
    }

    private static boolean agreed(CommitmentEvent.Promised promised) {
        return promised.basis() instanceof PromiseBasis.InAgreement;
    }

    private static void add(List<String> marks, boolean holds, String mark) {
        if (holds) {
            marks.add(mark);
        }
    }

    private @Nullable ResultClass result() {
        return last(MatterEvent.AnswerIssued.class)
                .map(MatterEvent.AnswerIssued::result)
                .or(() -> last(MatterEvent.AnsweredOnTheSpot.class).map(MatterEvent.AnsweredOnTheSpot::result))
                .orElse(null);
    }

    private @Nullable String answer() {
        return last(MatterEvent.AnswerIssued.class)
                .map(MatterEvent.AnswerIssued::answer)
                .or(() -> last(MatterEvent.AnsweredOnTheSpot.class).map(MatterEvent.AnsweredOnTheSpot::answer))
                .orElse(null);
    }

    private <E extends MatterEvent> Optional<E> last(Class<E> type) {
        return facts.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
