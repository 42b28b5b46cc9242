package org.gongjian.query.figures.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.figures.dictionary.Countable;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.dictionary.Span;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.matter.steps.MatterHead;
import org.gongjian.query.registry.charters.PresetTitles;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.springframework.ui.Model;

/** Made-up figures, for the pages. */
public final class SampleLine {
    private static final UUID AREA = new UUID(0, 3);
    private static final Instant NOW = Instant.parse("2026-06-30T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-04-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");

    private SampleLine() {}

    public static Line ofMatters() {
        return new Line(QuarterTable.OF_MATTERS, rows -> rows.span() == Span.DUE_WITHIN ? 7 : 6);
    }

    public static Line ofProposals(boolean any) {
        return new Line(QuarterTable.OF_PROPOSALS, rows -> any ? 1 : 0);
    }

    public static Line ofCommitments(boolean any) {
        return new Line(QuarterTable.OF_COMMITMENTS, rows -> any ? 7 : 0);
    }

    public static String report(Model model) {
        Line line = new Line(EnumSet.copyOf(ReportPage.ASKED_FOR), rows -> 7);
        Map<String, String> matters = new LinkedHashMap<>();
        ReportPage.ASKED_FOR.forEach(
                figure -> matters.put(figure.key(), "/figures/matters?figure=" + figure.key() + "&from=2026-04-01"));
        model.addAttribute(
                "report",
                new ReportPage.Report(
                        FIRST, LAST, AREA, "柳荫社区", NOW, Map.of(), matters, "截至2026年6月30日，柳荫社区二季度上期结转7件。"));
        model.addAttribute("line", line);
        model.addAttribute("figures", ReportPage.ASKED_FOR);
        model.addAttribute(
                "areas",
                List.of(new Directory.Area(
                        AREA,
                        AreaKind.COMMUNITY,
                        "柳荫社区",
                        ZoneId.of("Asia/Shanghai"),
                        null,
                        new AreaPath(new Id.AreaId(new UUID(0, 1)), null, null),
                        Map.of())));
        model.addAttribute("now", true);
        return "figures/report";
    }

    public static String dictionary(Model model) {
        return DictionaryPage.lay(model, new PresetTitles().defaults().rules());
    }

    public static String matters(Model model) {
        MatterHead head = new MatterHead(
                UUID.randomUUID(), "LY20260413-01", null, MatterKind.ISSUE, StageCode.IN_HAND, "化粪池漫溢", null, 3);
        model.addAttribute("figure", Figure.SOLVED);
        model.addAttribute("labels", Countable.ANSWERED.labels());
        model.addAttribute(
                "answer",
                new MattersPage.Answer(
                        "rates.solved",
                        "of",
                        2L,
                        List.of(
                                new MattersPage.Item(head, NOW, null, "A"),
                                new MattersPage.Item(null, NOW, NOW, "LEDGER")),
                        "2026"));
        model.addAttribute("period", new Period(FIRST, LAST, ZoneId.of("Asia/Shanghai")));
        model.addAttribute("place", "澄塘街道 柳荫社区");
        model.addAttribute("address", "/figures/matters?figure=rates.solved");
        model.addAttribute("now", false);
        model.addAttribute("knownAt", NOW);
        return "figures/matters";
    }
}
