package org.gongjian.command.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Sessions of the party congress. */
@Controller
class SessionEndpoint implements TakenForms {
    private static final String PAGE = "/admin/sessions";
    private static final Map<String, Class<? extends SessionCommand>> STEPS = Map.of(
            "deadline", SessionCommand.SetDeadline.class,
            "close", SessionCommand.Close.class);

    private final AdministrationForms forms;

    SessionEndpoint(AdministrationForms forms) {
        this.forms = forms;
    }

    /** A session that was declared open. */
    record Form(
            Id.AreaId community,
            int term,
            int number,
            @Nullable Instant proposalsUntil) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> open(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("community", form.community());
        SessionCommand command = new SessionCommand.Open(form.term(), form.number(), form.proposalsUntil());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area, Set.of(), Set.of()), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath area =
                forms.areaOf(SessionAggregate.TYPE, id).orElseThrow(() -> new Refused(SessionRefusal.NO_SUCH_SESSION));
        Class<? extends SessionCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends SessionCommand> filled = forms.read(request, acting, type);
        return forms.step(filled, id, filled.form(), forms.edge(filled, area), PAGE);
    }
}
