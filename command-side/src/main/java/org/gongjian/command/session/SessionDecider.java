package org.gongjian.command.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongjian.command.decision.Edge;
import org.gongjian.command.decision.Entitled;
import org.gongjian.command.decision.GeneralRefusal;
import org.gongjian.command.decision.Refused;
import org.gongjian.command.decision.SittingCongress;
import org.gongjian.record.Id;
import org.gongjian.record.Role;
import org.gongjian.session.SessionEvent;
import org.gongjian.session.SessionState;
import org.jspecify.annotations.Nullable;

/** What may be done to a session of the congress. */
public final class SessionDecider {
    private SessionDecider() {}

    /** The facts that follow, or a refusal. */
    public static List<SessionEvent> decide(SessionState state, SessionCommand command, Edge edge) {
        Entitled.require(edge, Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.CLERK, Role.ADMINISTRATOR);
        return switch (state) {
            case SessionState.NotYetKnown() -> {
                if (command instanceof SessionCommand.Open asked) {
                    yield List.of(open(asked, edge));
                }
                throw new Refused(SessionRefusal.NO_SUCH_SESSION);
            }
            case SessionState.Open(SessionState.Sitting sitting) -> List.of(change(sitting, command, edge));
            case SessionState.Risen ignored -> throw new Refused(SessionRefusal.SESSION_HAS_RISEN);
            case SessionState.Anomaly ignored -> throw new Refused(GeneralRefusal.RECORD_IS_AMISS);
        };
    }

    private static SessionEvent open(SessionCommand.Open asked, Edge edge) {
        Id.@Nullable AreaId community = edge.area().community();
        if (community == null) {
            throw new Refused(SessionRefusal.SESSIONS_BELONG_TO_COMMUNITIES);
        }
        SittingCongress sitting = edge.lookups().congress();
        if (sitting != null) {
            throw new Refused(SessionRefusal.ANOTHER_SESSION_SITS, Map.of("session", sitting.label()));
        }
        if (asked.proposalsUntil() != null) {
            requireAfter(edge.happened().at(), asked.proposalsUntil());
        }
        return new SessionEvent.Opened(
                edge.happened(), community, asked.term(), asked.number(), asked.proposalsUntil());
    }

    private static SessionEvent change(SessionState.Sitting sitting, SessionCommand command, Edge edge) {
        return switch (command) {
            case SessionCommand.Open ignored -> throw new Refused(SessionRefusal.SESSION_IS_ALREADY_OPEN);
            case SessionCommand.SetDeadline asked -> {
                requireAfter(sitting.openedAt(), asked.proposalsUntil());
                yield new SessionEvent.DeadlineSet(edge.happened(), asked.proposalsUntil());
            }
            case SessionCommand.Close() -> {
                if (edge.happened().at().isBefore(sitting.openedAt())) {
                    throw new Refused(GeneralRefusal.HAPPENED_BEFORE_ITS_CAUSE);
                }
                yield new SessionEvent.Closed(edge.happened());
            }
        };
    }

    private static void requireAfter(Instant opening, Instant deadline) {
        if (deadline.isBefore(opening)) {
            throw new Refused(SessionRefusal.DEADLINE_BEFORE_THE_OPENING);
        }
    }
}
