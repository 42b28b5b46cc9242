package org.gongjian.query.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who stands in for whom, on which days. */
@Controller
class DeputiesPage {
    private final KeptOffices offices;
    private final Colleagues colleagues;
    private final Tickets tickets;
    private final Today today;

    DeputiesPage(KeptOffices offices, Colleagues colleagues, Tickets tickets, Today today) {
        this.offices = offices;
        this.colleagues = colleagues;
        this.tickets = tickets;
        this.today = today;
    }

    @GetMapping("/deputies")
    @ReadsFrom(NamesReadModel.GROUP)
    Object list(HttpServletRequest request, Acting acting) {
        List<Directory.Office> kept = offices.of(acting);
        return Wanted.page(request)
                ? new ModelAndView("office/deputies")
                        .addObject("offices", kept)
                        .addObject("today", today.of(Scope.of(acting)))
                : ResponseEntity.ok(Map.of("items", kept));
    }

    @GetMapping("/deputies/{office}")
    @ReadsFrom(NamesReadModel.GROUP)
    Object one(
            @PathVariable UUID office,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting) {
        Directory.Office kept = kept(office, acting);
        return Wanted.page(request)
                ? page(
                        kept,
                        ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(FilledForm.proposing(Map.of())),
                        request,
                        acting)
                : ResponseEntity.ok(kept);
    }

    /** The same with whom it looks for by name: what was filled in so far stands in it again. */
    @PostMapping("/ask/deputies/{office}")
    @ReadsFrom(NamesReadModel.GROUP)
    ModelAndView sought(@PathVariable UUID office, HttpServletRequest request, Acting acting) {
        return page(kept(office, acting), FilledForm.proposing(Sought.typed(request)), request, acting);
    }

    private Directory.Office kept(UUID office, Acting acting) {
        return offices.one(office, acting).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Directory.Office kept, FilledForm form, HttpServletRequest request, Acting acting) {
        ModelAndView page = new ModelAndView("office/deputy")
                .addObject("office", kept)
                .addObject("today", today.of(Scope.of(acting)))
                .addObject("key", UUID.randomUUID());
        colleagues.lay(page, form, "deputy", "/ask/deputies/" + kept.id(), request, acting);
        return page;
    }
}
