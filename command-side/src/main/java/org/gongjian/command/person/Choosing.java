package org.gongjian.command.person;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongjian.charter.RuleKeys;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.KnownOrganisation;
import org.gongjian.command.decision.KnownPartyOrganisation;
import org.gongjian.command.decision.MemberStanding;
import org.gongjian.command.decision.Refused;
import org.gongjian.person.HowChosen;
import org.gongjian.person.PersonState;
import org.gongjian.record.AreaPath;
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
            case HowChosen.Elected(Id.PartyOrganisationId branch) -> {
                KnownPartyOrganisation there =
                        edge.lookups().partyOrganisations().get(branch);
                there(there == null ? null : there.area(), asked.community());
                fits(!member.elsewhere());
            }
            case HowChosen.RecommendedByUnit(Id.OrganisationId unit) -> {
                KnownOrganisation there = edge.lookups().organisations().get(unit);
                there(there == null ? null : there.area(), asked.community());
                fits(member.elsewhere());
            }
            case HowChosen.RecommendedJointly(List<Id.PersonId> by) -> {
                fits(member.elsewhere() && !asked.inUnits().contains(asked.delegate()));
                jointly(by, asked, edge);
            }
        }
    }

    /** Whether just this mandate stands there and it only remains to be said how the delegate was chosen. */
    static boolean isOnRecord(PersonState.Standing standing, PersonCommand.ChooseDelegate asked) {
        return standing.mandates().stream()
                .anyMatch(one -> !one.chosen()
                        && one.community().equals(asked.community())
                        && one.from().equals(asked.from())
                        && (asked.lastDay() == null || asked.lastDay().equals(one.lastDay())));
    }

    /** Who elects or recommends is of the community whose congress it is. */
    private static void there(@Nullable AreaPath area, Id.AreaId community) {
        if (area == null || !community.equals(area.community())) {
            throw new Refused(PersonRefusal.WHO_CHOSE_IS_NOT_THERE);
        }
    }

    /** 组织关系在社区的选举，在单位的由单位推荐，外地流入的联名推荐: which way is open follows from where the membership is kept. */
    private static void fits(boolean way) {
        if (!way) {
            throw new Refused(PersonRefusal.WAY_DOES_NOT_FIT_MEMBERSHIP);
        }
    }

    private static void jointly(List<Id.PersonId> by, PersonCommand.ChooseDelegate asked, Edge edge) {
        int needed = edge.charter().whole(RuleKeys.JOINT_RECOMMENDATION_MEMBERS);
        int there = new HashSet<>(by).size();
        if (there < needed) {
            throw new Refused(
                    PersonRefusal.JOINT_RECOMMENDATION_NEEDS_MORE_MEMBERS,
                    Map.of("needed", needed, "there", there, "rule", RuleKeys.JOINT_RECOMMENDATION_MEMBERS));
        }
        for (Id.PersonId one : by) {
            MemberStanding standing = edge.lookups().member(one);
            if (!standing.isMember() || !standing.elsewhere() || asked.inUnits().contains(one)) {
                throw new Refused(PersonRefusal.RECOMMENDERS_ARE_OF_ANOTHER_KIND);
            }
        }
    }
}
