package org.gongjian.command.importing.ledger;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.ledger.LedgerIdentities.Taken;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Finding;
import org.gongjian.command.importing.register.Finding.What;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.register.RegisterDesk;
import org.gongjian.command.importing.workbook.Cells;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.importing.workbook.RowFault;
import org.gongjian.command.importing.workbook.RowFault.Code;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.importing.register.LedgerColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** Ledgers of issues: turns good rows into persons and matters. What is known already is left alone. */
public final class LedgerDesk implements RegisterDesk {
    private final LedgerIdentities identities;
    private final LedgerWriters writers;
    private final BulkWords words;
    private final EdgeFacts edges;
    private final BulkAppend bulk;
    private final Decides<MatterState, MatterCommand, MatterEvent> matters;
    private final Decides<PersonState, PersonCommand, PersonEvent> persons;

    public LedgerDesk(
            LedgerIdentities identities,
            LedgerWriters writers,
            BulkWords words,
            EdgeFacts edges,
            BulkAppend bulk,
            Decides<MatterState, MatterCommand, MatterEvent> matters,
            Decides<PersonState, PersonCommand, PersonEvent> persons) {
        this.identities = identities;
        this.writers = writers;
        this.words = words;
        this.edges = edges;
        this.bulk = bulk;
        this.matters = matters;
        this.persons = persons;
    }

    private record Fresh(LedgerEntry entry, String fingerprint, String writer) {}

    @Override
    public Register register() {
        return Register.LEDGER;
    }

    @Override
    public List<RowFault> faults(Cells cells, ZoneId zone) {
        return cells.time(LedgerColumn.ANSWERED_AT).isBefore(cells.time(LedgerColumn.RAISED_AT), zone)
                ? List.of(RowFault.in(LedgerColumn.ANSWERED_AT, Code.ANSWERED_BEFORE_RAISED))
                : List.of();
    }

    @Override
    public Session open(Pass pass) {
        return new Session() {
            @Override
            public List<Finding> find(List<Checked.Good> rows) {
                return look(pass, rows, new ArrayList<>());
            }

            @Override
            public List<Finding> take(List<Checked.Good> rows) {
                List<Fresh> fresh = new ArrayList<>();
                List<Finding> found = look(pass, rows, fresh);
                if (!fresh.isEmpty()) {
                    record(pass, fresh);
                }
                return found;
            }
        };
    }

    private List<Finding> look(Pass pass, List<Checked.Good> rows, List<Fresh> fresh) {
        List<LedgerEntry> entries =
                rows.stream().map(row -> LedgerEntry.of(row.cells())).toList();
        Map<String, String> known = identities.fingerprints(
                pass.community(),
                pass.source(),
                entries.stream().map(LedgerEntry::number).toList());
        List<Finding> found = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            String fingerprint = words.mark("ledger.row", entry.content());
            Finding finding = compared(known.get(entry.number()), fingerprint);
            found.add(finding);
            if (finding.what() == What.FRESH) {
                fresh.add(new Fresh(entry, fingerprint, writer(pass, entry)));
            }
        }
        return found;
    }

    private static Finding compared(@Nullable String before, String now) {
        if (before == null) {
            return Finding.FRESH;
        }
        return before.equals(now) ? Finding.UNCHANGED : new Finding(What.CHANGED, null, List.of(), List.of());
    }

    private String writer(Pass pass, LedgerEntry entry) {
        return words.mark(
                "ledger.writer",
                pass.source().length() + ":" + pass.source() + entry.writer().strip());
    }

    private void record(Pass pass, List<Fresh> fresh) {
        Edge edge = edges.edge(pass.by(), pass.area(), HappenedInput.NOTHING);
        Map<String, Id.PersonId> people = new HashMap<>(writers.persons(
                pass.community(),
                pass.source(),
                fresh.stream().map(Fresh::writer).distinct().toList()));
        Map<String, Fresh> unknown = new LinkedHashMap<>();
        fresh.stream()
                .filter(row -> !people.containsKey(row.writer()))
                .forEach(row -> unknown.putIfAbsent(row.writer(), row));
        Map<String, Id.PersonId> registered = new LinkedHashMap<>();
        unknown.keySet().forEach(writer -> registered.put(writer, new Id.PersonId(edges.newId())));
        people.putAll(registered);
        BulkWords.Batch batch = words.of(people.values());

        List<BulkAppend.Decided> decided = new ArrayList<>();
        unknown.forEach(
                (writer, row) -> decided.add(person(requireNonNull(people.get(writer)), row.entry(), batch, edge)));
        List<Taken> taken = new ArrayList<>();
        for (Fresh row : fresh) {
            UUID matter = edges.newId();
            decided.add(matter(matter, pass, row.entry(), requireNonNull(people.get(row.writer())), batch, edge));
            taken.add(new Taken(row.entry().number(), matter, row.fingerprint()));
        }
        bulk.append(decided, pass.importId().toString());
        writers.enter(pass.community(), pass.source(), registered);
        identities.enter(pass.community(), pass.source(), taken);
    }

    private BulkAppend.Decided person(Id.PersonId person, LedgerEntry entry, BulkWords.Batch batch, Edge edge) {
        PersonCommand command = new PersonCommand.Register(
                new ContactData(batch.words(person, "name", entry.writer()), null, null, null));
        Edge registering = with(
                edge,
                happened -> new Happened(
                        happened.at(),
                        false,
                        happened.actedBy(),
                        happened.inCapacityOf(),
                        happened.recordedBy(),
                        Via.IMPORT,
                        null));
        List<PersonEvent> facts = persons.decide(new PersonState.NotYetKnown(), command, registering);
        PersonState state = new PersonState.NotYetKnown();
        for (PersonEvent fact : facts) {
            state = state.evolve(fact);
        }
        return new BulkAppend.Decided("person", person.toString(), facts, state, registering);
    }

    /** Nothing is invented: business time is the ledger's, who wrote it acted, who confirmed recorded it. */
    private BulkAppend.Decided matter(
            UUID matter, Pass pass, LedgerEntry entry, Id.PersonId writer, BulkWords.Batch batch, Edge edge) {
        MatterCommand command = new MatterCommand.TakeOverLedgerEntry(
                pass.source(),
                entry.number(),
                writer,
                batch.words(writer, "title", entry.title()),
                batch.words(writer, "text", entry.text()),
                null,
                null,
                entry.raisedAt().at(),
                entry.raisedAt().dateOnly(),
                null,
                batch.words(writer, "answer", entry.answer()),
                entry.answeredAt().at(),
                entry.answeredAt().dateOnly());
        Edge raised = with(
                edge,
                happened -> new Happened(
                        entry.raisedAt().at(),
                        entry.raisedAt().dateOnly(),
                        writer,
                        new Capacity.Private(),
                        happened.recordedBy(),
                        Via.IMPORT,
                        null));
        List<MatterEvent> facts = matters.decide(MatterState.NOT_YET_KNOWN, command, raised);
        return new BulkAppend.Decided("matter", matter.toString(), facts, MatterState.fold(facts), raised);
    }

    private static Edge with(Edge edge, Function<Happened, Happened> envelope) {
        return new Edge(
                envelope.apply(edge.happened()),
                edge.recordedAt(),
                edge.area(),
                edge.acting(),
                edge.charter(),
                edge.calendar(),
                edge.zone(),
                null,
                edge.lookups());
    }
}
