package org.gongjian.app.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Handlers whose address does not stand on the page of access rules, letter by letter. */
public final class UnruledHandlers {

    private UnruledHandlers() {}

    public static List<String> among(RequestMappingHandlerMapping handlers, AccessRules rules) {
        Set<String> missing = new TreeSet<>();
        for (RequestMappingInfo handler : handlers.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = handler.getMethodsCondition().getMethods();
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                for (String pattern : handler.getPatternValues()) {
                    if (!rules.isWritten(HttpMethod.valueOf(method.name()), pattern)) {
                        missing.add(method + " " + pattern);
                    }
                }
            }
        }
        return List.copyOf(missing);
    }
}
