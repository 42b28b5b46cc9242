package org.gongjian.command.importing.register;

import java.util.List;
import org.gongjian.command.decision.Edge;

/** How an aggregate decides, as this feature may know it: by its commands. */
@FunctionalInterface
public interface Decides<S, C, E> {
    List<E> decide(S state, C command, Edge edge);
}
