package org.gongjian.command.notice;

import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.notice.NoticeAbout;
import org.gongjian.notice.NoticeEvent;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which notices say what a motion came to, written in the transaction that drafts one. */
public final class NoticesOfMotions implements AppendListener {
    private final JdbcClient jdbc;

    public NoticesOfMotions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof NoticeEvent.Drafted drafted
                    && drafted.about() instanceof NoticeAbout.OfMotion(Id.MotionId motion, var ignored)) {
                jdbc.sql("INSERT INTO work.notice_of_motion (notice, motion) VALUES (?::uuid, ?) ON CONFLICT DO"
                                + " NOTHING")
                        .params(event.aggregateId(), motion.value())
                        .update();
            }
        }
    }

    /** Those of a motion. */
    List<Id.NoticeId> of(Id.MotionId motion) {
        return jdbc
                .sql("SELECT notice FROM work.notice_of_motion WHERE motion = ? ORDER BY notice")
                .param(motion.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(Id.NoticeId::new)
                .toList();
    }
}
