package org.gongjian.command.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Parties;
import org.gongjian.agreement.Promise;
import org.gongjian.agreement.Side;
import org.gongjian.command.agreement.AgreementForm.Drafting;
import org.gongjian.command.agreement.AgreementForm.Revising;
import org.gongjian.command.agreement.AgreementForm.Varying;
import org.gongjian.command.agreement.KnownAgreements.Known;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.command.platform.edge.ListedProjects;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.commitment.ListEntry;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Agreements: drafted in the community of the office acted in, and their steps. */
@Controller
class AgreementEndpoint implements TakenForms {
    private static final String PAGE = "/agreements";

    private static final Map<String, Taken<?>> STEPS = steps();

    private final AdministrationForms forms;
    private final KnownAgreements agreements;
    private final ListedProjects projects;

    AgreementEndpoint(AdministrationForms forms, Streams streams) {
        this.forms = forms;
        this.agreements = new KnownAgreements(streams);
        this.projects = new ListedProjects(streams);
    }

    /** A form and the command that it means. */
    private record Taken<F>(Class<F> form, Function<F, AgreementCommand> command) {
        AgreementCommand of(Object filled) {
            return command.apply(form.cast(filled));
        }
    }

    private static Map<String, Taken<?>> steps() {
        Map<String, Taken<?>> steps = new LinkedHashMap<>();
        steps.put("revise", new Taken<>(Revising.class, form -> new AgreementCommand.Revise(form.wording())));
        steps.put("note", new Taken<>(AgreementCommand.NoteNegotiation.class, form -> form));
        steps.put("sign", new Taken<>(AgreementCommand.Sign.class, form -> form));
        steps.put(
                "vary",
                new Taken<>(
                        Varying.class, form -> new AgreementCommand.ProposeVariation(form.reason(), form.wording())));
        steps.put("drop-variation", new Taken<>(AgreementCommand.DropVariation.class, form -> form));
        steps.put("withdraw", new Taken<>(AgreementCommand.Withdraw.class, form -> form));
        return steps;
    }

    @Override
    public Map<String, Class<?>> taken() {
        Map<String, Class<?>> taken = new LinkedHashMap<>();
        STEPS.forEach((step, form) -> taken.put(step, form.form()));
        return TakenForms.of(PAGE, Drafting.class, taken);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> draft(HttpServletRequest request, Acting acting) {
        Filled<Drafting> filled = forms.read(request, acting, Drafting.class);
        Drafting form = filled.form();
        AreaPath area = acting.scope();
        requireRenewable(form, area);
        requireListed(form.items(), area, Set.of());
        Parties parties = new Parties(form.communityParty(), form.communityName(), form.unit(), form.unitParty());
        Edge edge = forms.edge(
                filled,
                area,
                Set.of(),
                Set.of(form.unit()),
                form.communityParty() == null ? Set.of() : Set.of(form.communityParty()));
        if (form.communityParty() != null
                && !isOf(area, edge.lookups().partyOrganisations().get(form.communityParty()))) {
            throw new FaultyInput("communityParty", FieldError.Code.NOT_FOUND);
        }
        AgreementCommand command = new AgreementCommand.Draft(form.kind(), parties, form.wording(), form.renewalOf());
        return forms.create(filled, forms.newId(), command, edge, PAGE);
    }

    private static boolean isOf(AreaPath community, @Nullable KnownPartyOrganisation party) {
        return party != null && Objects.equals(party.area().community(), community.community());
    }

    /**
     * What names an entry of the year's lists names a project that stands there.
     *
     * @param before what the agreement names already: that stays, also where the entry was taken off its list meanwhile
     */
    private void requireListed(List<AgreementForm.Row> rows, AreaPath area, Set<ListEntry> before) {
        Set<ListEntry> known = new HashSet<>(before);
        for (AgreementForm.Row row : rows) {
            ListEntry project = row.project();
            if (project != null && known.add(project) && !projects.has(project, area)) {
                throw new FaultyInput("items", FieldError.Code.NOT_FOUND);
            }
        }
    }

    private static Set<ListEntry> named(Known known) {
        Set<ListEntry> named = new HashSet<>();
        for (Promise promise : known.paper().content().promises()) {
            ListEntry project = promise.item().project();
            if (project != null) {
                named.add(project);
            }
        }
        return named;
    }

    /** What is renewed is an agreement with the same unit that binds, or did. */
    private void requireRenewable(Drafting form, AreaPath area) {
        Id.AgreementId former = form.renewalOf();
        if (former == null) {
            return;
        }
        boolean renewable = agreements
                .find(former.toString())
                .filter(known -> known.area().equals(area))
                .filter(known -> known.paper().parties().unit().equals(form.unit()))
                .filter(known ->
                        known.state() instanceof AgreementState.Binding || known.state() instanceof AgreementState.Over)
                .isPresent();
        if (!renewable) {
            throw new FaultyInput("renewalOf", FieldError.Code.NOT_FOUND);
        }
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Known known = agreements.require(id);
        Taken<?> taken = STEPS.get(step);
        if (taken == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<?> filled = forms.read(request, acting, taken.form());
        if (filled.form() instanceof Revising form) {
            requireListed(form.items(), known.area(), named(known));
        } else if (filled.form() instanceof Varying form) {
            requireListed(form.items(), known.area(), named(known));
        }
        AgreementCommand command = taken.of(filled.form());
        Filled<?> said = command instanceof AgreementCommand.Sign sign ? onPaper(filled, sign.side(), known) : filled;
        return forms.step(said, id, command, forms.edge(said, known.area()), PAGE);
    }

    /** A signature that the desk enters for the unit, or with the paper in hand, came on paper unless it says otherwise. */
    private static Filled<?> onPaper(Filled<?> filled, Side side, Known known) {
        HappenedInput typed = filled.happened();
        boolean forTheUnit =
                side == Side.UNIT && filled.acting().role() != Role.LIAISON && typed.forOrganisation() == null;
        boolean onPaper = typed.via() == null && (forTheUnit || typed.evidence() != null);
        HappenedInput happened = new HappenedInput(
                typed.at(),
                typed.dateOnly(),
                typed.actedBy(),
                forTheUnit ? known.paper().parties().unit() : typed.forOrganisation(),
                onPaper ? Via.PAPER : typed.via(),
                typed.evidence());
        return new Filled<>(filled.form(), happened, filled.input(), filled.acting());
    }
}
