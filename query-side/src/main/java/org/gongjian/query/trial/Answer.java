package org.gongjian.query.trial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a question is answered under some rules.
 *
 * @param on the date that the rules set, where they set one
 */
public record Answer(Code code, @Nullable LocalDate on) {

    /** What it comes to. */
    public enum Code {
        ALLOWED,
        REFUSED,
        IN_TIME,
        LATE,
        LATE_AND_SUPERVISED,
        LATE_AND_REPORTED,
        RUNNING,
        SATISFIED,
        NOT_SATISFIED,
        NOT_ON_THE_SCALE,
        ASKED,
        SPARED,
        REPORTED,
        NOT_REPORTED
    }

    static Answer of(boolean holds, Code yes, Code no) {
        return new Answer(holds ? yes : no, null);
    }

    static Answer allowed(boolean holds) {
        return of(holds, Code.ALLOWED, Code.REFUSED);
    }
}
