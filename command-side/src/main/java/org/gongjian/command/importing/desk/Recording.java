package org.gongjian.command.importing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.importing.register.Course;
import org.gongjian.command.importing.register.Decides;
import org.gongjian.command.importing.register.Pass;
import org.gongjian.command.importing.workbook.RowCheck.Checked;
import org.gongjian.command.person.PersonCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.BulkAppend;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.person.ContactData;
import org.gongjian.person.PersonEvent;
import org.gongjian.person.PersonState;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/** Records what follows from a batch of rows: persons and new aggregates in bulk, changes as commands of one request. */
public final class Recording {
    private static final String RULE = "register_take_over";
    private static final HappenedInput IMPORTED = new HappenedInput(null, null, null, null, Via.IMPORT, null);

    private final EdgeFacts edges;
    private final BulkWords words;
    private final BulkAppend bulk;
    private final Commands commands;
    private final Decides<PersonState, PersonCommand, PersonEvent> persons;

    public Recording(
            EdgeFacts edges,
            BulkWords words,
            BulkAppend bulk,
            Commands commands,
            Decides<PersonState, PersonCommand, PersonEvent> persons) {
        this.edges = edges;
        this.words = words;
        this.bulk = bulk;
        this.commands = commands;
        this.persons = persons;
    }

    /** The edge of what this pass decides. */
    Edge edge(Pass pass) {
        return edges.edge(pass.by(), pass.area(), IMPORTED);
    }

    /** The edge with what is known of these organisations. */
    Edge edge(Pass pass, Set<Id.OrganisationId> organisations) {
        return edge(pass, organisations, Set.of());
    }

    /** The edge with what is known of these organisations and those of the party. */
    Edge edge(Pass pass, Set<Id.OrganisationId> organisations, Set<Id.PartyOrganisationId> ofTheParty) {
        return edges.edge(
                pass.by(),
                pass.area(),
                IMPORTED,
                new EdgeFacts.Named(Set.of(), organisations, edges.now(), ofTheParty));
    }

    Id.PersonId newPerson() {
        return new Id.PersonId(edges.newId());
    }

    EdgeFacts edges() {
        return edges;
    }

    /** In the transaction that runs. */
    void record(Pass pass, List<Checked.Good> rows, List<Planned> plans) {
        List<Planned.Newcomer> newcomers =
                plans.stream().flatMap(plan -> plan.newcomers().stream()).toList();
        List<BulkAppend.Decided> beginnings = new ArrayList<>();
        if (!newcomers.isEmpty()) {
            BulkWords.Batch boxes =
                    words.of(newcomers.stream().map(Planned.Newcomer::id).toList());
            Edge edge = edge(pass);
            newcomers.forEach(one -> beginnings.add(person(one, boxes, edge)));
        }
        plans.forEach(plan -> beginnings.addAll(plan.beginnings()));
        if (!beginnings.isEmpty()) {
            bulk.append(beginnings, pass.importId().toString());
        }
        List<Asked<?>> steps = new ArrayList<>();
        plans.forEach(plan -> steps.addAll(plan.steps()));
        if (!steps.isEmpty()) {
            commands.send(
                    RequestKey.of(
                            RULE,
                            pass.importId() + "/steps/" + rows.getFirst().row().row()),
                    steps);
        }
    }

    private BulkAppend.Decided person(Planned.Newcomer newcomer, BulkWords.Batch boxes, Edge edge) {
        List<PersonCommand> asked = new ArrayList<>();
        asked.add(new PersonCommand.Register(contact(newcomer, boxes)));
        asked.addAll(newcomer.then());
        Course<PersonState, PersonCommand, PersonEvent> course =
                new Course<>("person", newcomer.id().toString(), PersonState.UNKNOWN, persons, PersonState::evolve);
        course.ask(asked, edge);
        return course.beginning(edge);
    }

    private static ContactData contact(Planned.Newcomer newcomer, BulkWords.Batch boxes) {
        PersonRegistration.Contact typed = newcomer.contact();
        Id.PersonId id = newcomer.id();
        return new ContactData(
                boxes.words(id, "name", typed.name()),
                box(boxes, id, "phone", typed.phone()),
                box(boxes, id, "address", typed.address()),
                null);
    }

    private static org.gongjian.record.@Nullable Concealed box(
            BulkWords.Batch boxes, Id.PersonId id, String field, @Nullable String text) {
        return text == null ? null : boxes.words(id, field, text);
    }
}
