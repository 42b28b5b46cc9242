package org.gongjian.query.figures.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongjian.community.AreaKind;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.QuarterReadModel;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.platform.forms.Wanted;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.platform.waiting.ReadsFrom;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.Acting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 报数: the figures a leader asks for, for any days and area, and the paragraph to copy. */
@Controller
class ReportPage {
    /** Meetings have no figures yet; they follow when there are any. */
    static final List<Figure> ASKED_FOR = List.of(
            Figure.CARRIED_OVER,
            Figure.RECEIVED,
            Figure.ON_THE_SPOT,
            Figure.ADMITTED,
            Figure.FINISHED,
            Figure.OPEN_AT_THE_END,
            Figure.OVERDUE,
            Figure.IN_TIME,
            Figure.SOLVED,
            Figure.SATISFIED,
            Figure.PROPOSALS_ADMITTED,
            Figure.PROPOSALS_ANSWERED,
            Figure.COMMITMENTS_DUE,
            Figure.COMMITMENTS_PERFORMED);

    private final QuarterTable table;
    private final Questions questions;
    private final Directory directory;
    private final Paragraph paragraph;

    ReportPage(QuarterTable table, Questions questions, Directory directory, Paragraph paragraph) {
        this.table = table;
        this.questions = questions;
        this.directory = directory;
        this.paragraph = paragraph;
    }

    /**
     * The report.
     *
     * @param figures by key: a count, or a rate with what it divides
     * @param matters by key: the address of the matters behind it
     */
    public record Report(
            LocalDate from,
            LocalDate to,
            UUID area,
            String areaName,
            Instant knownAt,
            Map<String, Object> figures,
            Map<String, String> matters,
            String text) {}

    @GetMapping("/figures/report")
    @ReadsFrom(QuarterReadModel.GROUP)
    Object report(Questions.Question question, HttpServletRequest request, Acting acting, Locale locale) {
        Questions.Understood understood = questions.understood(question, Scope.of(acting));
        Line line = table.line(
                EnumSet.copyOf(ASKED_FOR),
                understood.asked(),
                understood.place().scope());
        List<Directory.Area> below = directory.areas(understood.place().scope());
        Report report = report(understood, line, below, locale);
        if (!Wanted.page(request)) {
            return ResponseEntity.ok(report);
        }
        ModelAndView page = new ModelAndView("figures/report");
        page.addObject("report", report);
        page.addObject("line", line);
        page.addObject("figures", ASKED_FOR);
        page.addObject("areas", directory.areas(Scope.of(acting)));
        page.addObject("now", understood.place().now());
        return page;
    }

    private Report report(Questions.Understood understood, Line line, List<Directory.Area> below, Locale locale) {
        Period period = understood.asked().period();
        UUID own = understood.place().scope().deepest();
        String name = below.stream()
                .filter(area -> area.id().equals(own))
                .map(Directory.Area::name)
                .findAny()
                .orElse("");
        long communities =
                below.stream().filter(area -> area.kind() == AreaKind.COMMUNITY).count();
        Map<String, Object> figures = new LinkedHashMap<>();
        Map<String, String> matters = new LinkedHashMap<>();
        for (Figure figure : ASKED_FOR) {
            figures.put(figure.key(), figure.isRate() ? line.rate(figure) : line.count(figure));
            matters.put(figure.key(), understood.opens(figure));
        }
        boolean one = understood.place().area().community() != null;
        return new Report(
                period.firstDay(),
                period.lastDay(),
                own,
                name,
                understood.asked().knownAt(),
                figures,
                matters,
                paragraph.of(
                        line,
                        period,
                        understood.place().today(),
                        one ? name : paragraph.several(name, communities, locale),
                        locale));
    }
}
