package org.gongjian.command.matter.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.matter.IssuingPapers;
import org.gongjian.command.matter.MatterCommand.IssuePaper;
import org.gongjian.command.matter.MatterDecider;
import org.gongjian.command.matter.desk.OpenMatter;
import org.gongjian.command.platform.binding.Binding;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.persons.Contacts;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;

/** Prints papers of a matter, to look at or to go out. What goes out is kept byte for byte with the fact that it went out. */
final class PaperDesk {
    private final Commands commands;
    private final EdgeFacts edges;
    private final Streams streams;
    private final Numbers numbers;
    private final Files files;
    private final Templates templates;
    private final PaperPress press;
    private final PaperNames names;
    private final Contacts contacts;

    PaperDesk(
            Commands commands,
            EdgeFacts edges,
            Streams streams,
            Numbers numbers,
            Files files,
            Templates templates,
            PaperPress press,
            PaperNames names,
            Contacts contacts) {
        this.commands = commands;
        this.edges = edges;
        this.streams = streams;
        this.numbers = numbers;
        this.files = files;
        this.templates = templates;
        this.press = press;
        this.names = names;
        this.contacts = contacts;
    }

    /** The kind that an address names. */
    static PaperKind kind(String named) {
        try {
            return PaperKind.valueOf(named.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
    }

    /** Issues it: number, both files and the fact in one transaction. */
    Answer issue(String id, PaperKind kind, Input input, Acting acting, String statusPage) {
        OpenMatter matter = OpenMatter.of(id, streams, acting);
        Edge edge = edges.edge(acting, matter.area(), happened(input, matter));
        Asked<IssuePaper> draft =
                new Asked<>(matter.id().toString(), new IssuePaper(kind, null), edge, input.ifMatch());
        press.warm(templates.current(kind.name()).bytes());
        return commands.send(input.key(), draft, asked -> printed(matter.id(), kind, asked, acting, statusPage));
    }

    /** In the transaction: what is decided on is the matter as it is read here. */
    private Asked<?> printed(Id.MatterId id, PaperKind kind, Asked<?> draft, Acting acting, String statusPage) {
        OpenMatter matter = OpenMatter.of(id, streams, acting);
        MatterDecider.requirePaper(matter.state(), new IssuePaper(kind, null), draft.edge());
        String known = IssuingPapers.known(matter.state(), kind);
        Edge edge = known == null
                ? numbers.draw(
                        IssuingPapers.numberDue(matter.state(), kind, draft.edge())
                                .orElse(null),
                        draft.edge())
                : draft.edge().withNumber(known);
        Templates.Template template = templates.current(kind.name());
        Set<Id.PersonId> shown = new LinkedHashSet<>();
        PaperPress.Printed paper =
                press.print(template.bytes(), values(matter, kind, edge, statusPage, names.telling(shown::add)));
        List<Id.PersonId> owners = owners(matter, kind, shown);
        Attachment word = keep(matter, kind, edge, "docx", paper.word(), owners);
        Attachment pdf = keep(matter, kind, edge, "pdf", paper.pdf(), owners);
        return new Asked<>(
                draft.target(),
                new IssuePaper(kind, new IssuePaper.Printed(template.mark(), word, pdf)),
                edge,
                draft.ifMatch() == null ? Long.valueOf(matter.sequence()) : draft.ifMatch());
    }

    /** Everybody whose words, name or number stand on it: the paper goes with the erasure of any of them. */
    private List<Id.PersonId> owners(OpenMatter matter, PaperKind kind, Set<Id.PersonId> shown) {
        List<Id.PersonId> owners = new ArrayList<>();
        owners.add(kind.isForHandlers() ? OpenMatter.ownKey(matter.id()) : contacts.firstNotErased(matter.authors()));
        owners.addAll(shown);
        return owners;
    }

    private Attachment keep(
            OpenMatter matter, PaperKind kind, Edge edge, String ending, byte[] bytes, List<Id.PersonId> owners) {
        String receiptNo = matter.state().file().origin().receiptNo();
        String number = Optional.ofNullable(edge.number())
                .or(() -> Optional.ofNullable(receiptNo))
                .orElse("");
        String name = PaperWords.word(kind) + " " + number + "." + ending;
        Files.Ready ready = files.examine(
                new Files.Incoming(new Id.FileId(edges.newId()), owners, matter.area(), name, bytes, edges.now()));
        files.write(ready);
        return ready.attachment();
    }

    /** As it would go out now, without a number that is not drawn yet; nothing is recorded. */
    PaperPress.Printed preview(String id, PaperKind kind, Acting acting, String statusPage) {
        OpenMatter matter = OpenMatter.of(id, streams, acting);
        Edge edge = edges.edge(acting, matter.area(), HappenedInput.NOTHING);
        MatterDecider.requirePaper(matter.state(), new IssuePaper(kind, null), edge);
        String known = IssuingPapers.known(matter.state(), kind);
        Map<String, Object> values = values(
                matter, kind, known == null ? edge.withNumber("〔编号待印发〕") : edge.withNumber(known), statusPage, names);
        return press.print(templates.current(kind.name()).bytes(), values);
    }

    private Map<String, Object> values(
            OpenMatter matter, PaperKind kind, Edge edge, String statusPage, PaperNames read) {
        PaperSubject subject = new PaperSubject(matter.state(), matter.area(), edge.zone(), read);
        return PaperSheet.of(kind, subject, edge.happened(), edge.number(), statusPage);
    }

    /** The form to be filled in by hand. */
    PaperPress.Printed empty(PaperKind kind, Acting acting) {
        String community = names.area(acting.scope().community());
        return press.print(templates.current(kind.name()).bytes(), PaperSheet.empty(kind, community));
    }

    private HappenedInput happened(Input input, OpenMatter matter) {
        if (input.happened() == null) {
            return HappenedInput.NOTHING;
        }
        Binding binding = new Binding(
                () -> edges.zone(matter.area()),
                (field, text) -> {
                    throw new IllegalStateException("no own words on the envelope of a paper");
                },
                file -> null,
                !input.form());
        return binding.read(input.happened(), HappenedInput.class);
    }
}
