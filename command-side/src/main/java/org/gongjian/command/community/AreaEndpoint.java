package org.gongjian.command.community;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.AdministrationForms.Filled;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.registry.areas.AreaBook;
import org.gongjian.community.AreaKind;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Areas, their grids and categories. */
@Controller
class AreaEndpoint implements TakenForms {
    private static final String PAGE = "/admin/areas";
    private static final Map<String, Class<? extends AreaCommand>> STEPS = Map.of(
            "rename", AreaCommand.Rename.class,
            "choose-calendar", AreaCommand.ChooseCalendar.class,
            "adopt-numbering", AreaCommand.AdoptNumbering.class,
            "grids", AreaCommand.DrawGrid.class,
            "redraw-grid", AreaCommand.RedrawGrid.class,
            "dissolve-grid", AreaCommand.DissolveGrid.class,
            "categories", AreaCommand.AddCategory.class,
            "change-category", AreaCommand.ChangeCategory.class,
            "close-category", AreaCommand.CloseCategory.class,
            "adopt-category-tree", AreaCommand.AdoptCategoryTree.class);

    private final AdministrationForms forms;
    private final AreaBook areas;

    AreaEndpoint(AdministrationForms forms, AreaBook areas) {
        this.forms = forms;
        this.areas = areas;
    }

    /**
     * A new area.
     *
     * @param parent the area above; absent for a district
     * @param zone absent: that of the area above
     */
    record Form(
            Id.@Nullable AreaId parent,
            @Longest(value = 60, oneLine = true) String name,
            @Nullable String zone,
            Id.@Nullable CalendarId calendar,
            @Longest(value = 8, oneLine = true) @Nullable String receiptPrefix,
            @Longest(value = 8, oneLine = true) @Nullable String shortName) {}

    @Override
    public Map<String, Class<?>> taken() {
        return TakenForms.of(PAGE, Form.class, STEPS);
    }

    @PostMapping(PAGE)
    ResponseEntity<Map<String, Object>> register(HttpServletRequest request, Acting acting) {
        Filled<Form> filled = forms.read(request, acting, Form.class);
        Form form = filled.form();
        Id.AreaId id = new Id.AreaId(forms.newId());
        AreaPath path = path(form, id);
        if (form.calendar() != null && !areas.knowsCalendar(form.calendar())) {
            throw new FaultyInput("calendar", FieldError.Code.NOT_FOUND);
        }
        AreaCommand command = new AreaCommand.Register(
                kind(path), form.name(), zone(form, path), form.calendar(), form.receiptPrefix(), form.shortName());
        return forms.create(filled, id, command, forms.edge(filled, path), PAGE);
    }

    @PostMapping(PAGE + "/{id}/{step}")
    ResponseEntity<Map<String, Object>> step(
            @PathVariable String id, @PathVariable String step, HttpServletRequest request, Acting acting) {
        AreaPath path = AdministrationForms.uuid(id)
                .map(uuid -> areas.path(new Id.AreaId(uuid)))
                .orElseThrow(() -> new Refused(AreaRefusal.NO_SUCH_AREA));
        Class<? extends AreaCommand> type = STEPS.get(step);
        if (type == null) {
            throw new Refused(PlatformRefusal.NO_SUCH_STEP);
        }
        Filled<? extends AreaCommand> filled = forms.read(request, acting, type);
        if (filled.form() instanceof AreaCommand.ChooseCalendar chosen && !areas.knowsCalendar(chosen.calendar())) {
            throw new FaultyInput("calendar", FieldError.Code.NOT_FOUND);
        }
        return forms.step(filled, id, filled.form(), forms.edge(filled, path), PAGE);
    }

    private AreaPath path(Form form, Id.AreaId id) {
        if (form.parent() == null) {
            return new AreaPath(id, null, null);
        }
        AreaPath above = forms.area("parent", form.parent());
        if (above.community() != null) {
            throw new Refused(AreaRefusal.AREA_DOES_NOT_FIT_UNDER_ITS_PARENT);
        }
        return above.street() == null
                ? new AreaPath(above.district(), id, null)
                : new AreaPath(above.district(), above.street(), id);
    }

    private static AreaKind kind(AreaPath path) {
        if (path.community() != null) {
            return AreaKind.COMMUNITY;
        }
        return path.street() != null ? AreaKind.STREET : AreaKind.DISTRICT;
    }

    private ZoneId zone(Form form, AreaPath path) {
        if (form.zone() == null) {
            return areas.zone(path);
        }
        try {
            return ZoneId.of(form.zone());
        } catch (DateTimeException e) {
            throw new FaultyInput("zone", FieldError.Code.UNKNOWN_VALUE);
        }
    }
}
