package org.gongjian.query.handover;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.office.HandOverPaper;
import org.gongjian.query.handover.HandOverRow.State;
import org.gongjian.query.matter.steps.MatterHeads;
import org.gongjian.query.platform.desk.Reminder;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.files.KeptPapers;
import org.gongjian.query.platform.folding.Generation;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.Acting;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-overs as one reader may see them: the two who sign, the office itself, and whoever keeps the offices of the area. */
@Component
class HandOvers implements Reminder.Source, KeptPapers {
    static final int PAGE = 50;

    private final HandOversTable table;
    private final HandOverList.Reading lists;
    private final Names names;
    private final KeptBytes bytes;

    HandOvers(JdbcClient viewJdbc, MatterHeads heads, Names names, KeptBytes bytes) {
        this.table = new HandOversTable(viewJdbc, Generation.live(HandOversReadModel.GROUP));
        this.lists = new HandOverList.Reading(heads, names);
        this.names = names;
        this.bytes = bytes;
    }

    /** What is in progress, those that await the reader's signature apart, and what is over. */
    record Overview(
            List<Line> toSign,
            List<Line> running,
            List<Line> over,
            @Nullable Instant before) {}

    /** One of the list. */
    record Line(
            UUID office,
            long sequence,
            String title,
            String giver,
            String successor,
            State state,
            int matters,
            Instant preparedAt,
            @Nullable Instant endedAt,
            @Nullable String because,
            @Nullable String number) {}

    /** One with its list, which after it is over stands on its paper. */
    record Whole(
            Line line,
            UUID giverId,
            UUID successorId,
            String decidedBy,
            @Nullable String besides,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            @Nullable String ground,
            List<HandOverList.Item> items,
            List<HandOverList.Item> settled,
            @Nullable Attachment word,
            @Nullable Attachment pdf) {}

    /** Somebody who acts in no office yet sees what he is to sign and nothing else of the office. */
    static Scope sight(Acting acting) {
        Scope scope = Scope.of(acting);
        return acting.standing() == Standing.SUCCESSOR
                ? new Scope(scope.area(), Role.MEMBER, scope.person(), new Id.OfficeId(new UUID(0, 0)), null)
                : scope;
    }

    Overview overview(Instant before, Scope scope) {
        List<HandOverRow> running = table.inProgress(scope);
        List<HandOverRow> over = table.over(before, PAGE, scope);
        return new Overview(
                running.stream()
                        .filter(row -> awaits(row, scope))
                        .map(HandOvers::line)
                        .toList(),
                running.stream()
                        .filter(row -> !awaits(row, scope))
                        .map(HandOvers::line)
                        .toList(),
                over.stream().map(HandOvers::line).toList(),
                over.size() < PAGE ? null : over.getLast().preparedAt());
    }

    /** Whose turn it is. */
    private static boolean awaits(HandOverRow row, Scope scope) {
        UUID next = row.state() == State.SIGNED ? row.successor() : row.giver();
        return next.equals(scope.person().value());
    }

    @Override
    public List<Reminder> of(Acting acting) {
        Scope scope = sight(acting);
        int waiting = (int) table.inProgress(scope).stream()
                .filter(row -> awaits(row, scope))
                .count();
        return waiting == 0 ? List.of() : List.of(new Reminder("handover.reminder", "/hand-overs", waiting));
    }

    /** All of one office, the latest first, each with its list. */
    List<Whole> ofOffice(UUID office, Scope scope) {
        return table.ofOffice(office, scope).stream()
                .map(row -> whole(row, scope))
                .toList();
    }

    /** One file of a paper that went out. */
    Optional<Attachment> file(UUID office, long sequence, boolean word, Scope scope) {
        return table.one(office, sequence, scope)
                .map(row -> row.told().paper())
                .map(paper -> word ? paper.word() : paper.pdf());
    }

    @Override
    public Optional<Recognised> recognised(byte[] file, Scope scope) {
        return table.ofSize(file.length, scope).stream()
                .flatMap(row -> recognised(row, file).stream())
                .findFirst();
    }

    private Optional<Recognised> recognised(HandOverRow row, byte[] file) {
        HandOverRow.Paper paper = row.told().paper();
        if (paper == null || !bytes.isFile(paper.word(), file) && !bytes.isFile(paper.pdf(), file)) {
            return Optional.empty();
        }
        return Optional.of(new Recognised(
                HandOverPaper.NAME,
                "/hand-overs/" + row.office(),
                row.told().title(),
                paper.number(),
                Objects.requireNonNullElse(row.told().endedAt(), row.preparedAt()),
                row.told().successor()));
    }

    private static Line line(HandOverRow row) {
        HandOverRow.Told told = row.told();
        return new Line(
                row.office(),
                row.sequence(),
                told.title(),
                told.giver(),
                told.successor(),
                row.state(),
                row.matters(),
                row.preparedAt(),
                told.endedAt(),
                told.because(),
                told.paper() == null ? null : told.paper().number());
    }

    private Whole whole(HandOverRow row, Scope scope) {
        HandOverRow.Told told = row.told();
        HandOverList list = row.state().isOpen() ? lists.of(row) : HandOverList.ON_PAPER;
        HandOverRow.Signature signed = told.signed();
        Id.PersonId by = signed == null ? null : signed.by();
        return new Whole(
                line(row),
                row.giver(),
                row.successor(),
                told.decidedBy(),
                told.besides(),
                signed == null ? null : signed.at(),
                by == null
                        ? null
                        : names.actingPersons(List.of(by.value()), scope).get(by.value()),
                signed == null ? null : signed.ground(),
                list.items(),
                list.settled(),
                told.paper() == null ? null : told.paper().word(),
                told.paper() == null ? null : told.paper().pdf());
    }
}
