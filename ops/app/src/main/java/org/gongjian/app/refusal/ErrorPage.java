package org.gongjian.app.refusal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What never reached a handler: stopped at the door, or what the container could not hand to a handler, such as an address it cannot read, in the same forms as every other error. */
@Controller
public class ErrorPage implements ErrorController {

    private static final String STOPPED = ErrorPage.class.getName() + ".stopped";

    private final TroubleAnswer answer;

    ErrorPage(TroubleAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ModelAndView view = view(request, response, locale);
        return view.isEmpty() ? null : view;
    }

    private ModelAndView view(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (request.getAttribute(STOPPED) instanceof Throwable stopped) {
            return answer.view(stopped, request, response, locale);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Throwable cause = failure.getCause();
            return answer.view(cause != null ? cause : failure, request, response, locale);
        }
        return answer.view(Troubles.byStatus(status(request)), request, response, locale);
    }

    /** Answers a request that goes no further. */
    public static void show(Throwable stopped, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(STOPPED, stopped);
        request.getRequestDispatcher("/error").forward(request, response);
    }

    private static int status(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 404;
    }
}
