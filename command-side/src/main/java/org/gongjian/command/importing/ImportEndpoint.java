package org.gongjian.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.files.Files;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.importing.UploadedFile;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a ledger in, and its confirmation or cancellation. A workbook that cannot be read is refused here, before anything is kept. */
@Controller
class ImportEndpoint {
    private static final int LONGEST_SOURCE = 60;

    private final Inputs inputs;
    private final Commands commands;
    private final EdgeFacts edges;
    private final AreaFacts areas;
    private final Files files;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final TransactionTemplate transactions;

    ImportEndpoint(
            Inputs inputs,
            Commands commands,
            EdgeFacts edges,
            AreaFacts areas,
            Files files,
            ImportJobs jobs,
            ImportRunner runner,
            @Qualifier("appendTransactions") PlatformTransactionManager transactions) {
        this.inputs = inputs;
        this.commands = commands;
        this.edges = edges;
        this.areas = areas;
        this.files = files;
        this.jobs = jobs;
        this.runner = runner;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Multipart {@code file} and {@code source}, optional {@code community} (its id or its name) and {@code confirm=true}. */
    @PostMapping("/imports/ledger")
    ResponseEntity<Map<String, Object>> upload(HttpServletRequest request, Acting acting) {
        Input input = inputs.read(request, acting);
        Optional<Answer> before = commands.answered(input.key());
        if (before.isPresent()) {
            return accepted(request, before.get());
        }
        ImportDecider.requireOffice(acting.role());
        String source = source(input.take("source"));
        AreaPath area = community(input.take("community"), acting);
        boolean confirmed = "true".equalsIgnoreCase(input.take("confirm"));
        byte[] bytes = workbook(input);
        UUID id = edges.newId();
        Files.Ready ready = files.examine(new Files.Incoming(
                new Id.FileId(edges.newId()), ImportJob.key(id), area, "ledger.xlsx", bytes, edges.now()));
        Attachment kept = ready.attachment();
        ImportCommand.Upload command = new ImportCommand.Upload(
                community(area), source, new UploadedFile(kept.file(), kept.size(), kept.saltedSha256()), confirmed);
        Asked<ImportCommand> asked =
                new Asked<>(id.toString(), command, edges.edge(acting, area, HappenedInput.NOTHING));
        Answer answer = Objects.requireNonNull(transactions.execute(status -> {
            files.write(ready);
            return commands.send(input.key(), List.of(asked));
        }));
        runner.wake();
        return accepted(request, answer);
    }

    /** Confirms what the preview shows. */
    @PostMapping("/imports/{id}/confirm")
    ResponseEntity<Map<String, Object>> confirm(@PathVariable String id, HttpServletRequest request, Acting acting) {
        return step(id, request, acting, new ImportCommand.Confirm());
    }

    /** Drops an import that was not confirmed. */
    @PostMapping("/imports/{id}/cancel")
    ResponseEntity<Map<String, Object>> cancel(@PathVariable String id, HttpServletRequest request, Acting acting) {
        return step(id, request, acting, new ImportCommand.Cancel());
    }

    private ResponseEntity<Map<String, Object>> step(
            String id, HttpServletRequest request, Acting acting, ImportCommand command) {
        Input input = inputs.read(request, acting);
        ImportJob job = parsed(id)
                .flatMap(jobs::find)
                .filter(found -> Reach.covers(acting.scope(), found.area()))
                .orElseThrow(() -> new Refused(ImportRefusal.IMPORT_IS_UNKNOWN));
        Answer answer = commands.send(
                input.key(),
                List.of(new Asked<>(
                        job.id().toString(),
                        command,
                        edges.edge(acting, job.area(), HappenedInput.NOTHING),
                        input.ifMatch())));
        runner.wake();
        return accepted(request, answer);
    }

    private static String source(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new FaultyInput("source", FieldError.Code.REQUIRED);
        }
        if (typed.length() > LONGEST_SOURCE) {
            throw new FaultyInput(
                    List.of(new FieldError("source", FieldError.Code.TOO_LONG, Map.of("most", LONGEST_SOURCE))));
        }
        if (CellText.isUnprintable(typed) || typed.chars().anyMatch(Character::isISOControl)) {
            throw new FaultyInput("source", FieldError.Code.CONTROL_CHARACTER);
        }
        return typed.strip();
    }

    private AreaPath community(@Nullable String typed, Acting acting) {
        if (typed == null || typed.isBlank()) {
            if (acting.scope().community() == null) {
                throw new Refused(ImportRefusal.LEDGER_NEEDS_A_COMMUNITY);
            }
            return acting.scope();
        }
        AreaPath path = Reach.community(typed.strip(), areas, acting);
        if (path == null) {
            throw new FaultyInput("community", FieldError.Code.NOT_FOUND);
        }
        Reach.require(acting, path);
        return path;
    }

    private static Id.AreaId community(AreaPath area) {
        if (area.community() == null) {
            throw new Refused(ImportRefusal.LEDGER_NEEDS_A_COMMUNITY);
        }
        return area.community();
    }

    private static byte[] workbook(Input input) {
        if (input.uploads().size() != 1) {
            throw new FaultyInput(
                    "file", input.uploads().isEmpty() ? FieldError.Code.REQUIRED : FieldError.Code.TOO_MANY);
        }
        byte[] bytes = input.uploads().getFirst().bytes();
        WorkbookDoor.pass(bytes);
        try (LedgerWorkbook workbook = LedgerWorkbook.open(bytes)) {
            workbook.checkHeader();
        }
        return bytes;
    }

    private static ResponseEntity<Map<String, Object>> accepted(HttpServletRequest request, Answer answer) {
        URI page = URI.create("/imports/" + answer.id());
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(page + "?position=" + answer.position()))
                    .build();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", answer.id());
        body.put("sequence", answer.sequence());
        body.put("position", answer.position());
        body.put("events", answer.events());
        return ResponseEntity.accepted()
                .location(page)
                .eTag("\"" + answer.sequence() + "\"")
                .body(body);
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
