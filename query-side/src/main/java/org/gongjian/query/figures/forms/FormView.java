package org.gongjian.query.figures.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.query.figures.dictionary.Figure;
import org.gongjian.query.registry.names.Names;
import org.gongjian.reportform.MappedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A sheet of a form as its page shows it. */
@Component
final class FormView {
    /** More are proposed when these are taken over. */
    private static final int PROPOSED_AT_ONCE = 100;

    private final FormWords words;

    FormView(MessageSource messages) {
        this.words = new FormWords(messages);
    }

    /**
     * A place with what it asks for.
     *
     * @param filled null where no figure stands
     * @param proposed what its heads say, null where a figure stands or nothing is found
     */
    public record Box(
            FormSheet.Place place,
            @Nullable FilledCell filled,
            @Nullable MappedCell proposed) {}

    /**
     * What the page shows.
     *
     * @param edited the place being mapped, with what it asks for or is proposed; null when none is
     * @param faults how many mapped cells of all sheets stay empty
     */
    public record Shown(
            int tab,
            List<String> tabs,
            List<String> letters,
            List<List<Box>> rows,
            List<MappedCell> proposals,
            @Nullable MappedCell edited,
            boolean editedIsMapped,
            long faults) {

        /** Whether the dictionary has what the edited place asks for. */
        public boolean editedIsKnown() {
            return edited != null && Figure.named(edited.figure()).isPresent();
        }
    }

    /** @param communities that heads of the form may name */
    Shown shown(FormQuestions.Open open, int tab, Optional<String> cell, List<Names.Area> communities) {
        List<FormSheet> sheets = open.workbook().sheets();
        int chosen = tab < 0 || tab >= sheets.size() ? 0 : tab;
        FormSheet sheet = sheets.get(chosen);
        Map<String, FilledCell> filled = new HashMap<>();
        open.cells().stream()
                .filter(one -> one.asked().sheet().equals(sheet.name()))
                .forEach(one -> filled.put(one.asked().cell(), one));
        Set<String> places =
                communities.stream().map(area -> FormWords.place(area.name())).collect(Collectors.toSet());
        List<MappedCell> proposals = new ArrayList<>();
        List<List<Box>> rows = new ArrayList<>();
        for (List<FormSheet.Place> line : sheet.table()) {
            List<Box> boxes = new ArrayList<>();
            for (FormSheet.Place place : line) {
                FilledCell number = filled.get(place.at());
                MappedCell proposed = number == null && place.free()
                        ? words.proposal(sheet, place.at(), places).orElse(null)
                        : null;
                if (proposed != null && proposals.size() < PROPOSED_AT_ONCE) {
                    proposals.add(proposed);
                }
                boxes.add(new Box(place, number, proposed));
            }
            rows.add(boxes);
        }
        MappedCell edited = cell.flatMap(at -> edited(sheet, rows, at)).orElse(null);
        return new Shown(
                chosen,
                sheets.stream().map(FormSheet::name).toList(),
                sheet.letters(),
                rows,
                proposals,
                edited,
                edited != null && filled.containsKey(edited.cell()),
                open.cells().stream().filter(FilledCell::isWrong).count());
    }

    private static Optional<MappedCell> edited(FormSheet sheet, List<List<Box>> rows, String at) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(box -> box.place().at().equals(at)
                        && (box.filled() != null || box.place().free()))
                .findFirst()
                .map(box -> box.filled() != null
                        ? box.filled().asked()
                        : box.proposed() != null
                                ? box.proposed()
                                : new MappedCell(
                                        sheet.name(),
                                        at,
                                        "",
                                        MappedCell.Part.VALUE,
                                        MappedCell.Area.ASKED,
                                        MappedCell.Days.THIS,
                                        null,
                                        null));
    }
}
