package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
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
import org.gongjian.commitment.Promisor;
import org.gongjian.matter.CommitmentEvent.Promised;
import org.gongjian.record.Fact;
import org.gongjian.record.Id;

/**
 * 协议生效，逐条备案: each line of an agreement becomes a promise once both have signed (004-19), and the project that it names is
 * claimed. Noted in the transaction that appends and asked afterwards, each line once; that a project is claimed already is an outcome.
 */
public final class WhenAgreementTookEffectThenPromise implements AppendListener, DueAutomation {
    private static final String TYPE = "agreed_promise";
    private static final String RULE = "agreement_took_effect";
    private static final String PROMISE = "AGREED_PROMISE";
    private static final String CLAIM = "AGREED_CLAIM";
    /** The promise's own dates are rewritten with every fact of it; this one is not among them. */
    private static final String OF_CLAIM = "/claim";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final OccurrenceBook book;

    public WhenAgreementTookEffectThenPromise(DueTable table, Streams streams, EdgeFacts edges, OccurrenceBook book) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.book = book;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof AgreementEvent.TookEffect effect) {
                Instant from = effect.from().atStartOfDay(edge.zone()).toInstant();
                table.enter(effect.promises().stream()
                        .map(promise -> due(event.aggregateId(), promise.item().key(), from))
                        .toList());
            } else if (event.fact() instanceof Promised promised && agreed(promised)) {
                ListEntry project = promised.item().project();
                if (project != null && book.project(project).isPresent()) {
                    table.enter(List.of(new DueRow(
                            TYPE,
                            event.aggregateId() + OF_CLAIM,
                            CLAIM,
                            promised.inForce().from())));
                }
            }
        }
    }

    /** When this line of an agreement becomes a promise. */
    public static DueRow due(String agreement, String item, Instant from) {
        return new DueRow(TYPE, agreement + "/" + item, PROMISE, from);
    }

    private static boolean agreed(Promised promised) {
        return promised.basis() instanceof PromiseBasis.InAgreement;
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
                .flatMap(stream -> last(stream.facts(), AgreementEvent.TookEffect.class)
                        .flatMap(effect -> effect.promises().stream()
                                .filter(promise -> promise.item().key().equals(item))
                                .findFirst()
                                .map(promise -> new Asked<>(
                                        edges.newId().toString(),
                                        new CommitmentCommand.Promise(
                                                by(promise, effect),
                                                new PromiseBasis.InAgreement(
                                                        new Id.AgreementId(UUID.fromString(agreement)), item),
                                                promise.item(),
                                                effect.from()),
                                        edge(due, stream)))));
    }

    private Optional<Asked<?>> claim(DueRow due) {
        String matter = due.aggregate().substring(0, due.aggregate().length() - OF_CLAIM.length());
        return streams.open(matter)
                .flatMap(stream -> last(stream.facts(), Promised.class)
                        .flatMap(promised -> Optional.ofNullable(promised.item().project())
                                .flatMap(book::project)
                                .map(project -> new Asked<>(
                                        project.toString(),
                                        new CommitmentCommand.ClaimByPromise(
                                                promised.by(),
                                                new Id.MatterId(UUID.fromString(matter)),
                                                promised.inForce().on()),
                                        edge(due, stream)))));
    }

    private Edge edge(DueRow due, Streams.Stream stream) {
        return edges.systemEdge(RULE, stream.area(), due.at(), new EdgeFacts.Named(Set.of(), Set.of(), due.at()));
    }

    private static Promisor by(Promise promise, AgreementEvent.TookEffect effect) {
        return promise.promisor() == Side.UNIT
                ? new Promisor.Unit(effect.parties().unit())
                : new Promisor.Community(effect.parties().community());
    }

    private static <F extends Fact> Optional<F> last(List<Fact> facts, Class<F> kind) {
        return facts.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
