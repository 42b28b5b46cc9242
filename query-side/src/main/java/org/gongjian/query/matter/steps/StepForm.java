package org.gongjian.query.matter.steps;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongjian.matter.StageCode;
import org.gongjian.matter.terms.MatterKind;
import org.gongjian.record.Role;

/**
 * A step as its form offers it. Stages and roles only decide where the button stands: whether the step may be done is decided behind
 * the address, and nothing is hidden that would not be refused there too.
 *
 * @param step the command in kebab case, last part of the address; label {@code step.<step>}
 */
public record StepForm(
        String step,
        Group group,
        Set<MatterKind> kinds,
        Set<StageCode> stages,
        Set<Role> roles,
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
                List.of());
    }

    StepForm only(MatterKind kind) {
        return new StepForm(step, group, EnumSet.of(kind), stages, roles, fields);
    }

    StepForm at(StageCode first, StageCode... others) {
        return at(EnumSet.of(first, others));
    }

    StepForm at(Set<StageCode> these) {
        return new StepForm(step, group, kinds, these, roles, fields);
    }

    StepForm by(Set<Role> these) {
        return new StepForm(step, group, kinds, stages, these, fields);
    }

    StepForm asks(StepField... these) {
        return new StepForm(step, group, kinds, stages, roles, List.of(these));
    }

    /** Whether its button stands on the page of such a matter for such an office. */
    public boolean offered(MatterKind kind, StageCode stage, Role role) {
        return kinds.contains(kind) && stages.contains(stage) && roles.contains(role);
    }
}
