package org.gongjian.app.office;

import jakarta.servlet.http.HttpServletRequest;
import org.gongjian.app.refusal.Trouble;
import org.gongjian.record.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers their {@link Acting}. Somebody without an office gets no further. */
public class ActingArgument implements HandlerMethodArgumentResolver {

    private final ActingFor acting;

    public ActingArgument(ActingFor acting) {
        this.acting = acting;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class;
    }

    @Override
    public Acting resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return acting.of(servlet).orElseThrow(() -> Trouble.forbidden("NO_OFFICE_HELD"));
    }
}
