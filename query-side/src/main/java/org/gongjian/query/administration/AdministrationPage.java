package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.bodies.Bodies;
import org.gongjian.query.registry.bodies.BodiesReadModel;
import org.gongjian.query.registry.members.MembersReadModel;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the registry holds, at a glance, and where to change it. */
@Controller
class AdministrationPage {
    /** Days ahead within which a term that ends is shown. */
    private static final int SOON = 30;

    private final Directory directory;
    private final Roll roll;
    private final PartyOrganisations parties;
    private final Bodies bodies;
    private final Today today;

    AdministrationPage(Directory directory, Roll roll, PartyOrganisations parties, Bodies bodies, Today today) {
        this.directory = directory;
        this.roll = roll;
        this.parties = parties;
        this.bodies = bodies;
        this.today = today;
    }

    @GetMapping("/admin")
    @ReadsFrom({NamesReadModel.GROUP, MembersReadModel.GROUP, PartyOrganisationsReadModel.GROUP, BodiesReadModel.GROUP})
    Object overview(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        LocalDate day = today.of(scope);
        List<Directory.Office> offices = directory.offices(scope).stream()
                .filter(one -> !one.abolished())
                .toList();
        Map<String, Long> counts = Map.of(
                "areas",
                (long) directory.areas(scope).size(),
                "organisations",
                directory.organisations(scope).stream()
                        .filter(one -> !one.dissolved())
                        .count(),
                "persons",
                (long) roll.size(scope, day),
                "offices",
                (long) offices.size(),
                "party-organisations",
                parties.all(scope).stream().filter(one -> !one.dissolved()).count(),
                "bodies",
                bodies.all(scope).stream().filter(one -> one.standsOn(day)).count());
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(counts);
        }
        return new ModelAndView("admin/overview")
                .addObject("counts", counts)
                .addObject("places", directory.places(scope))
                .addObject(
                        "vacant",
                        offices.stream()
                                .filter(one -> one.holderOn(day) == null)
                                .toList())
                .addObject(
                        "ending",
                        offices.stream()
                                .filter(one -> one.holderOn(day) != null && one.holderOn(day.plusDays(SOON)) == null)
                                .toList())
                .addObject("today", day);
    }
}
