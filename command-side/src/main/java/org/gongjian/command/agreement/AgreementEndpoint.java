package org.gongjian.command.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.gongjian.agreement.Parties;
import org.gongjian.command.agreement.AgreementForm.Drafting;
import org.gongjian.command.agreement.AgreementForm.Worded;
import org.gongjian.command.agreement.KnownAgreements.Known;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Agreements: drafted in the community of the office acted in, and their steps. */
@Controller
class AgreementEndpoint implements TakenForms {
    private static final String PAGE = "/agreements";

    private final AdministrationForms forms;
    private final KnownAgreements agreements;
    private final NamedByAgreements named;

    AgreementEndpoint(AdministrationForms forms, Streams streams) {
        this.forms = forms;
        this.agreements = new KnownAgreements(streams);
        this.named = new NamedByAgreements(agreements, streams);
    }

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Drafting.class, AgreementSteps.forms());
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> draft(HttpServletRequest request, Acting acting) {
        Filled<Drafting> filled = forms.read(request, acting, Drafting.class);
        Drafting form = filled.form();
        AreaPath area = acting.scope();
        named.require(form, area);
        Parties parties = new Parties(form.communityParty(), form.communityName(), form.unit(), form.unitParty());
        Edge edge = forms.edge(
                filled,
                area,
                Set.of(),
                Set.of(form.unit()),
                form.communityParty() == null ? Set.of() : Set.of(form.communityParty()));
        if (form.communityParty() != null) {
            NamedByAgreements.requireOfTheCommunity(
                    edge.lookups().partyOrganisations().get(form.communityParty()), area);
        }
        AgreementCommand command = new AgreementCommand.Draft(form.kind(), parties, form.wording(), form.renewalOf());
        return forms.create(filled, forms.newId(), command, edge, PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        Known known = agreements.require(id);
        AgreementSteps.Step<?> asked =
                AgreementSteps.named(step).orElseThrow(() -> new Refused(PlatformRefusal.NO_SUCH_STEP));
        Filled<?> filled = forms.read(request, acting, known.area(), asked.form());
        if (filled.form() instanceof Worded form) {
            named.require(form.items(), known);
        }
        AgreementCommand command = asked.of(filled.form());
        Filled<?> said = command instanceof AgreementCommand.Sign sign
                ? EnteredSignature.said(filled, sign.side(), known)
                : filled;
        return forms.step(said, id, command, forms.edge(said, known.area()), PAGE);
    }
}
