package org.gongjian.record;

/** Any stored event. Every event record carries {@link EventName} and belongs to the sealed family of its aggregate. */
public interface Fact {
    /** The envelope. */
    Happened happened();
}
