package org.gongjian.command.platform.edge;

import org.gongjian.command.platform.binding.BusinessTime;
import org.gongjian.record.Evidence;
import org.gongjian.record.Id;
import org.gongjian.record.Via;
import org.jspecify.annotations.Nullable;

/**
 * The fold-out line of every form, 代谁办理 / 凭什么. All of it may be left out: then it is now, and the one at the keyboard.
 *
 * @param at a day or a minute
 * @param dateOnly takes only the day of {@code at}
 * @param actedBy who really acted
 * @param forOrganisation for which organisation, when it is recorded for one
 */
public record HappenedInput(
        @Nullable BusinessTime at,
        @Nullable Boolean dateOnly,
        Id.@Nullable PersonId actedBy,
        Id.@Nullable OrganisationId forOrganisation,
        @Nullable Via via,
        @Nullable Evidence evidence) {

    /** Now, and the one at the keyboard. */
    public static final HappenedInput NOTHING = new HappenedInput(null, null, null, null, null, null);
}
