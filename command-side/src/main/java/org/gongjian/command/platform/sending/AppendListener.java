package org.gongjian.command.platform.sending;

import java.util.List;
import org.gongjian.command.decision.Edge;

/**
 * Writes tables of the command side in the transaction that appends: a look-up by hash, due dates. What it throws rolls the
 * whole request back.
 */
public interface AppendListener {
    /**
     * @param events of one aggregate, in stream order
     * @param state the aggregate's state after them, as its command handler returned it
     * @param edge what the decision was given
     */
    void appended(List<Appended> events, Object state, Edge edge);
}
