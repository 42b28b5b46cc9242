package org.gongjian.query.yearplan;

import static org.gongjian.query.registry.RegistryTold.HERE;
import static org.gongjian.query.registry.RegistryTold.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.matter.steps.Choice;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.registry.names.Places;
import org.gongjian.yearplan.Entry;
import org.gongjian.yearplan.EntryList;
import org.gongjian.yearplan.InTheCommunity;
import org.gongjian.yearplan.NeedClass;
import org.gongjian.yearplan.ProjectKind;
import org.gongjian.yearplan.ResourceClass;
import org.gongjian.yearplan.YearPlanEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the lists of a year, over lists that were really folded. */
@Controller
public class SampleYearPlan {
    private static final UUID PLAN = new UUID(0, 70);

    private static YearPlanRow row() {
        List<Recorded> stream = new ArrayList<>();
        List<YearPlanEvent> facts = new ArrayList<>(ListsTold.beforePublication());
        facts.addAll(ListsTold.afterwards());
        for (YearPlanEvent fact : facts) {
            int at = stream.size();
            stream.add(new Recorded(fact, "year_plan", PLAN.toString(), at, at, new UUID(1, at), NOW, HERE, null));
        }
        return YearPlanFold.of(stream).orElseThrow();
    }

    private static ListsView.EntryView view(String key) {
        YearPlanRow row = row();
        YearPlanRow.Line line = row.line(key).orElseThrow();
        Entry entry = line.entry();
        return new ListsView.EntryView(
                key,
                entry.list(),
                entry.title() + " " + ListsTold.HOSTILE,
                entry.content(),
                entry instanceof Entry.Need need ? need.needClass() : null,
                entry instanceof Entry.Resource resource ? resource.resourceClass() : null,
                entry instanceof Entry.Project project ? project.kind() : null,
                entry instanceof Entry.Project project ? project.tags() : List.of(),
                "G1",
                entry instanceof Entry.Resource ? ListsTold.SCHOOL : null,
                entry instanceof Entry.Resource ? "锦湖中学" : null,
                "周末",
                entry.sources().opinions(),
                entry.sources().gathered(),
                entry instanceof Entry.Project project ? project.needs() : List.of(),
                entry instanceof Entry.Project project ? project.resources() : List.of(),
                row.matchedWith(key),
                row.projectsWith(key),
                NOW,
                line.gone());
    }

    private static ListsView lists(boolean empty) {
        YearPlanRow row = row();
        return new ListsView(
                PLAN,
                PLAN,
                2026,
                empty ? 0 : 1,
                empty ? null : row.book().publishedAt(),
                !empty,
                null,
                new ListsView.Counts(23, 186, 1, 1, 1, 0, 1),
                empty ? List.of() : List.of(view("N1"), view("N4")),
                empty ? List.of() : List.of(view("R1")),
                empty ? List.of() : List.of(view("P1")),
                empty ? List.of() : row.duringTheYear());
    }

    private static void shown(Model model) {
        model.addAttribute("plan", PLAN);
        model.addAttribute("year", 2026);
        model.addAttribute("version", 1);
        model.addAttribute("place", "锦湖社区");
        model.addAttribute("grids", Map.of("G1", "一网格"));
        model.addAttribute("people", Map.of());
        model.addAttribute("may", true);
        model.addAttribute("mayPublish", true);
        model.addAttribute("mayWithdraw", true);
    }

    @GetMapping("/year-plans")
    String plans(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        model.addAttribute("plans", empty ? List.of() : List.of(lists(false), lists(true)));
        model.addAttribute("may", true);
        model.addAttribute("today", LocalDate.of(2026, 6, 30));
        model.addAttribute("places", new Places(Map.of(PLAN, "锦湖社区")));
        return "yearplan/plans";
    }

    @GetMapping("/year-plans/sample")
    String plan(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        shown(model);
        model.addAttribute("lists", lists(empty));
        model.addAttribute("narrowed", ListsView.Narrowed.NOT);
        model.addAttribute("needClasses", NeedClass.values());
        model.addAttribute("fours", ResourceClass.Four.values());
        model.addAttribute("projectKinds", ProjectKind.values());
        return "yearplan/plan";
    }

