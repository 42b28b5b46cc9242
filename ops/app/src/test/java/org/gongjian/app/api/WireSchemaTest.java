package org.gongjian.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.desk.MatterSteps;
import org.gongjian.command.platform.binding.Binding;
import org.gongjian.command.platform.refusal.FaultyInput;
import org.gongjian.command.platform.refusal.FieldError;
import org.gongjian.matter.terms.Raiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

class WireSchemaTest {

    private final Components components = new Components();
    private final WireSchema wire = new WireSchema(components);

    static Set<String> steps() {
        return MatterSteps.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void what_the_description_requires_is_what_the_reading_misses(String step) {
        Class<? extends MatterCommand> command = MatterSteps.named(step).orElseThrow();
        wire.of(command);
        List<String> required =
                Objects.requireNonNullElse(schema(WireSchema.name(command)).getRequired(), List.of());
        assertThat(required).containsExactlyInAnyOrderElementsOf(missed(command));
    }

    private static List<String> missed(Class<?> command) {
        Binding binding = new Binding(
                () -> ZoneOffset.UTC,
                (field, text) -> {
                    throw new AssertionError("nothing was typed");
                },
                file -> null,
                true);
        binding.readPart(JsonNodeFactory.instance.objectNode(), command);
        FaultyInput faulty = catchThrowableOfType(FaultyInput.class, binding::requireFaultless);
        return faulty == null
                ? List.of()
                : faulty.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void own_words_are_texts_and_who_comes_says_which_he_is() {
        wire.of(MatterCommand.RaiseIssue.class);
        Schema<?> text = schema("MatterRaiseIssue").getProperties().get("text");
        assertThat(text.getTypes()).containsExactly("string");
        assertThat(schema("Raiser").getOneOf())
                .hasSameSizeAs(Raiser.class.getPermittedSubclasses())
                .allSatisfy(
                        raiser -> assertThat(((Schema<?>) raiser).getRequired()).contains("is"));
    }

    private Schema<?> schema(String name) {
        return components.getSchemas().get(name);
    }
}
