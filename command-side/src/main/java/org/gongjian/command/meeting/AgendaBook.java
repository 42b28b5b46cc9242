package org.gongjian.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.meeting.AgendaItem;
import org.gongjian.meeting.MeetingEvent;
import org.gongjian.meeting.MeetingState;
import org.gongjian.meeting.Plan;
import org.gongjian.record.Id;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * On which agenda a matter waits for a meeting that was called and has not begun, written in the transaction that changes it. Put to
 * another time the meeting keeps its agenda; once it begins, is cancelled or adjourned, the matter waits on it no longer. The database holds a
 * matter for one agenda only: whoever places it on another at the same instant waits for the first, and is then refused as anybody is who comes
 * later.
 */
public final class AgendaBook implements AppendListener {
    private final JdbcClient jdbc;

    public AgendaBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The meeting on whose agenda a matter waits. */
    public record Waiting(Id.MeetingId meeting, String title, LocalDate heldOn) {}

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        for (Appended event : events) {
            if (event.fact() instanceof MeetingEvent fact) {
                UUID meeting = UUID.fromString(event.aggregateId());
                switch (fact) {
                    case MeetingEvent.ItemPlaced placed -> {
                        if (state instanceof MeetingState.Called(var sitting)) {
                            enter(meeting, placed.item(), sitting.plan());
                        }
                    }
                    case MeetingEvent.ItemTakenOff off ->
                        jdbc.sql("DELETE FROM work.matter_agenda WHERE meeting = ? AND item = ?")
                                .params(meeting, off.item())
                                .update();
                    case MeetingEvent.Opened _, MeetingEvent.Cancelled _, MeetingEvent.AdjournedForLackOfQuorum _ ->
                        jdbc.sql("DELETE FROM work.matter_agenda WHERE meeting = ?")
                                .param(meeting)
                                .update();
                    case MeetingEvent.Postponed other ->
                        jdbc.sql("UPDATE work.matter_agenda SET title = ?, held_on = ? WHERE meeting = ?")
                                .params(other.plan().title(), other.plan().heldOn(), meeting)
                                .update();
                    case MeetingEvent.Called _,
                            MeetingEvent.NoticeServed _,
                            MeetingEvent.NoticeAcknowledged _,
                            MeetingEvent.NoticeWaived _,
                            MeetingEvent.AttendanceTaken _,
                            MeetingEvent.Substituted _,
                            MeetingEvent.ChairTaken _,
                            MeetingEvent.Noted _,
                            MeetingEvent.Recused _,
                            MeetingEvent.Closed _,
                            MeetingEvent.RecordSigned _,
                            MeetingEvent.ResolutionsServed _,
                            MeetingEvent.ReceiptReturned _ -> {}
                }
            }
        }
    }

    /** What is only reported waits for nothing. */
    private void enter(UUID meeting, AgendaItem item, Plan plan) {
        Id.MatterId matter = item.matter();
        if (matter == null || item.purpose().reports()) {
            return;
        }
        // what was in the way may be gone when it is looked up: then there is room
        while (!entered(meeting, item.number(), matter, plan)) {
            Optional<Waiting> there = waiting(matter);
            if (there.isPresent()) {
                throw Agenda.waitsOn(there.get());
            }
        }
    }

    private boolean entered(UUID meeting, int item, Id.MatterId matter, Plan plan) {
        return jdbc.sql("""
            INSERT INTO work.matter_agenda (meeting, item, matter, title, held_on) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
                        .params(meeting, item, matter.value(), plan.title(), plan.heldOn())
                        .update()
                == 1;
    }

    /** Where this matter waits already, the next meeting first. */
    Optional<Waiting> waiting(Id.MatterId matter) {
        return jdbc.sql(
                        "SELECT meeting, title, held_on FROM work.matter_agenda WHERE matter = ? ORDER BY held_on, meeting LIMIT 1")
                .param(matter.value())
                .query((row, n) -> new Waiting(
                        new Id.MeetingId(row.getObject("meeting", UUID.class)),
                        Objects.requireNonNull(row.getString("title")),
                        Objects.requireNonNull(row.getObject("held_on", LocalDate.class))))
                .optional();
    }
}
