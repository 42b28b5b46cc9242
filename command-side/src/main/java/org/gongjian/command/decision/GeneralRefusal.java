package org.gongjian.command.decision;

/** Refusals that mean the same for every aggregate. */
public enum GeneralRefusal implements RefusalCode {
    /** this office may not do this at all */
    NOT_YOUR_OFFICE(Kind.NOT_ALLOWED),
    /** the office does not reach this area */
    OUTSIDE_YOUR_AREA(Kind.NOT_ALLOWED),
    /** the record holds a fact that does not fit; a correction must resolve it first */
    RECORD_IS_AMISS(Kind.RULE),
    /** a step would have happened before the one it builds on */
    HAPPENED_BEFORE_ITS_CAUSE(Kind.RULE),
    /** a major matter is adopted by the body that the charter names */
    MAJOR_MATTER_IS_DECIDED_ELSEWHERE(Kind.RULE),
    /** seats are chosen for an item in the committee, in no other body */
    ROLL_OF_THIS_BODY_IS_WHOLE(Kind.RULE);

    private final Kind kind;

    GeneralRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
