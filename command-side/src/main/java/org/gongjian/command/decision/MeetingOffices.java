package org.gongjian.command.decision;

import java.util.Set;
import org.gongjian.record.Role;

/** Offices as meetings ask for them. */
public final class MeetingOffices {
    /** In which somebody may have a seat: the seat is asked, not the office. */
    public static final Set<Role> SEATED = Set.of(
            Role.MEMBER,
            Role.DELEGATE,
            Role.LIAISON,
            Role.HANDLER,
            Role.SECRETARY,
            Role.DEPUTY_SECRETARY,
            Role.OVERSEER,
            Role.CLERK,
            Role.GRID_WORKER,
            Role.FOLLOW_UP,
            Role.STREET,
            Role.DISTRICT);

    /** Which keep the record of what happens in one. */
    public static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.STREET);

    private MeetingOffices() {}
}
