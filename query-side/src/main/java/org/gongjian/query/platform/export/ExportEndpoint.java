package org.gongjian.query.platform.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.query.platform.sight.Scope;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out any list as a workbook. The line on record is written before the workbook is finished: what cannot be recorded cannot be
 * opened either.
 */
@Controller
class ExportEndpoint {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int LONGEST_PURPOSE = 200;

    private final Map<String, ExportedList> lists;
    private final QuestionsOnRecord record;
    private final TransactionTemplate reading;
    private final MessageSource messages;
    private final Clock clock;

    ExportEndpoint(
            List<ExportedList> lists,
            QuestionsOnRecord record,
            @Qualifier("viewTransactions") PlatformTransactionManager viewTransactions,
            MessageSource messages,
            Clock clock) {
        this.lists = lists.stream().collect(Collectors.toMap(ExportedList::name, Function.identity()));
        this.record = record;
        this.reading = new TransactionTemplate(viewTransactions);
        this.reading.setReadOnly(true);
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/ask/export/{list}")
    void export(
            @PathVariable String list,
            @RequestParam Map<String, String> filter,
            Acting acting,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ExportedList asked = lists.get(list);
        if (asked == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Scope scope = Scope.of(acting);
        boolean full = "full".equals(filter.get("names"));
        String purpose = purpose(filter.get("purpose"), full, scope);
        Export export = asked.export(new ExportedList.Question(
                filter, scope, locale, full ? Discretion.FULL : Discretion.DESENSITISED, messages));
        write(export, list, acting, full, purpose, locale, response);
    }

    /** The whole is for offices that talk to the persons, and only for a purpose that they state. */
    private static @Nullable String purpose(@Nullable String given, boolean full, Scope scope) {
        if (!full) {
            return null;
        }
        if (!scope.readsContactData()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (given == null || given.isBlank() || given.length() > LONGEST_PURPOSE) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "purpose");
        }
        return given.strip();
    }

    private void write(
            Export export,
            String list,
            Acting acting,
            boolean full,
            @Nullable String purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, export.zone());
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.title() + " " + day + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        String made = Objects.requireNonNull(messages.getMessage(
                full ? "export.made.full" : "export.made",
                new Object[] {MINUTE.format(LocalDateTime.ofInstant(now, export.zone())), acting.login(), purpose},
                locale));
        ExportWorkbook workbook = new ExportWorkbook(response.getOutputStream(), export, made);
        boolean finished = false;
        try {
            reading.executeWithoutResult(cursor -> export.rows().each(workbook::add));
            finished = true;
        } finally {
            record.write(
                    new QuestionsOnRecord.Question(
                            now, "EXPORT", list, export.filter(), workbook.rows(), full, purpose, finished),
                    acting);
        }
        workbook.finish();
    }
}
