package org.gongjian.charter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** The typed value of a rule. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(RuleValue.Whole.class),
    @JsonSubTypes.Type(RuleValue.Flag.class),
    @JsonSubTypes.Type(RuleValue.Text.class),
    @JsonSubTypes.Type(RuleValue.Words.class)
})
public sealed interface RuleValue {

    /** A whole number, counted in the rule's unit. */
    @JsonTypeName("whole")
    record Whole(int value) implements RuleValue {}

    /** Yes or no. */
    @JsonTypeName("flag")
    record Flag(boolean value) implements RuleValue {}

    /** A word or a stored choice. */
    @JsonTypeName("text")
    record Text(String value) implements RuleValue {}

    /** An ordered list, such as a scale of satisfaction from best to worst. */
    @JsonTypeName("words")
    record Words(List<String> values) implements RuleValue {
        public Words {
            values = List.copyOf(values);
        }
    }
}
