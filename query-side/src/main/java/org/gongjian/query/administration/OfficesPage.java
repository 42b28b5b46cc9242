package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Offices, who holds them and who held them. */
@Controller
class OfficesPage {
    private final Directory directory;
    private final Today today;

    OfficesPage(Directory directory, Today today) {
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/admin/offices")
    @ReadsFrom(NamesReadModel.GROUP)
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<Directory.Office> offices = directory.offices(scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", offices));
        }
        return new ModelAndView("admin/offices")
                .addObject("offices", offices)
                .addObject("today", today.of(scope))
                .addObject("places", directory.places(scope))
                .addObject(
                        "organisations",
                        directory.organisations(scope).stream()
                                .collect(Collectors.toMap(Directory.Organisation::id, Directory.Organisation::name)));
    }

    @GetMapping("/admin/offices/{id}")
    @ReadsFrom(NamesReadModel.GROUP)
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Directory.Office one = directory.offices(Scope.of(acting)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Wanted.page(request) ? "redirect:/admin/offices#o-" + id : ResponseEntity.ok(one);
    }
}
