package org.gongjian.command.matter.desk;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.binding.Binding;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.files.Uploads;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError.Code;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in issues and proposals. Whoever is new is registered, what can be answered on the spot is answered, and what is taken
 * out of another matter is noted there, all in one transaction.
 */
final class ReceivingDesk {
    private final Commands commands;
    private final EdgeFacts edges;
    private final AreaFacts areas;
    private final PeopleFacts people;
    private final PersonRegistration registration;
    private final Streams streams;
    private final Files files;
    private final Contacts contacts;

    ReceivingDesk(
            Commands commands,
            EdgeFacts edges,
            AreaFacts areas,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts) {
        this.commands = commands;
        this.edges = edges;
        this.areas = areas;
        this.people = people;
        this.registration = registration;
        this.streams = streams;
        this.files = files;
        this.contacts = contacts;
    }

    /** 收件. */
    Answer receive(Input input, Acting acting, Class<? extends MatterCommand> kind) {
        AreaPath area = community(input.take("community"), areas, acting);
        Reach.require(acting, area);
        Id.MatterId id = new Id.MatterId(edges.newId());
        ObjectNode onTheSpot = input.tree().remove("onTheSpot") instanceof ObjectNode object ? object : null;
        Uploads uploads = new Uploads(files, area);
        Author author = new Author(OpenMatter.ownKey(id));
        MatterRequest request = new MatterRequest(
                input, acting, area, edges, uploads, (field, text) -> contacts.words(author.key, field, text));
        Newcomers newcomers = new Newcomers(edges, people, request.binding());
        newcomers.takeFrom(input.tree(), acting);
        author.key = ReceivedFrom.author(input.tree(), OpenMatter.ownKey(id));
        uploads.take(input.uploads(), input.tree(), author.key, () -> new Id.FileId(edges.newId()), edges.now());
        ReceivedFrom.usualChannel(input.tree());

        HappenedInput happened = request.happened();
        MatterCommand command = request.command(kind);
        MatterCommand.AnswerOnTheSpot spot = answered(onTheSpot, request.binding());
        request.binding().requireFaultless();
        if (command == null) {
            throw new IllegalStateException("no fault and no command");
        }
        HappenedInput own = new HappenedInput(happened.at(), happened.dateOnly(), null, null, null, null);
        HappenedInput theirs = ReceivedFrom.raiser(command, happened, acting);
        Edge desk = edges.edge(acting, area, own);
        List<Asked<?>> asked = new ArrayList<>(newcomers.registered(registration, desk));
        asked.add(new Asked<>(id.toString(), command, request.edge(theirs, command, MatterState.NOT_YET_KNOWN)));
        if (spot != null) {
            asked.add(new Asked<>(id.toString(), spot, desk));
        }
        Id.MatterId origin = ReceivedFrom.splitFrom(command);
        if (origin != null) {
            OpenMatter old = OpenMatter.of(origin, streams, acting);
            asked.add(new Asked<>(origin.toString(), new MatterCommand.Split(id), edges.edge(acting, old.area(), own)));
        }
        return commands.send(input.key(), id.toString(), asked, uploads::write);
    }

    private static final class Author {
        private Id.PersonId key;

        private Author(Id.PersonId key) {
            this.key = key;
        }
    }

    private static MatterCommand.@Nullable AnswerOnTheSpot answered(@Nullable ObjectNode typed, Binding binding) {
        boolean said = typed != null
                && typed.get("answer") != null
                && !typed.get("answer").asString("").isBlank();
        return typed == null || !said
                ? null
                : binding.readPart("onTheSpot.", typed, MatterCommand.AnswerOnTheSpot.class);
    }

    /** The community that is named, or else the one of the office. */
    static AreaPath community(@Nullable String typed, AreaFacts areas, Acting acting) {
        if (typed == null || typed.isBlank()) {
            if (acting.scope().community() == null) {
                throw new FaultyInput("community", Code.REQUIRED);
            }
            return acting.scope();
        }
        AreaPath path = Reach.community(typed, areas, acting);
        if (path == null) {
            throw new FaultyInput("community", Code.NOT_FOUND);
        }
        return path;
    }
}
