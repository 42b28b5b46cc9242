package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Content;
import org.gongjian.agreement.Promise;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.due.DueTable.DueRow;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.commitment.ListEntry;
import org.gongjian.commitment.PromiseBasis;
import org.gongjian.commitment.PromisedItem;
import org.gongjian.matter.CommitmentEvent;
import org.gongjian.matter.CommitmentEvent.ProjectFixed;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.matter.CommitmentEvent.VariedByAgreement;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * 协议生效，逐条备案: each line of an agreement becomes a promise once both have signed (004-19), also one that a variation adds; and the
 * project that it names is claimed, whichever of the two is there first. Noted in the transaction that appends and asked afterwards, each
 * line once; that a project is claimed already is an outcome.
 */
public final class WhenAgreementTookEffectThenPromise implements AppendListener, DueAutomation {
    private static final String TYPE = "agreed_promise";
    private static final String RULE = "agreement_took_effect";
    private static final String PROMISE = "AGREED_PROMISE";
    private static final String CLAIM = "AGREED_CLAIM";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final OccurrenceBook book;
    private final AgreedPromises promises;

    public WhenAgreementTookEffectThenPromise(
            DueTable table, Streams streams, EdgeFacts edges, OccurrenceBook book, AgreedPromises promises) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.book = book;
        this.promises = promises;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof AgreementEvent.TookEffect effect) {
                promise(event, effect.promises(), effect.from(), edge);
            } else if (event.fact() instanceof AgreementEvent.Varied varied
                    && state instanceof AgreementState.Binding binding
                    && binding.former() instanceof Content former) {
                promise(event, added(varied.content(), former), varied.from(), edge);
            } else if (event.fact() instanceof Promised promised
                    && promised.basis() instanceof PromiseBasis.InAgreement line) {
                claimIfFixed(line, promised.item().project(), promised.inForce().from());
            } else if (event.fact() instanceof VariedByAgreement varied
                    && state instanceof MatterState.Known known
                    && known.facts().getFirst() instanceof Promised promised
                    && promised.basis() instanceof PromiseBasis.InAgreement line
                    && !Objects.equals(
                            varied.item().project(), named(known.facts().subList(0, (int) event.sequence())))) {
                claimIfFixed(line, varied.item().project(), varied.happened().at());
            } else if (event.fact() instanceof ProjectFixed fixed && fixed.entry() != null) {
                ListEntry project = fixed.entry();
                promises.naming(project)
                        .forEach(one -> claim(
                                one.line(),
                                project,
                                later(one.inForceAt(), fixed.happened().at())));
            }
        }
    }

    /** When this line of an agreement becomes a promise. */
    public static DueRow due(String agreement, String item, Instant from) {
        return new DueRow(TYPE, agreement + "/" + item, PROMISE, from);
    }

    private static List<Promise> added(Content content, Content former) {
        return content.promises().stream()
                .filter(promise -> former.promise(promise.item().key()).isEmpty())
                .toList();
    }

    private void promise(Appended event, List<Promise> lines, LocalDate from, Edge edge) {
        Instant at = from.atStartOfDay(edge.zone()).toInstant();
        table.enter(lines.stream()
                .map(promise -> due(event.aggregateId(), promise.item().key(), at))
                .toList());
    }

    private void claimIfFixed(PromiseBasis.InAgreement line, @Nullable ListEntry project, Instant at) {
        if (project != null && book.project(project).isPresent()) {
            claim(line, project, at);
        }
    }

    private void claim(PromiseBasis.InAgreement line, ListEntry project, Instant at) {
        table.enter(List.of(new DueRow(TYPE, new Claiming(line, project).toString(), CLAIM, at)));
    }

    /** What a claim is about: a line may name one project and, on the same day, another. */
    private record Claiming(PromiseBasis.InAgreement line, ListEntry project) {
        static Claiming of(DueRow due) {
            String[] parts = due.aggregate().split("/", 5);
            return new Claiming(
                    new PromiseBasis.InAgreement(new Id.AgreementId(UUID.fromString(parts[0])), parts[1]),
                    new ListEntry(new Id.YearPlanId(UUID.fromString(parts[3])), parts[4]));
        }

        @Override
        public String toString() {
            return "%s/%s/claim/%s/%s".formatted(line.agreement(), line.item(), project.plan(), project.key());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        return due.kind().equals(CLAIM) ? claim(due) : promise(due);
    }

    private Optional<Asked<?>> promise(DueRow due) {
        int slash = due.aggregate().indexOf('/');
        String agreement = due.aggregate().substring(0, slash);
        String item = due.aggregate().substring(slash + 1);
        return streams.open(agreement)
                .flatMap(stream -> AgreedLine.first(agreement, stream.facts(), item)
                        .map(line -> new Asked<>(edges.newId().toString(), line.promised(), edge(due, stream))));
    }

    /** Where the promise names this project no more, or claims it already, there is nothing to ask. */
    private Optional<Asked<?>> claim(DueRow due) {
        Claiming claiming = Claiming.of(due);
        return promises.of(claiming.line().agreement(), claiming.line().item())
                .flatMap(promise -> streams.open(promise)
                        .filter(stream -> stands(stream) && claiming.project().equals(named(stream.facts())))
                        .flatMap(stream -> book.project(claiming.project())
                                .filter(project -> !isClaimedBy(promise, project))
                                .map(project -> new Asked<>(
                                        project.toString(), byPromise(promise, stream), edge(due, stream)))));
    }

    private static boolean stands(Streams.Stream promise) {
        return MatterState.fold(promise.facts(MatterEvent.class)) instanceof MatterState.Known known
                && known.stage() instanceof CommitmentStage.Taken;
    }

    /** The project that the promise names, as it last reads. */
    private static @Nullable ListEntry named(List<? extends Fact> facts) {
        for (Fact fact : facts.reversed()) {
            PromisedItem item = fact instanceof CommitmentEvent said ? CommitmentEvent.item(said) : null;
            if (item != null) {
                return item.project();
            }
        }
        return null;
    }

    private boolean isClaimedBy(Id.MatterId promise, Id.MatterId project) {
        return streams.open(project)
                .filter(stream -> stream.facts().stream()
                        .anyMatch(fact ->
                                fact instanceof CommitmentEvent.Claimed claimed && promise.equals(claimed.promise())))
                .isPresent();
    }

    private static CommitmentCommand.ClaimByPromise byPromise(Id.MatterId promise, Streams.Stream stream) {
        Promised promised = (Promised) stream.facts().getFirst();
        return new CommitmentCommand.ClaimByPromise(
                promised.by(), promise, promised.inForce().on());
    }

    private Edge edge(DueRow due, Streams.Stream stream) {
        return edges.systemEdge(RULE, stream.area(), due.at(), new EdgeFacts.Named(Set.of(), Set.of(), due.at()));
    }
}
