package org.gongjian.command.platform.sending;

import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.shell.Asked;

/** Carries a refusal out of the transaction together with the command it met, for the audit. */
final class RefusedCommand extends RuntimeException {
    private final transient Asked<?> asked;
    private final transient Refused refused;

    RefusedCommand(Asked<?> asked, Refused refused) {
        super(refused.getMessage(), null, false, false);
        this.asked = asked;
        this.refused = refused;
    }

    Asked<?> asked() {
        return asked;
    }

    Refused refused() {
        return refused;
    }
}
