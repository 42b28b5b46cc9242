package org.gongjian.command.platform.edge;

import java.util.List;
import java.util.UUID;
import org.gongjian.record.Id;

/** Which motions were put in a meeting, as a book on this side keeps them. */
public interface MotionsPut {

    /** What was put to the vote in it. */
    List<UUID> motions(Id.MeetingId meeting);
}
