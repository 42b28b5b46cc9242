package org.gongjian.query.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.members.BranchSize;
import org.gongjian.query.registry.members.MembersReadModel;
import org.gongjian.query.registry.members.Roll;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisationRow;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.parties.PartyOrganisationsReadModel;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.reports.UnitReportRow;
import org.gongjian.query.registry.reports.UnitReports;
import org.gongjian.query.registry.reports.UnitReportsReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register of organisations of the party (党组织名册). */
@Controller
class PartyOrganisationsPage {
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMINISTRATOR, Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);

    /** Who looks over the registers reads reports: they list members with what they can and where they live. */
    private static final Set<Role> READERS = EnumSet.of(
            Role.ADMINISTRATOR,
            Role.CLERK,
            Role.SECRETARY,
            Role.DEPUTY_SECRETARY,
            Role.OVERSEER,
            Role.STREET,
            Role.DISTRICT,
            Role.AUDITOR);

    private static final Set<Role> PRINTERS = EnumSet.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<Role> RECEIVERS = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);

    private final PartyOrganisations organisations;
    private final UnitReports reports;
    private final Roll roll;
    private final OfficialNames official;
    private final Directory directory;
    private final Names names;
    private final Today today;

    PartyOrganisationsPage(
            PartyOrganisations organisations,
            UnitReports reports,
            Roll roll,
            OfficialNames official,
            Directory directory,
            Names names,
            Today today) {
        this.organisations = organisations;
        this.reports = reports;
        this.roll = roll;
        this.official = official;
        this.directory = directory;
        this.names = names;
        this.today = today;
    }

    @GetMapping("/admin/party-organisations")
    @ReadsFrom({PartyOrganisationsReadModel.GROUP, MembersReadModel.GROUP, NamesReadModel.GROUP})
    Object list(HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<PartyOrganisationRow> rows = organisations.all(scope);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(Map.of("items", rows, "members", roll.sizes(scope, today.of(scope))));
        }
        return with(new ModelAndView("admin/party-organisations").addObject("organisations", rows), rows, scope);
    }

    @GetMapping("/admin/party-organisations/{id}")
    @ReadsFrom({
        PartyOrganisationsReadModel.GROUP,
        MembersReadModel.GROUP,
        NamesReadModel.GROUP,
        UnitReportsReadModel.GROUP
    })
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        List<PartyOrganisationRow> all = organisations.all(scope);
        PartyOrganisationRow one = all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(one);
        }
        boolean reads = READERS.contains(scope.role());
        List<UnitReportRow> reported = reads ? reports.of(id, scope) : List.of();
        ModelAndView page = new ModelAndView("admin/party-organisation")
                .addObject("one", one)
                .addObject("reads", reads)
                .addObject("reports", reported)
                .addObject("listed", official.of(persons(reported), scope))
                .addObject("prints", PRINTERS.contains(scope.role()))
                .addObject("receives", RECEIVERS.contains(scope.role()))
                .addObject(
                        "below",
                        all.stream()
                                .filter(other -> id.equals(other.superior()))
                                .toList())
                .addObject("above", all.stream().anyMatch(other -> other.id().equals(one.superior())))
                .addObject("units", one.unit() == null ? Map.of() : names.organisations(List.of(one.unit()), scope))
                .addObject(
                        "grids",
                        one.path().community() == null
                                ? List.of()
                                : directory.grids(one.path().community().value(), scope).stream()
                                        .filter(grid -> one.grids().contains(grid.code()))
                                        .toList());
        return with(page, List.of(one), scope);
    }

    /** Everybody the reports name. */
    private static Set<UUID> persons(List<UnitReportRow> reported) {
        return reported.stream()
                .map(UnitReportRow::report)
                .flatMap(report -> Stream.concat(
                        Stream.concat(
                                Stream.ofNullable(report.liaison()), Stream.ofNullable(report.concurrentMember())),
                        report.inService().stream().map(UnitReportRow.InService::person)))
                .map(Id.PersonId::value)
                .collect(Collectors.toSet());
    }

    private ModelAndView with(ModelAndView page, List<PartyOrganisationRow> rows, Scope scope) {
        return page.addObject("superiors", organisations.names(scope))
                .addObject("sizes", roll.sizes(scope, today.of(scope)))
                .addObject("nobody", BranchSize.NONE)
                .addObject(
                        "people",
                        official.of(
                                rows.stream()
                                        .flatMap(row -> row.secretaries().stream())
                                        .map(PartyOrganisationRow.Secretary::person)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()),
                                scope))
                .addObject("today", today.of(scope))
                .addObject("may", KEEPERS.contains(scope.role()))
                .addObject("places", directory.places(scope));
    }
}
