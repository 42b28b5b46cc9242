package org.gongjian.query.platform.following;

import org.jspecify.annotations.Nullable;

/** No event is parked for it, or not yet: the batch is rolled back and tried again. */
final class BatchMustBeRetried extends RuntimeException {

    private BatchMustBeRetried(String why) {
        super(why, null, false, true);
    }

    /** Some event of the batch could not be folded; which one, folding them one by one will show. */
    static BatchMustBeRetried oneByOne(FoldFailed failure) {
        return new BatchMustBeRetried("one by one, because of " + failure.getMessage());
    }

    /** The exception to throw when the failure says nothing about the event, otherwise null. */
    static @Nullable BatchMustBeRetried unlessTheEventIsAtFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return new BatchMustBeRetried("interrupted");
            }
        }
        String state = FoldFailed.sqlState(failure);
        if (state == null) {
            return Thread.currentThread().isInterrupted() ? new BatchMustBeRetried("interrupted") : null;
        }
        // connection, insufficient resources, operator or time-out, system error; serialization failure and deadlock;
        // lock not available
        boolean passing = state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.startsWith("25P0");
        return passing ? new BatchMustBeRetried("SQLSTATE " + state) : null;
    }
}
