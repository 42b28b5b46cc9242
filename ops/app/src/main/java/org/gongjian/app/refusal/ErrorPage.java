package org.gongjian.app.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the container could not hand to a handler, such as an address it cannot read, in the same forms as every other error. */
@Controller
class ErrorPage implements ErrorController {

    private final TroubleAnswer answer;

    ErrorPage(TroubleAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable failure) {
            Throwable cause = failure.getCause();
            return answer.view(cause != null ? cause : failure, request, response, locale);
        }
        return answer.view(Troubles.byStatus(status(request)), request, response, locale);
    }

    private static int status(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 404;
    }
}
