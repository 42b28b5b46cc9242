package org.gongjian.app.start;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.query.platform.QuerySide;

/** Which halves of the product a role has. */
final class Sides {

    private Sides() {}

    static List<Class<?>> of(Role role) {
        List<Class<?>> sides = new ArrayList<>();
        if (role.commands()) {
            sides.add(Pools.OfCommands.class);
        }
        if (role.queries()) {
            sides.add(Pools.OfQueries.class);
            sides.add(QuerySide.class);
        }
        return sides;
    }
}
