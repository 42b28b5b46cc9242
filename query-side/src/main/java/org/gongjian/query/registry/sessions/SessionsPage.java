package org.gongjian.query.registry.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Sessions of the party congresses. */
@Controller
class SessionsPage {
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final Sessions sessions;
    private final Directory directory;

    SessionsPage(Sessions sessions, Directory directory) {
        this.sessions = sessions;
        this.directory = directory;
    }

    @GetMapping("/admin/sessions")
    @ReadsFrom(SessionsReadModel.GROUP)
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<SessionRow> rows = sessions.all(scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", rows));
        }
        return new ModelAndView("admin/sessions")
                .addObject("sessions", rows)
                .addObject("may", KEEPERS.contains(scope.role()))
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/admin/sessions/{id}")
    @ReadsFrom(SessionsReadModel.GROUP)
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        SessionRow one =
                sessions.one(id, Scope.of(acting)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Wanted.page(request) ? "redirect:/admin/sessions#o-" + id : ResponseEntity.ok(one);
    }
}
