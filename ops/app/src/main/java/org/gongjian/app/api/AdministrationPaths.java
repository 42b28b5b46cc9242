package org.gongjian.app.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import org.gongjian.command.platform.registry.TakenForms;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The forms of the administration, each at its address with what it takes, in place of one handler for all steps of a list. */
final class AdministrationPaths implements GlobalOpenApiCustomizer {

    private final List<TakenForms> forms;

    AdministrationPaths(List<TakenForms> forms) {
        this.forms = forms;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().keySet().removeIf(path -> path.matches("/admin/[a-z-]+/\\{id}/\\{step}"));
        WireSchema wire = new WireSchema(api.getComponents());
        forms.forEach(controller -> controller.taken().forEach((path, taken) -> enter(api, wire, path, taken)));
    }

    private static void enter(OpenAPI api, WireSchema wire, String path, Class<?> taken) {
        PathItem item = api.getPaths().computeIfAbsent(path, any -> new PathItem());
        String name = path.substring("/admin/".length()).replaceAll("[^a-z]+", "-");
        item.setPost(
                path.contains("{id}")
                        ? Taking.step(wire, name, "administration", taken)
                        : new Operation()
                                .operationId(name)
                                .addTagsItem("administration")
                                .parameters(Taking.headers())
                                .requestBody(Taking.body(wire, taken))
                                .responses(Taking.answers("201")));
    }
}
