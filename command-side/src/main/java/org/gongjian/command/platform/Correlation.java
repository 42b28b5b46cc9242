package org.gongjian.command.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import org.slf4j.MDC;

/** The request everything goes back to: from the log context of the web request, or new. */
final class Correlation {
    /** Key in the log context. */
    static final String KEY = "correlationId";

    private Correlation() {}

    static String current() {
        String given = MDC.get(KEY);
        return given == null ? UuidCreator.getTimeOrderedEpoch().toString() : given;
    }
}
