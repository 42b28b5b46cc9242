package org.gongjian.command.agreement;

import java.util.Map;
import java.util.function.Function;
import org.gongjian.agreement.AgreementPaper;
import org.gongjian.agreement.AgreementState;
import org.gongjian.agreement.Side;
import org.gongjian.agreement.VariationPaper;
import org.gongjian.command.agreement.KnownAgreements.Known;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.edge.Reach;
import org.gongjian.command.platform.edge.Streams;
import org.gongjian.command.platform.paper.PaperNames;
import org.gongjian.command.platform.paper.PaperWords;
import org.gongjian.command.platform.paper.PrintedForms;
import org.gongjian.record.Acting;
import org.gongjian.record.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two copies of an agreement (一式两份), and the empty form of each kind. Nothing is recorded. */
@Controller
class AgreementPaperEndpoint {
    private final KnownAgreements agreements;
    private final EdgeFacts edges;
    private final PrintedForms forms;
    private final PaperNames names;

    AgreementPaperEndpoint(Streams streams, EdgeFacts edges, PrintedForms forms, PaperNames names) {
        this.agreements = new KnownAgreements(streams);
        this.edges = edges;
        this.forms = forms;
        this.names = names;
    }

    /** One of the two copies: the community keeps the first, the unit the second. */
    @PostMapping("/agreements/{id}/paper")
    ResponseEntity<byte[]> copy(
            @PathVariable String id,
            @RequestParam(defaultValue = "pdf") String as,
            @RequestParam(defaultValue = "1") int copy,
            Acting acting) {
        Known known = agreements.require(id);
        requireSeen(known, acting);
        AgreementPaper paper = AgreementPaper.of(known.paper().kind());
        AgreementSheet sheet = new AgreementSheet(new PaperWords(edges.zone(known.area())));
        Map<String, Object> values = sheet.of(
                known.state(),
                known.paper(),
                copy == 2 ? Side.UNIT : Side.COMMUNITY,
                names.area(known.area().community()));
        return forms.filled(paper.name(), PaperWords.word(paper) + "（第" + (copy == 2 ? "二" : "一") + "份）", values, as);
    }

    /** One of the two copies of the variation that awaits signatures: printed to be signed before a signature is recorded. */
    @PostMapping("/agreements/{id}/variation-paper")
    ResponseEntity<byte[]> variation(
            @PathVariable String id,
            @RequestParam(defaultValue = "pdf") String as,
            @RequestParam(defaultValue = "1") int copy,
            Acting acting) {
        Known known = agreements.require(id);
        requireSeen(known, acting);
        if (!(known.state() instanceof AgreementState.Binding binding)
                || !(binding.variation() instanceof AgreementState.Variation open)) {
            throw new Refused(AgreementRefusal.NO_VARIATION_IS_PROPOSED);
        }
        Map<String, Object> values = new VariationSheet(new PaperWords(edges.zone(known.area())))
                .of(
                        binding,
                        open,
                        copy == 2 ? Side.UNIT : Side.COMMUNITY,
                        names.area(known.area().community()));
        String called =
                PaperWords.word(AgreementPaper.of(known.paper().kind())) + "变更书（第" + (copy == 2 ? "二" : "一") + "份）";
        return forms.filled(VariationPaper.NAME, called, values, as);
    }

    /** To whom it is not shown it is not there. */
    private static void requireSeen(Known known, Acting acting) {
        boolean own = acting.role() != Role.LIAISON && acting.role() != Role.HANDLER
                || known.paper().parties().unit().equals(acting.organisation());
        if (!own || !Reach.covers(acting.scope(), known.area())) {
            throw new Refused(AgreementRefusal.NO_SUCH_AGREEMENT);
        }
    }

    @PostMapping("/papers/co-building-agreement/empty")
    ResponseEntity<byte[]> emptyAgreement(@RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return empty(AgreementPaper.CO_BUILDING_AGREEMENT, as, acting);
    }

    @PostMapping("/papers/year-duties-letter/empty")
    ResponseEntity<byte[]> emptyLetter(@RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return empty(AgreementPaper.YEAR_DUTIES_LETTER, as, acting);
    }

    @PostMapping("/papers/mutual-service-pledge/empty")
    ResponseEntity<byte[]> emptyPledge(@RequestParam(defaultValue = "pdf") String as, Acting acting) {
        return empty(AgreementPaper.MUTUAL_SERVICE_PLEDGE, as, acting);
    }

    private ResponseEntity<byte[]> empty(AgreementPaper paper, String as, Acting acting) {
        Function<String, Map<String, Object>> sheet = community -> AgreementSheet.empty(paper.kind(), community);
        return forms.empty(paper.name(), PaperWords.word(paper), sheet, as, acting);
    }
}
