package org.gongjian.query.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.matter.terms.Attachment;
import org.gongjian.query.platform.files.KeptBytes;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.members.Sought;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hand-overs: what awaits a signature, what is in progress, what is over; and the page of one office. */
@Controller
class HandOverPage {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final HandOvers handOvers;
    private final KeptOffices offices;
    private final Colleagues colleagues;
    private final KeptBytes bytes;
    private final Tickets tickets;
    private final Today today;

    HandOverPage(
            HandOvers handOvers,
            KeptOffices offices,
            Colleagues colleagues,
            KeptBytes bytes,
            Tickets tickets,
            Today today) {
        this.handOvers = handOvers;
        this.offices = offices;
        this.colleagues = colleagues;
        this.bytes = bytes;
        this.tickets = tickets;
        this.today = today;
    }

    /** What the reader may do about a hand-over; whether he may is decided behind each address. */
    record Part(boolean giver, boolean successor, boolean keeper) {}

    @GetMapping("/hand-overs")
    @ReadsFrom({HandOversReadModel.GROUP, NamesReadModel.GROUP})
    Object list(@RequestParam Optional<Instant> before, HttpServletRequest request, Acting acting) {
        HandOvers.Overview overview = handOvers.overview(before.orElse(LATEST), HandOvers.sight(acting));
        return Wanted.page(request)
                ? new ModelAndView("office/hand-overs")
                        .addObject("overview", overview)
                        .addObject("later", before.isPresent())
                        .addObject("offices", offices.of(acting))
                        .addObject("today", today.of(Scope.of(acting)))
                : ResponseEntity.ok(overview);
    }

    @GetMapping("/hand-overs/{office}")
    @ReadsFrom({HandOversReadModel.GROUP, NamesReadModel.GROUP})
    Object one(
            @PathVariable UUID office,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting) {
        return Wanted.page(request)
                ? page(
                        office,
                        ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())),
                        request,
                        acting)
                : ResponseEntity.ok(Map.of("items", all(office, kept(office, acting), acting)));
    }

    /** The same with whom its form looks for by name: what was filled in so far stands in it again. */
    @PostMapping("/ask/hand-overs/{office}")
    @ReadsFrom({HandOversReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView sought(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        return page(office, FilledForm.proposing(Sought.typed(request)), request, acting);
    }

    private Directory.@Nullable Office kept(UUID office, Acting acting) {
        return offices.one(office, acting).orElse(null);
    }

    /** All of an office that the reader keeps or had a part in. */
    private List<HandOvers.Whole> all(UUID office, Directory.@Nullable Office kept, Acting acting) {
        List<HandOvers.Whole> all = handOvers.ofOffice(office, HandOvers.sight(acting));
        if (all.isEmpty() && kept == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return all;
    }

    private ModelAndView page(UUID office, FilledForm form, HttpServletRequest request, Acting acting) {
        Directory.Office kept = kept(office, acting);
        List<HandOvers.Whole> all = all(office, kept, acting);
        HandOvers.Whole running =
                all.isEmpty() || !all.getFirst().line().state().isOpen() ? null : all.getFirst();
        ModelAndView page = new ModelAndView("office/hand-over")
                .addObject("office", office)
                .addObject("title", kept == null ? all.getFirst().line().title() : kept.title())
                .addObject("kept", kept)
                .addObject("running", running)
                .addObject("over", running == null ? all : all.subList(1, all.size()))
                .addObject("part", part(running, kept, acting))
                .addObject("form", form)
                .addObject("today", today.of(Scope.of(acting)))
                .addObject("key", UUID.randomUUID());
        if (running == null && kept != null) {
            colleagues.lay(page, form, "successor", "/ask/hand-overs/" + office, request, acting);
        }
        return page;
    }

    private static Part part(HandOvers.@Nullable Whole running, Directory.@Nullable Office kept, Acting acting) {
        UUID person = acting.person().value();
        return new Part(
                running != null && running.giverId().equals(person),
                running != null && running.successorId().equals(person),
                kept != null);
    }

    /** The bytes as they went out. */
    @GetMapping("/hand-overs/{office}/{sequence:[0-9]{1,9}}/{form:word|pdf}")
    @ReadsFrom(HandOversReadModel.GROUP)
    ResponseEntity<byte[]> file(
            @PathVariable UUID office, @PathVariable long sequence, @PathVariable String form, Acting acting) {
        Scope scope = HandOvers.sight(acting);
        boolean word = form.equals("word");
        Attachment file = handOvers
                .file(office, sequence, word, scope)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return bytes.open(file.file(), scope)
                .map(content -> ResponseEntity.ok()
                        .contentType(word ? WORD : MediaType.APPLICATION_PDF)
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
}
