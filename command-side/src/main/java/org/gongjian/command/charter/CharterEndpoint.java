package org.gongjian.command.charter;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.charter.CharterRule;
import org.gongjian.command.decision.CharterAbove;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Charters: a preset and what the area changes in it, drafted by one and put in force from a day by another. Nothing of it is dated back:
 * what is fixed above today would not be seen from a day before.
 */
@Controller
class CharterEndpoint implements TakenForms {
    private static final String PAGE = "/admin/charters";
    private static final String DRAFTS = PAGE + "/drafts";
    private static final String PUT = PAGE + "/{id}/put-in-force";

    private final AdministrationForms forms;
    private final AreaBook areas;
    private final CharterDraft draft;

    CharterEndpoint(AdministrationForms forms, Registry registry) {
        this.forms = forms;
        this.areas = registry.areas();
        this.draft = new CharterDraft(registry.presets());
    }

    /** The first version of an area's charter. */
    record Founding(
            Id.AreaId area,
            @Longest(value = 60, oneLine = true) String name,
            @Nullable String preset,
            LocalDate inForceFrom,
            List<Adaptation> adaptations) {}

    /** A draft of a version. */
    record Drafting(
            Id.AreaId area,
            @Longest(value = 60, oneLine = true) String name,
            @Nullable String preset,
            List<Adaptation> adaptations) {}

    /** From when the draft that was read holds. */
    record Putting(int draft, LocalDate inForceFrom) {}

    @Override
    public Map<String, Class<?>> taken() {
        return Map.of(PAGE, Founding.class, DRAFTS, Drafting.class, PUT, Putting.class);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> found(HttpServletRequest request, Acting acting) {
        Filled<Founding> filled = forms.read(request, acting, Founding.class).now();
        Founding form = filled.form();
        Edge edge = forms.edge(filled, forms.area("area", form.area()));
        Id.CharterId charter = charter(form.area());
        CharterCommand command = new CharterCommand.Found(
                charter,
                form.area(),
                form.name(),
                form.preset(),
                form.inForceFrom(),
                rules(form.area(), form.preset(), form.name(), form.adaptations(), edge, form.inForceFrom()));
        return forms.create(filled, charter, command, edge, PAGE);
    }

    @PostMapping(DRAFTS)
    ResponseEntity<Map<String, Object>> draft(HttpServletRequest request, Acting acting) {
        Filled<Drafting> filled = forms.read(request, acting, Drafting.class).now();
        Drafting form = filled.form();
        Edge edge = forms.edge(filled, forms.area("area", form.area()));
        Id.CharterId charter = charter(form.area());
        CharterCommand command = new CharterCommand.Draft(
                charter,
                form.area(),
                form.name(),
                form.preset(),
                rules(form.area(), form.preset(), form.name(), form.adaptations(), edge, edge.happenedOn()));
        return forms.create(filled, charter, command, edge, PAGE);
    }

    @PostMapping(PUT)
    ResponseEntity<Map<String, Object>> putInForce(@PathVariable String id, HttpServletRequest request, Acting acting) {
        Filled<Putting> filled = forms.read(request, acting, Putting.class).now();
        AreaPath area =
                forms.areaOf(CharterAggregate.TYPE, id).orElseThrow(() -> new Refused(CharterRefusal.NO_SUCH_CHARTER));
        CharterCommand command = new CharterCommand.PutInForce(
                filled.form().draft(), filled.form().inForceFrom());
        return forms.step(filled, id, command, forms.edge(filled, area), PAGE);
    }

    /** One charter for each area: what two draft at the same time comes to one of them. */
    private Id.CharterId charter(Id.AreaId area) {
        return areas.ownCharter(area).orElseGet(() -> {
            UUID byArea = UuidCreator.getNameBasedSha1("charter\n" + area.value());
            return new Id.CharterId(byArea);
        });
    }

    private List<CharterRule> rules(
            Id.AreaId area,
            @Nullable String preset,
            String name,
            List<Adaptation> adaptations,
            Edge edge,
            LocalDate on) {
        CharterAbove above = edge.lookups().charterAbove();
        return draft.rules(
                preset,
                name,
                adaptations,
                new CharterDraft.Ground(areas.ownRules(area), above == null ? null : above.on(on)));
    }
}
