package org.gongjian.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.command.matter.MatterCommand;
import org.gongjian.command.matter.desk.MatterSteps;
import org.gongjian.command.platform.edge.HappenedInput;
import org.gongjian.matter.terms.SignerAsWritten;
import org.gongjian.query.matter.steps.StepField;
import org.gongjian.query.matter.steps.StepForm;
import org.gongjian.query.matter.steps.StepForms;
import org.junit.jupiter.api.Test;

/** The forms of the query side ask for what the commands of the command side read: neither side can see the other. */
class StepFormsTest {
    /** Contact data typed in place of a person: taken out of the form before the command is read. */
    private static final Set<String> TYPED = Set.of("name", "phone", "address");

    @Test
    void every_step_has_a_form_and_every_form_its_step() {
        assertThat(StepForms.all().stream().map(StepForm::step))
                .containsExactlyInAnyOrderElementsOf(MatterSteps.all().keySet());
    }

    @Test
    void every_field_of_a_form_is_read() {
        assertThat(StepForms.all().stream().flatMap(form -> unread(form, MatterSteps.all())))
                .isEmpty();
    }

    @Test
    void a_form_that_asks_what_nobody_reads_is_found() {
        StepForm urging = StepForms.of("urge-handling").orElseThrow();
        Map<String, Class<? extends MatterCommand>> swapped =
                Map.of("urge-handling", MatterCommand.RequestExtension.class);
        assertThat(unread(urging, swapped)).containsExactly("urge-handling: message");

        StepForm signers = StepForms.of("verify-signers").orElseThrow();
        Map<String, Class<? extends MatterCommand>> inRows = Map.of("verify-signers", MatterCommand.Resubmit.class);
        assertThat(unread(signers, inRows)).isNotEmpty();
    }

    private static Stream<String> unread(StepForm form, Map<String, Class<? extends MatterCommand>> steps) {
        Class<? extends MatterCommand> command = steps.get(form.step());
        List<String> unread = new ArrayList<>();
        form.fields().forEach(field -> unread(field, List.of(command), unread));
        return unread.stream().map(name -> form.step() + ": " + name);
    }

    private static void unread(StepField field, List<Class<?>> read, List<String> unread) {
        if (field.name().startsWith("happened.")) {
            read = List.of(HappenedInput.class);
        }
        String path = field.name().startsWith("happened.") ? field.name().substring(9) : field.name();
        List<Class<?>> found = at(path, read);
        if (found.isEmpty()) {
            unread.add(field.name());
        }
        field.columns().forEach(column -> unread(column, found, unread));
    }

    /** The types at a dotted path; the kind of a family ({@code is}) is read as a word. */
    private static List<Class<?>> at(String path, List<Class<?>> from) {
        String[] names = path.split("\\.", 2);
        List<Class<?>> next = from.stream()
                .flatMap(StepFormsTest::variants)
                .flatMap(type -> names[0].equals("is") ? Stream.of(String.class) : component(type, names[0]).stream())
                .distinct()
                .toList();
        return names.length == 1 || next.isEmpty() ? next : at(names[1], next);
    }

    private static Stream<Class<?>> variants(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StepFormsTest::variants)
                : Stream.of(type);
    }

    private static Optional<Class<?>> component(Class<?> type, String name) {
        if (type == SignerAsWritten.class && TYPED.contains(name)) {
            return Optional.of(String.class);
        }
        return !type.isRecord()
                ? Optional.empty()
                : Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .<Class<?>>map(StepFormsTest::element)
                        .findFirst();
    }

    private static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType many && Collection.class.isAssignableFrom(component.getType())
                ? (Class<?>) many.getActualTypeArguments()[0]
                : component.getType();
    }
}
