package org.gongjian.command.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.PeopleFacts;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Bodies and who sits in them. */
@Controller
class BodyEndpoint implements TakenForms {
    private static final String PAGE = "/admin/bodies";
    private static final Map<String, Class<? extends BodyCommand>> STEPS = Map.of(
            "rename", BodyCommand.Rename.class,
            "fix-seats", BodyCommand.FixSeats.class,
            "seat", BodyCommand.Seat.class,
            "vacate", BodyCommand.Vacate.class,
            "chair-order", BodyCommand.FixChairOrder.class,
            "dissolve", BodyCommand.Dissolve.class);

    private final AdministrationForms forms;
    private final PeopleFacts people;

    BodyEndpoint(AdministrationForms forms, PeopleFacts people) {
        this.forms = forms;
        this.people = people;
    }

    /**
     * A new body and where it belongs.
     *
     * @param name left out for the committee, it bears the name that the charter gives it
     */
    record Form(
            Id.AreaId area,
            BodyKind kind,
            @Longest(value = 100, oneLine = true) @Nullable String name,
            int seats) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> establish(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        AreaPath area = forms.area("area", form.area());
        BodyCommand command = new BodyCommand.Establish(form.kind(), form.name(), form.seats());
        return forms.create(filled, forms.newId(), command, forms.edge(filled, area), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath area = forms.areaOf(BodyAggregate.TYPE, id).orElseThrow(() -> new Refused(BodyRefusal.NO_SUCH_BODY));
        Class<? extends BodyCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends BodyCommand> filled = forms.read(request, acting, type);
        return forms.step(filled, id, filled.form(), edge(filled, area), PAGE);
    }

    private Edge edge(Filled<? extends BodyCommand> filled, AreaPath area) {
        if (!(filled.form() instanceof BodyCommand.Seat seat)) {
            return forms.edge(filled, area);
        }
        if (seat.person() != null && !people.isRegistered(seat.person())) {
            throw new FaultyInput("person", FieldError.Code.NOT_FOUND);
        }
        return forms.edge(filled, area, Set.of(), seat.organisation() == null ? Set.of() : Set.of(seat.organisation()));
    }
}
