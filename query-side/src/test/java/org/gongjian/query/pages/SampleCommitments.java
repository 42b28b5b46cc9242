package org.gongjian.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.matter.StageCode;
import org.gongjian.query.matter.commitment.Commitments.UnitKept;
import org.gongjian.query.matter.steps.CommitmentOfMatter;
import org.gongjian.query.matter.steps.CommitmentOfMatter.Line;
import org.gongjian.query.matter.steps.Lists;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepForm;
import org.gongjian.query.matter.steps.StepForms;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Made-up commitments, for the pages. */
@Controller
class SampleCommitments {
    private static final Line PROJECT = line("PROJECT", StageCode.UNCLAIMED, "敬老助残·常敲门", null, null);
    private static final Line PROMISE = line("PROMISE", StageCode.IN_FORCE, "节日慰问", null, null);
    private static final Line OCCURRENCE = line("OCCURRENCE", StageCode.CLOSED, "节日慰问 · 中秋", "中秋", "LATE");

    private final Lists lists;

    SampleCommitments(Lists lists) {
        this.lists = lists;
    }

    /** As the page is given it. */
    record Answer(List<Line> claimable, List<Line> promises, LocalDate from, LocalDate to, List<UnitKept> byUnit) {}

    static CommitmentOfMatter.Shown shown() {
        return new CommitmentOfMatter.Shown(
                PROMISE,
                PROJECT,
                List.of(OCCURRENCE),
                new CommitmentOfMatter.Agreed(
                        new UUID(0x7001, 1),
                        "1",
                        "锦责〔2026〕1号 " + SampleDesk.HOSTILE,
                        "VARIED",
                        Instant.parse("2026-05-07T16:00:00Z")));
    }

    private static Line line(
            String sort, StageCode stage, String title, @Nullable String label, @Nullable String outcome) {
        LocalDate from = label == null ? null : LocalDate.of(2026, 9, 18);
        return new Line(
                UUID.randomUUID(),
                sort,
                stage,
                "JH20260310-01",
                title + " " + SampleDesk.HOSTILE,
                "鑫源再生资源公司党支部 " + SampleDesk.HOSTILE,
                label,
                from,
                from == null ? null : from.plusDays(7),
                "14 户",
                label == null ? null : 14,
                outcome,
                4,
                LocalDate.of(2026, 3, 10));
    }

    @GetMapping("/commitments")
    String list(@RequestParam(defaultValue = "true") boolean any, Model model) {
        UnitKept company = new UnitKept("鑫源再生资源公司 " + SampleDesk.HOSTILE, 7, 5, 1, 1, 0);
        model.addAttribute(
                "answer",
                new Answer(
                        any ? List.of(PROJECT) : List.of(),
                        any ? List.of(PROMISE) : List.of(),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        any ? List.of(company, new UnitKept(null, 7, 5, 1, 1, 0)) : List.of()));
        model.addAttribute("fixes", true);
        model.addAttribute("promises", true);
        return "matter/commitments";
    }

    @GetMapping("/commitments/new")
    String begin(@RequestParam(defaultValue = "promise") String kind, Locale locale, Model model) {
        StepForm form = StepForms.beginning(kind).orElseThrow();
        TreeSet<String> needed = new TreeSet<>(Lists.ENVELOPE);
        form.fields().stream().map(StepField::list).flatMap(Stream::ofNullable).forEach(needed::add);
        model.addAttribute("step", form);
        model.addAttribute("kind", kind);
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        model.addAttribute("choices", lists.of(needed, Scope.of(SampleDesk.ACTING), null, locale));
        model.addAttribute("key", UUID.randomUUID());
        return "matter/commitment";
    }
}
