package org.gongjian.query.registry.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
        return new RollFilter(
                name.isBlank() ? null : name.strip(),
                read("party", party, UUID::fromString),
                read("membership", membership, Membership::valueOf));
    }

    private static <T> @Nullable T read(String parameter, String written, Function<String, T> reading) {
        try {
            return written.isEmpty() ? null : reading.apply(written);
        } catch (IllegalArgumentException unreadable) {
            throw new WrongParameter(parameter);
        }
    }

    /** Whether somebody in office who is not on the roll is among them: there he has neither party nor membership. */
    boolean takesInOffice(UUID person, @Nullable Collection<UUID> named) {
        return party == null && membership == null && (named == null || named.contains(person));
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** What narrows it, for a form that is sent in a body. */
    public Map<String, String> inBody() {
        Map<String, String> conditions = new HashMap<>(asMap());
        conditions.put("name", name == null ? "" : name);
        return conditions;
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
