package org.gongjian.query.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.agreement.AgreementKind;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.StandardText;
import org.gongjian.query.platform.forms.Clocks;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.forms.Knowledge;
import org.gongjian.query.platform.forms.Tickets;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.registry.names.Today;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An agreement, now or at two clocks, and the forms in which it is written down. */
@Controller
class AgreementPage {
    private static final String ONE = "/agreements/{id:[0-9a-fA-F-]{36}}";

    private final Agreements agreements;
    private final Units units;
    private final Names names;
    private final Today today;
    private final Tickets tickets;
    private final Followed followed;

    AgreementPage(Agreements agreements, Units units, Names names, Today today, Tickets tickets, Followed followed) {
        this.agreements = agreements;
        this.units = units;
        this.names = names;
        this.today = today;
        this.tickets = tickets;
        this.followed = followed;
    }

    @GetMapping(ONE)
    @ReadsFrom({AgreementsReadModel.GROUP, NamesReadModel.GROUP, "commitments"})
    Object one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam Optional<String> ticket,
            HttpServletRequest request,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        Clocks clocks = Clocks.of(asOf, knownAt, names.zone(scope));
        Agreements.View view = agreements
                .one(id, clocks, scope, locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Wanted.page(request)) {
            return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
        }
        boolean past = clocks.past();
        return page("agreement/page", ticket, FilledForm.proposing(Map.of()))
                .addObject("agreement", view)
                .addObject("asOf", Knowledge.given(asOf))
                .addObject("knownAt", Knowledge.given(knownAt))
                .addObject("past", past)
                .addObject("writes", Agreements.writes(scope) && !past)
                .addObject("liaison", Agreements.speaksFor(view.unit(), scope) && !past)
                .addObject("sides", sides(view, scope))
                .addObject("followed", past ? List.of() : followed.of(view, scope, locale))
                .addObject("today", today.of(scope));
    }

    /** For which sides the reader can enter a signature now. */
    private static List<Side> sides(Agreements.View view, Scope scope) {
        return Agreements.writes(scope)
                ? view.awaited()
                : Agreements.speaksFor(view.unit(), scope)
                        ? view.awaited().stream()
                                .filter(side -> side == Side.UNIT)
                                .toList()
                        : List.of();
    }

    /** First with whom and of what kind; then the draft, filled with the standing text and what the registers say. */
    @GetMapping("/agreements/new")
    @ReadsFrom({AgreementsReadModel.GROUP, NamesReadModel.GROUP, "party_organisations", "organisation_surveys"})
    ModelAndView draft(
            @RequestParam Optional<AgreementKind> kind,
            @RequestParam Optional<UUID> unit,
            @RequestParam Optional<UUID> renewalOf,
            @RequestParam Optional<String> ticket,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        if (!Agreements.writes(scope)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Agreements.View former = renewalOf
                .flatMap(id -> agreements.one(id, Clocks.NOW, scope, locale))
                .orElse(null);
        AgreementKind chosen = former == null ? kind.orElse(null) : former.kind();
        UUID with = former == null ? unit.orElse(null) : former.unit();
        FilledForm proposed = chosen == null || with == null
                ? FilledForm.proposing(Map.of())
                : proposed(chosen, with, former, scope).form();
        return page("agreement/draft", ticket, proposed)
                .addObject("kinds", AgreementKind.values())
                .addObject("kind", chosen)
                .addObject("units", units.of(scope))
                .addObject("unit", with)
                .addObject("unitName", with == null ? null : unitName(with, scope))
                .addObject("former", former)
                .addObject("provenance", chosen == null ? null : StandardText.provenance(chosen))
                .addObject("today", today.of(scope));
    }

    private Prefilled proposed(AgreementKind kind, UUID unit, Agreements.@Nullable View former, Scope scope) {
        LocalDate day = today.of(scope);
        Units.Called called = units.called(unit, unitName(unit, scope), scope);
        Prefilled proposed = new Prefilled()
                .with("happened.at", day.toString())
                .with("communityName", called.community())
                .with("unitParty", called.unitParty())
                .with(
                        "communityParty",
                        called.communityParty() == null
                                ? ""
                                : called.communityParty().toString())
                .clauses(StandardText.clauses(kind));
        if (former != null) {
            LocalDate from = former.content().term().to().plusDays(1);
            return proposed.with("communityName", former.community())
                    .with("unitParty", former.unitParty())
                    .clauses(former.content().clauses())
                    .term(from, from.plusYears(1).minusDays(1));
        }
        return kind == AgreementKind.CO_BUILDING
                ? proposed.term(day, day.plusYears(1).minusDays(1))
                : proposed.term(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
    }

    private String unitName(UUID unit, Scope scope) {
        return names.organisations(List.of(unit), scope).getOrDefault(unit, "");
    }

    /** The same wording again, to be revised before anybody signs, or varied when it binds. */
    @GetMapping(ONE + "/steps/{step:revise|vary}")
    @ReadsFrom({AgreementsReadModel.GROUP, NamesReadModel.GROUP})
    ModelAndView wording(
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Optional<String> ticket,
            Acting acting,
            Locale locale) {
        Scope scope = Scope.of(acting);
        Agreements.View view = agreements
                .one(id, Clocks.NOW, scope, locale)
                .filter(one -> Agreements.writes(scope))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(
                        "agreement/wording",
                        ticket,
                        new Prefilled().content(view.content()).form())
                .addObject("agreement", view)
                .addObject("act", step);
    }

    private ModelAndView page(String template, Optional<String> ticket, FilledForm proposed) {
        FilledForm form = ticket.flatMap(tickets::take).map(FilledForm::refused).orElse(proposed);
        return new ModelAndView(template)
                .addObject("form", form)
                .addObject("rows", Prefilled.rows(form))
                .addObject("windows", Prefilled.windows(form, Prefilled.rows(form)))
                .addObject("sideNames", Arrays.asList(Side.values()))
                .addObject("key", UUID.randomUUID());
    }
}
