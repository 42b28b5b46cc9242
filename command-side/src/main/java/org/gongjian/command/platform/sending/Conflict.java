package org.gongjian.command.platform.sending;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Somebody else was faster: another event at that place of the stream, a deadlock, a serialization failure. Worth another try. */
final class Conflict {
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03");
    private static final String UNIQUE = "23505";

    private Conflict() {}

    static boolean isBehind(Throwable failure) {
        boolean inStore = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            inStore |= cause instanceof EventStoreException;
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (TRANSIENT.contains(sql.getSQLState()) || (inStore && UNIQUE.equals(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
