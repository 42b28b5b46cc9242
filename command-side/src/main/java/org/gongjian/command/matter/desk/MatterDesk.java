package org.gongjian.command.matter.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Lookups;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.files.Uploads;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.persons.PersonRegistration;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.matter.CommitmentStage;
import org.gongjian.matter.MatterState;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes any step of the corridor on a matter that is there. */
final class MatterDesk {
    private final Commands commands;
    private final EdgeFacts edges;
    private final PeopleFacts people;
    private final PersonRegistration registration;
    private final Streams streams;
    private final Files files;
    private final Contacts contacts;
    private final IssueVolume volume;
    private final OccurrenceBook occurrences;
    private final WhenNoticeRunsThenMatterWaits notices;
    private final MotionBook motions;
    private final PublicTexts texts;

    MatterDesk(
            Commands commands,
            EdgeFacts edges,
            PeopleFacts people,
            PersonRegistration registration,
            Streams streams,
            Files files,
            Contacts contacts,
            IssueVolume volume,
            OccurrenceBook occurrences,
            WhenNoticeRunsThenMatterWaits notices,
            MotionBook motions) {
        this.commands = commands;
        this.edges = edges;
        this.people = people;
        this.registration = registration;
        this.streams = streams;
        this.files = files;
        this.contacts = contacts;
        this.volume = volume;
        this.occurrences = occurrences;
        this.notices = notices;
        this.motions = motions;
        this.texts = new PublicTexts(edges, streams, contacts);
    }

    /** One step, for itself or with the other matter that it touches. */
    Answer take(String id, String step, Input input, Acting acting) {
        Class<? extends MatterCommand> kind =
                MatterSteps.named(step).orElseThrow(() -> new Refused(PlatformRefusal.NO_SUCH_STEP));
        OpenMatter matter = OpenMatter.of(id, streams, acting);
        Uploads uploads = new Uploads(files, matter.area());
        Id.PersonId author = contacts.firstNotErased(matter.authors());
        Id.PersonId speaker = speaker(kind, input.tree(), input.happened(), author, acting);
        MatterRequest request = new MatterRequest(
                input, acting, matter.area(), edges, uploads, (field, text) -> contacts.words(speaker, field, text));
        Newcomers newcomers = new Newcomers(edges, people, request.binding());
        newcomers.takeFrom(input.tree(), acting);
        uploads.take(input.uploads(), input.tree(), author, () -> new Id.FileId(edges.newId()), edges.now());
        HappenedInput happened = request.happened();
        MatterCommand command = request.command(kind);
        request.binding().requireFaultless();
        if (command == null) {
            throw new IllegalStateException("no fault and no command");
        }
        Edge edge = texts.lookedThrough(
                command,
                matter.state(),
                deliberated(
                        matter,
                        command,
                        tallying(matter, command, drawing(command, request.edge(happened, command, matter.state())))));
        List<Asked<?>> asked = new ArrayList<>(
                newcomers.registered(registration, edges.edge(acting, matter.area(), HappenedInput.NOTHING)));
        List<Asked<?>> untold =
                command instanceof MatterCommand.Assign ? notices.pending(matter, input.ifMatch()) : List.of();
        asked.addAll(untold);
        asked.addAll(touching(matter, command, edge, untold.isEmpty() ? input.ifMatch() : null, acting, happened));
        return commands.send(input.key(), matter.id().toString(), asked, uploads::write);
    }

    /** Who answers draws whether it will be followed up, where not everybody is asked. */
    private Edge drawing(MatterCommand command, Edge edge) {
        return command instanceof MatterCommand.IssueAnswer
                ? edge.withDraw(new Lookups.Draw(volume.inTheMonthBefore(edge), edges.lot()))
                : edge;
    }

    /** Who settles a year counts what became of it; a project that another promise keeps is settled by what became of that one. */
    private Edge tallying(OpenMatter matter, MatterCommand command, Edge edge) {
        if (!(command instanceof CommitmentCommand.SettleYear settle)) {
            return edge;
        }
        Id.MatterId elsewhere = matter.state() instanceof MatterState.Known known
                        && known.stage() instanceof CommitmentStage.Taken taken
                ? taken.undertaking().elsewhere()
                : null;
        Id.MatterId promise = elsewhere == null ? matter.id() : elsewhere;
        return edge.withSettling(
                new Lookups.Settling(occurrences.tally(promise, settle.year()), occurrences.owedYears(promise)));
    }

    /** Who assigns is told of motions that are still open. */
    private Edge deliberated(OpenMatter matter, MatterCommand command, Edge edge) {
        return command instanceof MatterCommand.Assign ? edge.withOpenMotions(motions.open(matter.id())) : edge;
    }

    /** Two matters are always written in the order of their ids. */
    private List<Asked<?>> touching(
            OpenMatter matter,
            MatterCommand command,
            Edge edge,
            @Nullable Long ifMatch,
            Acting acting,
            HappenedInput happened) {
        Asked<MatterCommand> asked = new Asked<>(matter.id().toString(), command, edge, ifMatch);
        if (!(command instanceof MatterCommand.Merge merge) || merge.into().equals(matter.id())) {
            return List.of(asked);
        }
        OpenMatter other = OpenMatter.of(merge.into(), streams, acting);
        MatterCommand join = new MatterCommand.Join(matter.id(), matter.raisers());
        Asked<MatterCommand> joining =
                new Asked<>(other.id().toString(), join, edges.edge(acting, other.area(), happened));
        List<Asked<?>> both = new ArrayList<>(List.of(asked, joining));
        both.sort(Comparator.comparing(Asked::target));
        return both;
    }

    /** Whose words these are: a note is the writer's, a rating the rater's, everything else of whoever raised the matter. */
    private static Id.PersonId speaker(
            Class<? extends MatterCommand> kind,
            ObjectNode tree,
            @Nullable ObjectNode happened,
            Id.PersonId author,
            Acting acting) {
        if (kind == MatterCommand.AddNote.class) {
            return acting.person();
        }
        if (kind == MatterCommand.Evaluate.class || kind == MatterCommand.FollowUp.class) {
            for (JsonNode said : new JsonNode[] {
                tree.get("rater"), tree.get("asked"), happened == null ? null : happened.get("actedBy")
            }) {
                if (said != null && said.isString()) {
                    return person(said.stringValue(), author);
                }
            }
        }
        return author;
    }

    private static Id.PersonId person(String typed, Id.PersonId otherwise) {
        try {
            return new Id.PersonId(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
