package org.gongjian.command.agreement;

import java.time.LocalDate;
import org.gongjian.agreement.AgreementState.Binding;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.RuleKeys;

/** When the end of an agreement is announced and when it comes. */
final class EndOfTerm {
    private EndOfTerm() {}

    /** So many days before the last one as the charter says, and not before it binds. */
    static LocalDate announcedOn(Binding binding, CharterVersion charter) {
        int days = charter.whole(RuleKeys.AGREEMENT_END_NOTICE_DAYS);
        LocalDate early = binding.paper().content().term().to().minusDays(days);
        return early.isBefore(binding.from()) ? binding.from() : early;
    }

    /** The first day on which it binds no more. */
    static LocalDate lapsesOn(Binding binding) {
        return binding.paper().content().term().to().plusDays(1);
    }
}
