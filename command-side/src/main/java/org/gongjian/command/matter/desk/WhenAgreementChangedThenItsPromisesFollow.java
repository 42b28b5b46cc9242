package org.gongjian.command.matter.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
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
import org.gongjian.commitment.AgreedEnd;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Id;

/**
 * 协议变更、到期，承诺随之 (ADR 0022): when both have signed another text, each promise of a line that reads otherwise is varied, and that of a
 * line struck out ends; when the term is over, all end. Noted in the transaction that appends, one date for each line and fact, and asked
 * afterwards in the order of the facts, each once. What is refused is an outcome; lines that a variation adds are promised by
 * {@link WhenAgreementTookEffectThenPromise}.
 */
public final class WhenAgreementChangedThenItsPromisesFollow implements AppendListener, DueAutomation {
    private static final String TYPE = "agreed_variation";
    private static final String RULE = "agreement_varied";
    private static final String RULE_OF_TERM = "agreement_term_over";
    private static final String VARIATION = "AGREED_VARIATION";
    private static final String REMOVAL = "AGREED_REMOVAL";
    private static final String END = "AGREED_END";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;
    private final AgreedPromises promises;

    public WhenAgreementChangedThenItsPromisesFollow(
            DueTable table, Streams streams, EdgeFacts edges, AgreedPromises promises) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
        this.promises = promises;
    }

    // ------------------------------------------------------------------ noted in the transaction that appends

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof AgreementEvent.Varied varied
                    && state instanceof AgreementState.Binding binding
                    && binding.former() instanceof Content former) {
                table.enter(varied(event, former, varied, edge));
            } else if (event.fact() instanceof AgreementEvent.Lapsed lapsed
                    && state instanceof AgreementState.Over over) {
                Instant at = beginning(lapsed.lastDay().plusDays(1), edge);
                table.enter(over.paper().content().promises().stream()
                        .map(promise -> row(event, promise.item().key(), END, at))
                        .toList());
            }
        }
    }

    private static List<DueRow> varied(Appended event, Content former, AgreementEvent.Varied varied, Edge edge) {
        Instant at = beginning(varied.from(), edge);
        List<DueRow> rows = new ArrayList<>();
        for (Promise old : former.promises()) {
            String item = old.item().key();
            Optional<Promise> now = varied.content().promise(item);
            if (now.isEmpty()) {
                rows.add(row(event, item, REMOVAL, at));
            } else if (!now.get().equals(old)) {
                rows.add(row(event, item, VARIATION, at));
            }
        }
        return rows;
    }

    private static Instant beginning(LocalDate day, Edge edge) {
        return day.atStartOfDay(edge.zone()).toInstant();
    }

    private static DueRow row(Appended event, String item, String kind, Instant at) {
        return new DueRow(TYPE, new Line(event.aggregateId(), item, event.sequence()).toString(), kind, at);
    }

    /** What a date is about: a line, and the fact of the agreement that changed it. They sort by the order of these facts. */
    private record Line(String agreement, String item, long sequence) {
        static Line of(DueRow due) {
            String[] parts = due.aggregate().split("/", 3);
            return new Line(parts[0], parts[1], Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return "%s/%s/%06d".formatted(agreement, item, sequence);
        }
    }

    // ------------------------------------------------------------------ asked afterwards

    @Override
    public String type() {
        return TYPE;
    }

    /** The promise is made first, and earlier changes come before later ones, whichever node deals with them. */
    @Override
    public boolean mustWait(DueRow due) {
        Line line = Line.of(due);
        List<String> earlier = new ArrayList<>(List.of(line.agreement() + "/" + line.item()));
        LongStream.range(0, line.sequence())
                .forEach(sequence -> earlier.add(new Line(line.agreement(), line.item(), sequence).toString()));
        return table.areDue(earlier);
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        Line line = Line.of(due);
        return streams.open(line.agreement()).flatMap(agreement -> {
            Optional<Id.MatterId> promise =
                    promises.of(new Id.AgreementId(UUID.fromString(line.agreement())), line.item());
            return due.kind().equals(VARIATION)
                    ? vary(due, line, agreement, promise)
                    : end(due, line, agreement, promise);
        });
    }

    /** A line whose promise could not be made when it was due is promised as it reads now. */
    private Optional<Asked<?>> vary(DueRow due, Line line, Streams.Stream agreement, Optional<Id.MatterId> promise) {
        return AgreedLine.at(line.agreement(), agreement.facts(), (int) line.sequence(), line.item())
                .map(now -> promise.isPresent()
                        ? new Asked<>(promise.get().toString(), now.varied(), edge(RULE, due, agreement))
                        : new Asked<>(edges.newId().toString(), now.promised(), edge(RULE, due, agreement)));
    }

    /** A promise that is closed already is owed no more as it is. */
    private Optional<Asked<?>> end(DueRow due, Line line, Streams.Stream agreement, Optional<Id.MatterId> promise) {
        boolean over = due.kind().equals(END);
        String number = AgreedLine.effect(agreement.facts())
                .map(AgreementEvent.TookEffect::number)
                .orElse("");
        return promise.filter(this::stands)
                .map(matter -> new Asked<>(
                        matter.toString(),
                        new CommitmentCommand.EndByAgreement(
                                new Id.AgreementId(UUID.fromString(line.agreement())),
                                number,
                                line.item(),
                                over ? AgreedEnd.TERM_OVER : AgreedEnd.REMOVED),
                        edge(over ? RULE_OF_TERM : RULE, due, agreement)));
    }

    private boolean stands(Id.MatterId matter) {
        return streams.open(matter)
                .map(stream -> MatterState.fold(stream.facts(MatterEvent.class)))
                .filter(state ->
                        state instanceof MatterState.Known known && known.stage() instanceof CommitmentStage.Taken)
                .isPresent();
    }

    private Edge edge(String rule, DueRow due, Streams.Stream agreement) {
        return edges.systemEdge(rule, agreement.area(), due.at(), new EdgeFacts.Named(Set.of(), Set.of(), due.at()));
    }
}
