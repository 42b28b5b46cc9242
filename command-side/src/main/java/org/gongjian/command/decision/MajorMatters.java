package org.gongjian.command.decision;

import java.util.Map;
import org.gongjian.charter.CharterVersion;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.charter.RuleKeys;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.matter.terms.Route;
import org.jspecify.annotations.Nullable;

/**
 * 重大事项由谁讨论决定: the sources name the committee (000, 001a, 004), the party congress (001-23) or the assembly (001-38). A major matter is
 * one that is to be decided jointly (要事共决). Every body may deliberate on it, put it off or pass it upward; only that one adopts it.
 */
public final class MajorMatters {
    private MajorMatters() {}

    /**
     * Refused where another body is to adopt it. What touches vital interests is the assembly's too, and where the charter demands its ballot
     * (001-38), what others adopt before decides nothing.
     */
    public static void requireDecides(BodyKind body, @Nullable Route route, boolean vital, CharterVersion charter) {
        if (route != Route.JOINT_DECISION) {
            return;
        }
        String by = charter.text(MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY);
        boolean balloted =
                vital && (body == BodyKind.COMMUNITY_ASSEMBLY || charter.flag(RuleKeys.VITAL_NEEDS_ASSEMBLY_BALLOT));
        if (!balloted && !names(body, charter)) {
            throw new Refused(
                    GeneralRefusal.MAJOR_MATTER_IS_DECIDED_ELSEWHERE,
                    Map.of("rule", MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY, "word", by, "field", "body"));
        }
    }

    /** Whether the charter names this body. */
    public static boolean names(BodyKind body, CharterVersion charter) {
        return charter.text(MeetingRuleKeys.MAJOR_MATTERS_DECIDED_BY).equals(known(body));
    }

    /** As the rule names it; the committee of a street is one too. */
    private static String known(BodyKind body) {
        return body == BodyKind.WORKING_COMMITTEE ? BodyKind.COMMITTEE.name() : body.name();
    }
}
