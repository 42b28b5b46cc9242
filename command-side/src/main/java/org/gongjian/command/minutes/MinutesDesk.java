package org.gongjian.command.minutes;

import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.minutes.MinutesFacts.Held;
import org.gongjian.command.minutes.MinutesFacts.Kept;
import org.gongjian.command.minutes.paper.MeetingSheets;
import org.gongjian.command.minutes.paper.MinutesText;
import org.gongjian.command.minutes.paper.SeatNames;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperPress;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.Templates;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.command.platform.shell.Numbers;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.minutes.MinutesSheet;
import org.gongjian.minutes.MinutesState;
import org.gongjian.minutes.Wording;
import org.gongjian.motion.Nominees;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** Signs minutes: number, both files and the fact in one transaction; and prints them to be looked at before. */
public final class MinutesDesk {
    private static final String PAPER = MeetingPaper.MEETING_MINUTES.name();

    private final Commands commands;
    private final EdgeFacts edges;
    private final MinutesFacts facts;
    private final Numbers numbers;
    private final Files files;
    private final Templates templates;
    private final PaperPress press;
    private final PaperNames names;

    public MinutesDesk(
            Commands commands,
            EdgeFacts edges,
            MinutesFacts facts,
            Numbers numbers,
            Files files,
            Templates templates,
            PaperPress press,
            PaperNames names) {
        this.commands = commands;
        this.edges = edges;
        this.facts = facts;
        this.numbers = numbers;
        this.files = files;
        this.templates = templates;
        this.press = press;
        this.names = names;
    }

    /** Issues them. */
    public Answer issue(RequestKey key, Id.MeetingId meeting, Edge edge, @Nullable Long ifMatch) {
        Kept kept = kept(meeting);
        press.warm(templates.current(PAPER).bytes());
        MinutesCommand draft = new MinutesCommand.Issue(facts.meeting(meeting).told(), null);
        return commands.send(
                key, new Asked<>(kept.id().toString(), draft, edge, ifMatch), asked -> printed(meeting, asked));
    }

    /** In the transaction: what is decided on is what is read here. */
    private Asked<?> printed(Id.MeetingId meeting, Asked<?> draft) {
        Kept kept = kept(meeting);
        Held held = facts.meeting(meeting);
        MinutesCommand.Issue asked = new MinutesCommand.Issue(held.told(), null);
        Edge looked = facts.lookedThrough(draft.edge(), kept.state(), asked, held);
        MinutesState.Checked checked = MinutesDecider.requireIssue(kept.state(), asked, looked);
        Edge edge = numbers.draw(
                MinutesDecider.numberDue(checked, held.told(), looked).orElse(null), looked);
        String number = MinutesDecider.number(checked, edge);
        int version = checked.file().versions().size() + 1;
        Templates.Template template = templates.current(PAPER);
        PaperPress.Printed paper = press.print(template.bytes(), values(checked, held, edge, number));
        MinutesCommand.Printed printed = new MinutesCommand.Printed(
                template.mark(),
                keep(kept, edge, number, version, "docx", paper.word()),
                keep(kept, edge, number, version, "pdf", paper.pdf()));
        return new Asked<>(
                draft.target(),
                new MinutesCommand.Issue(held.told(), printed),
                edge,
                draft.ifMatch() == null ? Long.valueOf(kept.sequence()) : draft.ifMatch());
    }

    private Map<String, Object> values(MinutesState.Known now, Held held, Edge edge, String number) {
        PaperWords words = new PaperWords(edge.zone());
        MinutesText.Signed signed = new MinutesText.Signed(
                names.area(held.area().community()),
                number,
                names.inOffice(edge.acting().person(), edge.happened().at()),
                words.day(edge.happened()));
        return text(held, now.file().wording(), words).values(signed, correcting(now, words));
    }

    private MinutesText text(Held held, Wording wording, PaperWords words) {
        MinutesSheet sheet = MinutesDecider.sheet(held.told());
        return new MinutesText(
                sheet.called(
                        Nominees.called(person -> names.inOffice(person, sheet.openedAt()), MeetingSheets::notNamed)),
                wording,
                words,
                SeatNames.at(sheet.openedAt(), names));
    }

    private static @Nullable String correcting(MinutesState.Known now, PaperWords words) {
        String reason = now.file().correcting();
        return reason == null
                ? null
                : now.file()
                        .latest()
                        .map(before -> "本纪要为第 " + (before.issued().version() + 1) + " 版，更正 "
                                + words.day(before.issued().happened()) + "签发的第 "
                                + before.issued().version() + " 版：" + reason)
                        .orElse(null);
    }

    /** Concealed under a key of their own: nobody's erasure makes minutes unreadable, for nobody is named there but by his office. */
    private Attachment keep(Kept kept, Edge edge, String number, int version, String ending, byte[] bytes) {
        String name = "会议纪要 " + number + (version == 1 ? "" : " 第" + version + "版") + "." + ending;
        Files.Ready ready = files.examine(new Files.Incoming(
                new Id.FileId(edges.newId()),
                new Id.PersonId(kept.id().value()),
                edge.area(),
                name,
                bytes,
                edges.now()));
        files.write(ready);
        return ready.attachment();
    }

    /** As they would be signed now; nothing is recorded. */
    PaperPress.Printed preview(Id.MeetingId meeting, Acting acting) {
        Held held = facts.meeting(meeting);
        Edge edge = edges.edge(acting, held.area(), HappenedInput.NOTHING);
        MinutesDecider.requireReader(edge);
        MinutesState.Known now = known(kept(meeting).state());
        PaperWords words = new PaperWords(edge.zone());
        String number =
                now.file().latest().map(version -> version.issued().number()).orElse("〔编号待印发〕");
        MinutesText.Signed signed =
                new MinutesText.Signed(names.area(held.area().community()), number, "", "〔待签发〕");
        return press.print(
                templates.current(PAPER).bytes(),
                text(held, now.file().wording(), words).values(signed, correcting(now, words)));
    }

    private static MinutesState.Known known(MinutesState state) {
        if (state instanceof MinutesState.Known known) {
            return known;
        }
        throw new Refused(MinutesRefusal.NO_SUCH_MINUTES);
    }

    private Kept kept(Id.MeetingId meeting) {
        return facts.minutes(meeting).orElseThrow(() -> new Refused(MinutesRefusal.NO_SUCH_MINUTES));
    }
}
