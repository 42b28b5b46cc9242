package org.gongjian.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.TreeMap;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.desk.MatterSteps;
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
        beginning(api, wire, "/commitments/projects", CommitmentCommand.FixProject.class);
        beginning(api, wire, "/commitments/promises", CommitmentCommand.Promise.class);
        new TreeMap<>(MatterSteps.all())
                .forEach((step, command) -> api.getPaths()
                        .addPathItem(
                                "/matters/{id}/" + step,
                                new PathItem().post(Taking.step(wire, step, "matter-steps", "id", command))));
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

    /** What begins a commitment lies in a community. */
    private static void beginning(OpenAPI api, WireSchema wire, String path, Class<?> command) {
        PathItem item = api.getPaths().get(path);
        if (item == null || item.getPost() == null) {
            return;
        }
        RequestBody body = Taking.body(wire, command);
        wire.entered(command).addProperty("community", WireSchema.text().description("社区的编号或名称；本岗位只管一个社区时不必填"));
        item.getPost().requestBody(body).responses(Taking.answers("201"));
        item.getPost().setParameters(Taking.headers());
    }

    /** What is received may be answered at once, and lies in a community. */
    private static void receipt(OpenAPI api, WireSchema wire, String path, Class<?> command) {
        PathItem item = api.getPaths().get(path);
        if (item == null || item.getPost() == null) {
            return;
        }
        RequestBody body = Taking.body(wire, command);
        Schema<?> schema = wire.entered(command);
        schema.addProperty("community", WireSchema.text().description("社区的编号或名称；本岗位只管一个社区时不必填"));
        schema.addProperty("onTheSpot", wire.of(MatterCommand.AnswerOnTheSpot.class));
        // the form of the counter asks for it only where it does not follow from who comes
        schema.setRequired(schema.getRequired().stream()
                .filter(name -> !name.equals("channel"))
                .toList());
        item.getPost().requestBody(body).responses(Taking.answers("201"));
        item.getPost().setParameters(Taking.headers());
    }
}
