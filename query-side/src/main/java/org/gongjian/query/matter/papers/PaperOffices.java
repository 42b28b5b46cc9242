package org.gongjian.query.matter.papers;

import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.DISTRICT;
import static org.gongjian.record.Role.FOLLOW_UP;
import static org.gongjian.record.Role.GRID_WORKER;
import static org.gongjian.record.Role.HANDLER;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.OVERSEER;
import static org.gongjian.record.Role.SECRETARY;
import static org.gongjian.record.Role.STREET;

import java.util.EnumSet;
import java.util.Set;
import org.gongjian.matter.terms.PaperKind;
import org.gongjian.record.Role;

/** To whom a page offers a paper. Who may issue it is decided behind the address. */
public final class PaperOffices {
    private static final Set<Role> DESK = EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY);

    private PaperOffices() {}

    /** Whether this office is shown the button. */
    public static boolean offered(PaperKind paper, Role role) {
        return DESK.contains(role) || beside(paper).contains(role);
    }

    private static Set<Role> beside(PaperKind paper) {
        return switch (paper) {
            case RECEIPT, PROPOSAL_FORM -> EnumSet.of(GRID_WORKER);
            case DECLINE_NOTICE, ASSIGNMENT, ANSWER_LETTER, FEEDBACK_FORM -> Set.of();
            case RETURN_REQUEST, EXTENSION_REQUEST -> EnumSet.of(LIAISON, HANDLER);
            case URGING, REFERRAL_SLIP -> EnumSet.of(STREET, DISTRICT);
            case SUPERVISION -> EnumSet.of(STREET, DISTRICT, OVERSEER);
            case FOLLOW_UP_RECORD -> EnumSet.of(FOLLOW_UP, OVERSEER);
        };
    }
}
