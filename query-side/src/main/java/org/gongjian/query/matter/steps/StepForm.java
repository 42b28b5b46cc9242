package org.gongjian.query.matter.steps;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Role;
import org.jspecify.annotations.Nullable;

/**
 * A step as its form offers it. Stages and roles only decide where the button stands: whether the step may be done is decided behind
 * the address, and nothing is hidden that would not be refused there too.
 *
 * @param step the command in kebab case, last part of the address; label {@code step.<step>}
 * @param forward stages from which this is the usual way on
 * @param mark what must be open for the step to make sense: {@code RETURN_PENDING}
 */
public record StepForm(
        String step,
        Group group,
        Set<MatterKind> kinds,
        Set<StageCode> stages,
        Set<Role> roles,
        Set<StageCode> forward,
        @Nullable String mark,
        List<StepField> fields) {

    /** Under which heading the button stands. The order is the order on the page. */
    public enum Group {
        RECEIVING,
        DECIDING,
        HANDLING,
        ANSWERING,
        ALWAYS
    }

    static StepForm step(String step, Group group) {
        return new StepForm(
                step,
                group,
                EnumSet.allOf(MatterKind.class),
                EnumSet.allOf(StageCode.class),
                EnumSet.allOf(Role.class),
                EnumSet.noneOf(StageCode.class),
                null,
                List.of());
    }

    StepForm only(MatterKind kind) {
        return new StepForm(step, group, EnumSet.of(kind), stages, roles, forward, mark, fields);
    }

    StepForm at(StageCode first, StageCode... others) {
        return at(EnumSet.of(first, others));
    }

    StepForm at(Set<StageCode> these) {
        return new StepForm(step, group, kinds, these, roles, forward, mark, fields);
    }

    StepForm by(Set<Role> these) {
        return new StepForm(step, group, kinds, stages, these, forward, mark, fields);
    }

    StepForm asks(StepField... these) {
        return new StepForm(step, group, kinds, stages, roles, forward, mark, List.of(these));
    }

    /** The step is the usual way on from these stages. */
    StepForm forward(StageCode first, StageCode... others) {
        return new StepForm(step, group, kinds, stages, roles, EnumSet.of(first, others), mark, fields);
    }

    /** The step answers something that is open; without it there is nothing to answer. */
    StepForm when(String open) {
        return new StepForm(step, group, kinds, stages, roles, forward, open, fields);
    }

    /** Whether its button stands on the page of such a matter for such an office. */
    public boolean offered(MatterKind kind, StageCode stage, Role role, Collection<String> marks) {
        return kinds.contains(kind)
                && stages.contains(stage)
                && roles.contains(role)
                && (mark == null || marks.contains(mark));
    }

    /** Whether it is what the matter waits for. */
    boolean leadsOn(StageCode stage) {
        return mark != null || forward.contains(stage);
    }
}
