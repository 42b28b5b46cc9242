package org.gongjian.app.demonstration.telling;

/**
 * A part of the demonstration. Chapters are told in order, each once; what a chapter makes it makes under keys ({@link Seeding#make})
 * so that a start after a crash goes on where the last one stopped. A new chapter is told after all the
 * others.
 */
public interface Chapter {

    /** Under which it is remembered as told; never changed. */
    String name();

    /** Must be told before anybody can log in; the others are told while the product already answers. */
    default boolean beforeLogIn() {
        return false;
    }

    /** Sends its commands. */
    void tell(Seeding seeding);
}
