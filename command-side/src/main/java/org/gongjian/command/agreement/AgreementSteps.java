package org.gongjian.command.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.command.agreement.AgreementForm.Revising;
import org.gongjian.command.agreement.AgreementForm.Varying;

/** The steps of {@code POST /agreements/{id}/{step}}: the form that each takes, and the command that it means. */
final class AgreementSteps {
    private static final Map<String, Step<?>> BY_NAME = byName();

    private AgreementSteps() {}

    /** A form and the command that it means. */
    record Step<F>(Class<F> form, Function<F, AgreementCommand> command) {
        AgreementCommand of(Object filled) {
            return command.apply(form.cast(filled));
        }
    }

    /** The step of this name. */
    static Optional<Step<?>> named(String step) {
        return Optional.ofNullable(BY_NAME.get(step));
    }

    /** The form of each by its name. */
    static Map<String, Class<?>> forms() {
        Map<String, Class<?>> forms = new LinkedHashMap<>();
        BY_NAME.forEach((name, step) -> forms.put(name, step.form()));
        return forms;
    }

    private static Map<String, Step<?>> byName() {
        Map<String, Step<?>> steps = new LinkedHashMap<>();
        steps.put("revise", new Step<>(Revising.class, form -> new AgreementCommand.Revise(form.wording())));
        steps.put("note", new Step<>(AgreementCommand.NoteNegotiation.class, form -> form));
        steps.put("sign", new Step<>(AgreementCommand.Sign.class, form -> form));
        steps.put(
                "vary",
                new Step<>(
                        Varying.class, form -> new AgreementCommand.ProposeVariation(form.reason(), form.wording())));
        steps.put("drop-variation", new Step<>(AgreementCommand.DropVariation.class, form -> form));
        steps.put("withdraw", new Step<>(AgreementCommand.Withdraw.class, form -> form));
        return steps;
    }
}
