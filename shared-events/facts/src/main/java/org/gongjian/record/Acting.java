package org.gongjian.record;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in which office: resolved by the edge for every request from the log-in and the chosen office.
 *
 * @param person the person logged in
 * @param office the office acted in
 * @param role what that office is
 * @param scope the area the office reaches: everything at or below its deepest given level
 * @param organisation the organisation in which the office is held, where there is one
 * @param login the account name, for metadata and audit only
 * @param standing how the person comes to act in this office
 * @param organisations all for which the person acts in one office or another: what they may not do he may not do in any
 */
public record Acting(
        Id.PersonId person,
        Id.OfficeId office,
        Role role,
        AreaPath scope,
        Id.@Nullable OrganisationId organisation,
        String login,
        Standing standing,
        Set<Id.OrganisationId> organisations)
        implements Serializable {

    /** How somebody comes to act in an office. */
    public enum Standing {
        /** he holds it */
        HOLDER,
        /** he stands in for the holder (代理) */
        DEPUTY,
        /** he is to take it over and holds no other: he may look at the list and sign, or refuse */
        SUCCESSOR
    }

    /** A holder who acts for no other organisation. */
    public Acting(
            Id.PersonId person,
            Id.OfficeId office,
            Role role,
            AreaPath scope,
            Id.@Nullable OrganisationId organisation,
            String login) {
        this(
                person,
                office,
                role,
                scope,
                organisation,
                login,
                Standing.HOLDER,
                organisation == null ? Set.of() : Set.of(organisation));
    }

    /** In what capacity it is done. */
    public Capacity capacity() {
        return switch (standing) {
            case HOLDER -> new Capacity.Holder(office, role, organisation);
            case DEPUTY -> new Capacity.Deputy(office, role, organisation);
            case SUCCESSOR -> new Capacity.Private();
        };
    }
}
