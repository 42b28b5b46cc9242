package org.gongjian.command.census;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rounds of the census. */
@Controller
class CensusEndpoint implements TakenForms {
    private static final String PAGE = "/admin/censuses";
    private static final Map<String, Class<? extends CensusCommand>> STEPS =
            Map.of("count", CensusCommand.CountGrid.class, "close", CensusCommand.Close.class);

    private final AdministrationForms forms;

    CensusEndpoint(AdministrationForms forms) {
        this.forms = forms;
    }

    /** A new round and where it is. */
    record Form(
            Id.AreaId community,
            @Longest(value = 60, oneLine = true) String name,
            LocalDate from) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> open(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("community", form.community());
        CensusCommand command = new CensusCommand.Open(form.name(), form.from());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area, Set.of(), Set.of()), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath area =
                forms.areaOf(CensusAggregate.TYPE, id).orElseThrow(() -> new Refused(CensusRefusal.NO_SUCH_CENSUS));
        Class<? extends CensusCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends CensusCommand> filled = forms.read(request, acting, type);
        Set<Id.PersonId> persons =
                filled.form() instanceof CensusCommand.CountGrid counted ? Set.copyOf(counted.persons()) : Set.of();
        return forms.step(filled, id, filled.form(), forms.edge(filled, area, persons, Set.of()), PAGE);
    }
}
