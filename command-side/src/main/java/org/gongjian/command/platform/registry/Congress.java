package org.gongjian.command.platform.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.command.platform.sending.AppendListener;
import org.gongjian.command.platform.sending.Appended;
import org.gongjian.record.Id;
import org.gongjian.session.SessionEvent;
import org.gongjian.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the party congress of each community sat. */
final class Congress implements AppendListener {
    private final JdbcClient jdbc;

    Congress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appended(List<Appended> events, Object state, Edge edge) {
        if (events.isEmpty() || !(events.getFirst().fact() instanceof SessionEvent)) {
            return;
        }
        UUID id = UUID.fromString(events.getFirst().aggregateId());
        if (state instanceof SessionState.Open(SessionState.Sitting sitting)) {
            keep(id, sitting, null);
        } else if (state instanceof SessionState.Risen(SessionState.Sitting sitting, Instant closedAt)) {
            keep(id, sitting, closedAt);
        }
    }

    private void keep(UUID session, SessionState.Sitting sitting, @Nullable Instant closedAt) {
        jdbc.sql("""
                        INSERT INTO work.congress_session
                            (session, community, term, number, opened_at, proposals_until, closed_at)
                        VALUES (:session, :community, :term, :number, :opened, :until, :closed)
                        ON CONFLICT (session) DO UPDATE
                        SET proposals_until = excluded.proposals_until, closed_at = excluded.closed_at
                        """)
                .param("session", session)
                .param("community", sitting.community().value())
                .param("term", sitting.term())
                .param("number", sitting.number())
                .param("opened", utc(sitting.openedAt()))
                .param("until", sitting.proposalsUntil() == null ? null : utc(sitting.proposalsUntil()))
                .param("closed", closedAt == null ? null : utc(closedAt))
                .update();
    }

    @Nullable
    SittingCongress sitting(Id.AreaId community, Instant at) {
        return jdbc.sql("""
                        SELECT session, term, number, opened_at, proposals_until FROM work.congress_session
                        WHERE community = :community AND opened_at <= :at AND (closed_at IS NULL OR closed_at > :at)
                        ORDER BY opened_at DESC LIMIT 1
                        """)
                .param("community", community.value())
                .param("at", utc(at))
                .query((row, n) -> {
                    OffsetDateTime until = row.getObject("proposals_until", OffsetDateTime.class);
                    return new SittingCongress(
                            new Id.SessionId(row.getObject("session", UUID.class)),
                            "第" + Numerals.chinese(row.getInt("term")) + "届第" + Numerals.chinese(row.getInt("number"))
                                    + "次会议",
                            row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant());
                })
                .optional()
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
