package org.gongjian.query.registry.service;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.charters.ChartersReadModel;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The volunteers of an area: what they can, wish and when, their points and stars (志愿者星级管理). */
@Controller
class VolunteersPage {
    private final MemberService service;
    private final OfficialNames official;
    private final Names names;
    private final Directory directory;
    private final Today today;

    VolunteersPage(MemberService service, OfficialNames official, Names names, Directory directory, Today today) {
        this.service = service;
        this.official = official;
        this.names = names;
        this.directory = directory;
        this.today = today;
    }

    @GetMapping("/registers/volunteers")
    @ReadsFrom({ServiceReadModel.GROUP, ChartersReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object list(@RequestParam(defaultValue = "") String after, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        MemberService.Volunteers page = service.volunteers(day, after, scope);
        List<MemberService.Volunteer> volunteers = page.items();
        if (!Wanted.page(request)) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("on", day);
            body.put("total", page.total());
            body.put("items", volunteers);
            body.put("next", page.next());
            return ResponseEntity.ok(body);
        }
        List<UUID> teams = volunteers.stream()
                .map(one -> one.row().volunteer())
                .filter(Objects::nonNull)
                .map(ServiceRow.Volunteer::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ModelAndView("registers/volunteers")
                .addObject("volunteers", page)
                .addObject("after", after)
                .addObject(
                        "people",
                        official.of(
                                volunteers.stream()
                                        .map(one -> one.row().person())
                                        .toList(),
                                scope))
                .addObject("teams", names.organisations(teams, scope))
                .addObject("places", directory.places(scope));
    }
}
