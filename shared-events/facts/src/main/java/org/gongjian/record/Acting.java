package org.gongjian.record;

import java.io.Serializable;
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
 */
public record Acting(
        Id.PersonId person,
        Id.OfficeId office,
        Role role,
        AreaPath scope,
        Id.@Nullable OrganisationId organisation,
        String login)
        implements Serializable {}
