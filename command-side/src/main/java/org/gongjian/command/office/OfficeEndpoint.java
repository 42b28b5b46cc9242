package org.gongjian.command.office;

import jakarta.servlet.http.HttpServletRequest;
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
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Offices and who holds them. */
@Controller
class OfficeEndpoint implements TakenForms {
    private static final String PAGE = "/admin/offices";
    private static final Map<String, Class<? extends OfficeCommand>> STEPS = Map.of(
            "appoint", OfficeCommand.Appoint.class,
            "relieve", OfficeCommand.Relieve.class,
            "abolish", OfficeCommand.Abolish.class);

    private final AdministrationForms forms;
    private final Somebody somebody;

    OfficeEndpoint(AdministrationForms forms, Somebody somebody) {
        this.forms = forms;
        this.somebody = somebody;
    }

    /** A new office, the area it reaches and, where it is filled at once, its holder. */
    record Form(
            Id.AreaId area,
            Role role,
            @Longest(value = 40, oneLine = true) String title,
            Id.@Nullable OrganisationId organisation,
            @Longest(value = 20, oneLine = true) @Nullable String grid,
            OfficeCommand.@Nullable Holder holder) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> establish(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("area", form.area());
        requireRegistered(form.holder());
        Set<Id.OrganisationId> organisations = form.organisation() == null ? Set.of() : Set.of(form.organisation());
        OfficeCommand command =
                new OfficeCommand.Establish(form.role(), form.title(), form.organisation(), form.grid(), form.holder());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area, Set.of(), organisations), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath area =
                forms.areaOf(OfficeAggregate.TYPE, id).orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_OFFICE));
        Class<? extends OfficeCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends OfficeCommand> filled = forms.read(request, acting, type);
        if (filled.form() instanceof OfficeCommand.Appoint(OfficeCommand.Holder holder)) {
            requireRegistered(holder);
        }
        return forms.step(filled, id, filled.form(), forms.edge(filled, area), PAGE);
    }

    private void requireRegistered(OfficeCommand.@Nullable Holder holder) {
        if (holder != null) {
            somebody.requireRegistered("holder.person", holder.person());
        }
    }
}
