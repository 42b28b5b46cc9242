package org.gongjian.query.matter.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.agreement.AgreementPaper;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.meeting.MeetingPaper;
import org.gongjian.organisation.SurveyPaper;
import org.gongjian.partyorganisation.ReportInPaper;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.files.KeptPapers;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The papers of a matter, the empty forms, and the question whether a file is one that went out. */
@Controller
class PapersPage {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Forms that are printed from a register, not issued. */
    private static final List<String> FORMS_OF_REGISTERS = List.of(SurveyPaper.NAME, ReportInPaper.NAME);

    private final IssuedPapers papers;
    private final KeptBytes bytes;
    private final Tickets tickets;
    private final ObjectProvider<KeptPapers> others;

    PapersPage(IssuedPapers papers, KeptBytes bytes, Tickets tickets, ObjectProvider<KeptPapers> others) {
        this.papers = papers;
        this.bytes = bytes;
        this.tickets = tickets;
        this.others = others;
    }

    /** An empty form. */
    record Blank(String paper, String step) {}

    @GetMapping(value = "/matters/{id}/papers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({PapersReadModel.GROUP, "matter_timeline", "registry_names"})
    @ResponseBody
    IssuedPapers.OfMatter json(@PathVariable UUID id, Acting acting) {
        return find(id, acting);
    }

    @GetMapping(value = "/matters/{id}/papers", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({PapersReadModel.GROUP, "matter_timeline", "registry_names"})
    String ofMatter(@PathVariable UUID id, @RequestParam Optional<String> ticket, Acting acting, Model model) {
        show(find(id, acting), ticket, model);
        return "matter/papers";
    }

    /** The bytes as they went out. */
    @GetMapping("/matters/{id}/papers/{sequence:[0-9]{1,9}}/{form:word|pdf}")
    @ReadsFrom({PapersReadModel.GROUP, "matter_timeline"})
    ResponseEntity<byte[]> file(
            @PathVariable UUID id, @PathVariable long sequence, @PathVariable String form, Acting acting) {
        Scope scope = Scope.of(acting);
        boolean word = form.equals("word");
        Attachment file = papers.file(id, sequence, word, scope)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return bytes.open(file.file(), scope)
                .map(content -> ResponseEntity.ok()
                        .contentType(word ? MediaType.parseMediaType(WORD) : MediaType.APPLICATION_PDF)
                        .header("X-Content-Type-Options", "nosniff")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .cacheControl(CacheControl.noStore())
                        .body(content))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/papers")
    String forms(Model model) {
        model.addAttribute("forms", blanks());
        return "papers";
    }

    /** The answer to a program: a paper of a matter, or of something else. */
    record Verdict(boolean genuine, IssuedPapers.@Nullable Line paper, KeptPapers.@Nullable Recognised other) {}

    @PostMapping(value = "/ask/papers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Verdict ask(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable UUID matter, Acting acting)
            throws IOException {
        IssuedPapers.Line found =
                papers.recognised(file.getBytes(), matter, Scope.of(acting)).orElse(null);
        KeptPapers.Recognised other = found != null || matter != null ? null : elsewhere(file.getBytes(), acting);
        return new Verdict(found != null || other != null, found, other);
    }

    /** Is this file a paper that went out? It is looked at and not kept. */
    @PostMapping(value = "/ask/papers", produces = MediaType.TEXT_HTML_VALUE)
    String ask(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable UUID matter,
            Acting acting,
            Model model)
            throws IOException {
        IssuedPapers.Line found =
                papers.recognised(file.getBytes(), matter, Scope.of(acting)).orElse(null);
        model.addAttribute("asked", true);
        model.addAttribute("askedName", file.getOriginalFilename());
        model.addAttribute("found", found);
        model.addAttribute("other", found != null || matter != null ? null : elsewhere(file.getBytes(), acting));
        if (matter != null) {
            show(find(matter, acting), Optional.empty(), model);
            return "matter/papers";
        }
        return forms(model);
    }

    private KeptPapers.@Nullable Recognised elsewhere(byte[] file, Acting acting) {
        return others.orderedStream()
                .flatMap(each -> each.recognised(file, Scope.of(acting)).stream())
                .findFirst()
                .orElse(null);
    }

    private void show(IssuedPapers.OfMatter all, Optional<String> ticket, Model model) {
        model.addAttribute(
                "form", ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())));
        model.addAttribute("matter", all.head());
        model.addAttribute("offers", all.offers());
        model.addAttribute("issued", all.issued());
        model.addAttribute("key", UUID.randomUUID().toString());
    }

    private IssuedPapers.OfMatter find(UUID id, Acting acting) {
        return papers.of(id, Scope.of(acting)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Blank> blanks() {
        return Stream.concat(
                        Arrays.stream(PaperKind.values())
                                .map(paper -> new Blank(paper.name(), IssuedPapers.step(paper))),
                        Stream.concat(
                                Arrays.stream(AgreementPaper.values())
                                        .map(paper -> new Blank(paper.name(), paper.step())),
                                Stream.concat(
                                        FORMS_OF_REGISTERS.stream()
                                                .map(form -> new Blank(
                                                        form,
                                                        form.toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'))),
                                        MeetingPaper.printed().stream()
                                                .map(paper -> new Blank(paper.name(), paper.step())))))
                .toList();
    }
}
