package org.gongjian.command.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.importing.workbook.Headings;
import org.gongjian.command.importing.workbook.KeptRows;
import org.gongjian.command.importing.workbook.Sheet;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.persons.BulkWords;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.RequestKey;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.UploadedFile;
import org.gongjian.importing.register.Register;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a book in: recognises its columns, as they were mapped the last time where its headings are known. */
final class HandingIn {
    private static final int SAMPLES = 3;

    private final Commands commands;
    private final EdgeFacts edges;
    private final Files files;
    private final ImportJobs jobs;
    private final BulkWords words;
    private final TransactionTemplate transactions;

    HandingIn(
            Commands commands,
            EdgeFacts edges,
            Files files,
            ImportJobs jobs,
            BulkWords words,
            TransactionTemplate transactions) {
        this.commands = commands;
        this.edges = edges;
        this.files = files;
        this.jobs = jobs;
        this.words = words;
        this.transactions = transactions;
    }

    /** What somebody hands in; {@code asks} when columns that are not recognised may be asked for. */
    record Upload(
            UUID id, Register register, String source, AreaPath area, boolean confirmed, boolean asks, byte[] bytes) {}

    /** Keeps the book with its first rows, concealed, and records that it was handed in; refuses one whose columns cannot be told. */
    Answer hand(Upload upload, RequestKey key, Acting acting) {
        Register register = upload.register();
        Headings headings;
        Files.Ready top;
        try (Sheet sheet = Sheet.open(upload.bytes())) {
            headings = sheet.headings(register);
            top = ready(upload, "headings.zip", top(sheet, headings));
        }
        Id.AreaId community = Objects.requireNonNull(upload.area().community());
        String mark = words.mark("import.headings", String.join("\n", headings.words()));
        Optional<List<MappedColumn>> remembered = jobs.remembered(community, register, mark);
        boolean complete = remembered.isPresent() || headings.isComplete(register);
        if (!complete && !upload.asks()) {
            throw headings.refusal(register);
        }
        Files.Ready book = ready(upload, "book.xlsx", upload.bytes());
        Attachment kept = book.attachment();
        ImportCommand command = new ImportCommand.Upload(
                community,
                register,
                upload.source(),
                new UploadedFile(kept.file(), kept.size(), kept.saltedSha256()),
                top.attachment().file(),
                remembered.orElseGet(headings::mapped),
                complete,
                upload.confirmed());
        Asked<ImportCommand> asked =
                new Asked<>(upload.id().toString(), command, edges.edge(acting, upload.area(), HappenedInput.NOTHING));
        return Objects.requireNonNull(transactions.execute(status -> {
            files.write(book);
            files.write(top);
            Answer answer = commands.send(key, List.of(asked));
            jobs.headed(upload.id(), mark);
            return answer;
        }));
    }

    private static byte[] top(Sheet sheet, Headings headings) {
        KeptRows rows = new KeptRows(List.of(), false);
        rows.add(headings.words());
        sheet.samples(headings.row(), SAMPLES).forEach(rows::add);
        return Objects.requireNonNull(rows.packed());
    }

    private Files.Ready ready(Upload upload, String name, byte[] bytes) {
        return files.examine(new Files.Incoming(
                new Id.FileId(edges.newId()), ImportJob.key(upload.id()), upload.area(), name, bytes, edges.now()));
    }
}
