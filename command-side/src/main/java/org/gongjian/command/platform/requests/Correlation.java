package org.gongjian.command.platform.requests;

import com.github.f4b6a3.uuid.UuidCreator;
import org.slf4j.MDC;

/** The request everything goes back to: from the log context of the web request, or new. */
public final class Correlation {
    /** Key in the log context. */
    static final String KEY = "correlationId";

    private Correlation() {}

    public static String current() {
        String given = MDC.get(KEY);
        return given == null ? UuidCreator.getTimeOrderedEpoch().toString() : given;
    }
}
