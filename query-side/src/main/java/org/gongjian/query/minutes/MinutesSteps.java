package org.gongjian.query.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.record.Role;

/** Which steps of minutes a page offers to whom. */
final class MinutesSteps {
    /** Those in which words are written. */
    static final List<String> WRITING = List.of("draft", "edit", "correct");

    /** Those that only want to be confirmed, or a reason. */
    static final List<String> OTHERS = List.of("check", "give-back", "issue", "publish");

    private MinutesSteps() {}

    /** What is offered to this reader, the most likely first. */
    static List<String> offered(MinutesRow row, Role role, UUID reader) {
        List<String> steps = new ArrayList<>();
        MinutesRow.Told told = row.told();
        switch (row.stage()) {
            case AWAITED -> add(steps, keeps(role), "draft");
            case DRAFTED -> {
                boolean another = told != null && !told.hands().contains(reader);
                add(steps, checks(role) && another, "check");
                add(steps, checks(role) && another, "give-back");
                add(steps, keeps(role), "edit");
            }
            case RETURNED -> add(steps, keeps(role), "edit");
            case CHECKED -> {
                add(steps, signs(role), "issue");
                add(steps, keeps(role), "edit");
            }
            case ISSUED -> {
                MinutesRow.Version latest = told == null ? null : told.latest();
                add(steps, keeps(role) && latest != null && !latest.left().isEmpty(), "publish");
                add(steps, keeps(role), "correct");
            }
        }
        return steps;
    }

    private static void add(List<String> steps, boolean offered, String step) {
        if (offered) {
            steps.add(step);
        }
    }

    static boolean keeps(Role role) {
        return role == Role.CLERK || checks(role);
    }

    private static boolean checks(Role role) {
        return role == Role.SECRETARY || role == Role.DEPUTY_SECRETARY || role == Role.STREET;
    }

    private static boolean signs(Role role) {
        return role == Role.SECRETARY || role == Role.STREET;
    }
}
