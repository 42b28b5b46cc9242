package org.gongjian.app.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The one place where an exception of a handler becomes an answer. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleAdvice {

    private final TroubleAnswer answer;

    TroubleAdvice(TroubleAnswer answer) {
        this.answer = answer;
    }

    @ExceptionHandler(Throwable.class)
    ModelAndView trouble(Throwable thrown, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return answer.view(thrown, request, response, locale);
    }
}
