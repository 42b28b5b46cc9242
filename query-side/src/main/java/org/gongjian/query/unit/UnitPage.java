package org.gongjian.query.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.agreement.AgreementsReadModel;
import org.gongjian.query.matter.awaiting.AwaitingReadModel;
import org.gongjian.query.matter.commitment.CommitmentsReadModel;
import org.gongjian.query.platform.desk.UnitSection;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Names;
import org.gongjian.query.registry.names.NamesReadModel;
import org.gongjian.query.yearplan.YearPlanReadModel;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 本单位: everything that the three features and the register hold for the unit for which the reader acts (004-02, 004-17). */
@Controller
class UnitPage {
    private final ObjectProvider<UnitSection.Source> sources;
    private final Names names;

    UnitPage(ObjectProvider<UnitSection.Source> sources, Names names) {
        this.sources = sources;
        this.names = names;
    }

    /**
     * The unit with what stands in each list.
     *
     * @param name empty for an office that acts for no unit
     */
    record Answer(String name, List<UnitSection> sections) {}

    @GetMapping(value = "/unit", produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsFrom({
        AwaitingReadModel.GROUP,
        CommitmentsReadModel.GROUP,
        AgreementsReadModel.GROUP,
        YearPlanReadModel.GROUP,
        NamesReadModel.GROUP
    })
    @ResponseBody
    Answer json(Acting acting, Locale locale) {
        return answer(acting, locale);
    }

    @GetMapping(value = "/unit", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({
        AwaitingReadModel.GROUP,
        CommitmentsReadModel.GROUP,
        AgreementsReadModel.GROUP,
        YearPlanReadModel.GROUP,
        NamesReadModel.GROUP
    })
    String page(Acting acting, Locale locale, Model model) {
        model.addAttribute("unit", answer(acting, locale));
        return "unit";
    }

    private Answer answer(Acting acting, Locale locale) {
        Id.OrganisationId unit = acting.organisation();
        if (unit == null) {
            return new Answer("", List.of());
        }
        Scope scope = Scope.of(acting);
        Map<UUID, String> named = names.organisations(List.of(unit.value()), scope);
        return new Answer(
                named.getOrDefault(unit.value(), ""),
                sources.orderedStream()
                        .map(source -> source.of(unit, scope, locale))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
