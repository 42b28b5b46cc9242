package org.gongjian.query.visit;

import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.registry.names.Places;
import org.gongjian.record.Id;
import org.gongjian.visit.VisitAccount;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of visits. */
@Controller
public class SampleVisits {
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final UUID SCHOOL = new UUID(0, 50);
    private static final UUID VISITOR = new UUID(0, 1);

    private static VisitRow visit() {
        VisitAccount before = new VisitAccount(
                List.of(new Id.PersonId(VISITOR)), List.of(), "愿意开放操场 " + HOSTILE, List.of(), List.of(), null);
        VisitAccount account = new VisitAccount(
                List.of(new Id.PersonId(VISITOR), new Id.PersonId(SCHOOL)),
                List.of(new Id.PersonId(VISITOR)),
                "愿意开放操场 " + HOSTILE,
                List.of("放学时段拥堵 " + HOSTILE),
                List.of("操场 " + HOSTILE),
                "下周看场地");
        return new VisitRow(
                new UUID(0, 61),
                SCHOOL,
                NOW,
                HERE,
                new VisitRow.Told(
                        account, true, VISITOR, List.of(new VisitRow.Correction(NOW, VISITOR, before, "漏记"))));
    }

    private static void named(Model model) {
        model.addAttribute("people", Map.of(VISITOR, "蒋丽"));
        model.addAttribute("organisations", Map.of(SCHOOL, "锦湖中学"));
        model.addAttribute("places", new Places(Map.of()));
        model.addAttribute("may", true);
    }

    @GetMapping("/visits")
    String visits(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        named(model);
        model.addAttribute(
                "visits", empty ? new Visits.Page(0, List.of(), null) : new Visits.Page(51, List.of(visit()), "1.x"));
        model.addAttribute("filter", Visits.Filter.NONE);
        model.addAttribute("after", "");
        model.addAttribute("units", List.of());
        return "visit/visits";
    }

    @GetMapping("/visits/sample")
    String one(Model model) {
        named(model);
        model.addAttribute("visit", visit());
        model.addAttribute(
                "listed", List.of(new ListsFromVisits.Listed(new UUID(0, 70), 2026, "N1", "放学时段拥堵 " + HOSTILE)));
        model.addAttribute("keeps", true);
        model.addAttribute("plan", new ListsFromVisits.Lists(new UUID(0, 70), 2026));
        return "visit/visit";
    }

    @GetMapping("/visits/sample/steps/{step}")
    String step(@PathVariable String step, Model model) {
        List<StepField> fields = step.equals("made") ? VisitFormPage.made() : VisitFormPage.correct();
        Map<String, List<Choice>> choices = new HashMap<>();
        List.of("via", "organisations", "persons", "areas", "units")
                .forEach(list -> choices.put(list, List.of(new Choice("x", "锦湖 " + HOSTILE))));
        model.addAttribute("heading", "visit.step." + step);
        model.addAttribute("crumbs", "/visits");
        model.addAttribute("fields", fields);
        model.addAttribute("subject", "");
        model.addAttribute("place", "");
        model.addAttribute("year", "");
        model.addAttribute("published", false);
        model.addAttribute("form", FilledForm.proposing(Map.of("account.needs", List.of(HOSTILE, "第二条"))));
        model.addAttribute("choices", choices);
        model.addAttribute("page", "/visits/steps/made");
        model.addAttribute("action", "/visits");
        model.addAttribute("back", "/visits");
        model.addAttribute("next", "item");
        model.addAttribute("timed", !step.equals("made"));
        model.addAttribute("key", UUID.randomUUID());
        return "yearplan/form";
    }
}
