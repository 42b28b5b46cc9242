package org.gongjian.command.person;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.Refused;
import org.gongjian.person.HowChosen;
import org.gongjian.person.PersonState;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** The three ways in which a delegate of the party congress is chosen (001-20). */
final class Choosing {
    private Choosing() {}

    static void requireLawful(PersonState.Standing standing, PersonCommand.ChooseDelegate asked, Edge edge) {
        PersonState.@Nullable MembershipPeriod member = standing.membershipOn(asked.from());
        if (member == null) {
            throw new Refused(PersonRefusal.ONLY_MEMBERS_ARE_DELEGATES);
        }
        switch (asked.how()) {
            case HowChosen.Elected(Id.PartyOrganisationId branch) ->
                there(edge.lookups().partyOrganisations().containsKey(branch));
            case HowChosen.RecommendedByUnit(Id.OrganisationId unit) ->
                there(edge.lookups().organisations().containsKey(unit));
            case HowChosen.RecommendedJointly(List<Id.PersonId> by) -> jointly(member, by, edge);
        }
    }

    private static void there(boolean known) {
        if (!known) {
            throw new Refused(PersonRefusal.WHO_CHOSE_IS_NOT_THERE);
        }
    }

    private static void jointly(PersonState.MembershipPeriod member, List<Id.PersonId> by, Edge edge) {
        int needed = edge.charter().whole(RuleKeys.JOINT_RECOMMENDATION_MEMBERS);
        int there = new HashSet<>(by).size();
        if (there < needed) {
            throw new Refused(
                    PersonRefusal.JOINT_RECOMMENDATION_NEEDS_MORE_MEMBERS,
                    Map.of("needed", needed, "there", there, "rule", RuleKeys.JOINT_RECOMMENDATION_MEMBERS));
        }
        for (Id.PersonId one : by) {
            MemberStanding standing = edge.lookups().member(one);
            if (!member.elsewhere() || !standing.isMember() || !standing.elsewhere()) {
                throw new Refused(PersonRefusal.RECOMMENDERS_ARE_OF_ANOTHER_KIND);
            }
        }
    }
}
