package org.gongjian.query.figures.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.community.AreaKind;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.query.figures.counting.Rules;
import org.gongjian.query.figures.counting.WorkedDays;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.report.Questions;
import org.gongjian.query.platform.forms.FilledForm;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.gongjian.reportform.FormPeriod;
import org.gongjian.reportform.MappedCell;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;

/** A made-up form, for the pages. */
public final class SampleForms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-07-02T01:00:00Z");
    private static final UUID AREA = new UUID(0, 3);
    private static final AreaPath PATH =
            new AreaPath(new Id.AreaId(new UUID(0, 1)), new Id.AreaId(new UUID(0, 2)), new Id.AreaId(AREA));
    private static final Period Q2 = new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"), ZONE);

    private SampleForms() {}

    private static ReportFormTable.Form sample(String name) {
        return new ReportFormTable.Form(
                new UUID(1, 1), 2, name, "区委组织部", FormPeriod.QUARTER, "季度报表.xlsx", NOW, "zhangguoping", AREA);
    }

    public static String list(Model model, String name, boolean any) {
        model.addAttribute("forms", any ? List.of(new ReportFormTable.Listed(sample(name), 12)) : List.of());
        model.addAttribute("periods", FormPeriod.values());
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        return "figures/forms";
    }

    /** @param cell the one being mapped, if any */
    public static String form(Model model, MessageSource messages, String name, Optional<String> cell) {
        List<FilledCell> cells = List.of(
                number("B4", "received", "12"),
                new FilledCell(asked("F4", "rates.satisfied"), null, "—", true, true, "/figures/matters", null),
                FilledCell.faulty(asked("D4", "renamed"), FilledCell.Fault.NO_SUCH_FIGURE),
                FilledCell.faulty(asked("E4", "received"), FilledCell.Fault.NO_COMMUNITY),
                FilledCell.faulty(asked("B5", "received"), FilledCell.Fault.OTHER_AREA));
        ReportFormTable.Mapping mapping = new ReportFormTable.Mapping(
                3, cells.stream().map(FilledCell::asked).toList(), NOW, "zhangguoping");
        Scope scope = Scope.everybody(PATH);
        Questions.Place place = new Questions.Place(
                PATH,
                scope,
                new Rules(Map.of(), Map.of(), new Rules.Calendars(Map.of(), WorkedDays.WEEKDAYS)),
                ZONE,
                NOW,
                true);
        List<Directory.Area> areas =
                List.of(new Directory.Area(AREA, AreaKind.COMMUNITY, "柳荫社区", ZONE, null, PATH, Map.of()));
        try (FormQuestions.Open open = new FormQuestions.Open(
                sample(name),
                FormWorkbook.of(QuarterlyReturn.workbook()),
                List.of(mapping),
                FormDays.offered(FormPeriod.QUARTER, LocalDate.parse("2026-07-02"), ZONE),
                new Questions.Understood(place.asked(Q2), place),
                cells)) {
            model.addAttribute("superiors", open.form());
            model.addAttribute(
                    "answer",
                    new FormPage.Answer(
                            open.form().id(), name, Q2.firstDay(), Q2.lastDay(), AREA, mapping.version(), cells));
            model.addAttribute("period", Q2);
            model.addAttribute("offered", open.offered());
            model.addAttribute("areas", areas);
            model.addAttribute("may", true);
            model.addAttribute(
                    "shown", new FormView(messages).shown(open, 0, cell, List.of(new Names.Area(AREA, "柳荫社区", ZONE))));
            model.addAttribute("mappings", open.mappings());
        }
        model.addAttribute("figures", Figure.values());
        model.addAttribute("areasOfCells", MappedCell.Area.values());
        model.addAttribute("daysOfCells", MappedCell.Days.values());
        model.addAttribute("partsOfCells", MappedCell.Part.values());
        model.addAttribute("kinds", Arrays.asList(MatterKind.ISSUE, MatterKind.PROPOSAL));
        model.addAttribute("categories", List.of());
        model.addAttribute("form", FilledForm.proposing(Map.of()));
        return "figures/form";
    }

    private static FilledCell number(String at, String figure, String value) {
        return new FilledCell(
                asked(at, figure),
                new BigDecimal(value),
                value,
                false,
                false,
                "/figures/matters?figure=" + figure,
                null);
    }

    private static MappedCell asked(String at, String figure) {
        return new MappedCell(
                "季报", at, figure, MappedCell.Part.VALUE, MappedCell.Area.IN_ROW, MappedCell.Days.PREVIOUS, null, null);
    }
}
