package org.gongjian.command.matter.desk;

import java.util.List;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.ListedProjects;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.files.Uploads;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.commitment.ListEntry;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Takes in what begins a commitment: a project that was fixed, a promise. */
final class CommitmentDesk {
    private final Commands commands;
    private final EdgeFacts edges;
    private final AreaFacts areas;
    private final Files files;
    private final Contacts contacts;
    private final ListedProjects projects;

    CommitmentDesk(
            Commands commands, EdgeFacts edges, AreaFacts areas, Files files, Contacts contacts, Streams streams) {
        this.commands = commands;
        this.edges = edges;
        this.areas = areas;
        this.files = files;
        this.contacts = contacts;
        this.projects = new ListedProjects(streams);
    }

    Answer begin(Input input, Acting acting, Class<? extends MatterCommand> kind) {
        AreaPath area = ReceivingDesk.community(input.take("community"), areas, acting);
        Reach.require(acting, area);
        Id.MatterId id = new Id.MatterId(edges.newId());
        Uploads uploads = new Uploads(files, area);
        MatterRequest request = new MatterRequest(
                input,
                acting,
                area,
                edges,
                uploads,
                (field, text) -> contacts.words(OpenMatter.ownKey(id), field, text));
        uploads.take(
                input.uploads(), input.tree(), OpenMatter.ownKey(id), () -> new Id.FileId(edges.newId()), edges.now());
        HappenedInput happened = request.happened();
        MatterCommand command = request.command(kind);
        request.binding().requireFaultless();
        if (command == null) {
            throw new IllegalStateException("no fault and no command");
        }
        requireListed(command, area);
        return commands.send(
                input.key(),
                id.toString(),
                List.of(new Asked<>(
                        id.toString(), command, request.edge(happened, command, MatterState.NOT_YET_KNOWN))),
                uploads::write);
    }

    /** What names an entry of the year's lists names a project that stands there. */
    private void requireListed(MatterCommand command, AreaPath area) {
        if (command instanceof CommitmentCommand.FixProject fix) {
            requireListed("entry.key", fix.entry(), area);
        } else if (command instanceof CommitmentCommand.Promise promise) {
            requireListed("item.project.key", promise.item().project(), area);
        }
    }

    private void requireListed(String field, @Nullable ListEntry entry, AreaPath area) {
        if (entry != null && !projects.has(entry, area)) {
            throw new FaultyInput(field, FieldError.Code.NOT_FOUND);
        }
    }
}
