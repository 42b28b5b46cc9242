package org.gongjian.command.agreement;

import java.time.LocalDate;
import org.gongjian.agreement.AgreementState.Binding;

/** When the end of an agreement is announced and when it comes. */
final class EndOfTerm {
    /** Days before the last one on which whoever keeps agreements is told (本产品默认): time enough to talk and to sign anew. */
    static final int DAYS_BEFORE = 30;

    private EndOfTerm() {}

    /** Not before it binds. */
    static LocalDate announcedOn(Binding binding) {
        LocalDate early = binding.paper().content().term().to().minusDays(DAYS_BEFORE);
        return early.isBefore(binding.from()) ? binding.from() : early;
    }

    /** The first day on which it binds no more. */
    static LocalDate lapsesOn(Binding binding) {
        return binding.paper().content().term().to().plusDays(1);
    }
}
