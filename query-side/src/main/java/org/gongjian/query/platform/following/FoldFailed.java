package org.gongjian.query.platform.following;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why an event could not be folded, without any value of the event: it is stored beside the parked event. */
final class FoldFailed extends RuntimeException {

    private FoldFailed(String what, StackTraceElement[] where) {
        super(what, null, false, true);
        setStackTrace(where);
    }

    static FoldFailed because(Exception cause) {
        StringBuilder what = new StringBuilder(cause.getClass().getSimpleName());
        String state = sqlState(cause);
        if (state != null) {
            what.append(" SQLSTATE ").append(state);
        }
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.gongjian.query")) {
                what.append(" at ").append(frame);
                break;
            }
        }
        return new FoldFailed(what.toString(), cause.getStackTrace());
    }

    static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
