package org.gongjian.command.decision;

import java.util.Map;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Facts of other aggregates, folded by id at the business time, as far as the command names them.
 *
 * @param congress the session of the party congress that sits at the business time (of handing in, for proposals)
 * @param members the standing of each person whom the command or the matter names as signer
 * @param organisations the organisations that the command names and that exist in reach of the area
 * @param categories default time-limit class of each category of the community, by code
 */
public record Lookups(
        @Nullable SittingCongress congress,
        Map<Id.PersonId, MemberStanding> members,
        Map<Id.OrganisationId, KnownOrganisation> organisations,
        Map<String, String> categories) {

    /** Nothing was looked up. */
    public static final Lookups NONE = new Lookups(null, Map.of(), Map.of(), Map.of());

    public Lookups {
        members = Map.copyOf(members);
        organisations = Map.copyOf(organisations);
        categories = Map.copyOf(categories);
    }

    /** What is known of this person as a member; {@link MemberStanding#NONE} when nothing is. */
    public MemberStanding member(Id.PersonId person) {
        return members.getOrDefault(person, MemberStanding.NONE);
    }
}
