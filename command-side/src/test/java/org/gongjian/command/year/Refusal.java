package org.gongjian.command.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.command.decision.Refused;

/** A refusal as the one at the desk reads it: what was wrong, and on which line of which document it rests. */
record Refusal(Refused refused, Source source) {

    /** One of the words its sentence is made of. */
    Refusal says(String fact, Object value) {
        assertThat(refused.facts()).as(refused.code().name()).containsEntry(fact, value);
        return this;
    }

    /** It rests on this rule, and on the line where somebody read it. */
    void citing(Said said) {
        citing(said.rule(), said.line());
    }

    void citing(String rule, String line) {
        citing(rule, line, source.document(line));
    }

    void citing(String rule, String line, String document) {
        says("rule", rule);
        assertThat(refused.facts().get("line")).as("line of " + rule).asString().startsWith(line);
        assertThat(refused.facts().get("document"))
                .as("document of " + rule)
                .asString()
                .contains(document);
        assertThat(refused.facts()).containsKeys("number", "provenance");
    }
}
