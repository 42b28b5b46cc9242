package org.gongjian.query.platform.sight;

/** Keeps a node at work while somebody who is not logged in reads without end. */
@FunctionalInterface
public interface ReadLimit {
    /** Throws when this address reads too often. */
    void read(String address);
}
