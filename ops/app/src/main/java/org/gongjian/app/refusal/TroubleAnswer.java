package org.gongjian.app.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.query.platform.desk.Desks;
import org.gongjian.query.platform.forms.RefusedForm;
import org.gongjian.query.platform.waiting.WaitingPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Gives a trouble its form: problem document (RFC 9457), page, or the form again with what was typed. */
public class TroubleAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleAnswer.class);

    private static final Trouble NOT_YET_SEEN = new Trouble(503, "NOT_YET_SEEN", Map.of(), List.of(), 2L);

    /** Statuses after which typing again makes sense. */
    private static final Set<Integer> FORM_AGAIN = Set.of(400, 403, 404, 409, 412, 413, 415, 422, 503);

    /** What a rule names that wants to know on what something is based. */
    private static final String EVIDENCE = "happened.evidence";

    private final Wording wording;
    private final TicketTable tickets;
    private final JsonMapper json;
    private final ObjectProvider<Desks> desks;

    public TroubleAnswer(Wording wording, TicketTable tickets, JsonMapper json, ObjectProvider<Desks> desks) {
        this.desks = desks;
        this.wording = wording;
        this.tickets = tickets;
        this.json = json;
    }

    /** Answers; the result is the view to render, or an empty one when the answer is already written. */
    public ModelAndView view(
            Throwable thrown, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Trouble trouble = seen(Troubles.of(thrown), request);
        if (trouble.status() >= 500 && !trouble.equals(NOT_YET_SEEN)) {
            // the class only: messages of libraries may quote what was typed
            LOG.error("{} {} {}", trouble.code(), thrown.getClass().getName(), Origin.of(thrown));
        }
        return view(trouble, request, response, locale);
    }

    /** What was recorded just now and is not found yet was recorded nevertheless. */
    private static Trouble seen(Trouble trouble, HttpServletRequest request) {
        boolean behind = Boolean.TRUE.equals(request.getAttribute(WaitingPages.BEHIND));
        return behind && trouble.status() == 404 ? NOT_YET_SEEN : trouble;
    }

    ModelAndView view(Trouble trouble, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            return new ModelAndView();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (trouble.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, trouble.retryAfter().toString());
        }
        if (Wants.form(request) && FORM_AGAIN.contains(trouble.status())) {
            Optional<String> page = page(request);
            if (page.isPresent()) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(
                        HttpHeaders.LOCATION, FormPage.withTicket(page.get(), ticket(trouble, request, locale)));
                return new ModelAndView();
            }
        }
        response.setStatus(trouble.status());
        if (Wants.html(request)) {
            return new ModelAndView("error", model(trouble, request, locale), HttpStatus.valueOf(trouble.status()));
        }
        write(trouble, request, response, locale);
        return new ModelAndView();
    }

    private static Optional<String> page(HttpServletRequest request) {
        try {
            return FormPage.of(request);
        } catch (RuntimeException tooLarge) {
            // a body that was refused while it was read has no fields
            return Optional.empty();
        }
    }

    private String ticket(Trouble trouble, HttpServletRequest request, Locale locale) {
        return tickets.keep(new RefusedForm(
                FormPage.typed(request),
                marked(trouble, locale),
                wording.detail(trouble, locale),
                wording.article(trouble, locale),
                wording.remedy(trouble, locale)));
    }

    /** What is wrong by field. Where a rule wants evidence its line is marked, so that the fold in which it stands is open. */
    private Map<String, String> marked(Trouble trouble, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>(wording.errors(trouble, locale));
        if (EVIDENCE.equals(trouble.facts().get("field"))) {
            errors.putIfAbsent(
                    EVIDENCE + ".note",
                    wording.of(new FieldError(EVIDENCE + ".note", FieldError.Code.REQUIRED), locale));
        }
        return errors;
    }

    private Map<String, @Nullable Object> model(Trouble trouble, HttpServletRequest request, Locale locale) {
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("status", trouble.status());
        model.put("refusalCode", trouble.code());
        model.put("detail", wording.detail(trouble, locale));
        model.put("article", wording.article(trouble, locale));
        model.put("remedy", wording.remedy(trouble, locale));
        model.put("fieldErrors", List.copyOf(wording.errors(trouble, locale).values()));
        model.put("correlationId", MDC.get("correlationId"));
        Desks held = desks.getIfAvailable();
        if (held != null && trouble.status() != 503) {
            held.of(request).ifPresent(desk -> model.put("desk", desk));
        }
        return model;
    }

    private void write(Trouble trouble, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "type",
                "urn:gongjian:problem:"
                        + trouble.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", wording.title(trouble, locale));
        body.put("status", trouble.status());
        body.put("code", trouble.code());
        body.put("detail", wording.detail(trouble, locale));
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        body.put("instance", forwarded != null ? forwarded : request.getRequestURI());
        put(body, "rule", trouble.facts().get("rule"));
        put(body, "article", wording.article(trouble, locale));
        put(body, "remedy", wording.remedy(trouble, locale));
        put(body, "correlation", MDC.get("correlationId"));
        if (!trouble.errors().isEmpty()) {
            body.put(
                    "errors",
                    trouble.errors().stream()
                            .map(error -> Map.of(
                                    "field", error.field(),
                                    "code", error.code().name(),
                                    "message", wording.of(error, locale)))
                            .toList());
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            response.getOutputStream().write(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
