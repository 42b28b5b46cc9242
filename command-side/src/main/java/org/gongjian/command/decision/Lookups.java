package org.gongjian.command.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.commitment.YearTally;
import org.gongjian.matter.redaction.Passage;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Facts of other aggregates, folded by id at the business time, as far as the command names them.
 *
 * @param congress the session of the party congress that sits at the business time (of handing in, for proposals)
 * @param members the standing of each person whom the command or the matter names as signer
 * @param organisations the organisations that the command names and that exist in reach of the area
 * @param categories default time-limit class of each category that the community has on the business date, by code
 * @param partyOrganisations the organisations of the party that the command names and that exist
 * @param grids codes of the grids of the community
 * @param special what only few commands are decided with
 */
public record Lookups(
        @Nullable SittingCongress congress,
        Map<Id.PersonId, MemberStanding> members,
        Map<Id.OrganisationId, KnownOrganisation> organisations,
        Map<String, String> categories,
        Map<Id.PartyOrganisationId, KnownPartyOrganisation> partyOrganisations,
        Set<String> grids,
        Special special) {

    /** Nothing was looked up. */
    public static final Lookups NONE = new Lookups(null, Map.of(), Map.of(), Map.of(), null);

    /** What other aggregates than matters are decided with. */
    public Lookups(
            @Nullable SittingCongress congress,
            Map<Id.PersonId, MemberStanding> members,
            Map<Id.OrganisationId, KnownOrganisation> organisations,
            Map<String, String> categories,
            @Nullable Draw draw,
            Map<Id.PartyOrganisationId, KnownPartyOrganisation> partyOrganisations,
            Set<String> grids,
            @Nullable LookedThrough lookedThrough) {
        this(
                congress,
                members,
                organisations,
                categories,
                partyOrganisations,
                grids,
                new Special(draw, lookedThrough, null, Set.of(), null));
    }

    /** What a matter is decided with. */
    public Lookups(
            @Nullable SittingCongress congress,
            Map<Id.PersonId, MemberStanding> members,
            Map<Id.OrganisationId, KnownOrganisation> organisations,
            Map<String, String> categories,
            @Nullable Draw draw) {
        this(congress, members, organisations, categories, draw, Map.of(), Set.of(), null);
    }

    /**
     * What only few commands are decided with.
     *
     * @param draw what a sample is drawn with; null for commands that draw none
     * @param lookedThrough what was found in texts that are to be published; null for commands that publish none
     * @param settling what a year of a promise is settled with; null for commands that settle none
     * @param openMotions on the matter, put to the vote and not closed yet
     * @param charterAbove what comes down to the area from those above, from the business date on; null for a district
     */
    public record Special(
            @Nullable Draw draw,
            @Nullable LookedThrough lookedThrough,
            @Nullable Settling settling,
            Set<Id.MotionId> openMotions,
            @Nullable CharterAbove charterAbove) {
        public Special {
            openMotions = Set.copyOf(openMotions);
        }

        /** The same with what a sample is drawn with. */
        Special with(Draw drawn) {
            return new Special(drawn, lookedThrough, settling, openMotions, charterAbove);
        }

        /** The same with texts looked through. */
        Special with(LookedThrough found) {
            return new Special(draw, found, settling, openMotions, charterAbove);
        }

        /** The same with what a year of a promise is settled with. */
        Special with(Settling year) {
            return new Special(draw, lookedThrough, year, openMotions, charterAbove);
        }

        /** The same with the motions on the matter that are still open. */
        Special with(Set<Id.MotionId> open) {
            return new Special(draw, lookedThrough, settling, open, charterAbove);
        }

        /** The same with what comes down from the areas above. */
        Special with(CharterAbove above) {
            return new Special(draw, lookedThrough, settling, openMotions, above);
        }
    }

    /**
     * Chance comes in at the edge.
     *
     * @param received issues that the community received in the calendar month before the business date
     * @param lot from 0 to 99, each as likely
     */
    public record Draw(int received, int lot) {}

    /**
     * Texts to be published were held against the contact data of the persons behind the matter. Only where something is wrong comes
     * in; what stands there does not.
     *
     * @param entry an address for the public column, for a matter that has none yet
     */
    public record LookedThrough(UUID entry, List<Passage> unredacted) {
        public LookedThrough {
            unredacted = List.copyOf(unredacted);
        }
    }

    /**
     * What became of the occurrences of a promise, wherever they are kept.
     *
     * @param tally of those that ended in the year asked about
     * @param owed every year in which something of it has ended or will end that is or was owed
     */
    public record Settling(YearTally tally, Set<Integer> owed) {
        public Settling {
            owed = Set.copyOf(owed);
        }
    }

    public Lookups {
        members = Map.copyOf(members);
        organisations = Map.copyOf(organisations);
        categories = Map.copyOf(categories);
        partyOrganisations = Map.copyOf(partyOrganisations);
        grids = Set.copyOf(grids);
    }

    /** The same with this of what only few commands are decided with. */
    Lookups with(Special other) {
        return new Lookups(congress, members, organisations, categories, partyOrganisations, grids, other);
    }

    /** What a sample is drawn with; null for commands that draw none. */
    public @Nullable Draw draw() {
        return special.draw();
    }

    /** What was found in texts that are to be published; null for commands that publish none. */
    public @Nullable LookedThrough lookedThrough() {
        return special.lookedThrough();
    }

    /** What a year of a promise is settled with; null for commands that settle none. */
    public @Nullable Settling settling() {
        return special.settling();
    }

    /** Motions on the matter that were put to the vote and are not closed yet. */
    public Set<Id.MotionId> openMotions() {
        return special.openMotions();
    }

    /** What comes down to the area from those above, from the business date on; null for a district. */
    public @Nullable CharterAbove charterAbove() {
        return special.charterAbove();
    }

    /** Refused where a text shows somebody's name, number or door; every text must have been looked through. */
    public void requireNobodyShown(RefusalCode code) {
        LookedThrough found = special.lookedThrough();
        if (found == null) {
            throw new IllegalStateException("a text that nobody looked through");
        }
        if (!found.unredacted().isEmpty()) {
            throw new Refused(code, Map.of("passages", found.unredacted()));
        }
    }

    /** What is known of this person as a member; {@link MemberStanding#NONE} when nothing is. */
    public MemberStanding member(Id.PersonId person) {
        return members.getOrDefault(person, MemberStanding.NONE);
    }
}
