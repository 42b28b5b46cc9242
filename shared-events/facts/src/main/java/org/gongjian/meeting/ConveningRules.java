package org.gongjian.meeting;

import java.util.Optional;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.matter.terms.BodyKind;

/**
 * The rules of a charter that say who convenes a body and who fixes its agenda (001-51, 004-11, 004-12). Each is of the meeting that its
 * article speaks of: councils, the working committee of a street and the oversight committee convene themselves as they do.
 */
public final class ConveningRules {
    private ConveningRules() {}

    /** Who convenes it. */
    public static Optional<String> convenes(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE -> Optional.of(MeetingRuleKeys.COMMITTEE_CONVENED_BY);
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> Optional.of(MeetingRuleKeys.JOINT_MEETING_CONVENED_BY);
            case PARTY_CONGRESS -> Optional.of(MeetingRuleKeys.CONGRESS_CONVENED_BY);
            case COMMUNITY_ASSEMBLY -> Optional.of(MeetingRuleKeys.ASSEMBLY_CONVENED_BY);
            case WORKING_COMMITTEE, OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, OTHER -> Optional.empty();
        };
    }

    /** Who fixes its agenda. */
    public static Optional<String> fixesTheAgenda(BodyKind kind) {
        return switch (kind) {
            case COMMITTEE -> Optional.of(MeetingRuleKeys.COMMITTEE_AGENDA_FIXED_BY);
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> Optional.of(MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY);
            case PARTY_CONGRESS, COMMUNITY_ASSEMBLY, WORKING_COMMITTEE, OVERSIGHT_COMMITTEE, RESIDENTS_COUNCIL, OTHER ->
                Optional.empty();
        };
    }

    /** Who may ask for an extraordinary meeting of it: said of the joint meeting (004-11); of others anybody may. */
    public static Optional<String> asksFor(BodyKind kind) {
        return switch (kind) {
            case JOINT_CONFERENCE, TWO_NEW_CONFERENCE -> Optional.of(MeetingRuleKeys.EXTRAORDINARY_MEETING_ASKED_BY);
            case COMMITTEE,
                    PARTY_CONGRESS,
                    COMMUNITY_ASSEMBLY,
                    WORKING_COMMITTEE,
                    OVERSIGHT_COMMITTEE,
                    RESIDENTS_COUNCIL,
                    OTHER -> Optional.empty();
        };
    }
}
