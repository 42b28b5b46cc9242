package org.gongjian.command.decision;

import java.util.Map;

/**
 * A decision not to do what was asked. Carries the rule's code and the facts its sentence needs (names of fields, dates, the
 * charter rule's key as {@code rule}, what would make it pass); never personal data.
 */
public final class Refused extends RuntimeException {
    private final transient RefusalCode code;
    private final transient Map<String, Object> facts;

    public Refused(RefusalCode code, Map<String, Object> facts) {
        super(code.name(), null, false, false);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public Refused(RefusalCode code) {
        this(code, Map.of());
    }

    /** The rule that refused. */
    public RefusalCode code() {
        return code;
    }

    /** Arguments for the sentence, by name. */
    public Map<String, Object> facts() {
        return facts;
    }
}
