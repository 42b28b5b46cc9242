package org.gongjian.matter.terms;

import org.gongjian.record.Id;

/** A part of the work given to one organisation (分办). */
public record Part(Id.OrganisationId organisation, String task) {}
