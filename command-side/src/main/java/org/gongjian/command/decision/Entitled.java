package org.gongjian.command.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.gongjian.record.Acting.Standing;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Role;

/** Whether the office at the keyboard may do this here. The system carrying out a rule is not asked. */
public final class Entitled {
    private Entitled() {}

    /** One of these roles, and the area in its reach. */
    public static void require(Edge edge, Role... roles) {
        require(edge, Arrays.asList(roles));
    }

    /** The same with roles that others ask about too. */
    public static void require(Edge edge, Collection<Role> entitled) {
        requireSeated(edge, entitled, false);
    }

    /** One of these roles; the area in its reach, unless a seat gives the right, wherever its body belongs. */
    public static void requireSeated(Edge edge, Collection<Role> entitled, boolean seated) {
        if (edge.bySystem()) {
            return;
        }
        if (edge.acting().standing() == Standing.SUCCESSOR
                || !entitled.contains(edge.acting().role())) {
            throw new Refused(
                    GeneralRefusal.NOT_YOUR_OFFICE,
                    Map.of("roles", entitled.stream().map(Role::name).toList()));
        }
        if (!seated && !reaches(edge.acting().scope(), edge.area())) {
            throw new Refused(GeneralRefusal.OUTSIDE_YOUR_AREA);
        }
    }

    /** An office reaches everything at or below the deepest level of its scope. */
    public static boolean reaches(AreaPath scope, AreaPath area) {
        if (scope.community() != null) {
            return scope.community().equals(area.community());
        }
        if (scope.street() != null) {
            return scope.street().equals(area.street());
        }
        return scope.district().equals(area.district());
    }
}
