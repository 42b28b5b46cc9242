package org.gongjian.query.registry.reports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports of units' party organisations: what waits for reception, and what was received. */
@Controller
class UnitReportsPage {
    private static final Set<Role> RECEIVERS = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final UnitReports reports;
    private final PartyOrganisations parties;
    private final Directory directory;

    UnitReportsPage(UnitReports reports, PartyOrganisations parties, Directory directory) {
        this.reports = reports;
        this.parties = parties;
        this.directory = directory;
    }

    @GetMapping("/registers/reports")
    @ReadsFrom({UnitReportsReadModel.GROUP, PartyOrganisationsReadModel.GROUP, NamesReadModel.GROUP})
    Object list(@RequestParam(defaultValue = "") String after, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        UnitReports.Page page = reports.page(after, scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(page);
        }
        return new ModelAndView("registers/reports")
                .addObject("reports", page)
                .addObject("after", after)
                .addObject("parties", parties.names(scope))
                .addObject("may", RECEIVERS.contains(scope.role()))
                .addObject(
                        "gone",
                        parties.all(scope).stream()
                                .filter(PartyOrganisationRow::dissolved)
                                .map(PartyOrganisationRow::id)
                                .collect(Collectors.toSet()))
                .addObject("places", directory.places(scope));
    }
}
