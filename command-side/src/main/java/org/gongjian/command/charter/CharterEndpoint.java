package org.gongjian.command.charter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.Registry;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Charters: a preset, what the area changes in it, and from when it holds. */
@Controller
class CharterEndpoint implements TakenForms {
    private static final String PAGE = "/admin/charters";

    private final AdministrationForms forms;
    private final AreaBook areas;
    private final CharterDraft draft;

    CharterEndpoint(AdministrationForms forms, Registry registry) {
        this.forms = forms;
        this.areas = registry.areas();
        this.draft = new CharterDraft(registry.presets());
    }

    /** A version of an area's charter. */
    record Form(
            Id.AreaId area,
            @Longest(value = 60, oneLine = true) String name,
            @Nullable String preset,
            LocalDate inForceFrom,
            List<Adaptation> adaptations) {}

    @Override
    public Map<String, Class<?>> taken() {
        return Map.of(PAGE, Form.class);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> putInForce(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("area", form.area());
        Id.CharterId charter = areas.ownCharter(form.area()).orElseGet(() -> new Id.CharterId(forms.newId()));
        CharterCommand command = new CharterCommand.PutInForce(
                charter,
                form.area(),
                form.name(),
                form.preset(),
                form.inForceFrom(),
                draft.rules(form.preset(), form.name(), form.adaptations()));
        return forms.create(filled, charter, command, forms.edge(filled, area), PAGE);
    }
}
