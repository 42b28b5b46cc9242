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
        AgreementCommand command =
                due.kind().equals(LAPSED) ? new AgreementCommand.Lapse() : new AgreementCommand.AnnounceEnd();
        return streams.open(due.aggregate())
                .map(stream -> new Asked<>(
                        due.aggregate(),
                        command,
                        edges.systemEdge(
                                due.kind(),
                                stream.area(),
                                due.at(),
                                new EdgeFacts.Named(Set.of(), Set.of(), due.at()))));
    }
}
