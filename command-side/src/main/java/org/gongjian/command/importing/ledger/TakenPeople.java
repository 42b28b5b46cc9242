package org.gongjian.command.importing.ledger;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.register.Course;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.workbook.WrittenTime;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Capacity;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.gongjian.record.Via;

/** The people of a book that is taken over: one person for each name under which somebody stands in it, registered when first met. */
public final class TakenPeople {
    private static final HappenedInput IMPORTED = new HappenedInput(null, null, null, null, Via.IMPORT, null);

    private final LedgerWriters writers;
    private final BulkWords words;
    private final EdgeFacts edges;
    private final Decides<PersonState, PersonCommand, PersonEvent> persons;

    public TakenPeople(
            LedgerWriters writers,
            BulkWords words,
            EdgeFacts edges,
            Decides<PersonState, PersonCommand, PersonEvent> persons) {
        this.writers = writers;
        this.words = words;
        this.edges = edges;
        this.persons = persons;
    }

    /**
     * People of a batch.
     *
     * @param all by the mark of their name
     * @param registered those of them who were met for the first time
     * @param boxes conceals under their keys
     * @param edge of who takes them over
     */
    record Met(
            Map<String, Id.PersonId> all,
            Map<String, Id.PersonId> registered,
            BulkWords.Batch boxes,
            List<BulkAppend.Decided> registrations,
            Edge edge) {
        Id.PersonId person(String mark) {
            return requireNonNull(all.get(mark));
        }

        /** Nothing is invented: business time is the book's, who wrote it acted, who confirmed recorded it. */
        Edge raisedBy(Id.PersonId writer, WrittenTime raised) {
            return new Edge(
                    new Happened(
                            raised.at(),
                            raised.dateOnly(),
                            writer,
                            new Capacity.Private(),
                            edge.happened().recordedBy(),
                            Via.IMPORT,
                            null),
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

    UUID newId() {
        return edges.newId();
    }

    /** By what a name in this book is known again. */
    String mark(Pass pass, String name) {
        return words.mark("ledger.writer", pass.source().length() + ":" + pass.source() + name.strip());
    }

    /** Those behind these names, by mark; who was never met is registered. */
    Met meet(Pass pass, Map<String, String> names) {
        Map<String, Id.PersonId> all = new HashMap<>(writers.persons(pass.community(), pass.source(), names.keySet()));
        Map<String, Id.PersonId> registered = new LinkedHashMap<>();
        names.keySet().stream()
                .filter(mark -> !all.containsKey(mark))
                .forEach(mark -> registered.put(mark, new Id.PersonId(edges.newId())));
        all.putAll(registered);
        BulkWords.Batch boxes = words.of(all.values());
        Edge edge = edges.edge(pass.by(), pass.area(), IMPORTED);
        List<BulkAppend.Decided> registrations = new ArrayList<>();
        registered.forEach((mark, person) ->
                registrations.add(registration(person, requireNonNull(names.get(mark)), boxes, edge)));
        return new Met(all, registered, boxes, registrations, edge);
    }

    /** Notes who was met, in the transaction that registers them. */
    void enter(Pass pass, Met met) {
        writers.enter(pass.community(), pass.source(), met.registered());
    }

    private BulkAppend.Decided registration(Id.PersonId person, String name, BulkWords.Batch boxes, Edge edge) {
        PersonCommand command =
                new PersonCommand.Register(new ContactData(boxes.words(person, "name", name), null, null, null));
        Course<PersonState, PersonCommand, PersonEvent> course =
                new Course<>("person", person.toString(), PersonState.UNKNOWN, persons, PersonState::evolve);
        course.ask(List.of(command), edge);
        return course.beginning(edge);
    }
}
