package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of organisations (单位名册). */
@Controller
class OrganisationsPage {
    private final Directory directory;

    OrganisationsPage(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/admin/organisations")
    @ReadsFrom(NamesReadModel.GROUP)
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<Directory.Organisation> organisations = directory.organisations(scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", organisations));
        }
        return new ModelAndView("admin/organisations")
                .addObject("organisations", organisations)
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/admin/organisations/{id}")
    @ReadsFrom(NamesReadModel.GROUP)
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Directory.Organisation one = directory.organisations(Scope.of(acting)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Wanted.page(request) ? "redirect:/admin/organisations#o-" + id : ResponseEntity.ok(one);
    }
}
