package org.gongjian.command.matter;

import java.util.HashMap;
import java.util.Map;
import org.gongjian.charter.CharterRule;
import org.gongjian.charter.CharterVersion;
import org.gongjian.command.decision.Refused;

/** A refusal that rests on a rule of the charter says on which document, number and line the rule rests. */
final class Cited {

    private Cited() {}

    static Refused from(CharterVersion charter, Refused refused) {
        if (!(refused.facts().get("rule") instanceof String key)
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
