package org.gongjian.query.registry.members;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.person.Membership;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.query.registry.parties.PartyOrganisations;
import org.gongjian.query.registry.persons.OfficialNames;
import org.gongjian.query.registry.persons.PersonsReadModel;
import org.gongjian.query.registry.service.MemberService;
import org.gongjian.query.registry.service.ServiceReadModel;
import org.gongjian.query.registry.service.ServiceRow;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The roll of members, delegates and office holders. Residents are not in it; contact data are not shown. */
@Controller
class MembersPage {
    /** So many organisations of the party can be chosen from; of more, one comes from the page of the organisation. */
    private static final int FEW = 100;

    private final Roll roll;
    private final MemberService service;
    private final OfficialNames official;
    private final Names names;
    private final PartyOrganisations parties;
    private final Directory directory;
    private final Today today;
    private final QuestionsOnRecord onRecord;

    MembersPage(
            Roll roll,
            MemberService service,
            OfficialNames official,
            Names names,
            PartyOrganisations parties,
            Directory directory,
            Today today,
            QuestionsOnRecord onRecord) {
        this.roll = roll;
        this.service = service;
        this.official = official;
        this.names = names;
        this.parties = parties;
        this.directory = directory;
        this.today = today;
        this.onRecord = onRecord;
    }

    @GetMapping("/admin/persons")
    @ReadsFrom({MembersReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    Object list(
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String membership,
            @RequestParam(required = false) @Nullable UUID after,
            HttpServletRequest request,
            Acting acting) {
        Scope scope = Scope.of(acting);
        RollFilter filter = RollFilter.of("", party, membership);
        Roll.Page page = roll.page(filter, after, scope, today.of(scope));
        return Wanted.page(request) ? page(page, filter, scope).addObject("after", after) : ResponseEntity.ok(page);
    }

    /** Who bears a name: asked for by the whole of it, in the body, and put on record. */
    @PostMapping("/ask/roll")
    @ReadsFrom({MembersReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP})
    ModelAndView called(@RequestParam(defaultValue = "") String name, Acting acting) {
        Scope scope = Scope.of(acting);
        RollFilter filter = RollFilter.of(name, "", "");
        Roll.Page page = roll.page(filter, null, scope, today.of(scope));
        if (!filter.isNone()) {
            onRecord.personLookedUp("roll", page.total(), acting);
        }
        return page(page, filter, scope);
    }

    private ModelAndView page(Roll.Page page, RollFilter filter, Scope scope) {
        Map<UUID, String> parties = this.parties.names(scope);
        return new ModelAndView("admin/persons")
                .addObject("page", page)
                .addObject("filter", filter)
                .addObject("parties", parties)
                .addObject("few", parties.size() <= FEW)
                .addObject("memberships", Membership.values())
                .addObject("places", directory.places(scope));
    }

    @GetMapping("/admin/persons/{id}")
    @ReadsFrom({MembersReadModel.GROUP, NamesReadModel.GROUP, PersonsReadModel.GROUP, ServiceReadModel.GROUP})
    Object one(@PathVariable UUID id, HttpServletRequest request, Acting acting) {
        Scope scope = Scope.of(acting);
        Roll.Listed person = roll.one(id, scope, today.of(scope))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(person);
        }
        ServiceRow served = service.of(id, scope).orElse(null);
        List<ServiceRow.Choice> choices = service.choices(id, scope);
        List<UUID> choosers = choices.stream()
                .map(ServiceRow.Choice::by)
                .filter(Objects::nonNull)
                .toList();
        UUID team = served == null || served.volunteer() == null
                ? null
                : served.volunteer().team();
        Map<UUID, String> chosenBy = new HashMap<>(parties.names(scope));
        chosenBy.putAll(names.organisations(
                Stream.concat(choosers.stream(), Stream.ofNullable(team)).toList(), scope));
        return new ModelAndView("admin/person")
                .addObject("service", served)
                .addObject("points", served == null ? null : service.points(served, today.of(scope), scope))
                .addObject("services", service.services(id, scope))
                .addObject("choices", choices)
                .addObject("posts", service.postsOf(id, scope))
                .addObject("unsaid", unsaid(person, choices))
                .addObject("choosers", chosenBy)
                .addObject(
                        "recommenders",
                        official.of(
                                choices.stream()
                                        .flatMap(one -> one.recommenders().stream())
                                        .toList(),
                                scope))
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

    /** Mandates of which it is not on record how the delegate was chosen. */
    private static List<MemberRow.Mandate> unsaid(Roll.Listed person, List<ServiceRow.Choice> choices) {
        return person.member() == null
                ? List.of()
                : person.member().mandates().stream()
                        .filter(held -> choices.stream()
                                .noneMatch(one -> one.community().equals(held.community())
                                        && one.from().equals(held.from())))
                        .toList();
    }
}
