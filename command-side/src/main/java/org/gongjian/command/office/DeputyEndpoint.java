package org.gongjian.command.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.record.Acting;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who stands in for whom, on which days. */
@Controller
class DeputyEndpoint implements TakenForms {
    private static final String PAGE = "/deputies";

    private final AdministrationForms forms;
    private final Somebody somebody;

    DeputyEndpoint(AdministrationForms forms, Somebody somebody) {
        this.forms = forms;
        this.somebody = somebody;
    }

    /** Who is to stand in, on which days, under which name unless he acts in another office already. */
    record Naming(
            Id.PersonId deputy,
            @Longest(value = 30, oneLine = true) @Nullable String actsAs,
            LocalDate from,
            LocalDate lastDay,
            @Longest(200) String reason) {}

    @Override
    public Map<String, Class<?>> taken() {
        return Map.of(PAGE + "/{office}/name", Naming.class, PAGE + "/{office}/end", OfficeCommand.EndDeputy.class);
    }

    @PostMapping(PAGE + "/{office}/name")
    ResponseEntity<Map<String, Object>> name(@PathVariable String office, HttpServletRequest request, Acting acting) {
        Filled<Naming> filled = forms.read(request, acting, Naming.class);
        Naming form = filled.form();
        somebody.requireRegistered("deputy", form.deputy());
        OfficeCommand.NameDeputy command = new OfficeCommand.NameDeputy(
                form.deputy(),
                somebody.actsAs(form.deputy(), form.actsAs()),
                form.from(),
                form.lastDay(),
                form.reason());
        return step(office, filled, command);
    }

    @PostMapping(PAGE + "/{office}/end")
    ResponseEntity<Map<String, Object>> end(@PathVariable String office, HttpServletRequest request, Acting acting) {
        Filled<OfficeCommand.EndDeputy> filled = forms.read(request, acting, OfficeCommand.EndDeputy.class);
        return step(office, filled, filled.form());
    }

    private ResponseEntity<Map<String, Object>> step(String office, Filled<?> filled, OfficeCommand command) {
        return forms.step(
                filled,
                office,
                command,
                forms.edge(
                        filled.now(),
                        forms.areaOf(OfficeAggregate.TYPE, office)
                                .orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_OFFICE))),
                PAGE);
    }
}
