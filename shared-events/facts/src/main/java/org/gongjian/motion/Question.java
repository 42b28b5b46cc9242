package org.gongjian.motion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What is asked of the seats. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(Question.Approval.class),
    @JsonSubTypes.Type(Question.Selection.class),
    @JsonSubTypes.Type(Question.Appraisal.class),
    @JsonSubTypes.Type(Question.Election.class)
})
public sealed interface Question {

    /** The wording put to the vote. */
    String text();

    /** How many are chosen; none of what is approved or appraised. */
    default int places() {
        return 0;
    }

    /** Who or what is chosen from or appraised, see {@link Nominees}; nobody where something is approved. */
    default List<String> nominees() {
        return List.of();
    }

    /** 表决: for or against. */
    @JsonTypeName("approval")
    record Approval(String text) implements Question {}

    /** 票选: some of several. */
    @JsonTypeName("selection")
    record Selection(String text, List<String> candidates, int places) implements Question {
        public Selection {
            candidates = List.copyOf(candidates);
        }

        @Override
        public List<String> nominees() {
            return candidates;
        }
    }

    /** 测评: how satisfied the seats are with each. */
    @JsonTypeName("appraisal")
    record Appraisal(String text, List<String> subjects) implements Question {
        public Appraisal {
            subjects = List.copyOf(subjects);
        }

        @Override
        public List<String> nominees() {
            return subjects;
        }
    }

    /** 选举结果登记: held elsewhere by its own rules, recorded here. */
    @JsonTypeName("election")
    record Election(String text, List<String> candidates, int places) implements Question {
        public Election {
            candidates = List.copyOf(candidates);
        }

        @Override
        public List<String> nominees() {
            return candidates;
        }
    }
}
