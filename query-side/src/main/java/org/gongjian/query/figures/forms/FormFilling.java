package org.gongjian.query.figures.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.community.AreaKind;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.figures.dictionary.Line;
import org.gongjian.query.figures.dictionary.Rate;
import org.gongjian.query.figures.quarter.Only;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.quarter.QuarterTable;
import org.gongjian.query.figures.report.Questions;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.query.registry.names.Names;
import org.gongjian.reportform.MappedCell;
import org.springframework.stereotype.Component;

/** Finds the numbers of a form: one question to the figures for all cells that ask for the same area, days, kind and category. */
@Component
final class FormFilling {
    private final QuarterTable table;
    private final Directory directory;
    private final Names names;

    FormFilling(QuarterTable table, Directory directory, Names names) {
        this.table = table;
        this.directory = directory;
        this.names = names;
    }

    /** What several cells ask for together. */
    private record Together(UUID area, Period days, Only only) {}

    /** A cell whose figure and area are known. */
    private record Sound(MappedCell cell, Figure figure) {}

    /** All cells in the order of the mapping. */
    List<FilledCell> filled(FormWorkbook workbook, List<MappedCell> cells, Questions.Understood asked) {
        Communities communities = communities(asked.place().scope());
        Map<Together, List<Sound>> questions = new LinkedHashMap<>();
        Map<MappedCell, FilledCell> filled = new HashMap<>();
        for (MappedCell cell : cells) {
            Optional<Figure> figure = Figure.named(cell.figure());
            FormSheet sheet = workbook.sheet(cell.sheet());
            if (sheet == null || !sheet.isFree(cell.cell())) {
                filled.put(cell, FilledCell.faulty(cell, FilledCell.Fault.NOT_FREE));
            } else if (figure.isEmpty()) {
                filled.put(cell, FilledCell.faulty(cell, FilledCell.Fault.NO_SUCH_FIGURE));
            } else {
                Optional<UUID> area = area(cell, sheet, communities, asked);
                if (area.isEmpty() || !communities.within(area.get(), asked)) {
                    filled.put(
                            cell,
                            FilledCell.faulty(
                                    cell,
                                    area.isEmpty() ? FilledCell.Fault.NO_COMMUNITY : FilledCell.Fault.OTHER_AREA));
                } else {
                    questions
                            .computeIfAbsent(together(cell, area.get(), asked), none -> new ArrayList<>())
                            .add(new Sound(cell, figure.get()));
                }
            }
        }
        questions.forEach((question, some) -> answer(question, some, asked, filled));
        return cells.stream().map(filled::get).toList();
    }

    private static Together together(MappedCell cell, UUID area, Questions.Understood asked) {
        return new Together(
                area,
                FormDays.of(cell.days(), asked.asked().period()),
                new Only(cell.kind() == null ? null : cell.kind().name(), cell.category()));
    }

    private void answer(
            Together question, List<Sound> cells, Questions.Understood asked, Map<MappedCell, FilledCell> filled) {
        Questions.Place place = asked.place().within(question.area());
        Questions.Understood understood =
                new Questions.Understood(place.asked(question.days()).only(question.only()), place);
        Set<Figure> figures = EnumSet.noneOf(Figure.class);
        cells.forEach(cell -> figures.add(cell.figure()));
        Line line = table.line(figures, understood.asked(), place.scope());
        for (Sound cell : cells) {
            filled.put(cell.cell(), filled(cell, line, understood));
        }
    }

    private static FilledCell filled(Sound cell, Line line, Questions.Understood understood) {
        Figure figure = cell.figure();
        String opens = understood.opens(figure);
        if (!figure.isRate()) {
            long count = line.count(figure);
            return number(cell.cell(), BigDecimal.valueOf(count), opens);
        }
        Rate rate = line.rate(figure);
        return switch (cell.cell().part()) {
            case VALUE -> new FilledCell(cell.cell(), rate.percent(), rate.shown(), true, rate.hidden(), opens, null);
            case OF -> rate.hidden() ? hidden(cell.cell()) : number(cell.cell(), BigDecimal.valueOf(rate.of()), opens);
            case AMONG ->
                rate.hidden()
                        ? hidden(cell.cell())
                        : number(cell.cell(), BigDecimal.valueOf(rate.among()), opens + "&side=among");
        };
    }

    private static FilledCell number(MappedCell cell, BigDecimal value, String opens) {
        return new FilledCell(cell, value, value.toPlainString(), false, false, opens, null);
    }

    private static FilledCell hidden(MappedCell cell) {
        return new FilledCell(cell, null, Rate.HIDDEN.shown(), false, true, null, null);
    }

    /**
     * Communities by the names that forms give them.
     *
     * @param named of the whole street or district
     * @param inside those of the area that is asked for
     */
    private record Communities(Map<String, UUID> named, Set<UUID> inside) {
        boolean within(UUID area, Questions.Understood asked) {
            return inside.contains(area) || area.equals(asked.place().scope().deepest());
        }
    }

    private Communities communities(Scope scope) {
        Map<String, UUID> named = new HashMap<>();
        names.communities(scope).forEach(area -> named.put(FormWords.place(area.name()), area.id()));
        return new Communities(
                named,
                directory.areas(scope).stream()
                        .filter(area -> area.kind() == AreaKind.COMMUNITY)
                        .map(Directory.Area::id)
                        .collect(Collectors.toSet()));
    }

    private static Optional<UUID> area(
            MappedCell cell, FormSheet sheet, Communities communities, Questions.Understood asked) {
        List<String> heads = switch (cell.area()) {
            case ASKED -> List.of();
            case IN_ROW -> sheet.rowHeads(cell.cell());
            case IN_COLUMN -> sheet.columnHeads(cell.cell());
        };
        return cell.area() == MappedCell.Area.ASKED
                ? Optional.of(asked.place().scope().deepest())
                : heads.stream()
                        .map(FormWords::place)
                        .filter(communities.named()::containsKey)
                        .map(communities.named()::get)
                        .findFirst();
    }
}
