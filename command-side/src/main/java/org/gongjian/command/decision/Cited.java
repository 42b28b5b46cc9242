package org.gongjian.command.decision;

import java.util.HashMap;
import java.util.Map;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;

/** A refusal that rests on a rule of the charter says on which document, number and line the rule rests. */
public final class Cited {

    private Cited() {}

    /** The same refusal with the authority of the rule it names, as far as the charter knows one; who cites already knows better. */
    public static Refused from(CharterVersion charter, Refused refused) {
        if (!(refused.facts().get("rule") instanceof String key)
                || refused.facts().containsKey("document")
                || !charter.rules().containsKey(key)) {
            return refused;
        }
        CharterRule rule = charter.rule(key);
        Map<String, Object> facts = new HashMap<>(refused.facts());
        facts.put("document", rule.document());
        facts.put("number", rule.number() == null ? "" : rule.number());
        facts.put("line", rule.line() == null ? "" : rule.line());
        facts.put("provenance", rule.provenance());
        return new Refused(refused.code(), facts);
    }
}
