package org.gongjian.query.figures.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.figures.report.Questions;
import org.gongjian.query.platform.sight.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a form for the days and the area that are asked for. */
@Component
final class FormQuestions {
    private final ReportFormTable table;
    private final Questions questions;
    private final FormFilling filling;

    FormQuestions(ReportFormTable table, Questions questions, FormFilling filling) {
        this.table = table;
        this.questions = questions;
        this.filling = filling;
    }

    /**
     * As it stands in the address; everything may be left out.
     *
     * @param days a period that was offered: {@code 2026-04-01/2026-06-30}
     */
    record Question(
            @Nullable String days,
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID area) {}

    /** A form with its numbers. The workbook is open and must be closed. */
    record Open(
            ReportFormTable.Form form,
            FormWorkbook workbook,
            List<ReportFormTable.Mapping> mappings,
            List<Period> offered,
            Questions.Understood understood,
            List<FilledCell> cells)
            implements AutoCloseable {

        /** What its cells ask for now. */
        ReportFormTable.Mapping mapping() {
            return current(mappings);
        }

        @Override
        public void close() {
            workbook.close();
        }
    }

    private static ReportFormTable.Mapping current(List<ReportFormTable.Mapping> mappings) {
        return mappings.isEmpty() ? new ReportFormTable.Mapping(0, List.of(), null, null) : mappings.getFirst();
    }

    Open open(UUID id, Question question, Scope scope) {
        ReportFormTable.Form form =
                table.form(id, scope).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Questions.Place place = questions.place(question.area(), null, scope);
        List<Period> offered = FormDays.offered(form.period(), place.today(), place.zone());
        Questions.Understood understood = questions.understood(days(question, offered), scope);
        FormWorkbook workbook = FormWorkbook.of(table.workbook(id, scope));
        try {
            List<ReportFormTable.Mapping> mappings = table.mappings(id, scope);
            return new Open(
                    form,
                    workbook,
                    mappings,
                    offered,
                    understood,
                    filling.filled(workbook, current(mappings).cells(), understood));
        } catch (RuntimeException failed) {
            workbook.close();
            throw failed;
        }
    }

    /** The days that were chosen or typed, else those that a form of this kind is usually asked for. */
    private static Questions.Question days(Question question, List<Period> offered) {
        String[] chosen =
                question.days() == null ? new String[0] : question.days().split("/", 2);
        if (chosen.length == 2) {
            return asked(question, chosen[0], chosen[1]);
        }
        Optional<Period> usual = question.from() == null && question.to() == null
                ? offered.stream().findFirst()
                : Optional.empty();
        return usual.map(days -> asked(
                        question, days.firstDay().toString(), days.lastDay().toString()))
                .orElseGet(() -> asked(question, question.from(), question.to()));
    }

    private static Questions.Question asked(Question question, @Nullable String from, @Nullable String to) {
        return new Questions.Question(from, to, question.area(), null, null, null);
    }
}
