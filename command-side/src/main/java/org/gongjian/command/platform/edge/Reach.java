package org.gongjian.command.platform.edge;

import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.refusal.PlatformRefusal;
import org.gongjian.record.Acting;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What an office that does not reach an area is told. */
public final class Reach {
    private Reach() {}

    /** Whether the area lies within. */
    public static boolean covers(AreaPath scope, AreaPath area) {
        return Entitled.reaches(scope, area);
    }

    /** The community of this id, or the one of this name that the office reaches; null when there is none. */
    public static @Nullable AreaPath community(String said, AreaFacts areas, Acting acting) {
        AreaPath path;
        try {
            path = areas.path(new Id.AreaId(UUID.fromString(said)));
        } catch (IllegalArgumentException name) {
            List<AreaPath> within = areas.communitiesNamed(said).stream()
                    .filter(area -> covers(acting.scope(), area))
                    .toList();
            path = within.size() == 1 ? within.getFirst() : null;
        }
        return path == null || path.community() == null ? null : path;
    }

    /** 403 when somebody names an area that the office does not reach. */
    public static void require(Acting acting, AreaPath area) {
        if (!Entitled.reaches(acting.scope(), area)) {
            throw new Refused(GeneralRefusal.OUTSIDE_YOUR_AREA);
        }
    }

    /** 404 when what was asked for lies elsewhere: that it exists is not said. */
    public static void requireVisible(Acting acting, AreaPath area) {
        if (!Entitled.reaches(acting.scope(), area)) {
            throw new Refused(PlatformRefusal.NO_SUCH_MATTER);
        }
    }
}
