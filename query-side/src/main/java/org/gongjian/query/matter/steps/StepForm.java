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
 * @param pressing whether what is open waits for this step
 * @param unless a mark with which the step is over: {@code ARCHIVED}
 * @param party as which part of the handling a unit's own people take the step; nothing where it does not matter
 */
public record StepForm(
        String step,
        Group group,
        Set<MatterKind> kinds,
        Set<StageCode> stages,
        Set<Role> roles,
        Set<StageCode> forward,
        @Nullable String mark,
        boolean pressing,
        @Nullable String unless,
        @Nullable String party,
        List<StepField> fields) {

    /** Stands among the marks when the reader's unit leads the handling. */
    public static final String LEAD = "LEAD";
    /** Stands among the marks when the reader's unit helps in the handling. */
    public static final String CO_HANDLER = "CO_HANDLER";
    /** Stands among the marks while a referral has no answer. */
    public static final String REFERRAL_OPEN = "REFERRAL_OPEN";
    /** Stands among the marks of what is filed away. */
    public static final String ARCHIVED = "ARCHIVED";

    /** Stands among the marks while a draft for the public column waits to be checked. */
    public static final String PUBLICATION_PENDING = "PUBLICATION_PENDING";
    /** Stands among the marks while it stands on the public column. */
    public static final String PUBLISHED = "PUBLISHED";

    /** Stands among the marks of what was promised in an agreement: it changes with the agreement alone. */
    public static final String AGREED = "AGREED";

    /** Under which heading the button stands. The order is the order on the page. */
    public enum Group {
        RECEIVING,
        DECIDING,
        COMMITMENT,
        HANDLING,
        ANSWERING,
        PUBLISHING,
        ALWAYS
    }

    static StepForm step(String step, Group group) {
        return new StepForm(
                step,
                group,
                EnumSet.complementOf(EnumSet.of(MatterKind.COMMITMENT)),
                EnumSet.allOf(StageCode.class),
                EnumSet.allOf(Role.class),
                EnumSet.noneOf(StageCode.class),
                null,
                false,
                null,
                null,
                List.of());
    }

    StepForm only(MatterKind kind) {
        return new StepForm(
                step, group, EnumSet.of(kind), stages, roles, forward, mark, pressing, unless, party, fields);
    }

    /** Also of commitments, which have stages of their own. */
    StepForm ofEveryKind() {
        return new StepForm(
                step,
                group,
                EnumSet.allOf(MatterKind.class),
                stages,
                roles,
                forward,
                mark,
                pressing,
                unless,
                party,
                fields);
    }

    StepForm at(StageCode first, StageCode... others) {
        return at(EnumSet.of(first, others));
    }

    StepForm at(Set<StageCode> these) {
        return new StepForm(step, group, kinds, these, roles, forward, mark, pressing, unless, party, fields);
    }

    StepForm by(Set<Role> these) {
        return new StepForm(step, group, kinds, stages, these, forward, mark, pressing, unless, party, fields);
    }

    StepForm asks(StepField... these) {
        return new StepForm(step, group, kinds, stages, roles, forward, mark, pressing, unless, party, List.of(these));
    }

    /** The step is the usual way on from these stages. */
    StepForm forward(StageCode first, StageCode... others) {
        return new StepForm(
                step, group, kinds, stages, roles, EnumSet.of(first, others), mark, pressing, unless, party, fields);
    }

    /** The step answers something that is open; without it there is nothing to answer. */
    StepForm when(String open) {
        return new StepForm(step, group, kinds, stages, roles, forward, open, true, unless, party, fields);
    }

    /** The step makes sense only while this is open, without being what is waited for. */
    StepForm given(String open) {
        return new StepForm(step, group, kinds, stages, roles, forward, open, false, unless, party, fields);
    }

    /** The step is over once this holds. */
    StepForm unless(String over) {
        return new StepForm(step, group, kinds, stages, roles, forward, mark, pressing, over, party, fields);
    }

    /** Of the units, only that one takes the step which has this part in the handling. */
    StepForm of(String part) {
        return new StepForm(step, group, kinds, stages, roles, forward, mark, pressing, unless, part, fields);
    }

    /** Whether its button stands on the page of such a matter for such an office. */
    public boolean offered(MatterKind kind, StageCode stage, Role role, Collection<String> marks) {
        return kinds.contains(kind)
                && stages.contains(stage)
                && roles.contains(role)
                && (mark == null || marks.contains(mark))
                && (unless == null || !marks.contains(unless))
                && (party == null || !Offices.UNITS.contains(role) || marks.contains(party));
    }

    /** Whether it is what the matter waits for. */
    boolean leadsOn(StageCode stage) {
        return pressing || forward.contains(stage);
    }
}
