package org.gongjian.query.figures.forms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.gongjian.query.figures.quarter.Period;
import org.gongjian.query.platform.export.QuestionsOnRecord;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.query.registry.names.Directory;
import org.gongjian.record.Acting;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hands out a filled form. That it left the house is on record before it does. */
@Controller
class FormDownload {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FormQuestions questions;
    private final QuestionsOnRecord record;
    private final Directory directory;
    private final Clock clock;

    FormDownload(FormQuestions questions, QuestionsOnRecord record, Directory directory, Clock clock) {
        this.questions = questions;
        this.record = record;
        this.directory = directory;
        this.clock = clock;
    }

    @PostMapping("/ask/forms/{id}")
    ResponseEntity<byte[]> fill(@PathVariable UUID id, FormQuestions.Question question, Acting acting) {
        Scope scope = Scope.of(acting);
        try (FormQuestions.Open open = questions.open(id, question, scope)) {
            long written = 0;
            for (FilledCell cell : open.cells()) {
                if (cell.fault() == null) {
                    open.workbook().write(cell);
                    written++;
                }
            }
            byte[] filled = open.workbook().filled();
            Period days = open.understood().asked().period();
            String area = directory.places(scope).of(open.understood().place().area());
            record.write(
                    new QuestionsOnRecord.Question(
                            clock.instant(),
                            "FILL_FORM",
                            open.form().name(),
                            area + " " + days.firstDay() + " — " + days.lastDay() + " v"
                                    + open.mapping().version(),
                            written,
                            false,
                            null,
                            true),
                    acting);
            return ResponseEntity.ok()
                    .contentType(XLSX)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(
                                            open.form().name() + " " + area + " " + days.firstDay() + "至"
                                                    + days.lastDay() + ".xlsx",
                                            StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(filled);
        }
    }
}
