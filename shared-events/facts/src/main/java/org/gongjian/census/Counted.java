package org.gongjian.census;

import org.gongjian.person.Membership;
import org.gongjian.record.Id;

/**
 * A member found in a grid, as he stood on that day.
 *
 * @param elsewhere the membership is kept outside the community (协管)
 */
public record Counted(Id.PersonId person, Membership membership, boolean elsewhere) {}
