package org.gongjian.command.importing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.LedgerIdentities.Known;
import org.gongjian.command.importing.LedgerIdentities.Taken;
import org.gongjian.command.importing.RowCheck.Checked;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.matter.MatterEvent;
import org.gongjian.matter.MatterState;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;

/** Turns a batch of good rows into persons and matters, in the transaction that runs. What is known already is left alone. */
final class RowsTaken {
    private final LedgerIdentities identities;
    private final LedgerWriters writers;
    private final BulkWords words;
    private final EdgeFacts edges;
    private final BulkAppend bulk;
    private final Decisions.OnMatter matters;
    private final Decisions.OnPerson persons;

    RowsTaken(
            LedgerIdentities identities,
            LedgerWriters writers,
            BulkWords words,
            EdgeFacts edges,
            BulkAppend bulk,
            Decisions.OnMatter matters,
            Decisions.OnPerson persons) {
        this.identities = identities;
        this.writers = writers;
        this.words = words;
        this.edges = edges;
        this.bulk = bulk;
        this.matters = matters;
        this.persons = persons;
    }

    private record Fresh(LedgerEntry entry, String fingerprint, String writer) {}

    /** Takes these rows over and tells the tally what each one was. */
    void take(ImportJob job, List<Checked.Good> rows, Tally tally) {
        Map<String, String> known = identities.fingerprints(
                job.community(),
                job.source(),
                rows.stream().map(row -> row.entry().number()).toList());
        List<Fresh> fresh = new ArrayList<>();
        for (Checked.Good row : rows) {
            String fingerprint = WhenLedgerUploadedThenCheckRows.fingerprint(words, row.entry());
            Known what =
                    LedgerIdentities.compare(fingerprint, known, row.entry().number());
            tally.add(what);
            if (what == Known.FRESH) {
                fresh.add(new Fresh(row.entry(), fingerprint, writer(job, row.entry())));
            }
        }
        if (!fresh.isEmpty()) {
            record(job, fresh);
        }
    }

    private String writer(ImportJob job, LedgerEntry entry) {
        return words.mark(
                "ledger.writer",
                job.source().length() + ":" + job.source() + entry.writer().strip());
    }

    private void record(ImportJob job, List<Fresh> fresh) {
        Edge edge = edges.edge(job.by(), job.area(), HappenedInput.NOTHING);
        Map<String, Id.PersonId> people = new HashMap<>(writers.persons(
                job.community(),
                job.source(),
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
            decided.add(matter(matter, job, row.entry(), requireNonNull(people.get(row.writer())), batch, edge));
            taken.add(new Taken(row.entry().number(), matter, row.fingerprint()));
        }
        bulk.append(decided, job.id().toString());
        writers.enter(job.community(), job.source(), registered);
        identities.enter(job.community(), job.source(), taken);
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
            UUID matter, ImportJob job, LedgerEntry entry, Id.PersonId writer, BulkWords.Batch batch, Edge edge) {
        MatterCommand command = new MatterCommand.TakeOverLedgerEntry(
                job.source(),
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
