package org.gongjian.query.matter.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Role;

/** All steps that have a form. */
public final class StepForms {

    private static final Map<String, StepForm> BY_NAME = new LinkedHashMap<>();

    static {
        Stream.of(
                        ReceivingSteps.all(),
                        DecidingSteps.all(),
                        HandlingSteps.handling(),
                        HandlingSteps.answering(),
                        AnytimeSteps.all())
                .flatMap(List::stream)
                .forEach(form -> {
                    if (BY_NAME.put(form.step(), form) != null) {
                        throw new IllegalStateException("two forms for " + form.step());
                    }
                });
    }

    private StepForms() {}

    /** Every form, in the order of the corridor. */
    public static List<StepForm> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The form of a step, or nothing when there is no such step. */
    public static Optional<StepForm> of(String step) {
        return Optional.ofNullable(BY_NAME.get(step));
    }

    /** The next steps on the page of a matter, in the order of their groups. */
    public static List<StepForm> offered(MatterKind kind, StageCode stage, Role role) {
        return BY_NAME.values().stream()
                .filter(form -> form.offered(kind, stage, role))
                .sorted((one, other) -> one.group().compareTo(other.group()))
                .toList();
    }
}
