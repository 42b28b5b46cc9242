package org.gongjian.command.platform;

import org.gongjian.command.decision.Refused;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** How far an office reaches: everything at or below the deepest given level of its scope. */
public final class Reach {
    private Reach() {}

    /** Whether the area lies within. */
    public static boolean covers(AreaPath scope, AreaPath area) {
        return scope.district().equals(area.district())
                && coversLevel(scope.street(), area.street())
                && coversLevel(scope.community(), area.community());
    }

    private static boolean coversLevel(Id.@Nullable AreaId scope, Id.@Nullable AreaId area) {
        return scope == null || scope.equals(area);
    }

    /** 403 when somebody names an area that the office does not reach. */
    public static void require(Acting acting, AreaPath area) {
        if (!covers(acting.scope(), area)) {
            throw new Refused(PlatformRefusal.OUTSIDE_YOUR_AREA);
        }
    }

    /** 404 when what was asked for lies elsewhere: that it exists is not said. */
    public static void requireVisible(Acting acting, AreaPath area) {
        if (!covers(acting.scope(), area)) {
            throw new Refused(PlatformRefusal.NO_SUCH_MATTER);
        }
    }
}
