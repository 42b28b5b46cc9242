package org.gongjian.query.trial;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a question is answered under some rules.
 *
 * @param on the date that the rules set, where they set one
 * @param number votes or seats that the rules demand, or how many are chosen; null where nothing is counted
 */
public record Answer(
        Code code, @Nullable LocalDate on, @Nullable Integer number) {

    /** By words that nobody can count with. */
    static final Answer UNREADABLE = new Answer(Code.UNREADABLE, null);

    Answer(Code code, @Nullable LocalDate on) {
        this(code, on, null);
    }

    /** Whether it comes to something else. The date or the number alone is nothing else, but how many are chosen is. */
    boolean isOtherThan(Answer other) {
        return code != other.code || code == Code.CHOSEN_IN_PART && !Objects.equals(number, other.number);
    }

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
        NOT_REPORTED,
        /** seats */
        ENOUGH,
        TOO_FEW,
        /** notice */
        LONG_ENOUGH,
        TOO_SHORT,
        ADOPTED,
        REJECTED,
        TIED,
        /** a tie, and nobody knows what the chair would have said */
        CHAIR_DECIDES,
        CHOSEN,
        CHOSEN_IN_PART,
        NOBODY_CHOSEN,
        /** more papers came back than went out */
        ELECTION_VOID,
        UNREADABLE
    }

    static Answer of(boolean holds, Code yes, Code no) {
        return new Answer(holds ? yes : no, null);
    }

    static Answer allowed(boolean holds) {
        return of(holds, Code.ALLOWED, Code.REFUSED);
    }
}
