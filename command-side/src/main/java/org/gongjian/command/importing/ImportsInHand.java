package org.gongjian.command.importing;

/** Whether this node works on an import now: somebody waits for it, and what nobody waits for makes way. */
public interface ImportsInHand {
    boolean any();
}
