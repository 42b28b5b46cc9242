package org.gongjian.command.meeting;

import java.util.List;
import org.gongjian.matter.terms.BodyKind;
import org.gongjian.meeting.Roll.RollSeat;
import org.gongjian.record.AreaPath;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A body as it stands on the day of a meeting.
 *
 * @param version sequence of its last fact
 * @param chair the seat whose turn the chair is then, where it rotates
 * @param seats those that somebody has then
 */
public record KnownBody(
        Id.BodyId id,
        BodyKind kind,
        String name,
        AreaPath area,
        long version,
        @Nullable Integer chair,
        List<RollSeat> seats) {
    public KnownBody {
        seats = List.copyOf(seats);
    }
}
