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
 * @param categories default time-limit class of each category that the community has on the business date, by code
 * @param draw what a sample is drawn with; null for commands that draw none
 */
public record Lookups(
        @Nullable SittingCongress congress,
        Map<Id.PersonId, MemberStanding> members,
        Map<Id.OrganisationId, KnownOrganisation> organisations,
        Map<String, String> categories,
        @Nullable Draw draw) {

    /** Nothing was looked up. */
    public static final Lookups NONE = new Lookups(null, Map.of(), Map.of(), Map.of(), null);

    /**
     * Chance comes in at the edge.
     *
     * @param received issues that the community received in the calendar month before the business date
     * @param lot from 0 to 99, each as likely
     */
    public record Draw(int received, int lot) {}

    public Lookups {
        members = Map.copyOf(members);
        organisations = Map.copyOf(organisations);
        categories = Map.copyOf(categories);
    }

    /** The same with what a sample is drawn with. */
    Lookups with(Draw drawn) {
        return new Lookups(congress, members, organisations, categories, drawn);
    }

    /** What is known of this person as a member; {@link MemberStanding#NONE} when nothing is. */
    public MemberStanding member(Id.PersonId person) {
        return members.getOrDefault(person, MemberStanding.NONE);
    }
}
