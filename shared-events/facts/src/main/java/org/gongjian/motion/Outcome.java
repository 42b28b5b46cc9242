package org.gongjian.motion;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a motion came to, with its arithmetic.
 *
 * @param result adopted or not
 * @param entitled 应到: seats on the roll without those that recused themselves
 * @param present 实到: when it was counted; where votes are named, when it was closed, with those that voted and left
 * @param quorumNeeded how many had to be there
 * @param whole what the share was counted of
 * @param needed how many had to be in favour
 * @param counts what was counted; null where nothing was, because too few were there
 * @param casting what the chair said where a tie was the chair's to decide (平票由主持人裁决); null where it was not
 * @param chosen of a selection or an election, those who were chosen
 */
public record Outcome(
        Result result,
        int entitled,
        int present,
        int quorumNeeded,
        int whole,
        int needed,
        @Nullable Counts counts,
        @Nullable Choice casting,
        List<String> chosen) {
    public Outcome {
        chosen = List.copyOf(chosen);
    }

    /** Who or what was chosen from or appraised, see {@link Nominees}. */
    public List<String> nominees() {
        return Stream.concat(ballot().stream(), chosen.stream()).distinct().toList();
    }

    /** In its order; nobody where the counts are not broken down. */
    private List<String> ballot() {
        return counts == null ? List.of() : counts.nominees();
    }

    /** 平票由主持人裁决: the same as the chair decided it. */
    public Outcome decidedBy(Choice chair) {
        Result decided = switch (chair) {
            case YES -> Result.ADOPTED;
            case NO -> Result.REJECTED;
            case ABSTAIN -> Result.TIED;
        };
        return new Outcome(decided, entitled, present, quorumNeeded, whole, needed, counts, chair, chosen);
    }

    /** The same with its nominees as they are called. */
    public Outcome called(Nominees.Called called) {
        List<String> ballot = ballot();
        return new Outcome(
                result,
                entitled,
                present,
                quorumNeeded,
                whole,
                needed,
                counts == null ? null : counts.called(called),
                casting,
                chosen.stream()
                        .map(one -> called.of(one, ballot.indexOf(one) + 1))
                        .toList());
    }

    /** The constants are stored names. */
    public enum Result {
        /** 通过 */
        ADOPTED,
        /** 未通过 */
        REJECTED,
        /** 平票，未通过 */
        TIED,
        /** 到会不足，不能表决 */
        NO_QUORUM,
        /** 已登记结果 */
        COUNTED,
        /** 选举无效 */
        ELECTION_VOID
    }
}
