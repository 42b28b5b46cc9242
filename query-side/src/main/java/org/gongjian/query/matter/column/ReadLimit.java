package org.gongjian.query.matter.column;

/** Keeps a node at work while somebody copies the whole column. */
@FunctionalInterface
public interface ReadLimit {
    /** Throws when this address reads too often. */
    void read(String address);
}
