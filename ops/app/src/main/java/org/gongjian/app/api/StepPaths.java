package org.gongjian.app.api;

import io.swagger.v3.oas.models.Components;
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
import java.util.List;
import java.util.TreeMap;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.desk.MatterSteps;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.matter.terms.Raiser;
import org.gongjian.matter.terms.SignerAsWritten;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The one handler of all steps, written out: one address per command, with what it takes. */
final class StepPaths implements GlobalOpenApiCustomizer {

    private static final String GENERIC = "/matters/{id}/{step}";

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().remove(GENERIC) == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        WireSchema wire = new WireSchema(api.getComponents());
        newcomers(wire);
        receipt(api, wire, "/matters/issues", MatterCommand.RaiseIssue.class);
        receipt(api, wire, "/matters/proposals", MatterCommand.ReceiveProposal.class);
        new TreeMap<>(MatterSteps.all())
                .forEach((step, command) ->
                        api.getPaths().addPathItem("/matters/{id}/" + step, step(wire, step, command)));
    }

    /** Who comes is named, and registered with the receipt, or picked by id. */
    private static void newcomers(WireSchema wire) {
        wire.entered(Raiser.class).getOneOf().forEach(raiser -> named((Schema<?>) raiser));
        named(wire.entered(SignerAsWritten.class));
    }

    private static void named(Schema<?> row) {
        for (String person : List.of("person", "contact", "visitor", "worker")) {
            if (row.getProperties().containsKey(person)) {
                row.getProperties().get(person).description("已登记的人；首次来的人改填姓名、电话、住址");
                row.addProperty("name", WireSchema.text().maxLength(60));
                row.addProperty("phone", WireSchema.text().maxLength(30));
                row.addProperty("address", WireSchema.text().maxLength(200));
                if (row.getRequired() != null) {
                    row.setRequired(row.getRequired().stream()
                            .filter(name -> !name.equals(person))
                            .toList());
                }
            }
        }
    }

    /** What is received may be answered at once, and lies in a community. */
    private static void receipt(OpenAPI api, WireSchema wire, String path, Class<?> command) {
        PathItem item = api.getPaths().get(path);
        if (item == null || item.getPost() == null) {
            return;
        }
        RequestBody body = body(wire, command);
        Schema<?> schema = wire.entered(command);
        schema.addProperty("community", WireSchema.text().description("社区的编号或名称；本岗位只管一个社区时不必填"));
        schema.addProperty("onTheSpot", wire.of(MatterCommand.AnswerOnTheSpot.class));
        // the form of the counter asks for it only where it does not follow from who comes
        schema.setRequired(schema.getRequired().stream()
                .filter(name -> !name.equals("channel"))
                .toList());
        item.getPost().requestBody(body).responses(answers("201"));
        item.getPost().setParameters(headers());
    }

    private static PathItem step(WireSchema wire, String step, Class<?> command) {
        List<Parameter> parameters = headers();
        parameters.addFirst(new Parameter()
                .name("id")
                .in("path")
                .required(true)
                .schema(WireSchema.text().format("uuid")));
        parameters.add(header("If-Match", "看到的版本（ETag）；不一致时 412"));
        return new PathItem()
                .post(new Operation()
                        .operationId(step)
                        .addTagsItem("matter-steps")
                        .parameters(parameters)
                        .requestBody(body(wire, command))
                        .responses(answers("200")));
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
                .schema(WireSchema.text());
    }

    private static RequestBody body(WireSchema wire, Class<?> command) {
        wire.entered(command).addProperty("happened", wire.of(HappenedInput.class));
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(wire.of(command))));
    }

    private static ApiResponses answers(String done) {
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse(done, new ApiResponse().description("已办理：id、sequence、position、events"));
        for (String status : List.of("400", "401", "403", "404", "409", "412", "415", "422", "503")) {
            answers.addApiResponse(status, new ApiResponse().description("application/problem+json，code 稳定不变"));
        }
        return answers;
    }
}
