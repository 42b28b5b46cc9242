package org.gongjian.query.registry.sessions;

import org.gongjian.query.platform.folding.Projection;
import org.gongjian.query.platform.folding.Recorded;
import org.gongjian.record.Fact;
import org.gongjian.session.SessionEvent;

/** Folds sessions. */
final class SessionsProjection implements Projection {
    private final SessionsTable table;

    SessionsProjection(SessionsTable table) {
        this.table = table;
    }

    @Override
    public String group() {
        return SessionsReadModel.GROUP;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return SessionEvent.class.isAssignableFrom(type);
    }

    @Override
    public void on(Recorded event) {
        if (event.fact() instanceof SessionEvent fact && event.area() != null) {
            switch (fact) {
                case SessionEvent.Opened it ->
                    table.opened(
                            new SessionRow(
                                    event.id(),
                                    it.community().value(),
                                    it.term(),
                                    it.number(),
                                    it.happened().at(),
                                    it.proposalsUntil(),
                                    null),
                            event.area());
                case SessionEvent.DeadlineSet it -> table.deadline(event.id(), it.proposalsUntil());
                case SessionEvent.Closed it ->
                    table.closed(event.id(), it.happened().at());
            }
        }
    }
}
