package org.gongjian.command.platform.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * Keeps every node from dealing with due dates while somebody tells a past, whose dates are dealt with as they come. A lock of the
 * database session: all nodes see it, and it ends with the session of whoever held it.
 */
public final class DueHold {
    private static final String TELLING = "due dates: told";
    private static final String POLLING = "due dates: polled";

    private final DataSource pool;

    public DueHold(DataSource pool) {
        this.pool = pool;
    }

    /** Held until closed, or until the process or the connection is gone. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Holds for all nodes, after those that are at it have finished; nothing when another already holds. */
    public Optional<Held> take() {
        try {
            Connection session = pool.getConnection();
            try {
                if (asked(session, "SELECT pg_try_advisory_lock(hashtext(?))", TELLING)) {
                    asked(session, "SELECT pg_advisory_lock(hashtext(?)) IS NOT NULL", POLLING);
                    return Optional.of(() -> release(session));
                }
            } catch (SQLException failure) {
                release(session);
                throw failure;
            }
            session.close();
            return Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Does it unless somebody holds; nobody can begin to hold meanwhile. */
    int unlessHeld(IntSupplier work) {
        try (Connection session = pool.getConnection()) {
            if (!asked(session, "SELECT pg_try_advisory_lock_shared(hashtext(?))", POLLING)) {
                return 0;
            }
            try {
                return work.getAsInt();
            } finally {
                asked(session, "SELECT pg_advisory_unlock_shared(hashtext(?))", POLLING);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean asked(Connection session, String sql, String lock) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, lock);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void release(Connection session) {
        try (session;
                Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            // with the session the lock is gone too
        }
    }
}
