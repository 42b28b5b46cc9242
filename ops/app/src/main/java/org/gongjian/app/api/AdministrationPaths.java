package org.gongjian.app.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.command.platform.registry.TakenForms;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The forms of the administration, each at its address with what it takes, in place of one handler for all steps of a list. */
final class AdministrationPaths implements GlobalOpenApiCustomizer {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private final List<TakenForms> forms;

    AdministrationPaths(List<TakenForms> forms) {
        this.forms = forms;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .keySet()
                .removeIf(path -> path.matches(
                        "/(admin/[a-z-]+|agreements|meetings|motions|year-plans)/\\{id}/(minutes/)?\\{step}"));
        WireSchema wire = new WireSchema(api.getComponents());
        forms.forEach(controller -> controller.taken().forEach((path, taken) -> enter(api, wire, path, taken)));
    }

    private static void enter(OpenAPI api, WireSchema wire, String path, Class<?> taken) {
        PathItem item = api.getPaths().computeIfAbsent(path, any -> new PathItem());
        String name = path.replaceFirst("^/(admin/)?", "").replaceAll("[^a-z]+", "-");
        Matcher which = VARIABLE.matcher(path);
        item.setPost(
                which.find()
                        ? Taking.step(wire, name, "administration", which.group(1), taken)
                        : new Operation()
                                .operationId(name)
                                .addTagsItem("administration")
                                .parameters(Taking.headers())
                                .requestBody(Taking.body(wire, taken))
                                .responses(Taking.answers("201")));
    }
}
