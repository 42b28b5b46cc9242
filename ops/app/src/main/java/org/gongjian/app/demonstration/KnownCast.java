package org.gongjian.app.demonstration;

import java.util.List;
import org.gongjian.app.account.Accounts;
import org.gongjian.app.account.KnownPersons;
import org.gongjian.app.account.PasswordRules;
import org.gongjian.app.demonstration.telling.Cast;

/** The cast on the log-in page, as long as the store has their accounts. */
public class KnownCast implements KnownPersons {

    private final Accounts accounts;

    public KnownCast(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Known> list() {
        if (!accounts.anyDemonstration()) {
            return List.of();
        }
        return Cast.ALL.stream()
                .map(member -> new Known(
                        member.login(),
                        PasswordRules.DEMONSTRATION,
                        member.name(),
                        member.title(),
                        member.role().name(),
                        member.place().label()))
                .toList();
    }
}
