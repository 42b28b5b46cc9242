package org.gongjian.command.minutes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.platform.edge.MotionsPut;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.minutes.MinutesEvent;
import org.gongjian.motion.MotionEvent;
import org.gongjian.record.Id;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which minutes are those of which meeting, one each; and which motions were put there. */
public final class MinutesBook implements AppendListener, MotionsPut {
    private final JdbcClient jdbc;

    MinutesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The minutes of a meeting. */
    public Optional<Id.MinutesId> of(Id.MeetingId meeting) {
        return jdbc.sql("SELECT minutes FROM work.minutes WHERE meeting = ?")
                .param(meeting.value())
                .query(UUID.class)
                .optional()
                .map(Id.MinutesId::new);
    }

    @Override
    public List<UUID> motions(Id.MeetingId meeting) {
        return jdbc.sql("SELECT motion FROM work.motion_of_meeting WHERE meeting = ? ORDER BY motion")
                .param(meeting.value())
                .query(UUID.class)
                .list();
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof MinutesEvent.Drafted drafted) {
                keep(UUID.fromString(event.aggregateId()), drafted.meeting());
            } else if (event.fact() instanceof MotionEvent.Put put) {
                jdbc.sql("INSERT INTO work.motion_of_meeting (motion, meeting) VALUES (?, ?)")
                        .params(
                                UUID.fromString(event.aggregateId()),
                                put.meeting().value())
                        .update();
            }
        }
    }

    private void keep(UUID minutes, Id.MeetingId meeting) {
        try {
            jdbc.sql("INSERT INTO work.minutes (meeting, minutes) VALUES (?, ?)")
                    .params(meeting.value(), minutes)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(MinutesRefusal.MINUTES_ARE_DRAFTED_ALREADY);
        }
    }
}
