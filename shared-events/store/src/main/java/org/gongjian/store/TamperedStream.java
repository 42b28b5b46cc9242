package org.gongjian.store;

/** A stream holds a row that this product did not write, or lacks one it wrote. Nothing is decided on it. */
public final class TamperedStream extends RuntimeException {
    private final transient String aggregateId;
    private final transient long sequence;

    TamperedStream(String aggregateId, long sequence, String what) {
        super("stream %s, sequence %d: %s".formatted(aggregateId, sequence, what));
        this.aggregateId = aggregateId;
        this.sequence = sequence;
    }

    /** The stream. */
    public String aggregateId() {
        return aggregateId;
    }

    /** The first place that does not hold. */
    public long sequence() {
        return sequence;
    }
}
