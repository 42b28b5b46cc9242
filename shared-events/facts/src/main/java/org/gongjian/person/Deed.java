package org.gongjian.person;

import java.time.LocalDate;

/** A fact of somebody's that brings points; the sequence opens it. */
public sealed interface Deed {

    /** Of the fact in the person's stream. */
    long sequence();

    /** The day on which it counts. */
    LocalDate on();

    /** Enrolled as a volunteer. */
    record Enrolled(long sequence, LocalDate on) implements Deed {}

    /** Served. */
    record Served(long sequence, LocalDate on, int hours) implements Deed {}
}
