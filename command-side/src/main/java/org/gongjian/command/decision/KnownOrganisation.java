package org.gongjian.command.decision;

import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;

/**
 * An organisation that exists.
 *
 * @param kind the stored code of its kind
 * @param area where it is registered
 */
public record KnownOrganisation(Id.OrganisationId id, String kind, AreaPath area) {}
