package org.gongjian.app.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.record.Acting;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handlers that answer pages and programs at one address: springdoc takes them for pages and leaves them out, so they are entered
 * here from what is really mapped.
 */
final class HandlerPaths implements GlobalOpenApiCustomizer {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private final RequestMappingHandlerMapping handlers;

    HandlerPaths(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            api.setPaths(new Paths());
        }
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.gongjian.") && answersPrograms(mapping, handler)) {
                mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> enter(api, pattern, method, handler)));
            }
        });
    }

    private static boolean answersPrograms(RequestMappingInfo mapping, HandlerMethod handler) {
        boolean json = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON));
        Class<?> answer = handler.getMethod().getReturnType();
        // Object: a page or a document, as asked for
        return json || answer == Object.class || ResponseEntity.class.isAssignableFrom(answer);
    }

    private static void enter(OpenAPI api, String pattern, RequestMethod method, HandlerMethod handler) {
        String address = VARIABLE.matcher(pattern).replaceAll("{$1}");
        PathItem item = api.getPaths().computeIfAbsent(address, any -> new PathItem());
        PathItem.HttpMethod http = PathItem.HttpMethod.valueOf(method.name());
        Operation operation = item.readOperationsMap().get(http);
        if (operation == null) {
            operation = new Operation()
                    .operationId(handler.getMethod().getName() + "-" + address.replaceAll("[^A-Za-z]+", "-"))
                    .responses(new ApiResponses()
                            .addApiResponse("200", new ApiResponse().description("OK"))
                            .addApiResponse("default", new ApiResponse().description("application/problem+json")));
            item.operation(http, operation);
        }
        operation.setParameters(parameters(pattern, handler));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                operation.setRequestBody(
                        Taking.json(new WireSchema(api.getComponents()), parameter.getParameterType()));
            }
        }
    }

    private static List<Parameter> parameters(String pattern, HandlerMethod handler) {
        List<Parameter> parameters = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            parameters.add(parameter(variable.group(1), "path", true, WireSchema.text()));
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                String name = asked.name().isEmpty() ? handlerName(parameter) : asked.name();
                boolean required = asked.required()
                        && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                        && !parameter.isOptional();
                parameters.add(parameter(name, "query", required, WireSchema.text()));
            } else if (isQuestion(parameter)) {
                for (RecordComponent part : parameter.getParameterType().getRecordComponents()) {
                    parameters.add(
                            parameter(part.getName(), "query", false, WireSchema.value(part.getAnnotatedType())));
                }
            }
        }
        return parameters;
    }

    /** A record of what may stand behind the question mark; who acts is found by the token. */
    private static boolean isQuestion(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.isRecord() && type != Acting.class && parameter.getParameterAnnotations().length == 0;
    }

    private static String handlerName(MethodParameter parameter) {
        return parameter
                .getExecutable()
                .getParameters()[parameter.getParameterIndex()]
                .getName();
    }

    private static Parameter parameter(String name, String in, boolean required, Schema<?> schema) {
        return new Parameter().name(name).in(in).required(required).schema(schema);
    }
}
