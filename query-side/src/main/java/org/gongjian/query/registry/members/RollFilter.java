package org.gongjian.query.registry.members;

import java.util.Map;
import java.util.UUID;
import org.gongjian.person.Membership;
import org.gongjian.query.platform.forms.WrongParameter;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the roll.
 *
 * @param name a whole name; it never stands in an address
 * @param party the organisation of the party joined last
 */
record RollFilter(
        @Nullable String name,
        @Nullable UUID party,
        @Nullable Membership membership) {
    static final RollFilter NONE = new RollFilter(null, null, null);

    /** As an address or a form says it; empty for all. */
    static RollFilter of(String name, String party, String membership) {
        try {
            return new RollFilter(
                    name.isBlank() ? null : name.strip(),
                    party.isEmpty() ? null : UUID.fromString(party),
                    membership.isEmpty() ? null : Membership.valueOf(membership));
        } catch (IllegalArgumentException unreadable) {
            throw new WrongParameter(party.isEmpty() ? "membership" : "party");
        }
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** What may stand in an address. */
    public Map<String, String> asMap() {
        return Map.of(
                "party",
                party == null ? "" : party.toString(),
                "membership",
                membership == null ? "" : membership.name());
    }
}
