package org.gongjian.meeting;

import java.util.Optional;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.matter.terms.BodyKind;

/**
 * The rules of a charter that say who convenes a body and who fixes its agenda (001-51, 004-11, 004-12). Councils and other bodies follow the
 * committee; of the oversight committee no rule says anything, and only of two that somebody fixes the agenda.
 */
public final class ConveningRules {
    private ConveningRules() {}

    /** Who convenes it. */
    public static Optional<String> convenes(BodyKind kind) {
        return switch (BodyRules.of(kind)) {
            case COMMITTEE -> Optional.of(MeetingRuleKeys.COMMITTEE_CONVENED_BY);
            case JOINT_MEETING -> Optional.of(MeetingRuleKeys.JOINT_MEETING_CONVENED_BY);
            case CONGRESS -> Optional.of(MeetingRuleKeys.CONGRESS_CONVENED_BY);
            case ASSEMBLY -> Optional.of(MeetingRuleKeys.ASSEMBLY_CONVENED_BY);
            case OVERSIGHT -> Optional.empty();
        };
    }

    /** Who fixes its agenda. */
    public static Optional<String> fixesTheAgenda(BodyKind kind) {
        return switch (BodyRules.of(kind)) {
            case COMMITTEE -> Optional.of(MeetingRuleKeys.COMMITTEE_AGENDA_FIXED_BY);
            case JOINT_MEETING -> Optional.of(MeetingRuleKeys.JOINT_MEETING_AGENDA_FIXED_BY);
            case CONGRESS, ASSEMBLY, OVERSIGHT -> Optional.empty();
        };
    }
}
