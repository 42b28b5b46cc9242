package org.gongjian.command.reportform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.command.decision.Longest;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.EdgeFacts;
import org.gongjian.command.platform.registry.AdministrationForms;
import org.gongjian.command.platform.registry.TakenForms;
import org.gongjian.command.platform.requests.Input;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Acting;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes superiors' forms and what their cells ask for. */
@Controller
class ReportFormEndpoint implements TakenForms {
    private final AdministrationForms forms;
    private final EdgeFacts edges;
    private final ReportFormDesk desk;

    ReportFormEndpoint(AdministrationForms forms, EdgeFacts edges, ReportFormDesk desk) {
        this.forms = forms;
        this.edges = edges;
        this.desk = desk;
    }

    /** What is said of a new form; its workbook comes as a file. */
    record NewForm(@Longest(60) String name, @Longest(60) String from, FormPeriod period) {}

    /**
     * What cells ask for.
     *
     * @param seen the version of the mapping that the user saw, 0 for none
     * @param tab the sheet that is shown afterwards, counted from 0
     */
    record Mapped(int seen, List<AskedCell> cells, @Nullable Integer tab) {}

    /** A cell; what is left out is as usual. */
    record AskedCell(
            @Longest(40) String sheet,
            @Longest(10) String cell,
            @Longest(60) String figure,
            MappedCell.@Nullable Part part,
            MappedCell.@Nullable Area area,
            MappedCell.@Nullable Days days,
            @Nullable MatterKind kind,
            @Longest(60) @Nullable String category) {

        MappedCell mapped() {
            return new MappedCell(
                    sheet,
                    cell,
                    figure,
                    Objects.requireNonNullElse(part, MappedCell.Part.VALUE),
                    Objects.requireNonNullElse(area, MappedCell.Area.ASKED),
                    Objects.requireNonNullElse(days, MappedCell.Days.THIS),
                    kind,
                    category);
        }
    }

    record Nothing() {}

    @Override
    public Map<String, Class<?>> taken() {
        return Map.of("/figures/forms/{id}/mapping", Mapped.class, "/figures/forms/{id}/withdraw", Nothing.class);
    }

    @PostMapping("/figures/forms")
    ResponseEntity<?> take(HttpServletRequest request, Acting acting) {
        AdministrationForms.Filled<NewForm> filled = forms.read(request, acting, NewForm.class);
        NewForm form = filled.form();
        UUID id = forms.newId();
        desk.take(
                id,
                new FormTitle(form.name().strip(), form.from().strip(), form.period()),
                filled.input().uploads(),
                acting,
                edges.now());
        return filled.input().form()
                ? seeOther("/figures/forms/" + id)
                : ResponseEntity.status(HttpStatus.CREATED).body(Map.of("id", id));
    }

    /** Another workbook for the same form. */
    @PostMapping("/figures/forms/{id}/workbook")
    ResponseEntity<?> replace(@PathVariable String id, HttpServletRequest request, Acting acting) {
        Input input = forms.read(request, acting, Nothing.class).input();
        desk.replace(uuid(id), input.uploads(), acting, edges.now());
        return done(input, "/figures/forms/" + uuid(id));
    }

    @PostMapping("/figures/forms/{id}/withdraw")
    ResponseEntity<?> withdraw(@PathVariable String id, HttpServletRequest request, Acting acting) {
        Input input = forms.read(request, acting, Nothing.class).input();
        desk.withdraw(uuid(id), acting, edges.now());
        return done(input, "/figures/forms");
    }

    @PostMapping("/figures/forms/{id}/mapping")
    ResponseEntity<?> map(@PathVariable String id, HttpServletRequest request, Acting acting) {
        AdministrationForms.Filled<Mapped> filled = forms.read(request, acting, Mapped.class);
        Mapped said = filled.form();
        desk.map(
                uuid(id),
                said.seen(),
                said.cells().stream().map(AskedCell::mapped).toList(),
                acting,
                edges.now());
        return done(
                filled.input(),
                "/figures/forms/" + uuid(id) + (said.tab() == null ? "" : "?tab=" + said.tab()) + "#sheet");
    }

    private static UUID uuid(String typed) {
        return AdministrationForms.uuid(typed).orElseThrow(() -> new Refused(ReportFormRefusal.NO_SUCH_REPORT_FORM));
    }

    private static ResponseEntity<?> done(Input input, String page) {
        return input.form() ? seeOther(page) : ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }
}
