package org.gongjian.command.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.NumberDue;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.registry.OpenMatters;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.community.NumberSeries;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.office.HandOverPaper;
import org.gongjian.office.OfficeEvent;
import org.gongjian.office.OfficeState;
import org.gongjian.office.OfficeState.Existing;
import org.gongjian.office.OfficeState.HandOver;
import org.gongjian.office.OpenMatter;
import org.gongjian.record.Happened;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Draws up the list of what is open in an office, and prints the paper when both have signed it. */
public final class HandOverDesk {
    private final Commands commands;
    private final EdgeFacts edges;
    private final Streams streams;
    private final Numbers numbers;
    private final Files files;
    private final OpenMatters matters;
    private final Templates templates;
    private final PaperPress press;
    private final PaperNames names;

    public HandOverDesk(
            Commands commands,
            EdgeFacts edges,
            Streams streams,
            Numbers numbers,
            Files files,
            OpenMatters matters,
            Templates templates,
            PaperPress press,
            PaperNames names) {
        this.commands = commands;
        this.edges = edges;
        this.streams = streams;
        this.numbers = numbers;
        this.files = files;
        this.matters = matters;
        this.templates = templates;
        this.press = press;
        this.names = names;
    }

    /** The office as it stands, with its facts. */
    private record Desk(Id.OfficeId id, Existing office, List<OfficeEvent> facts, long sequence) {}

    /** A step that is decided on what is open: the list is drawn up in its transaction. */
    public Answer listed(
            RequestKey key,
            Id.OfficeId office,
            Edge edge,
            @Nullable Long ifMatch,
            Function<List<OpenMatter>, OfficeCommand> step) {
        Asked<OfficeCommand> draft = new Asked<>(office.value().toString(), step.apply(List.of()), edge, ifMatch);
        return commands.send(
                key,
                draft,
                asked -> desk(office)
                        .<Asked<?>>map(desk ->
                                new Asked<>(asked.target(), step.apply(open(lines(desk))), edge, asked.ifMatch()))
                        .orElse(asked));
    }

    /** The second signature: number, paper and fact in one transaction. */
    public Answer takeOver(RequestKey key, Id.OfficeId office, Edge edge, @Nullable Long ifMatch) {
        press.warm(templates.current(HandOverPaper.NAME).bytes());
        OfficeCommand draft = new OfficeCommand.TakeOver(List.of(), null);
        return commands.send(
                key,
                new Asked<>(office.value().toString(), draft, edge, ifMatch),
                asked ->
                        desk(office).<Asked<?>>map(desk -> printed(desk, asked)).orElse(asked));
    }

    private Asked<?> printed(Desk desk, Asked<?> draft) {
        List<OpenMatters.Line> lines = lines(desk);
        HandOver agreed = HandingOver.requireReady(desk.office(), open(lines), draft.edge());
        Edge edge = numbers.draw(new NumberDue(NumberSeries.HAND_OVER, HandingOver.today(draft.edge())), draft.edge());
        Templates.Template template = templates.current(HandOverPaper.NAME);
        String number = Optional.ofNullable(edge.number()).orElseThrow();
        PaperPress.Printed paper = print(desk, agreed, lines, template, edge, edge.happened(), number);
        OfficeCommand.Paper kept = new OfficeCommand.Paper(
                template.mark(),
                keep(desk, edge, number + ".docx", paper.word()),
                keep(desk, edge, number + ".pdf", paper.pdf()));
        return new Asked<>(
                draft.target(),
                new OfficeCommand.TakeOver(open(lines), kept),
                edge,
                draft.ifMatch() == null ? Long.valueOf(desk.sequence()) : draft.ifMatch());
    }

    /** The paper as it would go out now, for the two whom it concerns and whoever keeps the office; nothing is recorded. */
    PaperPress.Printed preview(Id.OfficeId office, Edge edge) {
        Desk desk = desk(office).orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_OFFICE));
        HandOver now = HandingOver.requireConcerned(desk.office(), edge);
        return print(desk, now, lines(desk), templates.current(HandOverPaper.NAME), edge, null, "〔编号待印发〕");
    }

    private PaperPress.Printed print(
            Desk desk,
            HandOver handOver,
            List<OpenMatters.Line> lines,
            Templates.Template template,
            Edge edge,
            @Nullable Happened taken,
            String number) {
        HandOverSheet sheet = new HandOverSheet(names, new PaperWords(edge.zone()));
        return press.print(
                template.bytes(), sheet.of(desk.office().post(), handOver, desk.facts(), lines, taken, number));
    }

    /** Concealed under the office's own key: nobody's erasure makes the list unreadable. */
    private Attachment keep(Desk desk, Edge edge, String name, byte[] bytes) {
        Files.Ready ready = files.examine(new Files.Incoming(
                new Id.FileId(edges.newId()),
                new Id.PersonId(desk.id().value()),
                edge.area(),
                "岗位交接清单 " + name,
                bytes,
                edges.now()));
        files.write(ready);
        return ready.attachment();
    }

    private List<OpenMatters.Line> lines(Desk desk) {
        return matters.of(desk.office().post());
    }

    private static List<OpenMatter> open(List<OpenMatters.Line> lines) {
        return lines.stream().map(OpenMatters.Line::matter).toList();
    }

    /** Empty where there is nothing to be handed over: the decision says why. */
    private Optional<Desk> desk(Id.OfficeId id) {
        return streams.open(id)
                .filter(stream -> stream.type().equals(OfficeAggregate.TYPE))
                .flatMap(stream -> {
                    List<OfficeEvent> facts = stream.facts(OfficeEvent.class);
                    OfficeState state = OfficeState.UNKNOWN;
                    for (OfficeEvent fact : facts) {
                        state = state.evolve(fact);
                    }
                    return state instanceof Existing office
                            ? Optional.of(new Desk(id, office, facts, stream.sequence()))
                            : Optional.empty();
                });
    }
}
