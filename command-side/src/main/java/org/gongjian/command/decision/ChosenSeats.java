package org.gongjian.command.decision;

import java.util.Map;
import org.gongjian.charter.MeetingRuleKeys;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.BodyRules;

/** 根据议题内容确定出席委员 (001-49): whose seats may be chosen for an item, where the charter lets it. */
public final class ChosenSeats {
    private ChosenSeats() {}

    /** The article speaks of the committee; of an assembly, a congress, a joint meeting or the oversight committee every seat decides. */
    public static void requireMayFollowTheItem(BodyKind kind, String body, String field) {
        if (!BodyRules.of(kind).mayFollowTheItem()) {
            throw new Refused(
                    GeneralRefusal.ROLL_OF_THIS_BODY_IS_WHOLE,
                    Map.of("rule", MeetingRuleKeys.ROLL_FOLLOWS_THE_ITEM, "body", body, "field", field));
        }
    }
}
