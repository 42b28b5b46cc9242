package org.gongjian.matter.redaction;

/**
 * A place in a text to be published that points to a person. It names the place and never what stands there.
 *
 * @param from its first character, counted from 1
 * @param to its last character
 */
public record Passage(Part part, Kind kind, int from, int to) {

    /** The texts of a publication. */
    public enum Part {
        TITLE,
        SUMMARY,
        ANSWER
    }

    /** What it gives away. */
    public enum Kind {
        PERSON_NAME,
        PHONE_NUMBER,
        DOOR_NUMBER,
        ID_NUMBER
    }
}
