package org.gongjian.app.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.command.platform.edge.HappenedInput;

/** What all operations have in common that take a record and record a fact. */
final class Taking {

    private Taking() {}

    /** A step of something that is there, whose id stands in the address under this name. */
    static Operation step(WireSchema wire, String id, String tag, String which, Class<?> taken) {
        List<Parameter> parameters = headers();
        parameters.addFirst(new Parameter()
                .name(which)
                .in("path")
                .required(true)
                .schema(WireSchema.text().format("uuid")));
        parameters.add(header("If-Match", "看到的版本（ETag）；不一致时 412"));
        return new Operation()
                .operationId(id)
                .addTagsItem(tag)
                .parameters(parameters)
                .requestBody(body(wire, taken))
                .responses(answers("200"));
    }

    static List<Parameter> headers() {
        return new ArrayList<>(List.of(header("Idempotency-Key", "同一请求重发时保持不变"), header("Gongjian-Office", "以哪个岗位办理")));
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .name(name)
                .in("header")
                .required(false)
                .description(description)
                .schema(WireSchema.text());
    }

    static RequestBody body(WireSchema wire, Class<?> taken) {
        wire.entered(taken).addProperty("happened", wire.of(HappenedInput.class));
        return json(wire, taken);
    }

    static RequestBody json(WireSchema wire, Class<?> taken) {
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(wire.of(taken))));
    }

    static ApiResponses answers(String done) {
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse(done, new ApiResponse().description("已办理：id、sequence、position、events"));
        for (String status : List.of("400", "401", "403", "404", "409", "412", "415", "422", "503")) {
            answers.addApiResponse(status, new ApiResponse().description("application/problem+json，code 稳定不变"));
        }
        return answers;
    }
}
