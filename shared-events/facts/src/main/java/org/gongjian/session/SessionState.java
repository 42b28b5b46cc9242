package org.gongjian.session;

import java.time.Instant;
import org.gongjian.record.Id;
import org.jspecify.annotations.Nullable;

/** What is known of a session of the congress. */
public sealed interface SessionState {

    /** Before the first fact. */
    SessionState UNKNOWN = new NotYetKnown();

    /** No fact yet. */
    record NotYetKnown() implements SessionState {}

    /** Which session it is. */
    record Sitting(
            Id.AreaId community,
            int term,
            int number,
            Instant openedAt,
            @Nullable Instant proposalsUntil) {}

    /** It sits. */
    record Open(Sitting sitting) implements SessionState {}

    /** It has risen. */
    record Risen(Sitting sitting, Instant closedAt) implements SessionState {}

    /** A fact that does not fit: nothing is decided on this session any more. */
    record Anomaly(SessionState before, SessionEvent misfit) implements SessionState {}

    /** The state after this fact. */
    default SessionState evolve(SessionEvent event) {
        return switch (this) {
            case NotYetKnown() ->
                event instanceof SessionEvent.Opened e
                        ? new Open(new Sitting(
                                e.community(),
                                e.term(),
                                e.number(),
                                e.happened().at(),
                                e.proposalsUntil()))
                        : new Anomaly(this, event);
            case Open(Sitting s) ->
                switch (event) {
                    case SessionEvent.Opened misfit -> new Anomaly(this, misfit);
                    case SessionEvent.DeadlineSet e ->
                        new Open(new Sitting(s.community(), s.term(), s.number(), s.openedAt(), e.proposalsUntil()));
                    case SessionEvent.Closed e -> new Risen(s, e.happened().at());
                };
            case Risen ignored -> new Anomaly(this, event);
            case Anomaly anomaly -> anomaly;
        };
    }
}
