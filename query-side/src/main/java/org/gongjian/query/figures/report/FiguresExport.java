package org.gongjian.query.figures.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.dictionary.Rate;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.platform.export.Export;
import org.gongjian.query.platform.export.ExportedList;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Every figure of the dictionary for some days of an area, as a workbook. */
@Component
final class FiguresExport implements ExportedList {
    private final QuarterTable table;
    private final Questions questions;
    private final Directory directory;

    FiguresExport(QuarterTable table, Questions questions, Directory directory) {
        this.table = table;
        this.questions = questions;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Export export(Question question) {
        Questions.Understood understood = questions.understood(
                new Questions.Question(
                        question.condition("from"),
                        question.condition("to"),
                        area(question.condition("area")),
                        question.condition("knownAt"),
                        null,
                        null),
                question.scope());
        Scope scope = understood.place().scope();
        Period period = understood.asked().period();
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("figures.area", directory.places(scope).of(scope.area()));
        filter.put("figures.from", period.firstDay().toString());
        filter.put("figures.to", period.lastDay().toString());
        filter.put("figures.knownAt", understood.asked().knownAt().toString());
        return new Export(
                question.said("report.title"),
                question.inWords(filter),
                period.zone(),
                question.headings(
                        "export.part",
                        "dictionary.name",
                        "quarter.count",
                        "figures.matters.among",
                        "quarter.rate",
                        "dictionary.formula"),
                each -> {
                    Line line = table.line(EnumSet.allOf(Figure.class), understood.asked(), scope);
                    for (Figure figure : Figure.values()) {
                        each.accept(row(question, figure, line));
                    }
                });
    }

    private static List<@Nullable Object> row(Question question, Figure figure, Line line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(question.said("dictionary.part." + figure.part()));
        row.add(question.said("figure." + figure.key()));
        if (!figure.isRate()) {
            row.addAll(Arrays.asList(line.count(figure), null, null));
        } else if (line.rate(figure).hidden()) {
            row.addAll(Arrays.asList(null, null, question.said("figures.small")));
        } else {
            Rate rate = line.rate(figure);
            row.addAll(Arrays.asList(rate.of(), rate.among(), rate.percent()));
        }
        row.add(question.said("formula." + figure.key()));
        return row;
    }

    private static @Nullable UUID area(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
