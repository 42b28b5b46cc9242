package org.gongjian.charter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.gongjian.record.Role;

/** Whoever drafts versions of a charter and puts them in force, and is therefore led to where that is done. */
public final class CharterMakers {
    /** In the order in which a refusal names them. */
    public static final Set<Role> ROLES =
            Collections.unmodifiableSet(EnumSet.of(Role.SECRETARY, Role.STREET, Role.DISTRICT, Role.ADMINISTRATOR));

    private CharterMakers() {}
}
