package org.gongjian.app.refusal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where something was thrown, without its words: those may quote what was typed. */
final class Origin {

    private static final int FRAMES = 8;

    private Origin() {}

    /** The causes, the SQL state where there is one, and the frames that are ours. */
    static List<String> of(Throwable thrown) {
        List<String> origin = new ArrayList<>();
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
            origin.add(root.getClass().getName());
        }
        if (root instanceof SQLException sql) {
            origin.add("SQLSTATE " + sql.getSQLState());
        }
        List<String> ours = Arrays.stream(root.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains("org.gongjian."))
                .limit(FRAMES)
                .toList();
        origin.addAll(
                ours.isEmpty()
                        ? Arrays.stream(root.getStackTrace())
                                .map(StackTraceElement::toString)
                                .limit(FRAMES)
                                .toList()
                        : ours);
        return origin;
    }
}
