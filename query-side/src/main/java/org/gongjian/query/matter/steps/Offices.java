package org.gongjian.query.matter.steps;

import static org.gongjian.matter.StageCode.ADMITTED;
import static org.gongjian.matter.StageCode.ASSIGNED;
import static org.gongjian.matter.StageCode.CLOSED;
import static org.gongjian.matter.StageCode.CONFIRMED;
import static org.gongjian.matter.StageCode.DUE;
import static org.gongjian.matter.StageCode.IN_HAND;
import static org.gongjian.matter.StageCode.LONG_LIST;
import static org.gongjian.matter.StageCode.MISSED;
import static org.gongjian.matter.StageCode.ON_AGENDA;
import static org.gongjian.matter.StageCode.RECEIVED;
import static org.gongjian.matter.StageCode.REFERRED;
import static org.gongjian.matter.StageCode.REPORTED;
import static org.gongjian.matter.StageCode.RETURNED;
import static org.gongjian.matter.StageCode.UNDER_NOTICE;
import static org.gongjian.record.Role.CLERK;
import static org.gongjian.record.Role.DELEGATE;
import static org.gongjian.record.Role.DEPUTY_SECRETARY;
import static org.gongjian.record.Role.DISTRICT;
import static org.gongjian.record.Role.FOLLOW_UP;
import static org.gongjian.record.Role.GRID_WORKER;
import static org.gongjian.record.Role.HANDLER;
import static org.gongjian.record.Role.LIAISON;
import static org.gongjian.record.Role.MEMBER;
import static org.gongjian.record.Role.OVERSEER;
import static org.gongjian.record.Role.SECRETARY;
import static org.gongjian.record.Role.STREET;

import java.util.EnumSet;
import java.util.Set;
import org.gongjian.matter.StageCode;
import org.gongjian.record.Role;

/** Who usually takes a step, and where in the corridor. The clerk records for others, so most sets hold the clerk too. */
final class Offices {

    static final Set<Role> COUNTER = EnumSet.of(CLERK, GRID_WORKER, SECRETARY, DEPUTY_SECRETARY);
    static final Set<Role> DESK = EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY);
    static final Set<Role> LEAD = EnumSet.of(SECRETARY, DEPUTY_SECRETARY);
    static final Set<Role> ASSIGNERS = EnumSet.of(SECRETARY, DEPUTY_SECRETARY, STREET, DISTRICT);
    static final Set<Role> TAKERS_DOWN = EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, STREET, DISTRICT);
    static final Set<Role> WORKERS = EnumSet.of(LIAISON, HANDLER, CLERK);
    static final Set<Role> FIELD = EnumSet.of(LIAISON, HANDLER, CLERK, GRID_WORKER);
    static final Set<Role> CALLERS = EnumSet.of(FOLLOW_UP, CLERK);
    static final Set<Role> WATCHERS = EnumSet.of(OVERSEER, STREET, DISTRICT);
    static final Set<Role> STREET_ALONE = EnumSet.of(STREET);
    /** The people of units, who act for their own unit only. */
    static final Set<Role> UNITS = EnumSet.of(LIAISON, HANDLER);

    static final Set<Role> EVERY_WRITER = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));

    static final Set<StageCode> AT_THE_COUNTER = EnumSet.of(RECEIVED, RETURNED, REFERRED);
    static final Set<StageCode> OPEN =
            EnumSet.of(ADMITTED, ON_AGENDA, UNDER_NOTICE, ASSIGNED, IN_HAND, REPORTED, CONFIRMED, LONG_LIST);
    static final Set<StageCode> BEING_HANDLED = EnumSet.of(ASSIGNED, IN_HAND);
    static final Set<StageCode> URGED = EnumSet.of(ASSIGNED, IN_HAND, DUE, MISSED);
    static final Set<StageCode> DECIDED = EnumSet.complementOf(EnumSet.of(RECEIVED, RETURNED));
    static final Set<StageCode> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(CLOSED));

    /** Who claims or promises: units by their people, members for themselves; the desk records for them. */
    static final Set<Role> PROMISORS = EnumSet.of(LIAISON, HANDLER, MEMBER, DELEGATE, CLERK, GRID_WORKER);

    static final Set<Role> VERIFIERS =
            EnumSet.of(CLERK, SECRETARY, DEPUTY_SECRETARY, GRID_WORKER, FOLLOW_UP, OVERSEER, STREET);

    private Offices() {}
}
