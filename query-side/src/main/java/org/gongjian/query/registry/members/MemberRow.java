package org.gongjian.query.registry.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.person.Membership;
import org.gongjian.record.AreaPath;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the roll. The name is opened by the page.
 *
 * @param byAdministration registered for an office, not with the receipt of a matter
 * @param branch as it is called on paper
 * @param partyOrganisation the one of the register that he joined last, and since when
 * @param erasure REQUESTED, REFUSED or ERASED
 */
public record MemberRow(
        UUID id,
        boolean byAdministration,
        @Nullable Membership membership,
        @Nullable String branch,
        boolean elsewhere,
        @Nullable LocalDate memberFrom,
        @Nullable LocalDate memberUntil,
        @Nullable UUID partyOrganisation,
        @Nullable LocalDate branchFrom,
        @Nullable String erasure,
        @Nullable String erasureGround,
        @Nullable UUID erasureAskedBy,
        Instant since,
        AreaPath path,
        List<Mandate> mandates) {

    /** A delegate's mandate of the congress of a community. */
    public record Mandate(
            UUID community, LocalDate from, @Nullable LocalDate lastDay) {}

    /** Whether the name may stand in a list: members, delegates and persons registered for an office; nobody else. */
    public boolean isNamed() {
        return membership != null || byAdministration || !mandates.isEmpty();
    }
}
