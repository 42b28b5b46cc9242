package org.gongjian.query.registry.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The roll of members, delegates and office holders. Residents are not in it; contact data are not shown. */
@Controller
class MembersPage {
    private final Roll roll;
    private final PartyOrganisations parties;
    private final Directory directory;
    private final Today today;

    MembersPage(Roll roll, PartyOrganisations parties, Directory directory, Today today) {
        this.roll = roll;
        this.parties = parties;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/admin/persons")
    @ReadsFrom({MembersReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<Roll.Listed> people = roll.listed(scope, today.of(scope));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", people));
        }
        return new ModelAndView("admin/persons")
                .addObject("people", people)
                .addObject("parties", parties.names(scope))
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/admin/persons/{id}")
    @ReadsFrom({MembersReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        Roll.Listed person = roll.one(id, scope, today.of(scope))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(person);
        }
        return new ModelAndView("admin/person")
                .addObject("person", person)
                .addObject("today", today.of(scope))
                .addObject(
                        "own",
                        person.member() != null
                                && acting.person()
                                        .value()
                                        .equals(person.member().erasureAskedBy()))
                .addObject(
                        "party",
                        person.member() == null
                                ? null
                                : parties.names(scope).get(person.member().partyOrganisation()))
                .addObject("eraser", scope.role() != Role.CLERK)
                .addObject("places", directory.places(scope));
    }
}
