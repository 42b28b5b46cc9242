package org.gongjian.command.matter.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongjian.command.matter.CommitmentCommand;
import org.gongjian.command.matter.MatterCommand;

/** The steps of {@code POST /matters/{id}/{step}}: the commands by their names in kebab case. */
public final class MatterSteps {
    /** Asked by another way or together with another step. */
    private static final Set<Class<?>> NOT_BY_STEP = Set.of(
            MatterCommand.RaiseIssue.class,
            MatterCommand.ReceiveProposal.class,
            MatterCommand.TakeOverLedgerEntry.class,
            MatterCommand.TakeOverProposal.class,
            MatterCommand.Join.class,
            MatterCommand.Split.class,
            MatterCommand.IssuePaper.class,
            CommitmentCommand.FixProject.class,
            CommitmentCommand.Promise.class,
            CommitmentCommand.ClaimByPromise.class,
            CommitmentCommand.BringIntoForce.class,
            CommitmentCommand.CallOccurrence.class,
            CommitmentCommand.Miss.class,
            CommitmentCommand.VaryByAgreement.class,
            CommitmentCommand.EndByAgreement.class,
            MatterCommand.PutUnderNotice.class,
            MatterCommand.ExtendNotice.class,
            MatterCommand.EndNotice.class,
            MatterCommand.DeemAccepted.class,
            MatterCommand.ResolveByMotion.class,
            MatterCommand.VoidResolution.class,
            MatterCommand.AssignAsResolved.class,
            MatterCommand.ReportUp.class);

    private static final Map<String, Class<? extends MatterCommand>> BY_NAME = byName();

    private MatterSteps() {}

    /** The command asked by this step. */
    public static Optional<Class<? extends MatterCommand>> named(String step) {
        return Optional.ofNullable(BY_NAME.get(step));
    }

    /** All steps by name. */
    public static Map<String, Class<? extends MatterCommand>> all() {
        return BY_NAME;
    }

    private static Map<String, Class<? extends MatterCommand>> byName() {
        Map<String, Class<? extends MatterCommand>> steps = new TreeMap<>();
        for (Class<?> command : leaves(MatterCommand.class).toList()) {
            if (!NOT_BY_STEP.contains(command)) {
                steps.put(kebab(command.getSimpleName()), command.asSubclass(MatterCommand.class));
            }
        }
        return Map.copyOf(steps);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(MatterSteps::leaves)
                : Stream.of(type);
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
