package org.gongjian.app.account;

import java.time.Instant;
import org.gongjian.record.Id.PersonId;
import org.jspecify.annotations.Nullable;

/** A row of the accounts table. */
record Account(
        String login,
        PersonId person,
        String secret,
        boolean demonstration,
        boolean mustChange,
        boolean active,
        @Nullable Instant lockedUntil) {

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    SignedIn signedIn() {
        return new SignedIn(login, person);
    }
}
