package org.gongjian.app.access;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One address and who may reach it. The pattern is written exactly as at the handler. */
record AccessRule(HttpMethod method, PathPattern pattern, Who who) {

    AccessRule(HttpMethod method, String pattern, Who who) {
        this(method, PathPatternParser.defaultInstance.parse(pattern), who);
    }

    boolean isFor(HttpMethod asked) {
        return method.equals(asked) || (method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD));
    }
}
