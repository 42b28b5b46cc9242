package org.gongjian.command.platform.shell;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongjian.command.decision.Edge;
import org.jspecify.annotations.Nullable;

/**
 * One command to one aggregate.
 *
 * @param target the aggregate's id
 * @param ifMatch the sequence the user saw (If-Match), or null when it does not matter
 */
public record Asked<C>(
        @TargetAggregateIdentifier String target,
        C command,
        Edge edge,
        @Nullable Long ifMatch) {

    public Asked(String target, C command, Edge edge) {
        this(target, command, edge, null);
    }

    /** For audit and metrics: {@code RaiseIssue}. */
    public String commandName() {
        return command.getClass().getSimpleName();
    }
}
