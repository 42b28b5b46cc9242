package org.gongjian.command.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.agreement.AgreementEvent;
import org.gongjian.agreement.AgreementState;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.due.DueAutomation;
import org.gongjian.command.platform.due.DueTable;
import org.gongjian.command.platform.due.DueTable.DueRow;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.command.platform.shell.Asked;

/** The two days on which the system acts on an agreement by itself: its end is announced, and it comes. */
final class AgreementDueDates implements AppendListener, DueAutomation {
    private static final String ANNOUNCED = "AGREEMENT_ENDS_SOON";
    private static final String LAPSED = "AGREEMENT_LAPSES";

    private final DueTable table;
    private final Streams streams;
    private final EdgeFacts edges;

    AgreementDueDates(DueTable table, Streams streams, EdgeFacts edges) {
        this.table = table;
        this.streams = streams;
        this.edges = edges;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (state instanceof AgreementState agreement
                && !events.isEmpty()
                && events.getFirst().fact() instanceof AgreementEvent) {
            String id = events.getFirst().aggregateId();
            table.replace(id, rows(id, agreement, edge));
        }
    }

    private static List<DueRow> rows(String id, AgreementState state, Edge edge) {
        List<DueRow> rows = new ArrayList<>();
        if (state instanceof AgreementState.Binding binding) {
            if (!binding.endAnnounced()) {
                rows.add(row(id, ANNOUNCED, EndOfTerm.announcedOn(binding, edge.charter()), edge));
            }
            rows.add(row(id, LAPSED, EndOfTerm.lapsesOn(binding), edge));
        }
        return rows;
    }

    private static DueRow row(String id, String kind, LocalDate on, Edge edge) {
        return new DueRow(
                AgreementAggregate.TYPE, id, kind, on.atStartOfDay(edge.zone()).toInstant());
    }

    @Override
    public String type() {
        return AgreementAggregate.TYPE;
    }

    @Override
    public Optional<Asked<?>> ask(DueRow due) {
        return streams.open(due.aggregate()).flatMap(stream -> {
            EdgeFacts.Named named = new EdgeFacts.Named(Set.of(), Set.of(), due.at());
            Edge edge = edges.systemEdge(due.kind(), stream.area(), due.at(), named);
            return due.kind().equals(LAPSED)
                    ? Optional.of(new Asked<>(due.aggregate(), new AgreementCommand.Lapse(), edge))
                    : announce(due, stream, edge);
        });
    }

    /** Later, where the charter that holds by now allows fewer days than that under which the date was noted. */
    private Optional<Asked<?>> announce(DueRow due, Streams.Stream stream, Edge edge) {
        AgreementState state = stream.folded(AgreementEvent.class, AgreementState.UNKNOWN, AgreementState::evolve);
        if (state instanceof AgreementState.Binding binding && !binding.endAnnounced()) {
            LocalDate on = EndOfTerm.announcedOn(binding, edge.charter());
            if (edge.happenedOn().isBefore(on)) {
                table.enter(List.of(row(due.aggregate(), ANNOUNCED, on, edge)));
                return Optional.empty();
            }
        }
        return Optional.of(new Asked<>(due.aggregate(), new AgreementCommand.AnnounceEnd(), edge));
    }
}
