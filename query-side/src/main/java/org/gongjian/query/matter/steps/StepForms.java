package org.gongjian.query.matter.steps;

import java.util.Collection;
import java.util.Comparator;
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
                        CommitmentSteps.all(),
                        HandlingSteps.handling(),
                        HandlingSteps.answering(),
                        PublishingSteps.all(),
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

    /** The forms with which commitments begin, by the word in the address: they are no steps of a matter. */
    public static Optional<StepForm> beginning(String kind) {
        return switch (kind) {
            case "project" -> Optional.of(CommitmentSteps.fixProject());
            case "promise" -> Optional.of(CommitmentSteps.promise());
            default -> Optional.empty();
        };
    }

    /** The form of a step, or nothing when there is no such step. */
    public static Optional<StepForm> of(String step) {
        return Optional.ofNullable(BY_NAME.get(step));
    }

    /**
     * A step as the page of a matter offers it.
     *
     * @param main what the matter waits for; the others stand folded away
     */
    public record Offered(String step, StepForm.Group group, boolean main) {}

    /**
     * The next steps on the page of a matter, what it waits for first.
     *
     * @param marks as they stand beside the stage: {@code RETURN_PENDING}, {@code EXTENSION_PENDING}, {@code SUSPENDED}, …
     */
    public static List<Offered> offered(MatterKind kind, StageCode stage, Role role, Collection<String> marks) {
        return BY_NAME.values().stream()
                .filter(form -> form.offered(kind, stage, role, marks))
                .map(form -> new Offered(form.step(), form.group(), form.leadsOn(stage)))
                .sorted(Comparator.comparing(Offered::main).reversed().thenComparing(Offered::group))
                .toList();
    }
}
