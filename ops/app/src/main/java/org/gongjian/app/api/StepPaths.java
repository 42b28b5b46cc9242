package org.gongjian.app.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongjian.command.matter.MatterCommand;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The one handler of all steps, written out: one address per command, with what it takes. */
final class StepPaths implements GlobalOpenApiCustomizer {

    private static final String GENERIC = "/matters/{id}/{step}";

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().remove(GENERIC) == null) {
            return;
        }
        for (Class<?> command : records(MatterCommand.class)) {
            switch (command.getSimpleName()) {
                case "RaiseIssue" -> body(api, "/matters/issues", command);
                case "ReceiveProposal" -> body(api, "/matters/proposals", command);
                default -> api.getPaths().addPathItem("/matters/{id}/" + kebab(command), step(api, command));
            }
        }
    }

    /** All records of a sealed family, in the order in which they are written. */
    static List<Class<?>> records(Class<?> family) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : family.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                records.addAll(records(permitted));
            } else {
                records.add(permitted);
            }
        }
        return records;
    }

    static String kebab(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static void body(OpenAPI api, String path, Class<?> command) {
        PathItem item = api.getPaths().get(path);
        if (item != null && item.getPost() != null) {
            item.getPost().requestBody(body(api, command)).responses(answers());
            item.getPost().setParameters(headers());
        }
    }

    private static PathItem step(OpenAPI api, Class<?> command) {
        List<Parameter> parameters = headers();
        parameters.addFirst(new Parameter()
                .name("id")
                .in("path")
                .required(true)
                .schema(new Schema<>().type("string").format("uuid")));
        parameters.add(header("If-Match", "看到的版本（ETag）；不一致时 412"));
        return new PathItem()
                .post(new Operation()
                        .operationId(kebab(command))
                        .addTagsItem("matter-steps")
                        .parameters(parameters)
                        .requestBody(body(api, command))
                        .responses(answers()));
    }

    private static List<Parameter> headers() {
        return new ArrayList<>(List.of(header("Idempotency-Key", "同一请求重发时保持不变"), header("Gongjian-Office", "以哪个岗位办理")));
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .name(name)
                .in("header")
                .required(false)
                .description(description)
                .schema(new Schema<>().type("string"));
    }

    private static RequestBody body(OpenAPI api, Class<?> command) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .readAllAsResolvedSchema(new AnnotatedType(command).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(resolved.schema)));
    }

    private static ApiResponses answers() {
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse("200", new ApiResponse().description("已办理：id、sequence、position、events"));
        Arrays.asList("401", "403", "404", "409", "412", "422", "503")
                .forEach(status -> answers.addApiResponse(
                        status, new ApiResponse().description("application/problem+json，code 稳定不变")));
        return answers;
    }
}