    @GetMapping("/year-plans/sample/entries/{key}")
    String entry(@PathVariable String key, Model model) {
        shown(model);
        ListsView.EntryView entry = view(key);
        boolean traced = entry.list() == EntryList.NEED;
        model.addAttribute("entry", entry);
        model.addAttribute(
                "traced",
                new YearPlanPage.Traced(
                        traced
                                ? List.of(new MatterHead(
                                        ListsTold.MATTER,
                                        "LY20260413-01",
                                        null,
                                        MatterKind.ISSUE,
                                        StageCode.IN_HAND,
                                        "夜里没处停车 " + ListsTold.HOSTILE,
                                        null,
                                        3))
                                : List.of(),
                        List.of(),
                        traced ? List.of(new YearPlanPage.Unit(ListsTold.SCHOOL, "锦湖中学")) : List.of(),
                        entry.opinions(),
                        entry.gathered()));
        model.addAttribute(
                "suggested",
                traced
                        ? List.of(new YearPlanPage.Suggested(
                                new Matching.Suggestion(
                                        "R1", "操场 " + ListsTold.HOSTILE, 80, true, List.of("停车"), true, 0),
                                key,
                                "R1",
                                "类别对应；共同的词：停车",
                                UUID.randomUUID()))
                        : List.of());
        model.addAttribute("changes", row().book().changes());
        model.addAttribute("titles", Map.of("N1", "夜间停车难", "R1", "操场夜间停车", "P1", "错时停车"));
        model.addAttribute("register", true);
        return "yearplan/entry";
    }

    @GetMapping("/year-plans/sample/steps/{step}")
    String step(@PathVariable String step, Model model) {
        YearPlanForms.Form form = YearPlanForms.of(step).orElseThrow();
        model.addAttribute("heading", "yearplan.step." + step);
        model.addAttribute("crumbs", "/year-plans");
        model.addAttribute("fields", form.fields());
        model.addAttribute("subject", "N1 夜间停车难 " + ListsTold.HOSTILE);
        model.addAttribute("place", "锦湖社区");
        model.addAttribute("year", "2026");
        model.addAttribute("published", true);
        model.addAttribute("form", FilledForm.proposing(Map.of("need.title", List.of(ListsTold.HOSTILE))));
        Map<String, List<Choice>> choices = new HashMap<>();
        form.fields().forEach(field -> {
            if (field.list() != null) {
                choices.put(field.list(), List.of(new Choice("N1", "N1 夜间停车难 " + ListsTold.HOSTILE)));
            }
        });
        List.of("via", "organisations", "persons").forEach(list -> choices.put(list, List.of()));
        model.addAttribute("choices", choices);
        model.addAttribute("page", "/year-plans/sample/steps/" + step);
        model.addAttribute("action", "/year-plans/sample/" + step);
        model.addAttribute("back", "/year-plans/sample");
        model.addAttribute("next", "item");
        model.addAttribute("timed", true);
        model.addAttribute("key", UUID.randomUUID());
        return "yearplan/form";
    }

    @GetMapping("/public/lists")
    String everybodys(@RequestParam(defaultValue = "false") boolean empty, Model model) {
        PublicLists.Line line = new PublicLists.Line(
                "N1",
                "夜间停车难 " + ListsTold.HOSTILE,
                "说明",
                "choice.NeedClass.PARKING",
                12,
                "锦湖中学",
                "周末",
                List.of(),
                List.of("夜间停车难"),
                List.of("操场"));
        PublicLists.Line project = new PublicLists.Line(
                "P1",
                "错时停车",
                null,
                "choice.ProjectKind.LIVELIHOOD",
                0,
                null,
                null,
                List.of(InTheCommunity.LOVE),
                List.of("夜间停车难"),
                List.of());
        model.addAttribute(
                "lists",
                empty
                        ? new PublicLists.Shown(
                                PLAN, "锦湖社区", "澄塘街道", 0, 0, null, List.of(), List.of(), List.of(), List.of(), List.of())
                        : new PublicLists.Shown(
                                PLAN,
                                "锦湖社区",
                                "澄塘街道",
                                2026,
                                2,
                                LocalDate.of(2026, 6, 1),
                                List.of(2026, 2025),
                                List.of(line),
                                List.of(line),
                                List.of(project),
                                List.of(new PublicLists.Change(
                                        LocalDate.of(2026, 5, 20),
                                        YearPlanRow.Change.Kind.ADDED,
                                        "楼道缺灯",
                                        "五月走访新提出 " + ListsTold.HOSTILE))));
        model.addAttribute("code", "data:image/png;base64,");
        return "public/lists";
    }
}
