package org.gongjian.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.importing.workbook.WorkbookDoor;
import org.gongjian.command.platform.edge.AreaFacts;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.requests.Answer;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.command.platform.requests.Inputs;
import org.gongjian.command.platform.sending.Commands;
import org.gongjian.command.platform.shell.Asked;
import org.gongjian.importing.MappedColumn;
import org.gongjian.importing.register.Register;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** Takes a register in, which column is which, and its confirmation or cancellation. A workbook that cannot be read is refused here, before anything is kept. */
@Controller
class ImportEndpoint {
    private static final int LONGEST_SOURCE = 60;

    private final Inputs inputs;
    private final Commands commands;
    private final EdgeFacts edges;
    private final AreaFacts areas;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final HandingIn handingIn;

    ImportEndpoint(
            Inputs inputs,
            Commands commands,
            EdgeFacts edges,
            AreaFacts areas,
            ImportJobs jobs,
            ImportRunner runner,
            HandingIn handingIn) {
        this.inputs = inputs;
        this.commands = commands;
        this.edges = edges;
        this.areas = areas;
        this.jobs = jobs;
        this.runner = runner;
        this.handingIn = handingIn;
    }

    /**
     * Multipart {@code file} and, where the register asks for it, {@code source}; optional {@code community} (its id or its name) and
     * {@code confirm=true}.
     */
    @PostMapping({"/imports/ledger", "/imports/{register}"})
    ResponseEntity<Map<String, Object>> upload(
            @PathVariable(name = "register", required = false) @Nullable String path,
            HttpServletRequest request,
            Acting acting) {
        Input input = inputs.read(request, acting);
        Optional<Answer> before = commands.answered(input.key());
        if (before.isPresent()) {
            return accepted(request, before.get());
        }
        Register register = path == null
                ? Register.LEDGER
                : Register.at(path).orElseThrow(() -> new Refused(ImportRefusal.NO_SUCH_REGISTER));
        ImportDecider.requireOffice(register, acting.role());
        String source = source(input.take("source"), register);
        AreaPath area = community(input.take("community"), acting);
        boolean confirmed = "true".equalsIgnoreCase(input.take("confirm"));
        Answer answer = handingIn.hand(
                new HandingIn.Upload(
                        edges.newId(),
                        register,
                        source,
                        area,
                        confirmed,
                        !confirmed && wantsPage(request),
                        workbook(input)),
                input.key(),
                acting);
        runner.wake();
        return accepted(request, answer);
    }

    /** Says which column is which: {@code column[0]}, {@code column[1]} … with the stored name of a column, or nothing. */
    @PostMapping("/imports/{id}/map")
    ResponseEntity<Map<String, Object>> map(@PathVariable String id, HttpServletRequest request, Acting acting) {
        Input input = inputs.read(request, acting);
        List<MappedColumn> columns = new ArrayList<>();
        JsonNode said = input.tree().path("column");
        for (int position = 0; position < said.size(); position++) {
            String column = said.path(position).asString("").strip();
            if (!column.isEmpty()) {
                columns.add(new MappedColumn(position, column));
            }
        }
        return step(id, request, input, acting, new ImportCommand.MapColumns(columns));
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
        return step(id, request, inputs.read(request, acting), acting, command);
    }

    private ResponseEntity<Map<String, Object>> step(
            String id, HttpServletRequest request, Input input, Acting acting, ImportCommand command) {
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

    private static String source(@Nullable String typed, Register register) {
        if (typed == null || typed.isBlank()) {
            if (!register.bySource()) {
                return register.title();
            }
            throw new FaultyInput("source", FieldError.Code.REQUIRED);
        }
        if (typed.length() > LONGEST_SOURCE) {
            throw new FaultyInput(
                    List.of(new FieldError("source", FieldError.Code.TOO_LONG, Map.of("most", LONGEST_SOURCE))));
        }
        if (typed.codePoints().anyMatch(ImportEndpoint::isUnprintable)) {
            throw new FaultyInput("source", FieldError.Code.CONTROL_CHARACTER);
        }
        return typed.strip();
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
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
        return bytes;
    }

    private static ResponseEntity<Map<String, Object>> accepted(HttpServletRequest request, Answer answer) {
        URI page = URI.create("/imports/" + answer.id());
        if (wantsPage(request)) {
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

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
